/**
 * Which view a board opens in: the one last used for its kind, so that two journeys can be compared in the same view; a newly
 * created board opens in its first view. On a phone journeys open as the list, or as last chosen there in any project.
 */
import type { Board } from '@polku/shared/kernel/project';
import type { Projection } from '@polku/shared/kernel/projection';
import { useCallback, useState } from 'react';
import type { BoardViewName } from '../kernel/board-view';
import { viewOf, viewsOf } from './board-views';
import { savePhoneView, savedPhoneView } from './phone-view';

export interface BoardViewChoice {
  readonly view: BoardViewName;
  readonly setView: (view: BoardViewName) => void;
  /** The view that boards of a kind open in, without keeping it as this person's choice. */
  readonly showAs: (kind: string, view: BoardViewName) => void;
  /** To be called when a board is about to be opened. */
  readonly opening: (id: string) => void;
}

/** @param boards those that were there when the page was drawn; @param board the one in view */
export function useBoardView(
  projection: Projection,
  boards: readonly Board[],
  board: Board | undefined,
  phone = false,
): BoardViewChoice {
  const [wanted, setWanted] = useState<Readonly<Record<string, BoardViewName | null>>>({});
  const kind = board?.kind ?? '';
  const ofPhone = phone && viewsOf(kind, true).some(({ view }) => view === 'list');
  const setView = useCallback(
    (view: BoardViewName) => {
      if (ofPhone) savePhoneView(view);
      setWanted((known) => ({ ...known, [kind]: view }));
    },
    [kind, ofPhone],
  );
  const showAs = useCallback((of: string, view: BoardViewName) => setWanted((known) => ({ ...known, [of]: view })), []);
  return {
    view: viewOf(board?.kind, wanted[kind] ?? (ofPhone ? savedPhoneView() : null), phone),
    setView,
    showAs,
    opening(id) {
      const made = projection.get(id)?.['kind'];
      if (typeof made !== 'string' || boards.some((known) => known.id === id)) return;
      setWanted((known) => ({ ...known, [made]: null }));
    },
  };
}
