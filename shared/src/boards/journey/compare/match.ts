/**
 * Matches touchpoints of two journeys one to one, deterministically: first by descent, then by equal title in a stage of
 * equal name. Parked touchpoints are left out.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import type { RecordReader } from '../../../kernel/projection';
import type { JourneyColumns } from '../facts/journey-reader';
import type { Touchpoint } from '../records/schema';

export interface Match {
  readonly before: Touchpoint;
  readonly after: Touchpoint;
  readonly by: 'descent' | 'title';
}

/** Titles and stage names are compared without case and outer or double spaces. */
export function plainName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en');
}

/** What remembers where it was copied from. */
export interface Copied {
  readonly id: string;
  readonly copyOf: string | null;
}

/** @returns the own id, then those it was copied from, nearest first; removed sources count, too */
export function lineage(read: RecordReader, copied: Copied): readonly string[] {
  const ids = [copied.id];
  for (let source = copied.copyOf; source !== null && !ids.includes(source); ) {
    ids.push(source);
    const next = read.get(source)?.['copyOf'];
    source = typeof next === 'string' ? next : null;
  }
  return ids;
}

interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly sameTitle: boolean;
  /** Duplications between the two. */
  readonly distance: number;
}

/**
 * Two touchpoints match if both come from the same one over any number of duplications (`copyOf`); of several candidates the
 * one with the same title wins, then the nearest relation, then the earlier in time.
 */
function* byDescent(
  read: RecordReader,
  before: readonly Touchpoint[],
  after: readonly Touchpoint[],
): Pieces<Candidate[]> {
  const known = new Map<string, { readonly at: number; readonly depth: number }[]>();
  yield* each(before, (touchpoint, at) => {
    lineage(read, touchpoint).forEach((id, depth) => {
      const list = known.get(id);
      if (list) list.push({ at, depth });
      else known.set(id, [{ at, depth }]);
    });
  });
  const candidates: Candidate[] = [];
  yield* each(after, (touchpoint, index) => {
    const nearest = new Map<number, number>();
    lineage(read, touchpoint).forEach((id, depth) => {
      for (const relative of known.get(id) ?? []) {
        const distance = depth + relative.depth;
        nearest.set(relative.at, Math.min(distance, nearest.get(relative.at) ?? distance));
      }
    });
    const title = plainName(touchpoint.title);
    for (const [at, distance] of nearest)
      candidates.push({ before: at, after: index, sameTitle: plainName(before[at]?.title ?? '') === title, distance });
  });
  return candidates;
}

/** Title and stage, or null for one without a title: two untitled touchpoints have nothing in common. */
function titleKeys(journey: JourneyColumns): (touchpoint: Touchpoint) => string | null {
  const names = new Map(journey.stages.map(({ stage }) => [stage.id, plainName(stage.name)]));
  return ({ title, stage }) =>
    plainName(title) === '' ? null : `${names.get(stage ?? '') ?? ''}\n${plainName(title)}`;
}

/** @returns the matches in the time order of `after` */
export function* matchInPieces(
  read: RecordReader,
  before: JourneyColumns,
  after: JourneyColumns,
): Pieces<readonly Match[]> {
  const [olds, news] = [before.touchpoints, after.touchpoints];
  const oldOf = new Map<number, { readonly at: number; readonly by: Match['by'] }>();
  const taken = new Set<number>();
  const pair = (at: number, index: number, by: Match['by']): void => {
    if (taken.has(at) || oldOf.has(index)) return;
    taken.add(at);
    oldOf.set(index, { at, by });
  };
  const ranked = (yield* byDescent(read, olds, news)).sort(
    (a, b) =>
      Number(b.sameTitle) - Number(a.sameTitle) || a.distance - b.distance || a.after - b.after || a.before - b.before,
  );
  yield* each(ranked, ({ before: at, after: index }) => pair(at, index, 'descent'));

  const [oldKey, newKey] = [titleKeys(before), titleKeys(after)];
  const waiting = new Map<string, number[]>();
  yield* each(olds, (touchpoint, at) => {
    const key = oldKey(touchpoint);
    if (key === null || taken.has(at)) return;
    const list = waiting.get(key);
    if (list) list.push(at);
    else waiting.set(key, [at]);
  });
  yield* each(news, (touchpoint, index) => {
    const key = newKey(touchpoint);
    const next = key === null || oldOf.has(index) ? undefined : waiting.get(key)?.shift();
    if (next !== undefined) pair(next, index, 'title');
  });
  return news.flatMap((touchpoint, index) => {
    const found = oldOf.get(index);
    const old = found && olds[found.at];
    return found && old ? [{ before: old, after: touchpoint, by: found.by }] : [];
  });
}
