/** React's door to the live analysis of a board; what comes of an edit is drawn behind whatever the person does. */
import type { BoardAnalysis } from '@polku/shared/boards/journey/analysis/analyse';
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useState } from 'react';
import { type LiveState, liveAnalysisOf, type Wanted } from './live-analysis';

export function useLiveState(projection: Projection, board: string, wanted: Wanted): LiveState | null {
  const live = liveAnalysisOf(projection, board);
  const [shown, setShown] = useState({ live, state: live.current() });
  useEffect(() => live.follow(wanted, (state) => startTransition(() => setShown({ live, state }))), [live, wanted]);
  return shown.live === live ? shown.state : live.current();
}

/** @returns every figure of a board; null until they are first made, a moment after mounting */
export function useAnalysis(projection: Projection, board: string): BoardAnalysis | null {
  return useLiveState(projection, board, 'figures');
}
