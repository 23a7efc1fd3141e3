/** Props and handle of a board's view, whatever its kind. */
import type { Picture } from '@polku/shared/kernel/kind';
import type { ReactNode } from 'react';
import type { Action } from './actions/actions';
import type { Session } from './session/session-types';
import type { Toasts } from '../ui/Toasts';

/** A place of a walk through the board, for presenting it. */
export interface BoardStop {
  /** Of the record that it is about. */
  readonly id: string;
  /** A part of the board, or a look at it that was saved. */
  readonly kind: 'part' | 'view';
  readonly label: string;
  /** Brings it into view, the rest dimmed. @param select also selects it, so that those who follow go there, too */
  readonly show: (select: boolean) => void;
}

export interface BoardViewHandle {
  /** Brings a board point into view, e.g. where another person is. */
  goTo(point: { x: number; y: number }): void;
  /**
   * Selects a record and brings it into view, whatever hides it from this person.
   * @param field of it that takes the focus, where the view has its fields
   */
  show?(id: string, field?: string): void;
  /** Brings several records into view, the rest dimmed; `label` names what they are behind. */
  showBehind?(label: string, ids: readonly string[]): void;
  /** Ids of what is selected. */
  selected?(): readonly string[];
  /**
   * The picture as this person sees it, if different from the board: collapsed groups, filters, personal rows. Null: no
   * difference, or another board.
   */
  asSeen?(board: string): Picture | null;
  /** Where a walk through the board stops, in order: its parts, then its saved views. */
  stops?(): readonly BoardStop[];
  /** Shows everything again after a walk. */
  endStops?(): void;
  /** What can be done here, for the command palette. */
  actions?(): readonly Action[];
}

/** The picture, the table that is its equal, the analysis, or for a phone the picture's things one below the other. */
export type BoardViewName = 'list' | 'map' | 'table' | 'insights';

export interface BoardViewProps {
  readonly session: Session;
  readonly board: string;
  readonly theme: 'light' | 'dark';
  readonly view: BoardViewName;
  /** Opens another of the board's views. */
  readonly onView?: (view: BoardViewName) => void;
  readonly readOnly: boolean;
  readonly toasts: Toasts;
  /** Whether keys of one sign act on the board, as this person wants it; left out: yes. */
  readonly singleKeys?: boolean;
  /** The project's search field, for the view to place. */
  readonly search?: ReactNode;
  /** Ids that match what is searched; null while nothing is. */
  readonly found?: ReadonlySet<string> | null;
  readonly onReady?: (handle: BoardViewHandle) => void;
}

/** Props of a kind's section about all its boards on the project page. */
export interface ProjectPartProps {
  readonly session: Session;
  readonly readOnly: boolean;
  readonly toasts: Toasts;
  readonly onOpen: (board: string) => void;
}

/** What the app gives to a view that compares two boards of a kind. */
export interface BoardComparisonProps {
  readonly session: Session;
  readonly before: string;
  readonly after: string;
  /** Compares two others, or the same two the other way round. */
  readonly onChoose: (before: string, after: string) => void;
  /** Opens a record on its board. */
  readonly onShow: (id: string) => void;
}
