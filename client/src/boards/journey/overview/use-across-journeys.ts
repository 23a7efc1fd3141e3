/** React's door to what all journeys of the project come to together. */
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useState } from 'react';
import { keepUp } from '../../../kernel/sliced/slices';
import { createAcrossJourneys, type ProjectAcross } from './across-journeys';

/** @returns null until it is first made, a moment after mounting */
export function useAcrossJourneys(projection: Projection): ProjectAcross | null {
  const [across, setAcross] = useState<ProjectAcross | null>(null);
  useEffect(() => {
    const kept = keepUp(createAcrossJourneys(projection), (next) => startTransition(() => setAcross(next)));
    const unsubscribe = projection.subscribe(kept.stale);
    kept.stale();
    return () => {
      unsubscribe();
      kept.end();
    };
  }, [projection]);
  return across;
}
