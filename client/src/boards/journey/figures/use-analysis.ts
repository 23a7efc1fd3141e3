/** React access to a board's live analysis; results are rendered at lower priority than the person's actions. */
import type { BoardAnalysis } from '@polku/shared/boards/journey/analysis/analyse';
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useState } from 'react';
import { type LiveState, liveAnalysisOf, type Wanted } from './live-analysis';

type Same = (a: LiveState, b: LiveState) => boolean;

/** @param same whether two states show the same, so that nothing renders for the second; must be stable */
function useFollowed(projection: Projection, board: string, wanted: Wanted, same: Same): LiveState | null {
  const live = liveAnalysisOf(projection, board);
  const [shown, setShown] = useState({ live, state: live.current() });
  useEffect(() => {
    let last: LiveState | null = null;
    return live.follow(wanted, (state) => {
      if (last && same(last, state)) return;
      last = state;
      startTransition(() => setShown({ live, state }));
    });
  }, [live, wanted, same]);
  return shown.live === live ? shown.state : live.current();
}

export function useLiveState(projection: Projection, board: string, wanted: Wanted): LiveState | null {
  return useFollowed(projection, board, wanted, Object.is);
}

/** Without the journey: that changes with every title, and the figures do not. */
export type ShownFigures = Pick<BoardAnalysis, 'figures' | 'context'>;

const sameFigures: Same = (a, b) => a.figures === b.figures && a.context === b.context;

/** @returns every figure of a board; null until they are first made, a moment after mounting */
export function useAnalysis(projection: Projection, board: string): ShownFigures | null {
  return useFollowed(projection, board, 'figures', sameFigures);
}
