/**
 * What tables need of a database, the same for SQLite and PostgreSQL: SQL that both understand, with `?` for values. Other
 * names of columns are quoted (`AS "memberId"`): PostgreSQL would make them lower case. Whole numbers come back as numbers,
 * bytes as Buffer, and flags are 0 or 1. What only one of the two can do is in `sqlite*.ts` or `postgres*.ts`.
 */

export type Value = string | number | Uint8Array | null;

export interface Sql {
  /** @returns the first row, or undefined */
  get<Row extends object>(text: string, ...values: readonly Value[]): Promise<Row | undefined>;
  all<Row extends object>(text: string, ...values: readonly Value[]): Promise<Row[]>;
  /** Rows one after another, for more than memory should hold; nothing else may be written meanwhile. */
  each<Row extends object>(text: string, ...values: readonly Value[]): AsyncIterable<Row>;
  /** @returns how many rows it changed */
  run(text: string, ...values: readonly Value[]): Promise<number>;
}

/** One transaction. A statement that fails undoes the part it is in, or all: whoever catches its error cannot go on. */
export interface Transaction extends Sql {
  /** A part that is undone alone when it throws. Its calls go through the same transaction. */
  apart<T>(part: () => Promise<T>): Promise<T>;
}

export interface SqlDatabase extends Sql {
  readonly kind: 'sqlite' | 'postgres';
  /**
   * Everything that `change` does or, when it throws, nothing. Changes that share a key run one after another, on all nodes;
   * so what is read within one is not changed by others meanwhile. `change` awaits nothing but this transaction.
   * @param keys ids of the projects that it concerns; `ALL_PROJECTS` for what concerns how many there are
   */
  write<T>(keys: string | readonly string[], change: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Reads that see one moment. `look` awaits nothing but this transaction. */
  read<T>(look: (tx: Sql) => Promise<T>): Promise<T>;
  /**
   * Runs what takes long and has transactions of its own: on all nodes, one after another under one name; in this thread, one
   * after another altogether. Should the connection break that tells the other nodes so, they may begin before it has ended.
   */
  exclusive<T>(name: string, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export const ALL_PROJECTS = '';

/**
 * What comes from outside is looked at before; this is so that no text is stored in one database that the other refuses.
 * @throws when a text holds a NUL character
 */
export function checkValues(values: readonly Value[]): void {
  for (const value of values) {
    if (typeof value === 'string' && value.includes('\0')) throw new Error('a text with a NUL character is not stored');
  }
}

const AT_ONCE = 50;
/** For `IN (${LISTED})`: always as many, since statements are kept. */
export const LISTED = Array.from({ length: AT_ONCE }, () => '?').join(', ');
/** @returns the values in lists that fit `LISTED`; the last is filled up with its first value */
export function listed(values: readonly string[]): string[][] {
  const lists: string[][] = [];
  for (let from = 0; from < values.length; from += AT_ONCE) {
    const part = values.slice(from, from + AT_ONCE);
    lists.push([...part, ...Array<string>(AT_ONCE - part.length).fill(part[0] ?? '')]);
  }
  return lists;
}

/** A statement failed within a transaction that was to be kept all the same. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';
  constructor() {
    super('a statement of the transaction failed; nothing of it was stored');
  }
}

/** Classes of PostgreSQL's codes that are about a value or a rule of the tables: data exceptions, constraints, syntax and access. */
const ABOUT_A_ROW = /^(22|23|42)/;

/**
 * @returns whether the database itself failed: no answer of its transaction can be relied on. Not for a rule that one row broke
 */
export function isStoreFailure(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  const { code } = error;
  if (/^[0-9A-Z]{5}$/.test(code)) return !ABOUT_A_ROW.test(code);
  return (code.startsWith('SQLITE') && !code.startsWith('SQLITE_CONSTRAINT')) || 'errno' in error || 'syscall' in error;
}
