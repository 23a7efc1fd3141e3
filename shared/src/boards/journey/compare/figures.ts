/** Compares figures of two journeys. A difference is known only where both sides are; unknown is null, never zero. */
import type { Figure, RangeFigure } from '../analysis/figure';
import { difference } from '../facts/sums';
import type { JourneyFigures } from '../analysis/figures';
import type { WasteRow } from '../analysis/waste';
import { WASTE_KINDS, type WasteKind } from '../records/schema';

export type Direction = 'better' | 'worse' | 'same' | 'unknown';
export type FigureUnit = 'hours' | 'share' | 'count' | 'feeling';

export interface FigureSide {
  readonly value: number | null;
  /** For a figure with undecided touchpoints: from the least to the most it can be. Otherwise both are the value. */
  readonly low: number | null;
  readonly high: number | null;
  readonly touchpoints: readonly string[];
  /** How many touchpoints lack what the figure needs. */
  readonly lacking: number;
}

export interface FigureDifference {
  /** Text: `analysis.<id>`. */
  readonly id: string;
  readonly unit: FigureUnit;
  readonly before: FigureSide;
  readonly after: FigureSide;
  /** after − before, in the figure's unit. */
  readonly difference: number | null;
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
  /** What lacks a value counts for nothing in it, so lacking more makes it look better. */
  readonly flatteredByGaps: boolean;
}

function sideOf(figure: Figure | RangeFigure): FigureSide {
  const range = 'low' in figure ? figure : null;
  return {
    value: figure.value,
    low: range ? range.low : figure.value,
    high: range ? range.high : figure.value,
    touchpoints: figure.touchpoints,
    lacking: figure.unknown.length + (range?.undecided.length ?? 0),
  };
}

/** Smaller differences would not show, so they count as none: half a minute, a twentieth of a point. */
const NEGLIGIBLE: Readonly<Record<FigureUnit, number>> = { hours: 1 / 120, count: 0.5, share: 0.0005, feeling: 0.005 };

/**
 * Better or worse is claimed only if it holds whatever the unknown turns out to be: a range (flow efficiency) must be
 * entirely on one side of the other, and for sums, missing more values is no improvement and missing fewer no deterioration.
 */
function directionOf(before: FigureSide, after: FigureSide, { unit, wanted, flatteredByGaps }: Nature): Direction {
  if (before.low === null || before.high === null || after.low === null || after.high === null) return 'unknown';
  const alike = (a: number, b: number): boolean => Math.abs(difference(a, b)) < NEGLIGIBLE[unit];
  const equal = alike(before.low, after.low) && alike(before.high, after.high);
  if (equal) return alike(before.low, before.high) && before.lacking === after.lacking ? 'same' : 'unknown';
  const more = after.low > before.high;
  if (!more && !(after.high < before.low)) return 'unknown';
  const better = more === (wanted === 'more');
  if (flatteredByGaps && (better ? after.lacking > before.lacking : before.lacking > after.lacking)) return 'unknown';
  return better ? 'better' : 'worse';
}

function compared(id: string, nature: Nature, before: FigureSide, after: FigureSide): FigureDifference {
  const known = before.value !== null && after.value !== null;
  return {
    id,
    unit: nature.unit,
    before,
    after,
    difference: known ? difference(after.value ?? 0, before.value ?? 0) : null,
    direction: directionOf(before, after, nature),
  };
}

const HOURS: Nature = { unit: 'hours', wanted: 'less', flatteredByGaps: true };
const COUNT: Nature = { unit: 'count', wanted: 'less', flatteredByGaps: true };
const SHARE: Nature = { unit: 'share', wanted: 'more', flatteredByGaps: true };
/** Between two ranges the undecided are counted already. */
const RANGE: Nature = { unit: 'share', wanted: 'more', flatteredByGaps: false };
const FEELING: Nature = { unit: 'feeling', wanted: 'more', flatteredByGaps: false };

const ROWS: readonly (readonly [id: string, Nature, (figures: JourneyFigures) => Figure | RangeFigure])[] = [
  ['leadTime', HOURS, ({ time }) => time.leadTime],
  ['processTime', HOURS, ({ time }) => time.processTime],
  ['flow', RANGE, ({ flow }) => flow],
  ['handoffs', COUNT, ({ handoffs }) => handoffs.count],
  ['rolledCompleteAccurate', SHARE, ({ rolledCompleteAccurate }) => rolledCompleteAccurate],
  ['wasteCount', COUNT, ({ waste }) => waste.count],
  ['wasteTime', HOURS, ({ waste }) => waste.time],
  ['emotion', FEELING, ({ emotion }) => emotion.mean],
  ['peakEnd', FEELING, ({ emotion }) => emotion.peakEnd],
  ['employeeEmotion', FEELING, ({ employeeEmotion }) => employeeEmotion.mean],
  ['employeePeakEnd', FEELING, ({ employeeEmotion }) => employeeEmotion.peakEnd],
];

/** A kind that does not occur in a journey with touchpoints is known not to: 0 of it, 0 hours. */
function wasteSides(row: WasteRow | undefined, figures: JourneyFigures): readonly [FigureSide, FigureSide] {
  if (row) {
    const ids = [...row.time.touchpoints, ...row.time.unknown];
    const count = { value: row.count, low: row.count, high: row.count, touchpoints: ids, lacking: 0 };
    return [count, sideOf(row.time)];
  }
  const none = figures.touchpoints === 0 ? null : 0;
  const side = { value: none, low: none, high: none, touchpoints: [], lacking: 0 };
  return [side, side];
}

/** Compares what was analysed of two journeys. */
export function compareFigures(before: JourneyFigures, after: JourneyFigures): ComparedFigures {
  const rowOf = (figures: JourneyFigures, kind: WasteKind | null) =>
    figures.waste.byKind.find((row) => row.kind === kind);
  return {
    figures: ROWS.map(([id, nature, take]) => compared(id, nature, sideOf(take(before)), sideOf(take(after)))),
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
