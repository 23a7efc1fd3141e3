/** Compared figures as text. Unknown is stated, never shown as empty or zero. */
import type { FigureDifference, FigureSide, FigureUnit } from '@polku/shared/boards/journey/compare/figures';
import type { Bound } from '@polku/shared/kernel/bound';
import { withUnit } from '@polku/shared/kernel/no-break';
import type { Words } from '../../../kernel/words/words';
import { showHours, showShare } from '../words/format-figure';
import { signed } from '../../../kernel/words/signed';

function amount(words: Words, unit: FigureUnit, value: number, bound: Bound = 'exact'): string {
  if (unit === 'count') return words.number(value, 0);
  if (unit === 'feeling') return signed(words, value);
  const shown = unit === 'hours' ? showHours(words, value) : showShare(words, value, bound);
  return withUnit(shown.amount, shown.unit);
}

/** @returns the value without the sign of its bound, or its range where touchpoints are undecided */
export function sideText(words: Words, unit: FigureUnit, { value, bound, low, high }: FigureSide): string {
  if (value === null) return words.t('word.unknown');
  if (low === null || high === null || low === high) return amount(words, unit, value, bound);
  return words.t('compare.range', { low: amount(words, unit, low), high: amount(words, unit, high) });
}

/** @returns the difference with its sign; of shares in percentage points */
export function differenceText(words: Words, { unit, difference }: FigureDifference): string {
  if (difference === null) return words.t('word.unknown');
  if (difference === 0) return amount(words, unit === 'feeling' ? 'count' : unit, 0);
  if (unit === 'share') return words.t('compare.points', { n: signed(words, difference * 100) });
  if (unit === 'hours') return `${difference > 0 ? '+' : '−'}${amount(words, 'hours', Math.abs(difference))}`;
  return signed(words, difference, unit === 'count' ? 0 : 2);
}
