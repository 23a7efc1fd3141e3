/** `tsx src/testing/bench-sync.ts [seconds] [writers] [records] [watching] [nodes]`: prints the figures of load.ts as JSON. */
import { load } from './load';

const [seconds = 10, writers = 30, records = 200, watching = 0, nodes = 0] = process.argv.slice(2).map(Number);
const result = await load({ seconds, writers, records, watching, nodes });
const rounded = JSON.stringify(
  result,
  (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
  2,
);
process.stdout.write(`${rounded}\n`);
