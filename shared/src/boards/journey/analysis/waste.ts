/**
 * Waste by kind: how many touchpoints carry the tag and how much time (waiting + PT) they take. A touchpoint with two
 * kinds counts under both, so the rows may add up to more than the total. One classed as waste without a kind is its
 * own row (kind null). And the journey by value class: value, necessary, waste, undecided.
 * Kinds after Ohno's seven wastes (*Toyota Production System*) as carried over to services.
 */
import { type Figure, figure, ratio, sumKnown } from './figure';
import { type ValueClass, WASTE_KINDS, type WasteKind } from '../schema';
import type { Step } from './step';
import type { TimeAxis } from './time-axis';

export interface WasteRow {
  readonly kind: WasteKind | null;
  readonly count: number;
  /** Hours. */
  readonly time: Figure;
}

export interface ValueClassRow {
  readonly value: ValueClass | null;
  readonly count: number;
  readonly processTime: number | null;
  readonly waitingTime: number | null;
  /** Share of all touchpoints, 0–1. */
  readonly share: number | null;
  readonly touchpoints: readonly string[];
}

export interface WasteFigures {
  /** Kinds that occur, in the catalogue's order, untold kind last. */
  readonly byKind: readonly WasteRow[];
  /** Touchpoints classed as waste or tagged with a kind; every one once. */
  readonly count: Figure;
  readonly time: Figure;
  readonly byClass: readonly ValueClassRow[];
}

function timeOf(steps: readonly Step[]): Figure {
  const known = steps.filter(({ total }) => total !== null).map(({ id }) => id);
  const unknown = steps.filter(({ total }) => total === null).map(({ id }) => id);
  return figure(sumKnown(steps.map(({ total }) => total)), known, unknown);
}

export function wasteFigures({ steps }: Pick<TimeAxis, 'steps'>): WasteFigures {
  const kinds = new Map<WasteKind | null, Step[]>();
  const classes = new Map<ValueClass | null, Step[]>([
    ['value', []],
    ['necessary', []],
    ['waste', []],
    [null, []],
  ]);
  const wasteful: Step[] = [];
  for (const step of steps) {
    classes.get(step.value)?.push(step);
    const own: readonly (WasteKind | null)[] =
      step.waste.length > 0 ? [...new Set(step.waste)] : step.value === 'waste' ? [null] : [];
    if (own.length > 0) wasteful.push(step);
    for (const kind of own) {
      const tagged = kinds.get(kind);
      if (tagged) tagged.push(step);
      else kinds.set(kind, [step]);
    }
  }
  const rows = [...WASTE_KINDS, null].flatMap((kind) => {
    const tagged = kinds.get(kind);
    return tagged ? [{ kind, count: tagged.length, time: timeOf(tagged) }] : [];
  });
  return {
    byKind: rows,
    count: figure(
      steps.length === 0 ? null : wasteful.length,
      wasteful.map(({ id }) => id),
    ),
    time: timeOf(wasteful),
    byClass: [...classes].map(([value, own]) => ({
      value,
      count: own.length,
      processTime: sumKnown(own.map(({ process }) => process)),
      waitingTime: sumKnown(own.map(({ waiting }) => waiting)),
      share: ratio(own.length, steps.length),
      touchpoints: own.map(({ id }) => id),
    })),
  };
}
