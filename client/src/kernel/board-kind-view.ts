/**
 * The client side of a board kind, the counterpart of `BoardKind` in shared: one plain object per kind, collected in
 * `boards/index.ts`. Its large parts are loaded when first needed.
 */
import type { MessageId } from '@polku/shared/i18n/catalogue';
import type { Projection, RecordReader } from '@polku/shared/kernel/projection';
import type { Shape } from '@polku/shared/kernel/scene';
import type { TableLine, TidyRow } from '@polku/shared/kernel/tidy';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { BoardComparisonProps, BoardViewName, BoardViewProps, ProjectPartProps } from './board-view';
import type { BoardSource, ExportFormat } from './export-format';
import type { Session } from './session/session-types';
import type { Words } from './words/words';

export interface OfferedView {
  readonly view: BoardViewName;
  readonly label: MessageId;
}

/** What views are called: a map is drawn, a sheet is written. */
export const MAP: OfferedView = { view: 'map', label: 'app.view.map' };
export const SHEET: OfferedView = { view: 'map', label: 'app.view.sheet' };
export const TABLE: OfferedView = { view: 'table', label: 'app.view.table' };
/** For phones: things one below the other. */
export const LIST: OfferedView = { view: 'list', label: 'app.view.list' };
export const INSIGHTS: OfferedView = { view: 'insights', label: 'word.insights' };

export interface BoardSignProps {
  readonly projection: Projection;
  readonly board: string;
}

export interface BoardCrumbsProps {
  readonly session: Session;
  readonly board: string;
  /** Opens a record on its board. */
  readonly onShow: (id: string) => void;
}

export interface TableQuestionProps {
  readonly table: { readonly lines: readonly TableLine[] };
  /** The project that it comes into. */
  readonly read: RecordReader;
  /** @param left cells with a text that are not in the rows */
  readonly onTake: (rows: readonly TidyRow[], left: number) => void;
  readonly onClose: () => void;
}

/** How tables from elsewhere become boards of a kind, as a person sees it. */
export interface TablesOnScreen {
  /** Asks what the columns of a table are that is not understood for certain. */
  readonly Question: ComponentType<TableQuestionProps>;
  /** @returns sentences on what rows make besides their board */
  readonly news: (words: Words, rows: readonly TidyRow[], read: RecordReader) => readonly string[];
}

export interface BoardKindView {
  readonly View: ComponentType<BoardViewProps>;
  /** Fetches the view while a project is being read, for a kind that is most often opened. Never rejects. */
  readonly fetch?: () => Promise<void>;
  /** Which views it offers, the first being the one that opens. */
  readonly views: readonly [OfferedView, ...OfferedView[]];
  /** A further view, offered on phones only, where it is the one that opens. */
  readonly phoneView?: OfferedView;
  /** Its view has an action `help` that lists the keys. */
  readonly listsKeys?: true;
  /** Views that begin with a heading of their own. */
  readonly headed?: readonly BoardViewName[];
  readonly icon: LucideIcon;
  /** The sign before a board's name, if not the icon. */
  readonly Sign?: ComponentType<BoardSignProps>;
  /** What the kind is called. */
  readonly name: MessageId;
  /** Message when one is added; also the name of a new, blank board. */
  readonly add: MessageId;
  /** For a kind that tables become a board of. */
  readonly tables?: TablesOnScreen;
  /** It shows the current or a target state, and a target state can be made of it. */
  readonly states?: true;
  /** Compares two boards; for a kind that has a current and a target state. */
  readonly Compare?: ComponentType<BoardComparisonProps>;
  /** Sections of the project's page on all boards of the kind together. */
  readonly Across?: ComponentType<ProjectPartProps>;
  /** What of its boards teams carry, counted by team on the project's page. */
  readonly carried?: {
    readonly heading: MessageId;
    /** @returns the team of each thing on a board; null of one that has none */
    readonly teams: (read: RecordReader, board: string) => readonly (string | null)[];
  };
  /** The boards that one is a part of, before its name. */
  readonly Crumbs?: ComponentType<BoardCrumbsProps>;
  /** What is said before a board is deleted, one sentence each; omitted: what holds for every board. */
  readonly removal?: (words: Words, read: RecordReader, board: string) => readonly string[];
  /** Its picture goes on paper, in pages of its own; left out: views are printed as the pages they are. */
  readonly printed?: true;
  /** Draws one of its words in small, in pictures beyond its boards; nothing for a word that it does not know. */
  readonly wordSign?: (word: string, x: number, y: number, size: number) => readonly Shape[];
  /** Files that only this kind makes; its picture and the project's file every board has. */
  readonly exports?: readonly ExportFormat<BoardSource>[];
}
