/** A share of the attack, on both stores; and the attack itself on trial: it has to find what is wrong with servers broken on purpose. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Databases, startDatabases } from '../judge/postgres-server';
import { type Build, buildServer } from '../judge/server-process';
import { attack, type AttackOptions } from './attack';
import { broken, type Way } from './broken-build';
import { planOf } from './inputs';

const INPUTS = 3_000;

const seed = Number(process.env.SEED ?? (Date.now() % 1_000_000) + 1);
let build: Build;
let databases: Databases;
beforeAll(async () => {
  console.info(`hostile seed ${seed}`);
  [build, databases] = await Promise.all([buildServer(), startDatabases()]);
});
afterAll(async () => {
  build.remove();
  await databases.end();
});

const run = (more: Partial<AttackOptions>): ReturnType<typeof attack> =>
  attack({
    main: build.main,
    databaseUrl: null,
    nodes: 1,
    inputs: INPUTS,
    seed,
    parallel: 1,
    // How fast this machine is at the moment says nothing about the server.
    stallMs: Number.POSITIVE_INFINITY,
    ...more,
  });

test.each([
  ['SQLite', 0],
  ['two nodes with PostgreSQL', 2],
])('on %s nothing changes that may not, and nothing falls over', async (_store, nodes) => {
  const result = await run(nodes > 0 ? { nodes, databaseUrl: await databases.make() } : {});
  expect(result.faults, `seed ${seed}`).toEqual([]);
  expect(result.inputs).toBe(INPUTS);
  expect(result.honest?.edits).toBeGreaterThan(0);
  expect(result.pits).toBeGreaterThan(0);
  expect(result.verified).toContain('is whole');
});

test.each<[Way, string, number]>([
  ['lets anybody write', 'changed', Number.POSITIVE_INFINITY],
  ['falls over a frame', 'crash', Number.POSITIVE_INFINITY],
  ['thinks for three seconds', 'stall', 1_000],
])('a server that %s is found out', async (way, kind, stallMs) => {
  const worse = broken(build, way);
  try {
    const { faults } = await run({ main: worse.main, stallMs });
    expect(faults.map((fault) => fault.kind)).toContain(kind);
  } finally {
    worse.remove();
  }
});

test('the same seed and number make the same input, another number another one', () => {
  const [one, again, other] = [planOf(7, 40), planOf(7, 40), planOf(7, 41)];
  expect({ ...one, random: one.random() }).toEqual({ ...again, random: again.random() });
  expect(one.random()).not.toBe(other.random());
});
