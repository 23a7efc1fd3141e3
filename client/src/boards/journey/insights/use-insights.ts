/**
 * Figures and findings of a board, made when the browser is idle and in slices, so that an edit on a board of thousands
 * never waits for them. A change in between begins anew; what was there is shown meanwhile.
 */
import { analyseBoard, createJourneyAnalyser } from '@polku/shared/boards/journey/analysis/analyse';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { auditInSteps } from '@polku/shared/findings/audit';
import { type Decided, decide, findingRecords } from '@polku/shared/findings/decisions';
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useState } from 'react';
import { whenIdle } from '../figures/use-idle-value';

/** One slice of work ends after the step that passes this. */
const SLICE_MS = 5;

export interface Insights {
  readonly figures: JourneyFigures;
  readonly findings: readonly Decided[];
}

function* insightsInSteps(projection: Projection, board: string, figuresNow: () => JourneyFigures) {
  const figures = figuresNow();
  yield;
  const found = yield* auditInSteps(projection, board, figures);
  yield;
  return { figures, findings: decide(found, findingRecords(projection, board)) } satisfies Insights;
}

/** @returns null until they are first made, a moment after mounting */
export function useInsights(projection: Projection, board: string): Insights | null {
  const [insights, setInsights] = useState<Insights | null>(null);
  useEffect(() => {
    const analyser = createJourneyAnalyser();
    const figuresNow = (): JourneyFigures => analyseBoard(projection, board, analyser);
    let steps = insightsInSteps(projection, board, figuresNow);
    let cancel: (() => void) | null = null;
    const slice = (): void => {
      cancel = null;
      const until = performance.now() + SLICE_MS;
      do {
        const step = steps.next();
        if (step.done) {
          startTransition(() => setInsights(step.value));
          return;
        }
      } while (performance.now() < until);
      cancel = whenIdle(slice);
    };
    const stale = (): void => {
      steps = insightsInSteps(projection, board, figuresNow);
      cancel ??= whenIdle(slice);
    };
    stale();
    const unsubscribe = projection.subscribe(stale);
    return () => {
      unsubscribe();
      cancel?.();
    };
  }, [projection, board]);
  return insights;
}
