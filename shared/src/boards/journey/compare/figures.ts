/**
 * Compares figures of two journeys. A difference is known only where both sides are; of bounds it is a bound where the direction
 * allows one, and unknown otherwise.
 */
import type { Bound } from '../../../kernel/bound';
import { type Figure, figure, type RangeFigure } from '../analysis/figure';
import { difference } from '../facts/sums';
import type { JourneyFigures } from '../analysis/figures';
import type { WasteRow } from '../analysis/waste';
import { WASTE_KINDS, type WasteKind } from '../records/schema';

export type Direction = 'better' | 'worse' | 'same' | 'unknown';
export type FigureUnit = 'hours' | 'share' | 'count' | 'feeling';

export interface FigureSide {
  readonly value: number | null;
  readonly bound: Bound;
  /** From the least to the most it can be; null is without an end. */
  readonly low: number | null;
  readonly high: number | null;
  readonly touchpoints: readonly string[];
  /** Touchpoints that lack what the figure needs, undecided ones too. */
  readonly lacking: readonly string[];
}

export interface FigureDifference {
  /** Text: `analysis.<id>`. */
  readonly id: string;
  readonly unit: FigureUnit;
  readonly before: FigureSide;
  readonly after: FigureSide;
  /** after − before, in the figure's unit; null is unknown. */
  readonly difference: number | null;
  readonly bound: Bound;
  readonly direction: Direction;
}

export interface WasteDifference {
  /** Null: waste of an unspecified kind. */
  readonly kind: WasteKind | null;
  readonly count: FigureDifference;
  readonly time: FigureDifference;
}

export interface ComparedFigures {
  readonly figures: readonly FigureDifference[];
  /** Kinds that occur in either journey. */
  readonly waste: readonly WasteDifference[];
}

interface Nature {
  readonly unit: FigureUnit;
  readonly wanted: 'less' | 'more';
}

/** From the least to the most that a figure can be. A mean speaks of what was told, so it stands as it is. */
function rangeOf(of: Figure | RangeFigure, unit: FigureUnit): readonly [low: number | null, high: number | null] {
  const { value, bound } = of;
  if (value === null) return [null, null];
  const top = 'high' in of && of.undecided.length > 0 ? of.high : value;
  if (bound === 'atLeast') return [value, null];
  if (bound === 'atMost') return [null, top];
  return bound === 'partial' && unit !== 'feeling' ? [null, null] : [value, top];
}

function sideOf(of: Figure | RangeFigure, unit: FigureUnit): FigureSide {
  const [low, high] = rangeOf(of, unit);
  const { value, bound, touchpoints, unknown } = of;
  const undecided = 'undecided' in of ? of.undecided : [];
  return { value, bound, low, high, touchpoints, lacking: [...new Set([...unknown, ...undecided])] };
}

/** Smaller differences would not show, so they count as none: half a minute, a twentieth of a point. */
const NEGLIGIBLE: Readonly<Record<FigureUnit, number>> = { hours: 1 / 120, count: 0.5, share: 0.0005, feeling: 0.005 };

/** Better or worse is claimed only if it holds whatever the unknown turns out to be: one range must lie above the other. */
function directionOf(before: FigureSide, after: FigureSide, { unit, wanted }: Nature): Direction {
  const least = NEGLIGIBLE[unit];
  const above = (low: number | null, high: number | null): boolean =>
    low !== null && high !== null && difference(low, high) >= least;
  const more = above(after.low, before.high);
  if (more || above(before.low, after.high)) return more === (wanted === 'more') ? 'better' : 'worse';
  const ends = [before.low, before.high, after.low, after.high].filter((end) => end !== null);
  return ends.length === 4 && Math.max(...ends) - Math.min(...ends) < least ? 'same' : 'unknown';
}

/** after − before: exact between exact ones, else what follows from the ends that are known. */
function differenceOf(
  before: FigureSide,
  after: FigureSide,
): { readonly difference: number | null; readonly bound: Bound } {
  const unknown = { difference: null, bound: 'exact' } as const;
  if (before.value === null || after.value === null) return unknown;
  const told = (side: FigureSide): boolean => side.low !== null && side.high !== null;
  if (told(before) && told(after)) return { difference: difference(after.value, before.value), bound: 'exact' };
  if (after.low !== null && before.high !== null)
    return { difference: difference(after.low, before.high), bound: 'atLeast' };
  if (after.high !== null && before.low !== null)
    return { difference: difference(after.high, before.low), bound: 'atMost' };
  return unknown;
}

function compared(id: string, nature: Nature, before: FigureSide, after: FigureSide): FigureDifference {
  const direction = directionOf(before, after, nature);
  return { id, unit: nature.unit, before, after, ...differenceOf(before, after), direction };
}

const HOURS: Nature = { unit: 'hours', wanted: 'less' };
const COUNT: Nature = { unit: 'count', wanted: 'less' };
const SHARE: Nature = { unit: 'share', wanted: 'more' };
const FEELING: Nature = { unit: 'feeling', wanted: 'more' };
const MANY: Nature = { unit: 'count', wanted: 'more' };

const ROWS: readonly (readonly [id: string, Nature, (figures: JourneyFigures) => Figure | RangeFigure])[] = [
  ['leadTime', HOURS, ({ time }) => time.leadTime],
  ['leadTimeShortest', HOURS, ({ alternatives }) => alternatives.shortest],
  ['leadTimeWeighted', HOURS, ({ alternatives }) => alternatives.weighted],
  ['leadTimeLongest', HOURS, ({ alternatives }) => alternatives.longest],
  ['processTime', HOURS, ({ time }) => time.processTime],
  ['flow', SHARE, ({ flow }) => flow],
  ['handoffs', COUNT, ({ handoffs }) => handoffs.count],
  ['rolledCompleteAccurate', SHARE, ({ rolledCompleteAccurate }) => rolledCompleteAccurate],
  ['wasteCount', COUNT, ({ waste }) => waste.count],
  ['wasteTime', HOURS, ({ waste }) => waste.time],
  ['emotion', FEELING, ({ emotion }) => emotion.mean],
  ['peakEnd', FEELING, ({ emotion }) => emotion.peakEnd],
  ['employeeEmotion', FEELING, ({ employeeEmotion }) => employeeEmotion.mean],
  ['employeePeakEnd', FEELING, ({ employeeEmotion }) => employeeEmotion.peakEnd],
  ['survival', SHARE, ({ leaving }) => leaving.survival],
  ['askedAgain', COUNT, ({ askedAgain }) => askedAgain.count],
  ['led', MANY, ({ ladder }) => ladder.led],
];

/** Compared where they are known in one of the two. */
const IF_KNOWN: readonly string[] = ['survival', 'askedAgain', 'led'];

const SPREAD: readonly string[] = ['leadTimeShortest', 'leadTimeWeighted', 'leadTimeLongest'];

/** A kind that does not occur in a journey with touchpoints is known not to: 0 of it, 0 hours. */
function wasteSides(row: WasteRow | undefined, figures: JourneyFigures): readonly [FigureSide, FigureSide] {
  if (row) {
    const ids = [...new Set([...row.time.touchpoints, ...row.time.unknown])];
    return [sideOf(figure(row.count, ids), 'count'), sideOf(row.time, 'hours')];
  }
  const none = figure(figures.touchpoints === 0 ? null : 0, []);
  return [sideOf(none, 'count'), sideOf(none, 'hours')];
}

/** Compares what was analysed of two journeys. */
export function compareFigures(before: JourneyFigures, after: JourneyFigures): ComparedFigures {
  // Without alternative paths there is but one lead time.
  const spread = [before, after].some(({ alternatives }) => alternatives.alternatives.length > 0);
  const known = (take: (figures: JourneyFigures) => Figure): boolean =>
    [before, after].some((figures) => take(figures).value !== null);
  const rows = ROWS.filter(
    ([id, , take]) => (spread || !SPREAD.includes(id)) && (!IF_KNOWN.includes(id) || known(take)),
  );
  const rowOf = (figures: JourneyFigures, kind: WasteKind | null) =>
    figures.waste.byKind.find((row) => row.kind === kind);
  return {
    figures: rows.map(([id, nature, take]) =>
      compared(id, nature, sideOf(take(before), nature.unit), sideOf(take(after), nature.unit)),
    ),
    waste: [...WASTE_KINDS, null].flatMap((kind) => {
      const [old, now] = [rowOf(before, kind), rowOf(after, kind)];
      if (!old && !now) return [];
      const [oldCount, oldTime] = wasteSides(old, before);
      const [newCount, newTime] = wasteSides(now, after);
      return {
        kind,
        count: compared('wasteCount', COUNT, oldCount, newCount),
        time: compared('wasteTime', HOURS, oldTime, newTime),
      };
    }),
  };
}
