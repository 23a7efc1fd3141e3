/** The store in a file of SQLite. One thread has it, whose turn it always is to write. */
import { type DatabaseOptions, openDatabase } from './database';
import type { SqliteStoreCalls } from './log-types';
import { appender } from './room-log';
import { foldLog, sqliteDatabase } from './sqlite';
import { storeCalls } from './store-calls';
import type { Served } from './worker-calls';

/** What the health check writes: larger than most edits, so that it fails before they do. */
const PROBE = '.'.repeat(64 * 1024);

/**
 * Opens the file, and writes to it once.
 * @throws when it cannot be opened, or was written by a newer server
 */
export function sqliteStore(options: DatabaseOptions): Served<SqliteStoreCalls> {
  const db = openDatabase(options);
  // The maintenance thread copies the WAL back; this is the backstop (pages of 4 KB).
  if (!options.archived) db.pragma('wal_autocheckpoint = 8000');
  const sql = sqliteDatabase(db);
  const append = appender(db);
  const beat = db.prepare(
    'INSERT INTO health (id, checked_at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at',
  );
  const readBeat = db.prepare<[], { checked_at: string }>('SELECT checked_at FROM health WHERE id = 1');
  beat.run(new Date().toISOString());
  return {
    // An archive has the order in which answers came anyway, and follows the log.
    ...storeCalls(sql, () => (options.archived ? Promise.resolve() : sql.alone(foldLog))),
    opened: () => Promise.resolve(),
    commit: (batch, elsewhere) => sql.alone(() => append(batch, elsewhere)),
    checkHealth: (now) =>
      sql.alone(() => {
        const written = `${now} ${PROBE}`;
        beat.run(written);
        const read = readBeat.get()?.checked_at;
        beat.run(now);
        if (read !== written) throw new Error('the store did not read back what it wrote');
      }),
  };
}
