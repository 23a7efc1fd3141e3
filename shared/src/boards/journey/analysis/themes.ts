/**
 * Candidate themes: gap × importance, largest first, of ties the earlier on the path. A candidate is a flagged blind spot, or
 * an equally unmet expectation on as many answers; the larger of the two where a touchpoint has both.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { ANSWERS_FOR_A_VERDICT } from './answers';
import type { BlindSpot } from './blind-spots';
import type { ExpectationGap } from './expectations';
import type { TimeAxis } from '../facts/time-axis';

export const MOST_THEMES = 2;

export type ThemeReason = 'blind-spot' | 'unmet-expectation';

export interface ThemeCandidate {
  readonly touchpoint: string;
  readonly because: ThemeReason;
  /** Positive. */
  readonly gap: number;
  readonly importance: number;
  /** Gap × importance. */
  readonly score: number;
  /** Answers on the side that has fewer. */
  readonly n: number;
}

export interface ThemeFigures {
  readonly ranked: readonly ThemeCandidate[];
  /** Equally large gaps without an importance. */
  readonly withoutImportance: readonly string[];
  /** Equally large gaps of which nobody told on how many answers they rest; they may be themes, too. */
  readonly uncounted: readonly string[];
}

interface Gap {
  readonly gap: number;
  readonly n: number;
}

/** @param from the gap from which it counts, as for blind spots */
export function* themeFigures(
  { steps }: Pick<TimeAxis, 'steps'>,
  spots: readonly BlindSpot[],
  gaps: readonly ExpectationGap[],
  from: number,
): Pieces<ThemeFigures> {
  const [spotOf, unmetOf, untold] = [new Map<string, Gap>(), new Map<string, Gap>(), new Set<string>()];
  const sort = (to: Map<string, Gap>, touchpoint: string, gap: number, n: number | null): void => {
    if (gap < from) return;
    if (n === null) untold.add(touchpoint);
    else if (n >= ANSWERS_FOR_A_VERDICT) to.set(touchpoint, { gap, n });
  };
  yield* each(spots, ({ touchpoint, gap, n }) => {
    if (gap !== null) sort(spotOf, touchpoint, gap, n);
  });
  yield* each(gaps, ({ touchpoint, gap, n }) => sort(unmetOf, touchpoint, -gap, n));
  const ranked: ThemeCandidate[] = [];
  const withoutImportance: string[] = [];
  const uncounted: string[] = [];
  yield* each(steps, ({ id: touchpoint, importance }) => {
    const [spot, unmet] = [spotOf.get(touchpoint), unmetOf.get(touchpoint)];
    const because = (unmet?.gap ?? 0) > (spot?.gap ?? 0) ? 'unmet-expectation' : 'blind-spot';
    const larger = because === 'blind-spot' ? spot : unmet;
    if (untold.has(touchpoint)) uncounted.push(touchpoint);
    if (!larger) return;
    const { gap, n } = larger;
    if (importance === null) withoutImportance.push(touchpoint);
    else ranked.push({ touchpoint, because, gap, importance, score: gap * importance, n });
  });
  return { ranked: ranked.sort((a, b) => b.score - a.score), withoutImportance, uncounted };
}
