/**
 * Records on boards of one kind that records of other kinds can link to. The owning kind provides reading, labels and
 * changes; views of other kinds show and change the links through this, without knowing the kind or its fields.
 */
import type { Command } from './command';
import type { RecordReader } from './projection';
import type { Translator } from './translate';

export interface LinkTarget {
  readonly id: string;
  readonly board: string;
  /** Its own words; empty when it has none yet. */
  readonly name: string;
  /** What kind of thing, or what is measured; may be empty. */
  readonly about: string;
  /** Ids of the records that are linked to it, removed ones included. */
  readonly linked: readonly string[];
  /** Ids of what it promises to those that are linked to it, in the words of its own kind. */
  readonly promises?: readonly string[];
}

export interface LinkArgs {
  readonly id: string;
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

export interface LinkTargets {
  /** Names the kind of link; unique. */
  readonly id: string;
  /** Message ids. `unlink` takes `{name}`, `count` the number `{n}` of targets. */
  readonly words: {
    readonly title: string;
    readonly search: string;
    readonly none: string;
    readonly unlink: string;
    readonly nameless: string;
    readonly count: string;
  };
  /** Everything on a board that can be linked to, in order. */
  readonly targets: (read: RecordReader, board: string, words: Translator) => readonly LinkTarget[];
  /** Everything that `targets` reads of a board: while these are the same, so is what it gives. */
  readonly parts: (read: RecordReader, board: string) => readonly unknown[];
  readonly link: Command<LinkArgs>;
}
