/** Rules of severity that several findings share. */
import type { Touchpoint } from '../boards/journey/schema';
import type { Severity } from './finding';

export const HIGH_SCORE = 6;
export const LOW_SCORE = 3;

/**
 * Of a gap of ratings: high at a moment of truth, or from gap × importance 6 on; low below 3; otherwise medium, also
 * where nobody has said the importance.
 */
export function gapSeverity(gap: number, touchpoint: Touchpoint | undefined): Severity {
  if (touchpoint?.momentOfTruth) return 'high';
  const importance = touchpoint?.importance ?? null;
  if (importance === null) return 'medium';
  const score = gap * importance;
  return score >= HIGH_SCORE ? 'high' : score < LOW_SCORE ? 'low' : 'medium';
}

/** @returns gap × importance; null where nobody has said the importance */
export function gapScore(gap: number, touchpoint: Touchpoint | undefined): number | null {
  const importance = touchpoint?.importance ?? null;
  return importance === null ? null : gap * importance;
}

/** Of an amount: high and medium from thresholds on. */
export function from(amount: number, medium: number, high: number): Severity {
  return amount >= high ? 'high' : amount >= medium ? 'medium' : 'low';
}
