/**
 * Writes who did what into PostgreSQL, within the transaction of the updates: at most four statements, however many people a
 * commit has. Each node has stretches and rows of its own: nobody else changes them, so stored ones do not go on after a restart.
 */
import { activityKeeper, type EditsRow, type StretchRow } from './activity-keeper';
import type { Deed } from './log-types';
import type { Sql } from './sql';

export interface PostgresActivity {
  /** Within a transaction; if that fails, `forget`. */
  keep(tx: Sql, projectId: string, deeds: readonly Deed[]): Promise<void>;
  forget(): void;
}

const CHANGE_STRETCHES = `
UPDATE activity SET to_at = r.to_at, count = r.count, records = r.records
FROM json_to_recordset(?::json) AS r(id BIGINT, to_at BIGINT, count BIGINT, records TEXT)
WHERE activity.id = r.id RETURNING activity.id AS id`;
const ADD_STRETCHES = `
INSERT INTO activity (project_id, member_id, board, from_at, to_at, count, records)
SELECT project_id, member_id, board, from_at, to_at, count, records FROM json_to_recordset(?::json)
  AS r(nth INTEGER, project_id TEXT, member_id TEXT, board TEXT, from_at BIGINT, to_at BIGINT, count BIGINT, records TEXT)
ORDER BY nth RETURNING id`;
const CHANGE_EDITS = `
UPDATE member_edits SET to_at = r.to_at, data = decode(r.data, 'hex'), sum = decode(r.sum, 'hex')
FROM json_to_recordset(?::json) AS r(id BIGINT, to_at BIGINT, data TEXT, sum TEXT)
WHERE member_edits.id = r.id RETURNING member_edits.id AS id`;
const ADD_EDITS = `
INSERT INTO member_edits (project_id, member_id, from_at, to_at, data, sum)
SELECT project_id, member_id, from_at, to_at, decode(data, 'hex'), decode(sum, 'hex') FROM json_to_recordset(?::json)
  AS r(nth INTEGER, project_id TEXT, member_id TEXT, from_at BIGINT, to_at BIGINT, data TEXT, sum TEXT)
ORDER BY nth RETURNING id`;

export function postgresActivity(): PostgresActivity {
  const keeper = activityKeeper();
  return {
    async keep(tx, projectId, deeds) {
      const { stretches, edits } = keeper.note(projectId, deeds);
      await write(tx, stretches, stretchColumns, CHANGE_STRETCHES, ADD_STRETCHES);
      await write(tx, edits, editsColumns, CHANGE_EDITS, ADD_EDITS);
    },
    forget: () => keeper.forget(),
  };
}

const stretchColumns = (one: StretchRow): object => ({
  id: one.row,
  project_id: one.projectId,
  member_id: one.memberId,
  board: one.board,
  from_at: one.from,
  to_at: one.to,
  count: one.count,
  records: one.records,
});
const editsColumns = (one: EditsRow): object => ({
  id: one.row,
  project_id: one.projectId,
  member_id: one.memberId,
  from_at: one.from,
  to_at: one.to,
  data: Buffer.from(one.data).toString('hex'),
  sum: one.sum.toString('hex'),
});

/** @param change, add statements that take rows as JSON and return their ids, `add` in the order of the rows */
async function write<R extends StretchRow | EditsRow>(
  tx: Sql,
  rows: readonly R[],
  columns: (row: R) => object,
  change: string,
  add: string,
): Promise<void> {
  const stored = rows.filter(({ row }) => row !== null);
  const changed = new Set<number | null>();
  if (stored.length > 0) {
    for (const { id } of await tx.all<{ id: number }>(change, JSON.stringify(stored.map(columns)))) changed.add(id);
  }
  // What retention has removed meanwhile is written anew.
  const fresh = rows.filter(({ row }) => row === null || !changed.has(row));
  if (fresh.length === 0) return;
  const json = JSON.stringify(fresh.map((row, nth) => ({ ...columns(row), nth })));
  const added = await tx.all<{ id: number }>(add, json);
  for (const [nth, row] of fresh.entries()) {
    const id = added[nth]?.id;
    if (id === undefined) throw new Error('activity: a row that was written is not there');
    row.stored(id);
  }
}
