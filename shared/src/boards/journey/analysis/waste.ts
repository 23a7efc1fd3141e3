/**
 * Waste by kind, and the journey by value class. Kinds after Ohno's seven wastes (*Toyota Production System*), adapted to
 * services.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, sumFigure } from './figure';
import { ratio } from '../facts/sums';
import { type ValueClass, WASTE_KINDS, type WasteKind } from '../records/schema';
import type { Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';
import type { WasteTime } from '../facts/rolled-up';
import { wasteOf } from '../facts/waste-of';
import { timesOf } from './flow';

/**
 * Touchpoints tagged with a kind and their time (waiting + PT). A touchpoint with two kinds counts under both, so rows may
 * add up to more than the total; one classed as waste without a kind is its own row (kind null).
 */
export interface WasteRow {
  readonly kind: WasteKind | null;
  readonly count: number;
  /** Hours: of all of them, and of those that count on the time axis, a part of the lead time. */
  readonly time: Figure;
  readonly onPath: Figure;
}

/**
 * Value, necessary, waste or undecided (null). Along the time axis the work of all classes and the waiting add up to the lead
 * time, so value's part of it is the flow efficiency.
 */
export interface ValueClassRow {
  readonly value: ValueClass | null;
  readonly count: number;
  /** Σ PT of those that count on the time axis, hours: a part of the lead time. */
  readonly onPath: Figure;
  /** Share of all touchpoints, 0–1. */
  readonly share: number | null;
  readonly touchpoints: readonly string[];
}

export interface WasteFigures {
  /** Kinds that occur, in the catalogue's order, untold kind last. */
  readonly byKind: readonly WasteRow[];
  /** Touchpoints classed as waste or tagged with a kind; every one once. `unknown`: those that nobody has classed. */
  readonly count: Figure;
  /** Their time, hours; those that nobody has classed may have some, too. */
  readonly time: Figure;
  readonly byClass: readonly ValueClassRow[];
}

type Wasted = WasteTime & { readonly step: Step };

function* timeOf(wasted: readonly Wasted[]): Pieces<Figure> {
  const known: string[] = [];
  const unknown: string[] = [];
  let sum: number | null = null;
  yield* each(wasted, ({ step, hours, open }) => {
    if (open) unknown.push(step.id);
    if (hours === null) return;
    sum = (sum ?? 0) + hours;
    known.push(step.id);
  });
  return sumFigure(sum, known, unknown);
}

function* classRow(
  value: ValueClass | null,
  own: readonly Step[],
  counting: ReadonlySet<Step>,
  all: number,
): Pieces<ValueClassRow> {
  const touchpoints: string[] = [];
  const onPath: Step[] = [];
  yield* each(own, (step) => {
    touchpoints.push(step.id);
    if (counting.has(step)) onPath.push(step);
  });
  return {
    value,
    count: own.length,
    onPath: yield* timesOf(onPath, 'process'),
    share: ratio(own.length, all),
    touchpoints,
  };
}

export function* wasteFigures({ steps, path }: Pick<TimeAxis, 'steps' | 'path'>): Pieces<WasteFigures> {
  const kinds = new Map<WasteKind | null, Wasted[]>();
  const classes = new Map<ValueClass | null, Step[]>([
    ['value', []],
    ['necessary', []],
    ['waste', []],
    [null, []],
  ]);
  const wasteful: Wasted[] = [];
  const undecided: string[] = [];
  yield* each(steps, (step) => {
    classes.get(step.value)?.push(step);
    const waste = wasteOf(step);
    if (!waste) {
      if (step.value === null) undecided.push(step.id);
      return;
    }
    wasteful.push({ step, hours: waste.hours, open: waste.open });
    for (const { kind, hours, open } of waste.kinds) {
      const tagged = kinds.get(kind);
      if (tagged) tagged.push({ step, hours, open });
      else kinds.set(kind, [{ step, hours, open }]);
    }
  });
  const counting = new Set<Step>();
  yield* each(path, (step) => counting.add(step));
  const byKind: WasteRow[] = [];
  for (const kind of [...WASTE_KINDS, null]) {
    const tagged = kinds.get(kind);
    if (!tagged) continue;
    const onPath: Wasted[] = [];
    yield* each(tagged, (wasted) => {
      if (counting.has(wasted.step)) onPath.push(wasted);
    });
    byKind.push({ kind, count: tagged.length, time: yield* timeOf(tagged), onPath: yield* timeOf(onPath) });
  }
  const byClass: ValueClassRow[] = [];
  for (const [value, own] of classes) byClass.push(yield* classRow(value, own, counting, steps.length));
  const time = yield* timeOf(wasteful);
  return {
    byKind,
    count: sumFigure(
      steps.length === 0 ? null : wasteful.length,
      wasteful.map(({ step }) => step.id),
      undecided,
    ),
    time: sumFigure(time.value, time.touchpoints, [...time.unknown, ...undecided]),
    byClass,
  };
}
