/**
 * Candidate themes: gap × importance, largest first, of ties the earlier on the path. A candidate is a flagged blind spot, or
 * an equally unmet expectation rated by enough customers; the larger of the two where a touchpoint has both.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { ANSWERS_FOR_A_VERDICT, type BlindSpot } from './blind-spots';
import type { ExpectationGap } from './expectations';
import type { TimeAxis } from '../facts/time-axis';

export const MOST_THEMES = 2;

export interface ThemeCandidate {
  readonly touchpoint: string;
  readonly because: 'blind-spot' | 'unmet-expectation';
  /** Positive. */
  readonly gap: number;
  readonly importance: number;
  /** Gap × importance. */
  readonly score: number;
}

export interface ThemeFigures {
  readonly ranked: readonly ThemeCandidate[];
  /** Equally large gaps without an importance. */
  readonly withoutImportance: readonly string[];
}

/** @param from the gap from which it counts, as for blind spots */
export function* themeFigures(
  { steps }: Pick<TimeAxis, 'steps'>,
  spots: readonly BlindSpot[],
  gaps: readonly ExpectationGap[],
  from: number,
): Pieces<ThemeFigures> {
  const spotOf = new Map<string, number>();
  yield* each(spots, ({ touchpoint, gap, verdict }) => {
    if (verdict === 'overestimate' && gap !== null) spotOf.set(touchpoint, gap);
  });
  const unmetOf = new Map<string, number>();
  yield* each(gaps, ({ touchpoint, gap }) => {
    if (-gap >= from) unmetOf.set(touchpoint, -gap);
  });
  const ranked: ThemeCandidate[] = [];
  const withoutImportance: string[] = [];
  yield* each(steps, ({ id: touchpoint, importance, experience }) => {
    const spot = spotOf.get(touchpoint) ?? 0;
    const unmet = (experience?.n ?? 0) < ANSWERS_FOR_A_VERDICT ? 0 : (unmetOf.get(touchpoint) ?? 0);
    const gap = Math.max(spot, unmet);
    if (gap === 0) return;
    const because = unmet > spot ? 'unmet-expectation' : 'blind-spot';
    if (importance === null) withoutImportance.push(touchpoint);
    else ranked.push({ touchpoint, because, gap, importance, score: gap * importance });
  });
  return { ranked: ranked.sort((a, b) => b.score - a.score), withoutImportance };
}
