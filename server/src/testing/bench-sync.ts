/**
 * `tsx src/testing/bench-sync.ts [seconds] [writers] [records] [watching] [nodes]`: prints the figures of load.ts as JSON.
 * `tsx src/testing/bench-sync.ts beside|rooms|crowd|opening [times]`: ours and others in turns, medians (compare.ts).
 * `tsx src/testing/bench-sync.ts return [people]`: until all are back after a restart (return-all.ts).
 */
import { compare, compareOpening, CROWD, ROOMS, WORKSHOP } from './compare';
import { load } from './load';
import { returnAll } from './return-all';

const [part = '', count] = process.argv.slice(2);
const times = count === undefined ? 1 : Number(count);

async function measured(): Promise<unknown> {
  switch (part) {
    case 'beside':
      return compare(WORKSHOP, ['polku', 'memory only'], times);
    case 'rooms':
      return compare(ROOMS, ['polku', 'memory only'], times);
    case 'crowd':
      return compare(CROWD, ['polku', 'memory only'], times);
    case 'opening':
      return compareOpening(1_000, ['polku', 'memory only', 'leveldb'], times);
    case 'return':
      return returnAll(count === undefined ? 500 : times);
    default: {
      const [seconds = 10, writers = 30, records = 200, watching = 0, nodes = 0] = process.argv.slice(2).map(Number);
      return load({ seconds, writers, records, watching, nodes });
    }
  }
}

const rounded = JSON.stringify(
  await measured(),
  (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value),
  2,
);
process.stdout.write(`${rounded}\n`);
