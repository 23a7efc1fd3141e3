/** Severity rules shared by several findings. */
import type { Touchpoint } from '../boards/journey/records/schema';
import type { Severity } from './finding';

export const HIGH_SCORE = 6;
export const LOW_SCORE = 3;

/**
 * Of a rating gap: high at a moment of truth, or from gap × importance 6; low below 3; otherwise medium, also if the
 * importance is unknown.
 */
export function gapSeverity(gap: number, touchpoint: Touchpoint | undefined): Severity {
  if (touchpoint?.momentOfTruth) return 'high';
  const importance = touchpoint?.importance ?? null;
  if (importance === null) return 'medium';
  const score = gap * importance;
  return score >= HIGH_SCORE ? 'high' : score < LOW_SCORE ? 'low' : 'medium';
}

/** @returns gap × importance; null if the importance is unknown */
export function gapScore(gap: number, touchpoint: Touchpoint | undefined): number | null {
  const importance = touchpoint?.importance ?? null;
  return importance === null ? null : gap * importance;
}

/** Of an amount: high and medium from thresholds on. */
export function from(amount: number, medium: number, high: number): Severity {
  return amount >= high ? 'high' : amount >= medium ? 'medium' : 'low';
}

/**
 * Of waiting: high from five days on where that is a tenth or more of the lead time, or where the customer's emotion falls by
 * one or more across it and it is a twentieth or more; low below a fiftieth; otherwise medium.
 * @param days on one clock (`daysWaited`)
 */
export function waitingSeverity(days: number, share: number | null, fall = false): Severity {
  if (fall && (share ?? 1) >= 0.05) return 'high';
  if (days >= 5 && (share ?? 1) >= 0.1) return 'high';
  return (share ?? 1) < 0.02 ? 'low' : 'medium';
}

/**
 * Who waits: the customer before steps that involve customers, the work before steps of staff and systems; unspecified
 * without a layer.
 */
export function whoWaits(touchpoint: Touchpoint | undefined): 'customer' | 'work' | 'untold' {
  const layer = touchpoint?.layer ?? null;
  if (layer === null) return 'untold';
  return layer === 'backstage' || layer === 'support' ? 'work' : 'customer';
}
