/**
 * A process that compacts a room and kills itself (SIGKILL) at a given point: `compact-and-die.ts <database> <room> <point>`.
 * A temporary trigger reaches points inside a transaction.
 */
import { type CompactionStep, compactRoom } from '../jobs/compact';
import { openDatabase } from '../log/database';
import { sqliteDatabase } from '../log/sqlite';

const [file = '', room = '', point = ''] = process.argv.slice(2);
const die = (): null => {
  process.kill(process.pid, 'SIGKILL');
  return null;
};
const steps: readonly CompactionStep[] = ['written', 'verified'];

const db = openDatabase({ file, maxBytes: 0 });
db.function('die', die);
if (!steps.some((step) => step === point)) db.exec(`CREATE TEMP TRIGGER deadly ${point} BEGIN SELECT die(); END`);
await compactRoom(sqliteDatabase(db), room, '2026-01-01T00:00:00.000Z', {
  at: (step) => {
    if (step === point) die();
  },
});
