/** Every figure of a board, made when the browser is idle. One analyser with its memory, so an edit costs one step. */
import { analyseBoard, createJourneyAnalyser } from '@polku/shared/boards/journey/analysis/analyse';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import type { Projection } from '@polku/shared/kernel/projection';
import { useCallback } from 'react';
import { useIdleValue } from './use-idle-value';

/** @returns the figures; null until they are first computed, a moment after mounting */
export function useFigures(projection: Projection, board: string): JourneyFigures | null {
  const make = useCallback(() => {
    const analyser = createJourneyAnalyser();
    return () => analyseBoard(projection, board, analyser);
  }, [projection, board]);
  return useIdleValue(projection, make);
}
