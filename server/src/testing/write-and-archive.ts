/**
 * `tsx write-and-archive.ts <database> <archive>`: writes and archives as fast as it can until it is killed. Prints `<number> <time>`
 * after each commit and `archived <number>` after each step that holds all up to that number.
 */
import { Archiver } from '../jobs/archive/archiver';
import { openDatabase } from '../log/database';

const [file = '', folder = ''] = process.argv.slice(2);
const db = openDatabase({ file, maxBytes: 0, archived: true });
const archiver = new Archiver({ file, folder, days: 14, baseMs: 200 });
const insert = db.prepare('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)');
let n = Number(db.prepare('SELECT count(*) FROM projects').pluck().get());

const write = (): void => {
  n += 1;
  insert.run(`project${n}`, 'e'.repeat(40_000), '');
  setImmediate(write);
};
const archive = async (): Promise<void> => {
  for (;;) {
    const before = n;
    await archiver.step();
    process.stdout.write(`archived ${before} ${Date.now()}\n`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
write();
await archive();
