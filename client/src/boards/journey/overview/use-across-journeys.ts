/** React access to the figures across all journeys. */
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useState } from 'react';
import { createUpdater } from '../../../kernel/sliced/slices';
import { createAcrossJourneys, type ProjectAcross } from './across-journeys';

/** @returns null until it is first made, a moment after mounting */
export function useAcrossJourneys(projection: Projection): ProjectAcross | null {
  const [across, setAcross] = useState<ProjectAcross | null>(null);
  useEffect(() => {
    const updater = createUpdater(createAcrossJourneys(projection), (next) => startTransition(() => setAcross(next)));
    const unsubscribe = projection.subscribe(updater.stale);
    updater.stale();
    return () => {
      unsubscribe();
      updater.end();
    };
  }, [projection]);
  return across;
}
