/**
 * Expected rework in hours per case: Σ (1 − C&A) × (waiting + PT) of the redone step, or of the drawn loop where there is
 * one. After Martin & Osterling's %C&A; counts one repetition, not repetitions of repetitions.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure } from './figure';
import { sumKnown } from '../facts/sums';
import type { Connector } from '../records/schema';
import { hoursOf } from '../facts/hours';
import type { Step } from '../facts/step';
import type { PlacedStep, TimeAxis } from '../facts/time-axis';

export interface ReworkItem {
  /** The touchpoint redone, or the one that the loop leaves. */
  readonly touchpoint: string;
  readonly connector: string | null;
  /** Share of cases redone, 0–1. */
  readonly share: number | null;
  /** Expected hours a case. */
  readonly hours: number | null;
  readonly touchpoints: readonly string[];
}

export interface ReworkFigures {
  readonly items: readonly ReworkItem[];
  readonly total: Figure;
  /** Lead time + expected rework, hours. */
  readonly leadTimeWithRework: Figure;
}

type Axis = Pick<TimeAxis, 'path' | 'steps' | 'find'>;

/**
 * The share of a loop is the connector's own; without one, an equal part of what other loops leave of 1 − C&A of the
 * touchpoint it starts at.
 */
function sharesOfLoops(axis: Axis, loops: readonly Connector[]): ReadonlyMap<string, number | null> {
  const shares = new Map<string, number | null>();
  const open = new Map<string, Connector[]>();
  const given = new Map<string, number>();
  for (const loop of loops) {
    const from = loop.from ?? '';
    if (loop.share !== null) {
      shares.set(loop.id, loop.share / 100);
      given.set(from, (given.get(from) ?? 0) + loop.share / 100);
    } else open.set(from, [...(open.get(from) ?? []), loop]);
  }
  for (const [from, own] of open) {
    const accurate = axis.find(from)?.step.completeAccurate ?? null;
    const rest = accurate === null ? null : Math.max(0, 1 - accurate - (given.get(from) ?? 0)) / own.length;
    for (const loop of own) shares.set(loop.id, rest);
  }
  return shares;
}

/**
 * A loop runs along the time axis from the touchpoint it leads back to up to the one it starts at. In between, each column
 * counts with the step that counts for time; at the ends the two touchpoints themselves do.
 * @returns the repeated steps, in time order; if the two ends are parallel, the one that takes longer
 */
function stepsOnLoop(axis: Axis, from: PlacedStep, to: PlacedStep): readonly Step[] {
  const [first, last] = from.column < to.column ? [from, to] : [to, from];
  if (first.column === last.column) return [(from.step.total ?? -1) > (to.step.total ?? -1) ? from.step : to.step];
  return [first.step, ...axis.path.slice(first.column + 1, last.column), last.step];
}

/** Share × (loop waiting + all waiting and PT on the loop). */
function loopItem(axis: Axis, loop: Connector, share: number | null, workdayHours: number): ReworkItem | null {
  const from = axis.find(loop.from);
  const to = axis.find(loop.to);
  if (!from || !to) return null;
  const on = stepsOnLoop(axis, from, to);
  const time = sumKnown([hoursOf(loop.wait, workdayHours), ...on.map((step) => step.total)]);
  const hours = share === 0 ? 0 : share === null || time === null ? null : share * time;
  return { touchpoint: loop.from ?? '', connector: loop.id, share, hours, touchpoints: on.map(({ id }) => id) };
}

/**
 * A touchpoint with a drawn loop is not also counted by the plain rule.
 * @param connectors of the board; those whose ends are not on the time axis are left out
 */
export function* reworkFigures(
  axis: Axis,
  connectors: readonly Connector[],
  leadTime: Figure,
  workdayHours: number,
): Pieces<ReworkFigures> {
  const loops = connectors.filter(({ kind, from, to }) => kind === 'rework' && axis.find(from) && axis.find(to));
  const looped = new Set(loops.map(({ from }) => from));
  const items: ReworkItem[] = [];
  yield* each(axis.steps, ({ id, completeAccurate, total }) => {
    if (completeAccurate === null || looped.has(id)) return;
    const share = 1 - completeAccurate;
    const hours = share === 0 ? 0 : total === null ? null : share * total;
    items.push({ touchpoint: id, connector: null, share, hours, touchpoints: [id] });
  });
  const shares = sharesOfLoops(axis, loops);
  for (const loop of loops) {
    const item = loopItem(axis, loop, shares.get(loop.id) ?? null, workdayHours);
    if (item) items.push(item);
    yield;
  }
  const redone = new Set<string>();
  const unknown: string[] = [];
  let sum: number | null = null;
  yield* each(items, ({ hours, share, touchpoint, touchpoints }) => {
    if (hours === null) unknown.push(touchpoint);
    else {
      sum = (sum ?? 0) + hours;
      if (share !== 0) for (const id of touchpoints) redone.add(id);
    }
  });
  const total = figure(sum, [...redone], unknown);
  const worst = leadTime.value === null || total.value === null ? null : leadTime.value + total.value;
  return { items, total, leadTimeWithRework: figure(worst, leadTime.touchpoints, total.unknown) };
}
