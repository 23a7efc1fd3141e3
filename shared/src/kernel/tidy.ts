/**
 * What a tidy table is made of: one row per thing, a column per field. A board kind describes its columns, a format
 * reads and writes them; neither knows the other.
 */
interface ColumnBase {
  /** Header as written; read without regard to case, spaces and hyphens. */
  readonly name: string;
  /** A row without it is refused. */
  readonly required?: true;
  /** Another column that must be filled where this one has a value (other than zero or no), e.g. a time's unit. */
  readonly needs?: string;
}

export type TidyColumn =
  | (ColumnBase & { readonly kind: 'text'; readonly maxLength: number; readonly words?: ReadonlyMap<string, string> })
  | (ColumnBase & { readonly kind: 'number'; readonly min: number; readonly max: number; readonly percent?: true })
  | (ColumnBase & { readonly kind: 'boolean' })
  /** One of the words, or several separated by `|`. Keys are lower case; values are what is stored. */
  | (ColumnBase & { readonly kind: 'choice' | 'choices'; readonly words: ReadonlyMap<string, string> });

export type TidyValue = string | number | boolean | readonly string[];

export interface TidyRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** By column name; an empty cell is absent. Null-prototype. */
  readonly fields: Readonly<Record<string, TidyValue>>;
  /** Cells of columns that nobody described, by header as written; empty ones are absent. Null-prototype. */
  readonly extra: Readonly<Record<string, string>>;
}
