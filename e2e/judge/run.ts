/**
 * `npm run judge -- --kills 500 --writers 20 [--store sqlite|postgres] [--nodes 2] [--parallel 1] [--seed n] [--rate 8] [--leg 25] [--out file]`: kills
 * a server under writers, judges after each kill, prints a table and writes the result as JSON. Exit code 1 when anything is wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type LegResult, type Outcome, runLeg } from './leg';
import { type Kill, NODE_POINTS, planKills, POINTS } from './plan';
import { startDatabases } from './postgres-server';
import { seeded } from './random';
import { buildServer } from './server-process';
import { summary, table } from './summary';

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    nodes: { type: 'string', default: '2' },
    kills: { type: 'string', default: '50' },
    writers: { type: 'string', default: '20' },
    rate: { type: 'string', default: '8' },
    leg: { type: 'string', default: '25' },
    parallel: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    out: { type: 'string' },
  },
});

function whole(name: 'kills' | 'writers' | 'rate' | 'leg' | 'nodes' | 'parallel' | 'seed'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} takes a whole number above 0, not ${values[name]}`);
  return value;
}

async function main(): Promise<void> {
  if (values.store !== 'sqlite' && values.store !== 'postgres')
    throw new Error(`--store knows sqlite and postgres, not ${values.store}`);
  const [kills, writers, rate, seed, legSize] = [
    whole('kills'),
    whole('writers'),
    whole('rate'),
    whole('seed'),
    whole('leg'),
  ];
  const random = seeded(seed);
  const databases = values.store === 'postgres' ? await startDatabases() : null;
  const planned = planKills(kills, random, databases ? NODE_POINTS : POINTS);
  const legs: Kill[][] = [];
  while (planned.length > 0) legs.push(planned.splice(0, legSize));
  const build = await buildServer();
  const startedAt = Date.now();
  const results: LegResult[] = [];
  let done = 0;
  const progress = ({ kill, faults }: Outcome): void => {
    done += 1;
    for (const { kind, detail } of faults) console.error(`after a kill at ${kill.at}: ${kind}: ${detail}`);
    if (done % 10 === 0) console.error(`${done} of ${kills} kills, ${Math.round((Date.now() - startedAt) / 1000)} s`);
  };
  try {
    let next = 0;
    const work = async (): Promise<void> => {
      for (let leg = legs[next]; leg; leg = legs[next]) {
        next += 1;
        const shared = databases ? { url: await databases.make(), nodes: whole('nodes') } : undefined;
        results.push(
          await runLeg({ main: build.main, kills: leg, writers, rate, seed: seed + next, shared, progress }),
        );
      }
    };
    await Promise.all(Array.from({ length: whole('parallel') }, work));
  } finally {
    build.remove();
    await databases?.end();
  }
  const result = summary(results, {
    store: databases ? `postgres, ${values.nodes} nodes` : 'sqlite',
    writers,
    rate,
    seed,
    seconds: (Date.now() - startedAt) / 1000,
  });
  console.log(table(result));
  const out = resolve(values.out ?? `../.cache/judge-${values.store}.json`);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`written to ${out}`);
  if (result.faults.length > 0) process.exitCode = 1;
}

await main();
