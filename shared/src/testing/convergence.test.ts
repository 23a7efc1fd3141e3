/**
 * Random people on a bad network end with the same, valid document, and nothing anyone made is lost. Every run follows from
 * its seed; a bug found by a seed gets its own test next to the code (`kernel/undo.test.ts`).
 */
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../kernel/document';
import { randomAct } from '../boards/journey/testing/random-journey';
import { BOARD, JOURNEY_SPECS, journeyChanges } from './test-board';
import { createTestRoom } from './test-room';
import { diverged, faults } from './validity';

/** More by hand: `SEEDS=5000 npx vitest run --project shared shared/src/testing/convergence.test.ts` */
const SEEDS = Number(process.env.SEEDS ?? 200);
const ACTS = 45;

const START = journeyChanges({ Looking: ['Sees', 'Asks + Waits'], Applying: ['Sends', 'Is approved'], Living: [] });

/** @returns what went wrong, with the story that led to it; null when nothing did */
function run(seed: number): string | null {
  const network = seed % 2 === 0 ? 'server' : 'mesh';
  const room = createTestRoom({ seed, peers: 3 + (seed % 3), specs: JOURNEY_SPECS, network, start: START });
  const story: string[] = [];
  const made = new Set<string>();
  const told = (what: string): string => `seed ${seed}: ${what}\n${story.join(' · ')}`;
  try {
    for (let nth = 0; nth < ACTS; nth++) {
      const peer = room.random.pick(room.peers);
      story.push(`${peer.name.slice(-1)} ${randomAct(peer, BOARD, peer.random)}`);
      room.disturb();
    }
    for (const peer of room.peers) for (const id of recordsOf(peer.doc).keys()) made.add(id);
    room.settle();
  } catch (error) {
    throw new Error(told('threw'), { cause: error });
  }
  const [first] = room.peers;
  if (!first) return told('nobody there');
  const apart = diverged(room.peers, JOURNEY_SPECS);
  const wrong = faults(first, JOURNEY_SPECS, network === 'server');
  const lost = [...made].filter((id) => !recordsOf(first.doc).has(id));
  if (apart.length > 0) return told(`${apart.join(', ')} did not converge`);
  if (wrong.length > 0) return told(wrong.join('; '));
  return lost.length > 0 ? told(`records are lost: ${lost.join(', ')}`) : null;
}

describe('random people on a bad network', () => {
  it(`converge and stay valid: ${SEEDS} seeds`, () => {
    for (let seed = 1; seed <= SEEDS; seed++) expect(run(seed)).toBeNull();
  });

  it('do nearly everything there is to do', () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 40; seed++) {
      const room = createTestRoom({ seed, peers: 2, specs: JOURNEY_SPECS, network: 'server', start: START });
      for (let nth = 0; nth < 60; nth++) {
        const peer = room.random.pick(room.peers);
        const act = randomAct(peer, BOARD, peer.random);
        seen.set(act, (seen.get(act) ?? 0) + 1);
      }
    }
    const done = [...seen.keys()].filter((act) => /\w$/.test(act));
    expect(done.length).toBeGreaterThanOrEqual(26);
    expect(done).toContain('undo');
    expect(done).toContain('redo');
  });
});
