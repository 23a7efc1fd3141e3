/** Order along the path: each stage, then its touchpoints; anything without a place comes last. */
import type { JourneyColumns } from '../facts/journey-reader';

/** @returns the place of a stage or touchpoint, for sorting what hangs on them */
export function pathOrder({ stages, touchpoints }: JourneyColumns): (id: string | null) => number {
  const within = new Map<string | null, string[]>();
  for (const { id, stage } of touchpoints) within.set(stage, [...(within.get(stage) ?? []), id]);
  const place = new Map<string, number>();
  for (const { stage } of stages)
    for (const id of [stage.id, ...(within.get(stage.id) ?? [])]) place.set(id, place.size);
  return (id) => place.get(id ?? '') ?? place.size;
}
