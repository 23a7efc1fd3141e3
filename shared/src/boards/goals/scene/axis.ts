/**
 * Axes of a goal's chart: round numbers around the values shown, and starts of months or years between its dates. Very large
 * and very small numbers are scaled by a power of 1000, which the unit then names.
 */
import type { Translator } from '../../../kernel/translate';
import { dateOfDay, dayNumber, readDate, showDate } from '../../../kernel/dates';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly Tick[];
  /** Shown once above the numbers; may be empty. */
  readonly unit: string;
}

/** Maximum number of intervals that fit beside the chart. */
const INTERVALS = 3;
const ROUND = [1, 2, 2.5, 5, 10] as const;
/** Up to this many days, both ends are written in full instead of months. */
const SHORT = 62;
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000] as const;
const MOST_DATES = 4;

/** @returns the smallest round step with at most `INTERVALS` intervals between the two */
function stepOf(low: number, high: number): number {
  const least = (high - low) / INTERVALS;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (ROUND.find((round) => round * power >= least * (1 - 1e-9)) ?? 10);
}

/** Power of ten that the numbers are counted in: 0 where they are short anyway. */
function powerOf(most: number): number {
  if (most === 0 || (most < 1e6 && most >= 1e-3)) return 0;
  return Math.max(-300, Math.min(12, Math.floor(Math.log10(most) / 3) * 3));
}

function powerName(power: number, words: Translator): string {
  if (power === 0) return '';
  if (power > 0) return words.t(`goals.chart.power.${power}`);
  return `×10⁻${Array.from(String(-power), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('')}`;
}

/** @returns the axis around all values; they may be alike */
export function valueAxis(values: readonly number[], unit: string, words: Translator): ValueAxis {
  let [low, high] = [Math.min(...values), Math.max(...values)];
  if (high - low <= Math.abs(high) * 1e-12) {
    const around = Math.abs(high) * 0.1 || 1;
    [low, high] = [low - around, high + around];
  }
  const step = stepOf(low, high);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const power = powerOf(Math.max(Math.abs(first), Math.abs(last)) * step);
  const scaled = step / 10 ** power;
  const digits = [0, 1, 2, 3, 4, 5, 6].find((count) => isWhole(scaled * 10 ** count)) ?? 6;
  const ticks = Array.from({ length: last - first + 1 }, (_, nth): Tick => {
    const at = (first + nth) * step;
    // A product that should be zero, or whole, is not always.
    return { at, label: words.number(Number((at / 10 ** power).toFixed(digits)) + 0, digits) };
  });
  const said = [powerName(power, words), unit.trim()].filter((part) => part !== '').join(' ');
  return { low: first * step, high: last * step, ticks, unit: said };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

function monthLabel(year: number, month: number, words: Translator): string {
  return words.locale === 'fi' ? `${month}/${year}` : `${words.t(`month.${month}`)} ${year}`;
}

/** @returns beginnings of months or years from the first day to the last; of a short time, its ends */
export function dateTicks(first: number, last: number, words: Translator): readonly Tick[] {
  const inFull = (day: number): Tick => ({ at: day, label: showDate(dateOfDay(day), words) });
  if (first === last) return [inFull(first)];
  const ends = [inFull(first), inFull(last)];
  const [from, to] = [readDate(dateOfDay(first)), readDate(dateOfDay(last))];
  if (!from || !to || last - first <= SHORT) return ends;
  for (const step of MONTHS) {
    const ticks: Tick[] = [];
    const months = (year: number, month: number): number => year * 12 + month - 1;
    const end = months(to.year, to.month);
    for (let at = Math.ceil(months(from.year, from.month) / step) * step; at <= end; at += step) {
      const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
      const day = dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
      if (day === null || day < first || day > last) continue;
      ticks.push({ at: day, label: step >= 12 ? String(year) : monthLabel(year, month, words) });
      if (ticks.length > MOST_DATES) break;
    }
    if (ticks.length <= MOST_DATES) return ticks.length > 1 ? ticks : ends;
  }
  return ends;
}
