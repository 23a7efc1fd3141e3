/** Reads who did what and which edits are whose, and gives up what is old or too much (runs in the maintenance thread). */
import { LIMITS } from '@polku/shared/kernel/limits';
import type { ActivityEntry, MemberEdits } from '@polku/shared/kernel/versions';
import { editsSum, storedIds } from './activity-keeper';
import { ClockRanges, decodeRanges } from './clock-ranges';
import type { Sql, SqlDatabase } from './sql';

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

const STRETCH = 'member_id AS "memberId", board, from_at AS "from", to_at AS "to", count, records';

/** Of the day with most rows, who has most of them loses the oldest: a flood pushes out nothing of the days before. */
async function trimActivity(tx: Sql, projectId: string, most: number): Promise<void> {
  const groups = await tx.all<{ day: number; memberId: string; rows: number }>(
    `SELECT to_at / ${DAY_MS} AS day, member_id AS "memberId", count(*) AS rows FROM activity
     WHERE project_id = ? GROUP BY 1, 2`,
    projectId,
  );
  let over = groups.reduce((sum, { rows }) => sum + rows, 0) - most;
  while (over > 0) {
    const ofDay = new Map<number, number>();
    for (const { day, rows } of groups) ofDay.set(day, (ofDay.get(day) ?? 0) + rows);
    const [fullest] = [...ofDay].sort(([, a], [, b]) => b - a)[0] ?? [0];
    const [most1, next] = groups.filter(({ day }) => day === fullest).sort((a, b) => b.rows - a.rows);
    if (!most1) return;
    // As many as bring this person down to the next.
    const drop = Math.min(over, Math.max(1, most1.rows - (next?.rows ?? 0)));
    await tx.run(
      `DELETE FROM activity WHERE id IN (SELECT id FROM activity WHERE project_id = ? AND member_id = ?
       AND to_at >= ? AND to_at < ? ORDER BY to_at, id LIMIT ?)`,
      projectId,
      most1.memberId,
      fullest * DAY_MS,
      (fullest + 1) * DAY_MS,
      drop,
    );
    most1.rows -= drop;
    over -= drop;
  }
}

/** Who has most loses the oldest. */
async function trimEdits(tx: Sql, projectId: string, most: number): Promise<void> {
  const people = await tx.all<{ memberId: string; bytes: number }>(
    'SELECT member_id AS "memberId", sum(length(data) + 100) AS bytes FROM member_edits WHERE project_id = ? GROUP BY 1',
    projectId,
  );
  let over = people.reduce((sum, { bytes }) => sum + bytes, 0) - most;
  while (over > 0) {
    const [largest] = people.sort((a, b) => b.bytes - a.bytes);
    if (!largest || largest.bytes <= 0) return;
    const oldest = await tx.all<{ id: number; bytes: number }>(
      `SELECT id, length(data) + 100 AS bytes FROM member_edits WHERE project_id = ? AND member_id = ? ORDER BY to_at, id`,
      projectId,
      largest.memberId,
    );
    for (const { id, bytes } of oldest) {
      if (over <= 0 || largest.bytes < (people[1]?.bytes ?? 0)) break;
      await tx.run('DELETE FROM member_edits WHERE id = ?', id);
      largest.bytes -= bytes;
      over -= bytes;
    }
  }
}

function check({ projectId, memberId, from, data, sum }: StoredEdits & { projectId: string; memberId: string }) {
  if (!editsSum(projectId, memberId, from, data).equals(sum)) throw new Error(`edits of a member: checksum`);
  return decodeRanges(data);
}

async function editsOf(tx: Sql, { projectId, memberId, since }: EditsQuery): Promise<MemberEdits> {
  const [written, deleted] = [new ClockRanges(), new ClockRanges()];
  let first: number | null = null;
  let begin = since;
  const rows = tx.each<StoredEdits>(
    `SELECT id, from_at AS "from", to_at AS "to", data, sum FROM member_edits
     WHERE project_id = ? AND member_id = ? AND to_at >= ? ORDER BY to_at DESC, id DESC`,
    projectId,
    memberId,
    since,
  );
  for await (const row of rows) {
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
  let at: string | null = null;
  if (first !== null) {
    const touched = await tx.all<{ records: string }>(
      `SELECT records FROM activity WHERE project_id = ? AND member_id = ? AND to_at >= ?
       ORDER BY to_at DESC LIMIT ${MOST_AT_ONCE}`,
      projectId,
      memberId,
      begin,
    );
    for (const { records } of touched) storedIds(records).forEach((id) => ids.add(id));
    const before = await tx.get<{ at: string }>(
      'SELECT at FROM versions WHERE project_id = ? AND at <= ? ORDER BY at DESC LIMIT 1',
      projectId,
      iso(first),
    );
    at = before?.at ?? null;
  }
  return {
    since: iso(Math.min(begin, first ?? begin)),
    at,
    clients: [...written.all()],
    deleted: [...deleted.all()],
    records: [...ids],
  };
}

/** @returns the calls that concern activity */
export function activityTable(db: SqlDatabase) {
  return {
    async list({ projectId, before, memberId, board, now }: ActivityQuery): Promise<ActivityEntry[]> {
      const since = now - LIMITS.activityDays * DAY_MS;
      const narrowed = [
        ...(memberId === null ? [] : [['member_id', memberId] as const]),
        ...(board === null ? [] : [['board', board] as const]),
      ];
      const rows = await db.all<StoredStretch>(
        `SELECT ${STRETCH} FROM activity WHERE project_id = ? AND to_at < ? AND to_at >= ?
         ${narrowed.map(([column]) => `AND ${column} = ?`).join(' ')}
         ORDER BY to_at DESC, id DESC LIMIT ${MOST_AT_ONCE}`,
        projectId,
        before,
        since,
        ...narrowed.map(([, value]) => value),
      );
      const last = rows[LIMITS.activityPerPage - 1];
      return rows.filter(({ to }, nth) => nth < LIMITS.activityPerPage || to === last?.to).map(entry);
    },
    /** Latest first, as much as one answer holds. @throws when a row is not as it was written */
    edits: (query: EditsQuery): Promise<MemberEdits> => db.read((tx) => editsOf(tx, query)),
    /** @param rows, bytes that may stay */
    async trim(
      tx: Sql,
      projectId: string,
      now: number,
      rows: number = LIMITS.activityRowsPerProject,
      bytes: number = LIMITS.memberEditBytesPerProject,
    ): Promise<void> {
      const [oldActivity, oldEdits] = [LIMITS.activityDays, LIMITS.memberEditDays].map((days) => now - days * DAY_MS);
      await tx.run('DELETE FROM activity WHERE project_id = ? AND to_at < ?', projectId, oldActivity ?? 0);
      await tx.run('DELETE FROM member_edits WHERE project_id = ? AND to_at < ?', projectId, oldEdits ?? 0);
      await trimActivity(tx, projectId, rows);
      await trimEdits(tx, projectId, bytes);
    },
    /** @throws when a row is not as it was written */
    async verify(tx: Sql): Promise<void> {
      for await (const { records } of tx.each<{ records: string }>('SELECT records FROM activity')) storedIds(records);
      const rows = tx.each<StoredEdits & { projectId: string; memberId: string }>(
        `SELECT id, project_id AS "projectId", member_id AS "memberId", from_at AS "from", to_at AS "to", data, sum
         FROM member_edits`,
      );
      for await (const row of rows) check(row);
    },
  };
}
