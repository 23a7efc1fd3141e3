/**
 * SQL on one SQLite connection. Every call waits for its turn, so that nothing slips into a transaction that is under way;
 * since the calls themselves never wait, a turn is over before the next message of the thread.
 */
import type { Statement } from 'better-sqlite3';
import type { Db } from './database';
import { checkValues, type Sql, type SqlDatabase, StatementFailed, type Transaction, type Value } from './sql';

export interface SqliteDatabase extends SqlDatabase {
  /** Runs what speaks to the connection itself, when it is its turn. */
  alone<T>(work: (db: Db) => T | Promise<T>): Promise<T>;
}

/** @param db is closed by `close` */
export function sqliteDatabase(db: Db): SqliteDatabase {
  const prepared = new Map<string, Statement<Value[], object>>();
  const statement = (text: string, values: readonly Value[]): Statement<Value[], object> => {
    checkValues(values);
    let found = prepared.get(text);
    if (!found) {
      found = db.prepare<Value[], object>(text);
      prepared.set(text, found);
    }
    return found;
  };

  let last: Promise<unknown> = Promise.resolve();
  let lastExclusive: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };

  // oxlint-disable-next-line require-await -- a failure of the statement is a rejection, as with any database
  const get = async <Row extends object>(text: string, ...values: readonly Value[]): Promise<Row | undefined> =>
    statement(text, values).get(...values) as Row | undefined;
  // oxlint-disable-next-line require-await
  const all = async <Row extends object>(text: string, ...values: readonly Value[]): Promise<Row[]> =>
    statement(text, values).all(...values) as Row[];
  // oxlint-disable-next-line require-await
  const run = async (text: string, ...values: readonly Value[]): Promise<number> =>
    statement(text, values).run(...values).changes;
  // A statement of its own: one that is being read cannot be used again.
  async function* each<Row extends object>(text: string, ...values: readonly Value[]): AsyncGenerator<Row> {
    yield* db.prepare<Value[], Row>(text).iterate(...values);
  }

  let depth = 0;
  /** A statement of the transaction, or of the part, has failed: as in PostgreSQL, that cannot be gone over. */
  let failed = false;
  const noting =
    <Query extends readonly unknown[], T>(call: (...query: Query) => Promise<T>) =>
    async (...query: Query): Promise<T> => {
      try {
        return await call(...query);
      } catch (error) {
        failed = true;
        throw error;
      }
    };
  const transaction: Transaction = {
    get: noting(get) as Sql['get'],
    all: noting(all) as Sql['all'],
    run: noting(run),
    each,
    async apart(part) {
      depth += 1;
      const name = `part${depth}`;
      db.exec(`SAVEPOINT ${name}`);
      try {
        const result = await part();
        if (failed) throw new StatementFailed();
        db.exec(`RELEASE ${name}`);
        return result;
      } catch (error) {
        // A full disk has undone everything already.
        if (db.inTransaction) {
          db.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
          failed = false;
        }
        throw error;
      } finally {
        depth -= 1;
      }
    },
  };
  const within = async <T>(begin: string, work: (tx: Transaction) => Promise<T>): Promise<T> => {
    db.exec(begin);
    failed = false;
    try {
      const result = await work(transaction);
      if (failed) throw new StatementFailed();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };

  const outside: Sql = {
    get: (...query) => inTurn(() => get(...query)),
    all: (...query) => inTurn(() => all(...query)),
    run: (...query) => inTurn(() => run(...query)),
    each,
  };
  return {
    kind: 'sqlite',
    ...outside,
    // One writer at a time in the whole file: more than the keys ask for.
    write: (_keys, change) => inTurn(() => within('BEGIN IMMEDIATE', change)),
    read: (look) => inTurn(() => within('BEGIN', look)),
    // No other node has the file.
    exclusive: (_name, work) => {
      const done = lastExclusive.then(work);
      lastExclusive = done.catch(() => {});
      return done;
    },
    alone: (work) => inTurn(() => work(db)),
    close: () =>
      inTurn(() => {
        prepared.clear();
        db.close();
      }),
  };
}

/** The write-ahead log knows in which order answers came: it is folded in and cut off, unless somebody is reading. */
export function foldLog(db: Db): void {
  const wait = Number(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 50');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma(`busy_timeout = ${wait}`);
}
