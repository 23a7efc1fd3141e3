/** Reads who did what and which edits are whose, and gives up what is old or too much (synchronous; runs in the maintenance thread). */
import { LIMITS } from '@polku/shared/kernel/limits';
import type { ActivityEntry, MemberEdits } from '@polku/shared/kernel/versions';
import { editsSum, storedIds } from './activity-keeper';
import { ClockRanges, decodeRanges } from './clock-ranges';
import type { Db } from './database';

const DAY_MS = 24 * 60 * 60 * 1000;
/** More entries with the same end as the last of a page than this are cut off. */
const MOST_AT_ONCE = 1_000;

interface StoredStretch {
  memberId: string;
  board: string;
  from: number;
  to: number;
  count: number;
  records: string;
}
interface StoredEdits {
  id: number;
  from: number;
  to: number;
  data: Uint8Array;
  sum: Uint8Array;
}

export interface ActivityQuery {
  readonly projectId: string;
  /** Entries that ended before this, ms. */
  readonly before: number;
  /** Null: of all; '': of people without a name. */
  readonly memberId: string | null;
  /** Null: on all; '': of the project. */
  readonly board: string | null;
  /** ms */
  readonly now: number;
}
export interface EditsQuery {
  readonly projectId: string;
  readonly memberId: string;
  /** ms */
  readonly since: number;
}

const iso = (ms: number): string => new Date(ms).toISOString();

function entry({ memberId, board, from, to, count, records }: StoredStretch): ActivityEntry {
  const who = memberId === '' ? null : memberId;
  return { from: iso(from), to: iso(to), memberId: who, board, records: storedIds(records), count };
}

const STRETCH = 'member_id AS memberId, board, from_at AS "from", to_at AS "to", count, records';

/** @returns the calls that concern activity */
export function activityTable(db: Db) {
  const page = db.prepare<[Record<string, string | number | null>], StoredStretch>(
    `SELECT ${STRETCH} FROM activity WHERE project_id = @projectId AND to_at < @before AND to_at >= @since
     AND (@memberId IS NULL OR member_id = @memberId) AND (@board IS NULL OR board = @board)
     ORDER BY to_at DESC, id DESC LIMIT ${MOST_AT_ONCE}`,
  );
  const touched = db.prepare<[string, string, number], { records: string }>(
    `SELECT records FROM activity WHERE project_id = ? AND member_id = ? AND to_at >= ? ORDER BY to_at DESC LIMIT ${MOST_AT_ONCE}`,
  );
  const edits = db.prepare<[string, string, number], StoredEdits>(
    `SELECT id, from_at AS "from", to_at AS "to", data, sum FROM member_edits
     WHERE project_id = ? AND member_id = ? AND to_at >= ? ORDER BY to_at DESC, id DESC`,
  );
  const versionBefore = db.prepare<[string, string], { at: string }>(
    'SELECT at FROM versions WHERE project_id = ? AND at <= ? ORDER BY at DESC, rowid DESC LIMIT 1',
  );
  const dropOldActivity = db.prepare('DELETE FROM activity WHERE project_id = ? AND to_at < ?');
  const dropOldEdits = db.prepare('DELETE FROM member_edits WHERE project_id = ? AND to_at < ?');
  const days = db.prepare<[string], { day: number; memberId: string; rows: number }>(
    `SELECT to_at / ${DAY_MS} AS day, member_id AS memberId, count(*) AS rows FROM activity WHERE project_id = ? GROUP BY 1, 2`,
  );
  const dropOfDay = db.prepare(
    `DELETE FROM activity WHERE id IN (SELECT id FROM activity WHERE project_id = ? AND member_id = ?
     AND to_at >= ? AND to_at < ? ORDER BY to_at LIMIT ?)`,
  );
  const sizes = db.prepare<[string], { memberId: string; bytes: number }>(
    'SELECT member_id AS memberId, sum(length(data) + 100) AS bytes FROM member_edits WHERE project_id = ? GROUP BY 1',
  );
  const oldest = db.prepare<[string, string], { id: number; bytes: number }>(
    'SELECT id, length(data) + 100 AS bytes FROM member_edits WHERE project_id = ? AND member_id = ? ORDER BY to_at, id',
  );
  const dropEdits = db.prepare('DELETE FROM member_edits WHERE id = ?');

  /** Of the day with most rows, who has most of them loses the oldest: a flood pushes out nothing of the days before. */
  const trimActivity = (projectId: string, most: number): void => {
    const groups = days.all(projectId);
    let over = groups.reduce((sum, { rows }) => sum + rows, 0) - most;
    while (over > 0) {
      const ofDay = new Map<number, number>();
      for (const { day, rows } of groups) ofDay.set(day, (ofDay.get(day) ?? 0) + rows);
      const [fullest] = [...ofDay].sort(([, a], [, b]) => b - a)[0] ?? [0];
      const [most1, next] = groups.filter(({ day }) => day === fullest).sort((a, b) => b.rows - a.rows);
      if (!most1) return;
      // As many as bring this person down to the next.
      const drop = Math.min(over, Math.max(1, most1.rows - (next?.rows ?? 0)));
      dropOfDay.run(projectId, most1.memberId, fullest * DAY_MS, (fullest + 1) * DAY_MS, drop);
      most1.rows -= drop;
      over -= drop;
    }
  };
  /** Who has most loses the oldest. */
  const trimEdits = (projectId: string, most: number): void => {
    const people = sizes.all(projectId);
    let over = people.reduce((sum, { bytes }) => sum + bytes, 0) - most;
    while (over > 0) {
      const [largest] = people.sort((a, b) => b.bytes - a.bytes);
      if (!largest || largest.bytes <= 0) return;
      for (const { id, bytes } of oldest.all(projectId, largest.memberId)) {
        if (over <= 0 || largest.bytes < (people[1]?.bytes ?? 0)) break;
        dropEdits.run(id);
        largest.bytes -= bytes;
        over -= bytes;
      }
    }
  };
  const trim = db.transaction((projectId: string, now: number, rows: number, bytes: number): void => {
    dropOldActivity.run(projectId, now - LIMITS.activityDays * DAY_MS);
    dropOldEdits.run(projectId, now - LIMITS.memberEditDays * DAY_MS);
    trimActivity(projectId, rows);
    trimEdits(projectId, bytes);
  });

  const check = ({ projectId, memberId, from, data, sum }: StoredEdits & { projectId: string; memberId: string }) => {
    if (!editsSum(projectId, memberId, from, data).equals(sum)) throw new Error(`edits of a member: checksum`);
    return decodeRanges(data);
  };

  return {
    list({ projectId, before, memberId, board, now }: ActivityQuery): ActivityEntry[] {
      const since = now - LIMITS.activityDays * DAY_MS;
      const rows = page.all({ projectId, before, since, memberId, board });
      const last = rows[LIMITS.activityPerPage - 1];
      return rows.filter(({ to }, nth) => nth < LIMITS.activityPerPage || to === last?.to).map(entry);
    },
    /** Latest first, as much as one answer holds. @throws when a row is not as it was written */
    edits({ projectId, memberId, since }: EditsQuery): MemberEdits {
      const [written, deleted] = [new ClockRanges(), new ClockRanges()];
      let first: number | null = null;
      let begin = since;
      for (const row of edits.iterate(projectId, memberId, since)) {
        if (written.size + deleted.size > LIMITS.memberEditRanges) {
          begin = first ?? since;
          break;
        }
        const ranges = check({ ...row, projectId, memberId });
        for (const range of ranges.written) written.add(...range);
        for (const range of ranges.deleted) deleted.add(...range);
        first = Math.min(first ?? row.from, row.from);
      }
      const ids = new Set<string>();
      if (first !== null)
        for (const { records } of touched.all(projectId, memberId, begin))
          storedIds(records).forEach((id) => ids.add(id));
      return {
        since: iso(Math.min(begin, first ?? begin)),
        at: first === null ? null : (versionBefore.get(projectId, iso(first))?.at ?? null),
        clients: [...written.all()],
        deleted: [...deleted.all()],
        records: [...ids],
      };
    },
    /** @param rows, bytes that may stay */
    trim: (
      projectId: string,
      now: number,
      rows: number = LIMITS.activityRowsPerProject,
      bytes: number = LIMITS.memberEditBytesPerProject,
    ): void => trim.immediate(projectId, now, rows, bytes),
    /** @throws when a row is not as it was written */
    verify(): void {
      for (const { records } of db.prepare<[], { records: string }>('SELECT records FROM activity').iterate())
        storedIds(records);
      const rows = db.prepare<[], StoredEdits & { projectId: string; memberId: string }>(
        'SELECT id, project_id AS projectId, member_id AS memberId, from_at AS "from", to_at AS "to", data, sum FROM member_edits',
      );
      for (const row of rows.iterate()) check(row);
    },
  };
}
