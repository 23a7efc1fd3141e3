/** Random facilitators on a bad network end with the same workshop, and every note stands in one place. */
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../kernel/document';
import { NOTES, randomWorkshopAct, ROUND } from '../testing/random-workshop';
import { createTestRoom, type RoomPeer } from '../testing/test-room';
import { diverged, faults } from '../testing/validity';
import { WORKSHOP_COMMANDS } from './commands/index';
import { clustersOf, gather, type RoundNote } from './notes';
import { WORKSHOP_SPECS } from './records';

const SEEDS = Number(process.env.SEEDS ?? 40);
const ACTS = 40;
const WRITTEN = NOTES.map(
  (id): RoundNote => ({ id, text: id, item: 't', teams: [], name: '', onBehalf: false, later: false }),
);

/** @returns what is wrong with how notes are gathered; null when nothing is */
function scattered({ read, name }: RoomPeer): string | null {
  const stand = gather(WRITTEN, clustersOf(read, ROUND)).flatMap(({ notes }) => notes.map(({ id }) => id));
  return JSON.stringify([...stand].sort()) === JSON.stringify([...NOTES].sort())
    ? null
    : `${name}: notes are lost or doubled`;
}

/** @returns what went wrong, with the story that led to it; null when nothing did */
function run(seed: number): string | null {
  const network = seed % 2 === 0 ? 'server' : 'mesh';
  const room = createTestRoom({ seed, peers: 3, specs: WORKSHOP_SPECS, network, start: [] });
  const story: string[] = [];
  const told = (what: string): string => `seed ${seed}: ${what}\n${story.join(' · ')}`;
  for (let nth = 0; nth < ACTS; nth++) {
    const peer = room.random.pick(room.peers);
    story.push(`${peer.name.slice(-1)} ${randomWorkshopAct(peer, peer.random)}`);
    room.disturb();
    const wrong = room.peers.map(scattered).find((one) => one !== null);
    if (wrong) return told(wrong);
  }
  const made = new Set(room.peers.flatMap(({ doc }) => [...recordsOf(doc).keys()]));
  room.settle();
  const [first] = room.peers;
  if (!first) return told('nobody there');
  const apart = diverged(room.peers, WORKSHOP_SPECS);
  if (apart.length > 0) return told(`${apart.join(', ')} did not converge`);
  const wrong = [...faults(first, WORKSHOP_SPECS, network === 'server'), scattered(first)].filter(
    (one) => one !== null,
  );
  if (wrong.length > 0) return told(wrong.join('; '));
  const lost = [...made].filter((id) => !recordsOf(first.doc).has(id));
  return lost.length > 0 ? told(`records are lost: ${lost.join(', ')}`) : null;
}

describe('random facilitators on a bad network', () => {
  it(`converge: ${SEEDS} seeds`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) expect(run(seed)).toBeNull();
  });

  it('do everything there is to do', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 20; seed++) {
      const room = createTestRoom({ seed, peers: 2, specs: WORKSHOP_SPECS, network: 'server', start: [] });
      for (let nth = 0; nth < 80; nth++) {
        const peer = room.random.pick(room.peers);
        seen.add(randomWorkshopAct(peer, peer.random));
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining([...Object.keys(WORKSHOP_COMMANDS), 'undo', 'redo']));
    expect([...seen]).toEqual(expect.arrayContaining(['addStep!', 'setStep!', 'mergeClusters!', 'takeFromCluster!']));
  });
});
