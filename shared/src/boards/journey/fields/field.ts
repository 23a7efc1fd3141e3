/**
 * A field of a touchpoint as one row: label, display, and input by hand, in a table cell and in a file. Table, outline,
 * comparison, CSV and panel read these rows; `records/schema` defines what is stored.
 */
import type { RecordReader } from '../../../kernel/projection';
import type { TidyColumn, TidyValue } from '../../../kernel/tidy';
import type { Translator } from '../../../kernel/translate';
import type { Duration, Touchpoint } from '../records/schema';
import type { FieldName, TouchpointChanges } from './changes';
import type { Column, Naming } from './column';

/** The parts of the panel, from the top. */
export type Section =
  | 'head'
  | 'tagging'
  | 'picture'
  | 'times'
  | 'nested'
  | 'experience'
  | 'measuring'
  | 'evidence'
  | 'more';

/** Context for display texts besides the touchpoint. */
export interface Saying {
  readonly read: RecordReader;
  readonly words: Translator;
  /** Title or name of a record; nothing for none and for removed ones. */
  readonly nameOf: (id: string | null) => string;
}

interface Value<T> {
  readonly of: (touchpoint: Touchpoint) => T;
  readonly set: (value: T) => TouchpointChanges;
}
interface Named {
  readonly values: readonly string[];
  readonly nameOf: (value: string, naming: Naming) => string;
}

/** How the panel lets a field be written. */
export type Editor =
  /** A part of its own in the panel. */
  | { readonly by: 'own' }
  /** Several lines, stroke by stroke; for one touchpoint at a time. `hint` is a message. */
  | { readonly by: 'text'; readonly hint: string }
  | ({ readonly by: 'line'; readonly max: number } & Value<string>)
  | ({
      readonly by: 'number';
      readonly min: number;
      readonly max: number;
      readonly unit?: (words: Translator) => string;
    } & Value<number | null>)
  | ({ readonly by: 'steps'; readonly steps: readonly number[] } & Value<number | null>)
  /** An ISO date, or empty. */
  | ({ readonly by: 'date' } & Value<string>)
  | ({ readonly by: 'yesNo' } & Value<boolean>)
  | ({ readonly by: 'choice' } & Named & Value<string | null>)
  /** A choice whose values are all in view, in their tones. */
  | ({ readonly by: 'segments' } & Named & Value<string | null>)
  | ({ readonly by: 'chips' } & Named & Value<readonly string[]>)
  | ({ readonly by: 'time'; readonly rolled: 'process' | 'waiting' } & Value<Duration | null>);

/** Cells of one row of a file, by column; they have passed the checks of their columns. */
export type Cells = Readonly<Record<string, TidyValue | undefined>>;

type Bare<One> = One extends TidyColumn ? Omit<One, 'heads' | 'perhaps' | 'sparse'> : never;

export interface InFiles {
  /** Published: never renamed. */
  readonly name: string;
  /** What else it is called in heads, in English and Finnish; a wording of the interface that was, too. */
  readonly heads?: string;
  /** Heads that may mean it, and are asked about. */
  readonly perhaps?: string;
  /** In every file, not only where some touchpoint has it. */
  readonly always?: true;
}

/** A column of the tidy files. */
export type FileColumn = Bare<TidyColumn> &
  InFiles & {
    /** Message: its name in the choice of a column's target. */
    readonly label: string;
    /** The cell's value for a touchpoint. Omitted if implied by the row's position, or for columns that are only read. */
    readonly cell?: (touchpoint: Touchpoint) => TidyValue | null | undefined;
  };

export interface FieldRow {
  readonly field: FieldName;
  /** Message: its name in the panel. */
  readonly label: string;
  /** Left out: a part of its own in the panel. */
  readonly editor?: Editor;
  /** Message: its name in outline and comparison. */
  readonly heading: string;
  /** Its display text; empty if unspecified. */
  readonly text: (touchpoint: Touchpoint, saying: Saying) => string;
  /** A more detailed text for the comparison. */
  readonly compared?: (touchpoint: Touchpoint, saying: Saying) => string;
  /** Says more of another field: the panel has it once that, or it, is known. */
  readonly follows?: (touchpoint: Touchpoint) => boolean;
  /** The outline has it in another place, or not at all. */
  readonly outlined?: false;
  /** The order of its values has no meaning. */
  readonly unordered?: true;
  readonly columns?: readonly Column[];
  readonly files?: readonly FileColumn[];
  /** Its value in a row of a file; an absent cell leaves the default. */
  readonly fromCells?: (cells: Cells) => unknown;
}

export interface TouchpointField extends FieldRow {
  readonly section: Section;
  readonly editor: Editor;
}
