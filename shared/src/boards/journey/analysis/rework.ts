/**
 * Expected rework in hours per case: Σ (1 − C&A) × (waiting + PT) of the redone step; the share that drawn loops take is that of
 * the loops instead. After Martin & Osterling's %C&A; counts one repetition, not repetitions of repetitions.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, sumFigure } from './figure';
import { difference, sumKnown } from '../facts/sums';
import type { Connector } from '../records/schema';
import { hoursOf } from '../facts/hours';
import { lacksTime, type Step } from '../facts/step';
import type { PlacedStep, TimeAxis } from '../facts/time-axis';

export interface ReworkItem {
  /** The touchpoint redone, or the one that the loop leaves. */
  readonly touchpoint: string;
  readonly connector: string | null;
  /** Share of cases redone, 0–1. */
  readonly share: number | null;
  /** Expected hours a case; at least these, where a time of what is redone is unknown. */
  readonly hours: Figure;
  /** What is redone, in time order. */
  readonly touchpoints: readonly string[];
}

export interface ReworkFigures {
  readonly items: readonly ReworkItem[];
  readonly total: Figure;
  /** Lead time + expected rework, hours. */
  readonly leadTimeWithRework: Figure;
}

type Axis = Pick<TimeAxis, 'path' | 'rivals' | 'steps' | 'find'>;

interface LoopShares {
  /** By connector; null is unknown. */
  readonly of: ReadonlyMap<string, number | null>;
  /** By touchpoint that a loop leaves: what its loops leave of 1 − C&A; null is unknown. */
  readonly rest: ReadonlyMap<string, number | null>;
}

/**
 * The share of a loop is the connector's own; without one, an equal part of what other loops leave of 1 − C&A of the
 * touchpoint it starts at, so that nothing is left.
 */
function sharesOfLoops(axis: Axis, loops: readonly Connector[]): LoopShares {
  const byStart = new Map<string, Connector[]>();
  for (const loop of loops) byStart.set(loop.from ?? '', [...(byStart.get(loop.from ?? '') ?? []), loop]);
  const of = new Map<string, number | null>();
  const rest = new Map<string, number | null>();
  for (const [from, own] of byStart) {
    const accurate = axis.find(from)?.step.completeAccurate ?? null;
    const given = sumKnown(own.map(({ share }) => share)) ?? 0;
    const left = accurate === null ? null : Math.max(0, difference(1 - accurate, given / 100));
    const open = own.filter(({ share }) => share === null);
    for (const { id, share } of own) {
      if (share !== null) of.set(id, share / 100);
      else of.set(id, left === null ? null : left / open.length);
    }
    rest.set(from, open.length > 0 ? 0 : left);
  }
  return { of, rest };
}

/**
 * A loop runs along the time axis from the touchpoint it leads back to up to the one it starts at. In between, each column
 * counts with the step that counts for time; at the ends the two touchpoints themselves do.
 * @returns the repeated steps, in time order; if the two ends are parallel, the one that takes longer. `beside`: what lacks a
 * time and might turn out to count instead of one of them
 */
function stepsOnLoop(
  axis: Axis,
  from: PlacedStep,
  to: PlacedStep,
): { readonly on: readonly Step[]; readonly beside: readonly Step[] } {
  const [first, last] = from.column < to.column ? [from, to] : [to, from];
  if (first.column === last.column) {
    const [longer, other] =
      (from.step.total ?? -1) > (to.step.total ?? -1) ? [from.step, to.step] : [to.step, from.step];
    return { on: [longer], beside: longer !== other && lacksTime(other) ? [other] : [] };
  }
  const between = axis.path.slice(first.column + 1, last.column);
  return { on: [first.step, ...between, last.step], beside: between.flatMap(({ id }) => axis.rivals.get(id) ?? []) };
}

/** @returns share × time; whatever lacks a time makes it a lower bound, unless nothing is redone */
function redone(share: number | null, time: number | null, ids: readonly string[], unknown: readonly string[]): Figure {
  if (share === 0) return sumFigure(0, ids);
  return sumFigure(share === null || time === null ? null : share * time, ids, unknown);
}

/**
 * Share × (loop waiting + all waiting and PT on the loop). A loop waiting that is not said is unknown; the touchpoint that the
 * loop leaves stands for it.
 */
function loopItem(axis: Axis, loop: Connector, share: number | null, workdayHours: number): ReworkItem | null {
  const from = axis.find(loop.from);
  const to = axis.find(loop.to);
  if (!from || !to) return null;
  const { on, beside } = stepsOnLoop(axis, from, to);
  const wait = hoursOf(loop.wait, workdayHours);
  const known = sumKnown(on.map((step) => step.total));
  const time = known === null ? null : known + (wait ?? 0);
  const touchpoints = on.map(({ id }) => id);
  const lacking = [...on.filter(lacksTime), ...beside].map(({ id }) => id);
  const unknown = share === null || wait === null ? [...new Set([...lacking, from.step.id])] : lacking;
  return {
    touchpoint: from.step.id,
    connector: loop.id,
    share,
    hours: redone(share, time, touchpoints, unknown),
    touchpoints,
  };
}

/** The plain rule: the step itself is redone. */
function stepItem(step: Step, share: number): ReworkItem {
  const touchpoints = [step.id];
  const hours = redone(share, step.total, touchpoints, lacksTime(step) || step.openAccurate ? touchpoints : []);
  return { touchpoint: step.id, connector: null, share, hours, touchpoints };
}

/** @returns the ids in time order */
function* inOrder({ steps }: Pick<TimeAxis, 'steps'>, ids: ReadonlySet<string>): Pieces<readonly string[]> {
  const ordered: string[] = [];
  yield* each(steps, ({ id }) => {
    if (ids.has(id)) ordered.push(id);
  });
  return ordered;
}

/**
 * What drawn loops leave of the share that is not right follows the plain rule. Touchpoints without a %C&A are unknown.
 * @param connectors of the board; those whose ends are not on the time axis are left out
 */
export function* reworkFigures(
  axis: Axis,
  connectors: readonly Connector[],
  leadTime: Figure,
  workdayHours: number,
): Pieces<ReworkFigures> {
  const loops = connectors.filter(({ kind, from, to }) => kind === 'rework' && axis.find(from) && axis.find(to));
  const shares = sharesOfLoops(axis, loops);
  const items: ReworkItem[] = [];
  const unknown = new Set<string>();
  yield* each(axis.steps, (step) => {
    const rest = shares.rest.get(step.id);
    if (rest === 0) return;
    const share = rest ?? (step.completeAccurate === null ? null : 1 - step.completeAccurate);
    if (share === null) unknown.add(step.id);
    else items.push(stepItem(step, share));
  });
  for (const loop of loops) {
    const item = loopItem(axis, loop, shares.of.get(loop.id) ?? null, workdayHours);
    if (item) items.push(item);
    yield;
  }
  const behind = new Set<string>();
  let sum: number | null = null;
  yield* each(items, ({ hours, share, touchpoints }) => {
    for (const id of hours.unknown) unknown.add(id);
    if (hours.value === null) return;
    sum = (sum ?? 0) + hours.value;
    if (share !== 0) for (const id of touchpoints) behind.add(id);
  });
  const total = sumFigure(sum, [...behind], yield* inOrder(axis, unknown));
  const worst = leadTime.value === null || total.value === null ? null : leadTime.value + total.value;
  for (const id of leadTime.unknown) unknown.add(id);
  const lacking = yield* inOrder(axis, unknown);
  return { items, total, leadTimeWithRework: sumFigure(worst, leadTime.touchpoints, lacking) };
}
