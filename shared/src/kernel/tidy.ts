/**
 * Tidy tables: one row per record, one column per field. Board kinds describe the columns, formats read and write them;
 * neither knows the other.
 */
interface ColumnBase {
  /** Header as written; read without regard to case, spaces and hyphens. */
  readonly name: string;
  /** What else it is called in a head, in any language. */
  readonly heads?: readonly string[];
  /** Headings that may mean it: only proposed, for a person to check before anything is written. */
  readonly perhaps?: readonly string[];
  /** A row without it is refused. */
  readonly required?: true;
  /** Understood, but not a column of the files that are written. */
  readonly readOnly?: true;
  /** A column of the files that are written only where some row has it; found again by its exact name. */
  readonly sparse?: true;
  /** What a second column of this one's heads probably is, the one with fewer different cells. */
  readonly twin?: string;
  /** A required column that this one probably is where there is no other for it, as “Phase” may name each step. */
  readonly standsFor?: string;
  /** Another column that must be filled where this one has a value (other than zero or no), e.g. a time's unit. */
  readonly needs?: string;
}

/**
 * How the plain numbers of a column are meant, where people write them in two ways: a level as −2…+2 or as 1–5, a share
 * as percent (85) or as a part of one (0.85).
 */
export type NumberScale = 'asIs' | 'oneToFive' | 'partOfOne';

interface NumberColumn extends ColumnBase {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly percent?: true;
  /** People also write it as 1–5. */
  readonly levels?: true;
  /** Words for numbers; keys are lower case. */
  readonly words?: ReadonlyMap<string, number>;
  /** Reads an amount that may bring its unit, which goes into the column in `needs`. */
  readonly readAmount?: (text: string) => { readonly amount: number; readonly unit: string | null } | null;
}

export type TidyColumn =
  | (ColumnBase & { readonly kind: 'text'; readonly maxLength: number; readonly words?: ReadonlyMap<string, string> })
  | NumberColumn
  | (ColumnBase & { readonly kind: 'boolean' })
  /** An ISO date; `1.9.2026` is read, too. */
  | (ColumnBase & { readonly kind: 'date' })
  /** One of the words, or several separated by `|`, `,`, `;` or line breaks. Keys are lower case; values are what is stored. */
  | (ColumnBase & { readonly kind: 'choice' | 'choices'; readonly words: ReadonlyMap<string, string> });

/** A line of a table before its cells are interpreted. */
export interface TableLine {
  /** Line of the text on which it begins, from 1. */
  readonly line: number;
  /** Trimmed; line breaks in a cell are `\n`. */
  readonly cells: readonly string[];
}

export type TidyValue = string | number | boolean | readonly string[];

export interface TidyRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** By column name; an empty cell is absent. Null-prototype. */
  readonly fields: Readonly<Record<string, TidyValue>>;
  /** Cells of undescribed columns, by header as written; empty ones are absent. Null-prototype. */
  readonly extra: Readonly<Record<string, string>>;
}
