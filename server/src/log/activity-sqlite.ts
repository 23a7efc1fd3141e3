/** Writes who did what into SQLite, within the transaction of the updates (synchronous; runs in the store's thread). */
import { activityKeeper, LONGEST_MS, MOST_BOARDS, PAUSE_MS, type RecentRow } from './activity-keeper';
import type { Db } from './database';
import type { Deed } from './log-types';

export interface SqliteActivity {
  /** To be called within a transaction; if that fails, `forget`. */
  keep(projectId: string, deeds: readonly Deed[]): void;
  forget(): void;
}

export function sqliteActivity(db: Db): SqliteActivity {
  const recent = db.prepare<[string, string, number, number], RecentRow>(
    `SELECT id, board, from_at AS "from", to_at AS "to", count, records FROM activity
     WHERE project_id = ? AND member_id = ? AND to_at >= ? AND from_at >= ? ORDER BY to_at DESC LIMIT ${MOST_BOARDS}`,
  );
  const addStretch = db.prepare(
    'INSERT INTO activity (project_id, member_id, board, from_at, to_at, count, records) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const changeStretch = db.prepare('UPDATE activity SET to_at = ?, count = ?, records = ? WHERE id = ?');
  const addEdits = db.prepare(
    'INSERT INTO member_edits (project_id, member_id, from_at, to_at, data, sum) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const changeEdits = db.prepare('UPDATE member_edits SET to_at = ?, data = ?, sum = ? WHERE id = ?');
  const keeper = activityKeeper();

  return {
    keep(projectId, deeds) {
      const { stretches, edits } = keeper.note(projectId, deeds, (memberId, at) =>
        recent.all(projectId, memberId, at - PAUSE_MS, at - LONGEST_MS),
      );
      for (const { row, memberId, board, from, to, count, records, stored } of stretches) {
        // What retention has removed meanwhile is written anew.
        if (row !== null && changeStretch.run(to, count, records, row).changes > 0) continue;
        stored(Number(addStretch.run(projectId, memberId, board, from, to, count, records).lastInsertRowid));
      }
      for (const { row, memberId, from, to, data, sum, stored } of edits) {
        if (row !== null && changeEdits.run(to, data, sum, row).changes > 0) continue;
        stored(Number(addEdits.run(projectId, memberId, from, to, data, sum).lastInsertRowid));
      }
    },
    forget: () => keeper.forget(),
  };
}
