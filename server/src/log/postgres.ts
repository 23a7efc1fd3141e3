/**
 * SQL on PostgreSQL. A commit that returned survives a crash of the database (`synchronous_commit`); nothing waits for ever:
 * each statement, lock and connection has its limit, and a transaction whose node hangs is undone by the database.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { checkValues, type Sql, type SqlDatabase, StatementFailed, type Transaction, type Value } from './sql';

export interface PostgresOptions {
  readonly url: string;
  /** Connections that this thread may hold. */
  readonly connections: number;
}

export interface PostgresDatabase extends SqlDatabase {
  /** @returns a connection for work of one's own; whoever takes it gives it back with `release` */
  connect(): Promise<pg.PoolClient>;
}

const READING = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
const CONNECT_MS = 5_000;
const STATEMENT_MS = 15_000;
const LOCK_MS = 5_000;
/** A node that does nothing within a transaction for so long has lost it. */
const IDLE_MS = 5_000;
/** As the driver says it. */
const TIMED_OUT = 'Query read timeout';
/** In one order everywhere, so that no two wait for each other. */
const LOCK = `SELECT pg_advisory_xact_lock(key)
  FROM (SELECT DISTINCT hashtextextended(id, 7) AS key FROM unnest($1::text[]) AS id ORDER BY 1) AS keys`;
/** How long work of another node under the same name is waited for, and how long such work may take. */
const EXCLUSIVE = "SET LOCAL lock_timeout = '14s'; SET LOCAL idle_in_transaction_session_timeout = '5min'";
/** Rows that `each` fetches at a time. */
const FETCH = 200;

/** Whole numbers as numbers: all of ours are below 2⁵³. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.INT8 || id === pg.types.builtins.NUMERIC
      ? (text: string | Buffer) => Number(text)
      : (pg.types.getTypeParser(id, format) as (text: string | Buffer) => unknown),
};

/** @returns settings of every connection to the database, also of those that only listen */
export function connectionConfig(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    types,
    application_name: 'polku',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_MS,
    // When the connection is half open, the server's own limits are never heard of.
    query_timeout: STATEMENT_MS + CONNECT_MS,
  };
}

/**
 * Connects when first used.
 * @param lost a connection that nobody was using has broken; the next use opens another
 */
export function postgresDatabase(
  { url, connections }: PostgresOptions,
  lost: (error: Error) => void,
): PostgresDatabase {
  const pool = new pg.Pool({
    ...connectionConfig(url),
    max: connections,
    // It is waited for, whatever its type says.
    // oxlint-disable-next-line no-misused-promises
    onConnect: async (client) => {
      // Whoever uses it when it breaks learns it by the query that fails.
      client.on('error', () => {});
      // Whatever the database's default is: what is acknowledged has to be on its disk.
      await client.query(
        `SELECT set_config('synchronous_commit', 'on', false)
         WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')`,
      );
    },
  });
  pool.on('error', lost);
  /** What is under way is waited for by `close`. */
  const underWay = new Set<Promise<unknown>>();
  const noted = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  };

  /** Nothing was done yet when a transaction does not begin: a connection that broke while nobody used it is replaced. */
  const begun = async (begin: string): Promise<pg.PoolClient> => {
    for (let tries = 1; ; tries += 1) {
      const client = await pool.connect();
      try {
        await client.query(begin);
        return client;
      } catch (error) {
        const failure = error instanceof Error ? error : new Error(String(error));
        client.release(failure);
        if (tries > connections || failure.message === TIMED_OUT) throw failure;
      }
    }
  };
  /** What only reads can be asked again when the connection was cut. */
  const again = async <T>(text: string, query: () => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await query();
      } catch (error) {
        if (tries > connections || !text.startsWith('SELECT') || !isCut(error)) throw error;
      }
    }
  };
  const within = async <T>(
    begin: string,
    keys: readonly string[],
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> => {
    const client = await begun(begin);
    let broken: Error | undefined;
    try {
      try {
        if (keys.length > 0) await client.query({ name: 'lock', text: LOCK, values: [keys] });
        const result = await work(transactionOf(client));
        // After a statement that failed there is nothing to commit, and PostgreSQL says so only here.
        const { command } = await client.query('COMMIT');
        if (command !== 'COMMIT') throw new StatementFailed();
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => {
          // In an unknown state: it is not used again.
          broken = failure;
        });
        throw error;
      }
    } finally {
      client.release(broken);
    }
  };

  const { get, all, run } = sqlOf(pool);
  let closing: Promise<void> | null = null;
  let lastExclusive: Promise<unknown> = Promise.resolve();
  const exclusive = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const client = await begun('BEGIN');
    let broken: Error | undefined;
    try {
      await client.query(EXCLUSIVE);
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 8))', [name]);
      return await work();
    } finally {
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure;
      });
      client.release(broken);
    }
  };

  return {
    kind: 'postgres',
    get: (...query) => noted(again(query[0], () => get(...query))),
    all: (...query) => noted(again(query[0], () => all(...query))),
    run: (...query) => noted(run(...query)),
    // A cursor needs a transaction.
    each: async function* <Row extends object>(text: string, ...values: readonly Value[]): AsyncGenerator<Row> {
      const client = await begun(READING);
      let broken: Error | undefined;
      try {
        yield* transactionOf(client).each<Row>(text, ...values);
      } finally {
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure;
        });
        client.release(broken);
      }
    },
    write: (keys, change) => noted(within('BEGIN', typeof keys === 'string' ? [keys] : keys, change)),
    read: (look) => noted(within(READING, [], look)),
    // One at a time: each holds a connection, and its work needs another.
    exclusive: (name, work) => {
      const done = noted(lastExclusive.then(() => exclusive(name, work)));
      lastExclusive = done.catch(() => {});
      return done;
    },
    connect: () => pool.connect(),
    close() {
      closing ??= (async () => {
        while (underWay.size > 0) await Promise.allSettled(underWay);
        await pool.end();
      })();
      return closing;
    },
  };
}

/** @returns whether a connection that was there is not any more */
function isCut(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  // The database ends it, or starts anew; the socket broke; or the driver has noticed before.
  return /^(57P01|57P02|ECONNRESET|EPIPE)$/.test(code) || /^(Connection terminated|Client has)/.test(error.message);
}

/** @returns SQL within the transaction that is open on the connection */
export function transactionOf(client: pg.PoolClient): Transaction {
  let depth = 0;
  let cursors = 0;
  const sql = sqlOf(client);
  return {
    ...sql,
    async *each<Row extends object>(text: string, ...values: readonly Value[]): AsyncGenerator<Row> {
      cursors += 1;
      const cursor = `rows${cursors}`;
      await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${numbered(text).text}`, [...values]);
      for (;;) {
        const { rows } = await client.query<Row>(`FETCH ${FETCH} FROM ${cursor}`);
        yield* rows;
        if (rows.length < FETCH) break;
      }
      await client.query(`CLOSE ${cursor}`);
    },
    async apart(part) {
      depth += 1;
      const name = `part${depth}`;
      await client.query(`SAVEPOINT ${name}`);
      try {
        const result = await part();
        await client.query(`RELEASE SAVEPOINT ${name}`);
        return result;
      } catch (error) {
        await client.query(`ROLLBACK TO SAVEPOINT ${name}`);
        throw error;
      } finally {
        depth -= 1;
      }
    },
  };
}

function sqlOf(client: pg.Pool | pg.PoolClient): Omit<Sql, 'each'> {
  const query = <Row extends object>(text: string, values: readonly Value[]): Promise<pg.QueryResult<Row>> => {
    checkValues(values);
    const { name, text: ours } = numbered(text);
    return client.query<Row>({ name, text: ours, values: [...values] });
  };
  return {
    get: async <Row extends object>(text: string, ...values: readonly Value[]) =>
      (await query<Row>(text, values)).rows[0],
    all: async <Row extends object>(text: string, ...values: readonly Value[]) => (await query<Row>(text, values)).rows,
    run: async (text, ...values) => (await query(text, values)).rowCount ?? 0,
  };
}

/** Statements that were seen before. There is a fixed number of them: none holds values. */
const STATEMENTS = new Map<string, { name: string; text: string }>();

/** @returns the statement with `$1`, `$2` … for `?`, and the name under which a connection keeps it prepared */
export function numbered(text: string): { name: string; text: string } {
  let found = STATEMENTS.get(text);
  if (!found) {
    let nth = 0;
    // A question mark within a text in quotes stays.
    const ours = text.replaceAll(/'[^']*'|\?/g, (part) => (part === '?' ? `$${(nth += 1)}` : part));
    found = { name: createHash('sha1').update(ours).digest('hex').slice(0, 20), text: ours };
    STATEMENTS.set(text, found);
  }
  return found;
}
