/**
 * A figure of the analysis. It always names the touchpoints behind it, and an unknown figure is null: a missing value never
 * counts as zero, and a sum that lacks a part is a bound. Hours for times, 0–1 for shares, −2…2 for emotions.
 */
import type { Bound } from '../../../kernel/bound';

export interface Figure {
  readonly value: number | null;
  /** How far the value holds in spite of what is unknown. */
  readonly bound: Bound;
  /** Ids of the touchpoints that the value was computed from, in time order. */
  readonly touchpoints: readonly string[];
  /** Ids of touchpoints that belong to it and lack what it needs, or a part of that: then they are behind it, too. */
  readonly unknown: readonly string[];
}

/** A figure that depends on unclassed touchpoints. */
export interface RangeFigure extends Figure {
  /** The value if every undecided touchpoint turned out to be no value, and if it turned out to be value; null is unknown. */
  readonly low: number | null;
  readonly high: number | null;
  readonly undecided: readonly string[];
}

/** Which way the unknown parts of a ratio could move it. */
export interface Pull {
  readonly up: boolean;
  readonly down: boolean;
}

const NO_IDS: readonly string[] = Object.freeze([]);

/**
 * Neither list names a touchpoint twice.
 * @returns of how many touchpoints a figure is wholly known, and how many belong to it
 */
export function knownOf({ touchpoints, unknown }: Pick<Figure, 'touchpoints' | 'unknown'>): {
  readonly known: number;
  readonly all: number;
} {
  if (unknown.length === 0) return { known: touchpoints.length, all: touchpoints.length };
  const lacking = new Set(unknown);
  let known = 0;
  for (const id of touchpoints) if (!lacking.has(id)) known++;
  return { known, all: known + lacking.size };
}

/** @returns a figure of what is known; `unknown` is empty unless given. Nothing known is no bound. */
export function figure(
  value: number | null,
  touchpoints: readonly string[],
  unknown: readonly string[] = NO_IDS,
  bound: Bound = unknown.length === 0 ? 'exact' : 'partial',
): Figure {
  const holds = value === null && unknown.length > 0 ? 'partial' : bound;
  return { value, bound: holds, touchpoints, unknown };
}

/** @returns a sum of amounts of which none is negative, or a count: with an unknown part it is at least that much */
export function sumFigure(
  value: number | null,
  touchpoints: readonly string[],
  unknown: readonly string[] = NO_IDS,
): Figure {
  return figure(value, touchpoints, unknown, unknown.length === 0 ? 'exact' : 'atLeast');
}

/**
 * Part ÷ whole, 0–1, where both are sums of what is known. What could only add to the part makes the ratio a lower bound, what
 * could only add to the rest of the whole an upper one; where both could, it can be anything, and is unknown.
 */
export function ratioFigure(
  part: number | null,
  whole: number | null,
  pull: Pull,
  touchpoints: readonly string[],
  unknown: readonly string[] = NO_IDS,
): Figure {
  const nothing = figure(null, touchpoints, unknown);
  if (part === null || whole === null || whole === 0 || (pull.up && pull.down)) return nothing;
  // “At least nothing” says nothing; nothing of more is still nothing, and all of more still all.
  if (part === 0) return pull.up ? nothing : figure(0, touchpoints, unknown, 'exact');
  if (part === whole && !pull.down) return figure(1, touchpoints, unknown, 'exact');
  return figure(part / whole, touchpoints, unknown, pull.up ? 'atLeast' : pull.down ? 'atMost' : 'exact');
}
