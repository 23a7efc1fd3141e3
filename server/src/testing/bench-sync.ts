/** `tsx src/testing/bench-sync.ts [seconds] [writers] [records] [watching]`: prints the figures of load.ts as JSON. */
import { load } from './load';

const [seconds = 10, writers = 30, records = 200, watching = 0] = process.argv.slice(2).map(Number);
const result = await load({ seconds, writers, records, watching });
const rounded = JSON.stringify(
  result,
  (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
  2,
);
process.stdout.write(`${rounded}\n`);
