/**
 * Which view a board opens in: the one that boards of its kind were last looked at in, so that two journeys can be compared
 * in their tables; a board that was made a moment ago opens where one works on it.
 */
import type { Board } from '@polku/shared/kernel/project';
import type { Projection } from '@polku/shared/kernel/projection';
import { useCallback, useState } from 'react';
import type { BoardViewName } from '../kernel/board-view';
import { viewOf } from './board-views';

export interface BoardViewChoice {
  readonly view: BoardViewName;
  readonly setView: (view: BoardViewName) => void;
  /** To be called when a board is about to be opened. */
  readonly opening: (id: string) => void;
}

/** @param boards those that were there when the page was drawn; @param board the one in view */
export function useBoardView(
  projection: Projection,
  boards: readonly Board[],
  board: Board | undefined,
): BoardViewChoice {
  const [wanted, setWanted] = useState<Readonly<Record<string, BoardViewName>>>({});
  const kind = board?.kind ?? '';
  const setView = useCallback((view: BoardViewName) => setWanted((known) => ({ ...known, [kind]: view })), [kind]);
  return {
    view: viewOf(board?.kind, wanted[kind] ?? 'map'),
    setView,
    opening(id) {
      const made = projection.get(id)?.['kind'];
      if (typeof made !== 'string' || boards.some((known) => known.id === id)) return;
      setWanted((known) => ({ ...known, [made]: 'map' }));
    },
  };
}
