/**
 * Random people on a bad network end with the same, valid document, and nothing anybody made is lost. Every run follows
 * from its seed. What a seed has found stands as a test with a name beside the code that was wrong (`kernel/undo.test.ts`).
 */
import { describe, expect, it } from 'vitest';
import { recordsOf } from '../kernel/document';
import { randomAct } from './random-journey';
import { BOARD, JOURNEY_SPECS, journeyChanges } from './test-board';
import { createTestRoom } from './test-room';
import { diverged, faults } from './validity';

const SEEDS = 500;
const ACTS = 45;

const START = journeyChanges({ Looking: ['Sees', 'Asks + Waits'], Applying: ['Sends', 'Is approved'], Living: [] });

function run(seed: number): void {
  const network = seed % 2 === 0 ? 'server' : 'mesh';
  const room = createTestRoom({ seed, peers: 3 + (seed % 3), specs: JOURNEY_SPECS, network, start: START });
  const story: string[] = [];
  const made = new Set<string>();
  const fail = (what: string): never => {
    throw new Error(`seed ${seed}: ${what}\n${story.join(' · ')}`);
  };
  try {
    for (let nth = 0; nth < ACTS; nth++) {
      const peer = room.random.pick(room.peers);
      story.push(`${peer.name.slice(-1)} ${randomAct(peer, BOARD, peer.random)}`);
      if (nth % 9 === 0) for (const id of recordsOf(peer.doc).keys()) made.add(id);
      room.disturb();
    }
    for (const peer of room.peers) for (const id of recordsOf(peer.doc).keys()) made.add(id);
    room.settle();
  } catch (error) {
    throw new Error(`seed ${seed} threw\n${story.join(' · ')}`, { cause: error });
  }
  const apart = diverged(room.peers, JOURNEY_SPECS);
  if (apart.length > 0) fail(`${apart.join(', ')} did not converge`);
  const [first] = room.peers;
  const wrong = first ? faults(first, JOURNEY_SPECS, network === 'server') : [];
  if (wrong.length > 0) fail(wrong.join('; '));
  for (const id of made) if (first && !recordsOf(first.doc).has(id)) fail(`record ${id} is lost`);
}

describe('random people on a bad network', () => {
  it(`converge and stay valid: ${SEEDS} seeds`, { timeout: 120_000 }, () => {
    for (let seed = 1; seed <= SEEDS; seed++) run(seed);
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
