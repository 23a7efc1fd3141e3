/**
 * Carries everything over from one store to another, in one transaction there: all of it or nothing. What has arrived is read
 * back before it counts, and has to have the same hash, table by table. The store it comes from is only read. Projects keep
 * their epoch: for browsers it is the same server.
 */
import { ALL_PROJECTS, type Sql, type SqlDatabase, type Transaction } from '../log/sql';
import { columnsOf, pagesOf, type Row, STORE_TABLES, type StoreTable, tableHash, withoutNul } from './store-tables';

export interface MovedTable {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 of its rows, the same at both ends. */
  readonly hash: string;
  /** Rows of which names lost their NUL characters. */
  readonly cleaned: number;
}

/** Rows that one statement writes. */
const AT_ONCE = 50;

/**
 * @param moved called after each table
 * @throws when nodes use one of the two, there is something in `to`, or what has arrived is not what was read. Then `to` is
 * as it was
 */
export async function migrateStore(
  from: SqlDatabase,
  to: SqlDatabase,
  moved: (table: MovedTable) => void = () => {},
): Promise<void> {
  for (const db of [from, to]) await refuseNodes(db, db.kind);
  await copyStore(from, to, moved, (source) => refuseNodes(source, from.kind));
}

/**
 * As `migrateStore`, also while nodes write to `from`: what is copied is one moment.
 * @param before called before it counts
 */
export async function copyStore(
  from: SqlDatabase,
  to: SqlDatabase,
  moved: (table: MovedTable) => void = () => {},
  before: (source: Sql) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await from.read(async (source) => {
    await to.write(ALL_PROJECTS, async (target) => {
      await takeTime(source, from.kind);
      await takeTime(target, to.kind);
      for (const { name } of STORE_TABLES) {
        if (await target.get(`SELECT 1 AS one FROM ${name} LIMIT 1`)) throw new Error(NOT_EMPTY[to.kind]);
      }
      for (const table of STORE_TABLES) {
        const columns = await columnsOf(source, from.kind, table.name);
        const there = await columnsOf(target, to.kind, table.name);
        if (columns.join() !== there.join())
          throw new Error(`${table.name} has the columns ${columns.join()} in one store, ${there.join()} in the other`);
        const read = tableHash(columns);
        let cleaned = 0;
        for await (const found of pagesOf(source, table, columns)) {
          const rows = to.kind === 'postgres' ? found.map((row) => withoutNul(row, table)) : found;
          cleaned += rows.filter((row, at) => row !== found[at]).length;
          for (const row of rows) read.add(row);
          await insert(target, table, columns, rows);
        }
        const sent = read.end();
        const arrived = await hashOf(target, table, columns);
        if (sent.hash !== arrived.hash)
          throw new Error(
            `${table.name} did not arrive as it was: ${sent.rows} rows were sent, ${arrived.rows} are there`,
          );
        moved({ table: table.name, ...sent, cleaned });
      }
      if (to.kind === 'postgres') await countOn(target);
      // What nodes have written since would be missing.
      await before(source);
    });
  });
}

const NOT_EMPTY = {
  sqlite: 'there is something in the SQLite database already; choose another DATA_DIR, or move polku.sqlite away',
  postgres: 'there is something in the PostgreSQL database already; name an empty one in DATABASE_URL',
} as const;

/** While one of the two is busy, the other one waits: for as long as it takes. */
async function takeTime(sql: Sql, kind: SqlDatabase['kind']): Promise<void> {
  if (kind === 'postgres') await sql.get("SELECT set_config('idle_in_transaction_session_timeout', '0', true)");
}

/** @throws while nodes are connected to it; that no server uses a data folder its lock says */
export async function refuseNodes(sql: Sql, kind: SqlDatabase['kind']): Promise<void> {
  if (kind === 'sqlite') return;
  const others = await sql.all<{ address: string }>(
    `SELECT DISTINCT coalesce(host(client_addr), 'this machine') AS address FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'polku' AND pid <> pg_backend_pid()`,
  );
  if (others.length > 0)
    throw new Error(
      `nodes use the PostgreSQL database (${others.map(({ address }) => address).join(', ')}); stop all of them first`,
    );
}

async function hashOf(
  sql: Transaction,
  table: StoreTable,
  columns: readonly string[],
): Promise<{ rows: number; hash: string }> {
  const sum = tableHash(columns);
  for await (const rows of pagesOf(sql, table, columns)) for (const row of rows) sum.add(row);
  return sum.end();
}

async function insert(
  target: Transaction,
  { name }: StoreTable,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const one = `(${columns.map(() => '?').join(', ')})`;
  const statement = (count: number): string =>
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES ${Array.from({ length: count }, () => one).join(', ')}`;
  const whole = rows.length - (rows.length % AT_ONCE);
  const write = (some: readonly Row[]): Promise<number> =>
    target.run(statement(some.length), ...some.flatMap((row) => columns.map((column) => row[column] ?? null)));
  // Two statements for a table, since databases keep them.
  for (let at = 0; at < whole; at += AT_ONCE) await write(rows.slice(at, at + AT_ONCE));
  for (const row of rows.slice(whole)) await write([row]);
}

/** Numbers that PostgreSQL gives by itself go on after the highest. */
async function countOn(target: Transaction): Promise<void> {
  const counted = await target.all<{ table: string; column: string }>(
    `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
     WHERE table_schema = current_schema() AND is_identity = 'YES'`,
  );
  for (const { table, column } of counted) {
    await target.get(
      `SELECT setval(pg_get_serial_sequence('${table}', '${column}'), coalesce(max(${column}), 1), max(${column}) IS NOT NULL)
       FROM ${table}`,
    );
  }
}
