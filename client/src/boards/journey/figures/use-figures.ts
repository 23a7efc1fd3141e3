/**
 * Every figure of a board, off the render path: a change marks them stale, they are computed when the browser is idle,
 * and what was there is shown meanwhile. One analyser with its memory per board, so an edit recomputes one step.
 */
import { analyseBoard, createJourneyAnalyser } from '@polku/shared/boards/journey/analysis/analyse';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useState } from 'react';

/** An idle browser is not waited for longer than this. */
const LATEST_MS = 250;

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: LATEST_MS });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, 32);
  return () => clearTimeout(id);
}

/** @returns the figures; null until they are first computed, a moment after mounting */
export function useFigures(projection: Projection, board: string): JourneyFigures | null {
  const [figures, setFigures] = useState<JourneyFigures | null>(null);
  useEffect(() => {
    const analyser = createJourneyAnalyser();
    let cancel: (() => void) | null = null;
    const compute = (): void => {
      cancel = null;
      const next = analyseBoard(projection, board, analyser);
      startTransition(() => setFigures(next));
    };
    const stale = (): void => {
      cancel ??= whenIdle(compute);
    };
    stale();
    const unsubscribe = projection.subscribe(stale);
    return () => {
      unsubscribe();
      cancel?.();
    };
  }, [projection, board]);
  return figures;
}
