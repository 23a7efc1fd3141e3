/**
 * Updates a journey in which touchpoints changed but none moved: an edit of a title or emotion costs its column, not
 * reordering the whole board. The result equals ordering it anew.
 */
import { differingIndexes, withReplaced } from '../../../kernel/list-changes';
import type { Column, JourneyColumns, StageColumns } from './journey-columns';
import type { Touchpoint } from '../records/schema';

function samePlace(a: Touchpoint, b: Touchpoint): boolean {
  return a.id === b.id && a.stage === b.stage && a.order === b.order && a.withPrevious === b.withPrevious;
}

/** New entries of the lists of a journey, by index. */
interface Entries {
  readonly stages: Map<number, StageColumns>;
  readonly columns: Map<number, Column>;
  readonly touchpoints: Map<number, Touchpoint>;
  readonly parked: Map<number, Touchpoint>;
}

/** @returns whether the touchpoint was found and replaced */
function replaceTouchpoint(journey: JourneyColumns, entries: Entries, old: Touchpoint, now: Touchpoint): boolean {
  const at = journey.stages.findIndex(({ stage }) => stage.id === old.stage);
  const stage = entries.stages.get(at) ?? journey.stages[at];
  if (!stage) {
    const place = journey.parked.indexOf(old);
    if (place >= 0) entries.parked.set(place, now);
    return place >= 0;
  }
  const nth = stage.columns.findIndex(({ touchpoints }) => touchpoints.includes(old));
  const column = stage.columns[nth];
  if (!column) return false;
  const own = new Map([[column.touchpoints.indexOf(old), now]]);
  const next = { ...column, touchpoints: withReplaced(column.touchpoints, own) };
  entries.columns.set(column.index, next);
  entries.stages.set(at, { ...stage, columns: withReplaced(stage.columns, new Map([[nth, next]])) });
  // Every column before has one touchpoint at least.
  entries.touchpoints.set(journey.touchpoints.indexOf(old, column.index), now);
  return true;
}

/**
 * @param before the list of touchpoints that the journey was made of
 * @returns null when a touchpoint was added, removed or moved, or too many changed: then it must be reordered
 */
export function updatedJourney(
  journey: JourneyColumns,
  before: readonly Touchpoint[],
  now: readonly Touchpoint[],
): JourneyColumns | null {
  const changed = differingIndexes(before, now);
  if (!changed) return null;
  const entries: Entries = { stages: new Map(), columns: new Map(), touchpoints: new Map(), parked: new Map() };
  for (const at of changed) {
    const [old, touchpoint] = [before[at], now[at]];
    if (!old || !touchpoint || !samePlace(old, touchpoint)) return null;
    if (!replaceTouchpoint(journey, entries, old, touchpoint)) return null;
  }
  return {
    shape: journey.shape,
    stages: withReplaced(journey.stages, entries.stages),
    columns: withReplaced(journey.columns, entries.columns),
    touchpoints: withReplaced(journey.touchpoints, entries.touchpoints),
    parked: withReplaced(journey.parked, entries.parked),
  };
}
