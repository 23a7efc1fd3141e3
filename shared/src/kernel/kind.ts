/**
 * The contract of a board kind: record specs, commands with rules, a blank board, a `picture` and a reading order
 * (`outline`). Everything is pure; the kernel knows no kind by name.
 */
import type { Change } from './change';
import type { Command, CommandContext } from './command';
import type { LegendEntry } from './legend';
import type { Migration } from './migrate';
import type { Outline } from './outline';
import type { Pieces } from './pieces';
import type { RecordReader } from './projection';
import type { AnyRecord, RecordSpec } from './records';
import type { Box, Scene, SceneItem } from './scene';
import type { LinkTargets } from './link-targets';
import type { TableImport } from './table-import';
import type { BoardTemplate } from './template';
import type { Translator } from './translate';

/** One person's look at a board. Personal: not in the document, unknown to exports and other people. */
export interface SceneLook {
  /** Ids of groups that are folded to one narrow place. */
  readonly collapsed: ReadonlySet<string>;
  /** Ids of the things that have a place; null is all of them. */
  readonly shown: ReadonlySet<string> | null;
  /** The screen is small: heads at the left take little of it. */
  readonly narrowHeads?: boolean;
}

export interface SceneInput {
  readonly read: RecordReader;
  readonly board: string;
  readonly words: Translator;
  /** Absent: everything is shown as the board has it. */
  readonly look?: SceneLook;
}

/** What an outline is made from. */
export interface OutlineInput extends Omit<SceneInput, 'look'> {
  /** What records can be linked with on boards of other kinds. */
  readonly links?: readonly LinkTargets[];
}

/** A board as it is drawn. */
export interface Picture {
  readonly scene: Scene;
  /** What the signs on it mean. */
  readonly legend?: () => readonly LegendEntry[];
}

/**
 * The items of a board's picture that meet an area, made in pieces. It remembers the board as it was, so that drawing it again
 * costs what changed.
 */
export type PartPicture = (input: SceneInput, area: Box) => Pieces<readonly SceneItem[]>;

export interface BoardKind {
  readonly id: string;
  readonly version: number;
  readonly records: readonly RecordSpec[];
  readonly migrations: readonly Migration[];
  /** By name. Argument types live with each command; the registry only needs to run and list them. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly commands: Readonly<Record<string, Command<any>>>;
  /** Ids of messages that are made from the kind's data (its choices); each has its words in every language. */
  readonly vocabulary: readonly string[];
  /** Changes that fill a new, empty board of this kind whose board record exists or is created in the same plan. */
  readonly blank: (context: CommandContext, board: string, words: Translator) => readonly Change[];
  /** People choose among these for a new board, the first being a blank one; left out: it begins blank. */
  readonly templates?: readonly BoardTemplate[];
  /** Makes a new board of a table that comes from elsewhere; loaded when one does. */
  readonly tables?: () => Promise<TableImport>;
  /** @param previous the picture made last for this board, so that unchanged items keep their identity */
  picture(input: SceneInput, previous?: Picture): Picture;
  readonly outline: (input: OutlineInput) => Outline;
  /** @returns what draws a part of one board; for a kind whose boards may be large */
  readonly part?: () => PartPicture;
  /** Types of records on other boards that its picture shows something of. */
  readonly shows?: readonly string[];
  /** Types of the records that one can be led to on a board; a view's own (settings) have no place. */
  readonly placed: readonly string[];
  /** Names of the containers of a record, outermost first, for search results. */
  readonly recordLocation?: (read: RecordReader, record: AnyRecord, words: Translator) => readonly string[];
  /** What records of other kinds can be linked to on boards of this kind. */
  readonly linkTargets?: LinkTargets;
}
