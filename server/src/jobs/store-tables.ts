/**
 * What of a store is carried over to another, table by table, those that others refer to first; and the hash of a table, which
 * is the same in SQLite and in PostgreSQL when the rows are. A test holds the list against both schemas.
 */
import { createHash } from 'node:crypto';
import type { Sql, SqlDatabase, Value } from '../log/sql';

export interface StoreTable {
  readonly name: string;
  /** What orders its rows; no two rows are alike in it. */
  readonly key: readonly string[];
  /** Rows that are held in memory at once. */
  readonly page: number;
  /** Columns that people give names in: nothing is lost of a name without its NUL characters. */
  readonly names?: readonly string[];
}
const MANY = 500;
/** Of rows that may be megabytes. */
const FEW = 8;

export const STORE_TABLES: readonly StoreTable[] = [
  { name: 'projects', key: ['id'], page: MANY },
  { name: 'links', key: ['id'], page: MANY, names: ['label'] },
  { name: 'members', key: ['id'], page: MANY, names: ['name'] },
  { name: 'member_secrets', key: ['project_id', 'hash'], page: MANY },
  { name: 'owners', key: ['project_id', 'owner'], page: MANY },
  { name: 'join_codes', key: ['link_id'], page: MANY },
  { name: 'move_codes', key: ['member_id'], page: MANY },
  { name: 'rooms', key: ['id'], page: MANY },
  { name: 'updates', key: ['room_id', 'seq'], page: MANY },
  { name: 'snapshots', key: ['room_id', 'seq'], page: FEW },
  { name: 'authors', key: ['room_id', 'client'], page: MANY },
  // Nothing tells two of its rows apart but all that they are; there are few.
  { name: 'left_out', key: ['room_id', 'head', 'created_at', 'format', 'data'], page: Number.POSITIVE_INFINITY },
  { name: 'blobs', key: ['project_id', 'hash'], page: FEW },
  { name: 'versions', key: ['id'], page: FEW, names: ['name'] },
  { name: 'activity', key: ['id'], page: MANY },
  { name: 'member_edits', key: ['id'], page: MANY },
  { name: 'workshops', key: ['project_id'], page: MANY },
  { name: 'running_steps', key: ['project_id'], page: MANY },
  { name: 'rounds', key: ['n'], page: MANY },
  { name: 'round_people', key: ['round', 'member_id'], page: MANY },
  { name: 'voices', key: ['round', 'voice'], page: MANY },
  { name: 'answers', key: ['round', 'voice', 'item', 'ask', 'note'], page: MANY },
  { name: 'erased', key: ['hash'], page: MANY },
];

/** What each store has for itself: its version, its health, the keys of its nodes. */
export const OWN_TABLES: readonly string[] = ['health', 'polku_schema', 'node_keys', 'project_marks'];

export type Row = Record<string, Value>;

/** @returns the names of a table's columns, sorted; none when there is no such table */
export async function columnsOf(sql: Sql, kind: SqlDatabase['kind'], table: string): Promise<string[]> {
  const named =
    kind === 'sqlite'
      ? 'SELECT name FROM pragma_table_info(?)'
      : 'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?';
  return (await sql.all<{ name: string }>(named, table)).map(({ name }) => name).sort();
}

/** All rows of a table in the order of its key, a page at a time. */
export async function* pagesOf(sql: Sql, { name, key, page }: StoreTable, columns: readonly string[]) {
  const [wanted, order] = [columns.join(', '), key.join(', ')];
  const limit = Number.isFinite(page) ? `LIMIT ${page}` : '';
  const first = `SELECT ${wanted} FROM ${name} ORDER BY ${order} ${limit}`;
  const next = `SELECT ${wanted} FROM ${name} WHERE (${order}) > (${key.map(() => '?').join(', ')}) ORDER BY ${order} ${limit}`;
  let rows = await sql.all<Row>(first);
  for (;;) {
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    rows = await sql.all<Row>(next, ...key.map((column) => last[column] ?? null));
  }
}

/**
 * Older servers stored NUL characters, which PostgreSQL does not take in a text.
 * @returns the row without those in its names, or the row itself
 * @throws where one is in something else, with where that is
 */
export function withoutNul(row: Row, { name: table, key, names = [] }: StoreTable): Row {
  let clean = row;
  for (const [column, value] of Object.entries(row)) {
    if (typeof value !== 'string' || !value.includes('\0')) continue;
    if (!names.includes(column)) {
      const where = key.map((one) => `${one} ${JSON.stringify(row[one])}`).join(', ');
      throw new Error(`${table}.${column} (${where}) holds a NUL character, which PostgreSQL does not take`);
    }
    clean = { ...clean, [column]: value.replaceAll('\0', '') };
  }
  return clean;
}

export interface TableHash {
  add(row: Row): void;
  /** @returns how many rows there were, and SHA-256 in hexadecimal */
  end(): { rows: number; hash: string };
}

/** Each value with what it is and how long it is, so that no two tables that differ are written alike. */
export function tableHash(columns: readonly string[]): TableHash {
  const sum = createHash('sha256').update(columns.join('\n'));
  let rows = 0;
  return {
    add(row) {
      rows += 1;
      sum.update('\nrow');
      for (const column of columns) {
        const value = row[column] ?? null;
        if (value === null) sum.update('\n-');
        else if (typeof value === 'number') sum.update(`\nnumber ${value}`);
        else {
          const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
          sum.update(`\n${typeof value === 'string' ? 'text' : 'bytes'} ${bytes.byteLength}\n`).update(bytes);
        }
      }
    },
    end: () => ({ rows, hash: sum.digest('hex') }),
  };
}
