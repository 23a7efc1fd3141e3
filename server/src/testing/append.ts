/** Appending to the log of either database, as a node does. */
import type { RoomBatch } from '../log/log-types';
import type { PostgresDatabase } from '../log/postgres';
import { postgresLog } from '../log/postgres-log';
import { appender } from '../log/room-log';
import type { SqlDatabase } from '../log/sql';
import type { SqliteDatabase } from '../log/sqlite';

export type Append = (batch: RoomBatch) => Promise<void>;

/** @returns what stores updates of a room from `first` on, and who did what; it remembers that as one node does */
export function appending(db: SqlDatabase): Append {
  if (db.kind === 'sqlite') {
    const sqlite = db as SqliteDatabase;
    let append: ((batch: readonly RoomBatch[]) => void) | null = null;
    return (batch) =>
      sqlite.alone((file) => {
        append ??= appender(file);
        append([batch]);
      });
  }
  const log = postgresLog(db as PostgresDatabase);
  return async (batch) => {
    const turn = await log.begin([{ name: batch.room, head: batch.first - 1 }]);
    await turn.commit([batch]);
  };
}
