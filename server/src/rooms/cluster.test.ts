/** Several nodes at one room, as tests from fixed seeds; others by hand: `SEED=7 ROUNDS=1000 npx vitest run …`. */
import { expect, test } from 'vitest';
import { type ClusterFuzz, fuzzCluster } from '../testing/cluster-fuzz';
import { seeded } from '../testing/random';

test('two and three nodes with honest people and hostile editors agree, and lose nothing', () => {
  const told: ClusterFuzz = { frames: 0, taken: 0, saved: 0, failures: 0, deaths: 0, codes: new Map() };
  const next = seeded(Number(process.env.SEED ?? 13));
  const rounds = Number(process.env.ROUNDS ?? 12);
  for (let round = 0; round < rounds; round += 1) fuzzCluster(Math.floor(next() * 2 ** 31), 400, told);
  console.info(JSON.stringify({ ...told, codes: [...told.codes] }));
  // All that is tried has happened.
  expect(told.taken).toBeGreaterThan(told.frames / 10);
  expect(told.saved).toBeGreaterThan(told.frames / 50);
  expect(told.failures).toBeGreaterThan(rounds);
  expect(told.deaths).toBeGreaterThan(rounds / 2);
  expect(told.codes.get(4409) ?? 0).toBeGreaterThan(rounds);
}, 600_000);
