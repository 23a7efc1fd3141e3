/**
 * The comparison of two journeys: small ones are compared at once when chosen, large ones and edits in slices, showing the
 * previous result meanwhile.
 */
import { createJourneyAnalyser } from '@polku/shared/boards/journey/analysis/analyse';
import { compareInPieces, type JourneyComparison } from '@polku/shared/boards/journey/compare/compare';
import { touchpointsOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { finish, PIECE } from '@polku/shared/kernel/pieces';
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { createUpdater } from '../../../kernel/sliced/slices';

/** @returns null until two large journeys are first compared */
export function useComparison(projection: Projection, before: string, after: string): JourneyComparison | null {
  const first = useMemo(() => {
    const analysers = [createJourneyAnalyser(), createJourneyAnalyser()] as const;
    const compare = () => compareInPieces(projection, before, after, analysers);
    const small = [before, after].every((board) => touchpointsOf(projection, board).length <= PIECE);
    return { revision: projection.revision, compare, comparison: small ? finish(compare()) : null };
  }, [projection, before, after]);
  const [latest, setLatest] = useState<{ of: typeof first; comparison: JourneyComparison } | null>(null);
  useEffect(() => {
    const kept = createUpdater(first.compare, (comparison) =>
      startTransition(() => setLatest({ of: first, comparison })),
    );
    if (first.comparison === null || projection.revision !== first.revision) kept.stale();
    const unsubscribe = projection.subscribe(kept.stale);
    return () => {
      unsubscribe();
      kept.end();
    };
  }, [projection, first]);
  return latest?.of === first ? latest.comparison : first.comparison;
}
