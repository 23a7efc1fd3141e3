/**
 * An emotion's course over the touchpoints as paths in a box of 0–100 × 0–100: solid between neighbours, a separate dashed
 * path across unknown ones, so that unknown is never drawn as known.
 */
import { meanKnown } from '@polku/shared/boards/journey/facts/sums';

export interface EmotionPath {
  readonly known: string;
  readonly across: string;
  /** Per cent from the left and from the top. */
  readonly points: readonly { readonly at: number; readonly x: number; readonly y: number; readonly value: number }[];
}

/** @param values −2…2, in time order; null for unknown */
export function emotionPath(values: readonly (number | null)[]): EmotionPath {
  const points = values.flatMap((value, at) =>
    value === null
      ? []
      : { at, value, x: (100 * (at + 0.5)) / values.length, y: 50 - (Math.max(-2, Math.min(2, value)) / 2) * 44 },
  );
  let known = '';
  let across = '';
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1];
    const to = points[i];
    if (!from || !to) continue;
    const middle = fixed((from.x + to.x) / 2);
    const piece = `M${fixed(from.x)} ${fixed(from.y)}C${middle} ${fixed(from.y)} ${middle} ${fixed(to.y)} ${fixed(to.x)} ${fixed(to.y)}`;
    if (to.at === from.at + 1) known += piece;
    else across += piece;
  }
  return { known, across, points };
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}

/** @returns the mean of every `size` neighbours; null where nothing in a group is known */
export function inGroups<T>(
  items: readonly T[],
  size: number,
  value: (item: T) => number | null,
): readonly (number | null)[] {
  if (size <= 1) return items.map(value);
  const means: (number | null)[] = [];
  for (let start = 0; start < items.length; start += size) {
    means.push(meanKnown(valuesOf(items, start, start + size, value)));
  }
  return means;
}

function* valuesOf<T>(
  items: readonly T[],
  from: number,
  to: number,
  value: (item: T) => number | null,
): Iterable<number | null> {
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (item !== undefined) yield value(item);
  }
}
