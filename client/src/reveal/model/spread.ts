/** Answers on a scale as pictures need them: each as a mark, and what they say together. */
import type { Side } from '@polku/shared/kernel/members';

export type Verdict = 'agreed' | 'mixed' | 'split';

/** One answer, of nobody in particular. */
export interface Mark {
  readonly value: number;
  /** Null where sides are not shown apart. */
  readonly side: Side | null;
  readonly onBehalf: boolean;
  /** Given after the reveal. */
  readonly later: boolean;
  /** The same person's answer in the round before. */
  readonly before: number | null;
}

export interface Spread {
  /** With those who cannot say. */
  readonly n: number;
  readonly cantSay: number;
  readonly tooFew: boolean;
  readonly marks: readonly Mark[];
  /** Null when nobody gave a value. */
  readonly median: number | null;
  /** Ends of the middle half. */
  readonly low: number | null;
  readonly high: number | null;
  readonly mean: number | null;
  readonly verdict: Verdict | null;
}

/** A scale and what its ends mean. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Words at the ends; ''. */
  readonly low: string;
  readonly high: string;
}

/** @returns the whole numbers of the scale */
export function valuesOf({ from, to }: Axis): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

export const EMPTY_SPREAD: Spread = Object.freeze({
  n: 0,
  cantSay: 0,
  tooFew: false,
  marks: [],
  median: null,
  low: null,
  high: null,
  mean: null,
  verdict: null,
});
