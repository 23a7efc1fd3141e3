/** Matches stages of two journeys: by name, the rest by the most shared touchpoints. */
import type { JourneyColumns } from '../facts/journey-reader';
import { type Match, plainName } from './match';

/** @returns stage id of `after` → stage id of `before`, for those that have a counterpart */
export function matchStages(
  before: JourneyColumns,
  after: JourneyColumns,
  matches: readonly Match[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { stage } of after.stages) {
    const same = before.stages.find(
      (old) => !taken.has(old.stage.id) && plainName(old.stage.name) === plainName(stage.name),
    );
    if (!same || plainName(stage.name) === '') continue;
    found.set(stage.id, same.stage.id);
    taken.add(same.stage.id);
  }
  for (const { stage } of after.stages) {
    if (found.has(stage.id)) continue;
    const shared = new Map<string, number>();
    for (const match of matches) {
      const old = match.before.stage;
      if (match.after.stage === stage.id && old !== null && !taken.has(old))
        shared.set(old, (shared.get(old) ?? 0) + 1);
    }
    // Of equals the earlier stage: the map keeps time order, and sorting is stable.
    const [best] = [...shared].sort((a, b) => b[1] - a[1]);
    if (!best) continue;
    found.set(stage.id, best[0]);
    taken.add(best[0]);
  }
  return found;
}
