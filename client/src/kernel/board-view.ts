/** What the app gives to the view of a board, whatever its kind, and what the view gives back. */
import type { Session } from './session/session-types';
import type { Toasts } from '../ui/Toasts';

export interface BoardViewHandle {
  /** Brings a board point into view, e.g. where another person is. */
  goTo(point: { x: number; y: number }): void;
}

export interface BoardViewProps {
  readonly session: Session;
  readonly board: string;
  readonly theme: 'light' | 'dark';
  /** The picture, or the table that is its equal. */
  readonly view: 'map' | 'table';
  readonly readOnly: boolean;
  readonly toasts: Toasts;
  readonly onReady?: (handle: BoardViewHandle) => void;
}
