/** Leads to a figure or a finding of a board, which stand in its insights, or on its sheet. */
import type { Board } from '@polku/shared/kernel/project';
import { useCallback, useEffect, useState } from 'react';
import type { BoardViewName } from '../../kernel/board-view';
import { viewsOf } from '../board-views';

interface Part {
  readonly figure: string;
  readonly finding: string;
}

/** Insights are loaded, then made in pieces: looks at what is there so often, one frame each. */
const MOST_LOOKS = 240;

const selectorOf = ({ figure, finding }: Part): string => {
  const id = CSS.escape(figure);
  return figure === '' ? `[data-finding-id="${CSS.escape(finding)}"]` : `[data-figure="${id}"], [data-insight="${id}"]`;
};

/** @returns what leads to a part of a board */
export function useGoToPart(
  board: Board | undefined,
  view: BoardViewName,
  setView: (view: BoardViewName) => void,
  openBoard: (id: string) => void,
): (board: string, part: Part) => void {
  const [aim, setAim] = useState<{ readonly board: string; readonly part: Part } | null>(null);
  useEffect(() => {
    if (!aim || board?.id !== aim.board) return undefined;
    if (view !== 'insights' && viewsOf(board.kind).some((offered) => offered.view === 'insights')) {
      setView('insights');
      return undefined;
    }
    let looks = 0;
    let frame = 0;
    const look = (): void => {
      const found = document.querySelector<HTMLElement>(`main :is(${selectorOf(aim.part)})`);
      if (found) {
        found.scrollIntoView({ block: 'center' });
        (found.matches('[tabindex]') ? found : found.querySelector<HTMLElement>('button, [tabindex]'))?.focus({
          preventScroll: true,
        });
      }
      if (found || ++looks === MOST_LOOKS) setAim(null);
      else frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [aim, board, view, setView]);
  return useCallback(
    (to, part) => {
      setAim({ board: to, part });
      openBoard(to);
    },
    [openBoard],
  );
}
