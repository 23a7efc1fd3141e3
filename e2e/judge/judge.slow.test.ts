/** A share of the kills, and the judge itself on trial: it has to find what is wrong with servers that are broken on purpose. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmEarly } from './early';
import { type LegOptions, runLeg } from './leg';
import { type Kill, POINTS, killAt, randomKill } from './plan';
import { seeded } from './random';
import { type Build, buildServer } from './server-process';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = seeded(seed);
let build: Build;
beforeAll(async () => {
  console.info(`judge seed ${seed}`);
  build = await buildServer();
});
afterAll(() => build.remove());

const leg = (kills: readonly Kill[], more: Partial<LegOptions> = {}): ReturnType<typeof runLeg> =>
  runLeg({ main: build.main, kills, writers: 5, rate: 20, seed, ...more });

test('killed at every named point and at random times, a server loses, doubles and takes back nothing', async () => {
  const atPoints = POINTS.map((point): Kill => {
    const kill = killAt(point, random);
    return kill.at !== 'random' && kill.at.startsWith('compact') ? { ...kill, leave: true } : kill;
  });
  const result = await leg([...atPoints, ...Array.from({ length: 4 }, () => randomKill(random))]);
  expect(result.faults).toEqual([]);
  expect(result.outcomes.filter(({ hit }) => !hit)).toEqual([]);
  expect(result.acknowledged).toBeGreaterThan(100);
});

const inTheMiddle = Array.from({ length: 20 }, (): Kill => ({ at: 'random', from: 'first edit', ms: 300 }));

test.each([
  ['stores another update than it was given', 'another-update', 'lost'],
  ['leaves out a row', 'no-row', 'gap'],
  ['stores wrong checksums', 'wrong-sums', 'checksum'],
])('a server that %s is found out', async (_what, broken, kind) => {
  const { faults } = await leg(inTheMiddle, { broken });
  expect(faults.map((fault) => fault.kind)).toContain(kind);
});

test('a server that confirms before it has stored is found out', async () => {
  const { faults } = await leg(inTheMiddle, { between: confirmEarly });
  expect(faults.map((fault) => fault.kind)).toContain('lost');
});
