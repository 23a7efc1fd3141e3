/** Goes to a place of the project: a board, one of its views, and a record there. */
import type { Board } from '@polku/shared/kernel/project';
import { useCallback, useEffect, useRef } from 'react';
import type { BoardViewName } from '../../kernel/board-view';
import type { Place } from '../../kernel/session/presence-types';
import { viewOf, viewsOf } from '../board-views';

export interface PlaceOptions {
  readonly boards: readonly Board[];
  /** The board in view, and its view; null where there is none, as in a comparison. */
  readonly board: Board | undefined;
  readonly view: string | null;
  readonly phone: boolean;
  /** How the overview is called as a view. */
  readonly overview: string;
  readonly openBoard: (id: string) => void;
  readonly openOverview: () => void;
  readonly showAs: (kind: string, view: BoardViewName) => void;
  readonly reach: (id: string) => void;
}

/** @returns the view that stands for another person's on this device: a phone lists what is a picture elsewhere */
function viewHere(board: Board, wanted: string | null, phone: boolean, now: string | null): BoardViewName {
  const offered = viewsOf(board.kind, phone).map(({ view }) => view);
  if (phone && wanted === 'map' && offered.includes('list')) return 'list';
  const known = offered.find((view) => view === wanted) ?? offered.find((view) => view === now);
  return known ?? viewOf(board.kind, null, phone);
}

/** @returns what goes there and tells where that is on this device; null for a place that is not here */
export function useGoToPlace(options: PlaceOptions): (place: Place) => Place | null {
  const latest = useRef(options);
  /** Shown as soon as its board and view are. */
  const pending = useRef<Place | null>(null);
  const { board, view } = options;
  const boardInView = board?.id ?? null;
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const wanted = pending.current;
    if (!wanted || wanted.board !== boardInView || wanted.view !== view) return;
    pending.current = null;
    if (wanted.record !== null) latest.current.reach(wanted.record);
  }, [boardInView, view]);
  return useCallback((place) => {
    const now = latest.current;
    pending.current = null;
    if (place.board === null) {
      if (place.view !== now.overview) return null;
      if (now.view !== now.overview) now.openOverview();
      return place;
    }
    const home = now.boards.find(({ id }) => id === place.board);
    if (!home) return null;
    const shown = now.board?.id === home.id ? now.view : null;
    const there = { ...place, view: viewHere(home, place.view, now.phone, shown) };
    if (shown === there.view) {
      if (place.record !== null) now.reach(place.record);
      return there;
    }
    pending.current = there;
    now.showAs(home.kind, there.view);
    // In a comparison the same board is in view, but not by itself.
    if (now.board?.id !== home.id || shown === 'compare') now.openBoard(home.id);
    return there;
  }, []);
}
