/**
 * Two journeys compared, at once when they are chosen and in slices after every edit, so that who types on a large board
 * waits for nothing; what was there is shown meanwhile.
 */
import { createJourneyAnalyser } from '@polku/shared/boards/journey/analysis/analyse';
import { compareInPieces, type JourneyComparison } from '@polku/shared/boards/journey/compare/compare';
import { finish } from '@polku/shared/kernel/pieces';
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { keepUp } from '../figures/slices';

export function useComparison(projection: Projection, before: string, after: string): JourneyComparison {
  const first = useMemo(() => {
    const analysers = [createJourneyAnalyser(), createJourneyAnalyser()] as const;
    const compare = () => compareInPieces(projection, before, after, analysers);
    return { revision: projection.revision, compare, comparison: finish(compare()) };
  }, [projection, before, after]);
  const [latest, setLatest] = useState<{ of: typeof first; comparison: JourneyComparison } | null>(null);
  useEffect(() => {
    const kept = keepUp(first.compare, (comparison) => startTransition(() => setLatest({ of: first, comparison })));
    if (projection.revision !== first.revision) kept.stale();
    const unsubscribe = projection.subscribe(kept.stale);
    return () => {
      unsubscribe();
      kept.end();
    };
  }, [projection, first]);
  return latest?.of === first ? latest.comparison : first.comparison;
}
