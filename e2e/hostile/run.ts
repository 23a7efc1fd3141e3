/**
 * `npm run hostile -- --frames 1000000 --store sqlite|postgres [--nodes 1] [--seed n] [--parallel 1] [--only n] [--stall 100] [--out file]`: attacks
 * servers, prints a table and writes the result as JSON. Exit code 1 when anything is wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startDatabases } from '../judge/postgres-server';
import { buildServer } from '../judge/server-process';
import { attack } from './attack';
import { table } from './table';

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '20000' },
    store: { type: 'string', default: 'sqlite' },
    nodes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String((Date.now() % 1_000_000) + 1) },
    parallel: { type: 'string', default: '1' },
    only: { type: 'string' },
    stall: { type: 'string', default: '100' },
    out: { type: 'string' },
  },
});

function whole(name: 'frames' | 'nodes' | 'seed' | 'parallel' | 'stall' | 'only'): number {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} takes a whole number above 0, not ${values[name]}`);
  return value;
}

async function main(): Promise<void> {
  if (values.store !== 'sqlite' && values.store !== 'postgres')
    throw new Error(`--store knows sqlite and postgres, not ${values.store}`);
  if (values.store === 'sqlite' && whole('nodes') > 1)
    throw new Error('several nodes share a PostgreSQL: --store postgres');
  const seed = whole('seed');
  const databases = values.store === 'postgres' ? await startDatabases() : null;
  const build = await buildServer();
  const begun = Date.now();
  try {
    const result = await attack({
      main: build.main,
      databaseUrl: databases ? await databases.make() : null,
      nodes: whole('nodes'),
      inputs: whole('frames'),
      only: values.only === undefined ? undefined : whole('only'),
      seed,
      parallel: whole('parallel'),
      stallMs: whole('stall'),
      found: ({ kind, detail }) => console.error(`${kind}: ${detail}`),
      progress: (delivered, faults) =>
        console.error(`${delivered} inputs, ${faults} faults, ${Math.round((Date.now() - begun) / 1000)} s`),
    });
    const store = databases ? `postgres, ${values.nodes} nodes` : 'sqlite';
    console.log(table(result, { seed, store }));
    const out = resolve(values.out ?? `../.cache/hostile-${values.store}.json`);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, `${JSON.stringify({ store, seed, ...result }, null, 2)}\n`);
    console.log(`written to ${out}`);
    if (result.faults.length > 0) process.exitCode = 1;
  } finally {
    build.remove();
    await databases?.end();
  }
}

await main();
