/** Figures and findings of a board, made when the browser is idle: an edit never waits for them. */
import { analyseBoard, createJourneyAnalyser } from '@polku/shared/boards/journey/analysis/analyse';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { auditJourney } from '@polku/shared/findings/audit';
import { type Decided, decide, findingRecords } from '@polku/shared/findings/decisions';
import type { Projection } from '@polku/shared/kernel/projection';
import { useCallback } from 'react';
import { useIdleValue } from '../figures/use-idle-value';

export interface Insights {
  readonly figures: JourneyFigures;
  readonly findings: readonly Decided[];
}

/** @returns null until they are first made, a moment after mounting */
export function useInsights(projection: Projection, board: string): Insights | null {
  const make = useCallback(() => {
    const analyser = createJourneyAnalyser();
    return (): Insights => {
      const figures = analyseBoard(projection, board, analyser);
      return { figures, findings: decide(auditJourney(projection, board, figures), findingRecords(projection, board)) };
    };
  }, [projection, board]);
  return useIdleValue(projection, make);
}
