/** React access to the figures across all journeys. */
import type { Projection } from '@polku/shared/kernel/projection';
import { startTransition, useEffect, useState } from 'react';
import { createUpdater } from '../../../kernel/sliced/slices';
import { createAllJourneys, type AllJourneys } from './all-journeys';

/** @returns null until it is first made, a moment after mounting */
export function useAllJourneys(projection: Projection): AllJourneys | null {
  const [across, setAcross] = useState<AllJourneys | null>(null);
  useEffect(() => {
    const updater = createUpdater(createAllJourneys(projection), (next) => startTransition(() => setAcross(next)));
    const unsubscribe = projection.subscribe(updater.stale);
    updater.stale();
    return () => {
      unsubscribe();
      updater.end();
    };
  }, [projection]);
  return across;
}
