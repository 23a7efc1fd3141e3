/**
 * Lead time where alternative paths lead on along the time axis: the shortest and the longest way through, and the mean over all
 * ways by their shares. An alternative leaves out the columns between its ends; who takes none goes on to the next column. Each
 * column counts as in the lead time.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure, sumFigure } from './figure';
import type { Connector } from '../records/schema';
import { lacksTime, type Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';

export interface LeadTimeSpread {
  /** Touchpoints that alternatives leave, in time order; empty without one that leads on. Then all three are the lead time. */
  readonly alternatives: readonly string[];
  /** Hours. `touchpoints`: those on that way. */
  readonly shortest: Figure;
  readonly longest: Figure;
  /** Hours. Unknown where an alternative has no share, or where shares are more than all; `unknown`: the touchpoints it leaves. */
  readonly weighted: Figure;
}

type Axis = Pick<TimeAxis, 'path' | 'rivals' | 'find'>;

interface Way {
  readonly to: number;
  /** 0–1; null is unknown. */
  readonly share: number | null;
}

/** By column that they leave; those that lead nowhere, back, or to the next column leave nothing out. */
function waysOn(axis: Axis, connectors: readonly Connector[]): ReadonlyMap<number, readonly Way[]> {
  const ways = new Map<number, Way[]>();
  for (const { kind, from, to, share } of connectors) {
    const [start, end] = [axis.find(from), axis.find(to)];
    if (kind !== 'alternative' || !start || !end || end.column <= start.column + 1) continue;
    const own = ways.get(start.column) ?? [];
    own.push({ to: end.column, share: share === null ? null : share / 100 });
    ways.set(start.column, own);
  }
  return ways;
}

/** @returns what the alternatives leave to the next column; null where that is unknown */
function restOf(ways: readonly Way[]): number | null {
  let rest = 1;
  for (const { share } of ways) {
    if (share === null) return null;
    rest -= share;
  }
  return rest < -1e-9 ? null : Math.max(0, rest);
}

/** All ways out of a column that somebody may take, with their shares. */
function out(ways: readonly Way[], column: number): readonly Way[] {
  const rest = restOf(ways);
  const next = { to: column + 1, share: rest };
  return [...ways, next].filter(({ share }) => share === null || share > 1e-9);
}

interface Reached {
  readonly hours: number;
  /** The column before on this way. */
  readonly before: number;
}

const NOBODY: readonly Way[] = [];

/** @returns by column the shortest, or the longest, way there, as far as times are known */
function* waysThrough(
  path: readonly Step[],
  ways: ReadonlyMap<number, readonly Way[]>,
  better: (a: number, b: number) => boolean,
): Pieces<ReadonlyMap<number, Reached>> {
  const reached = new Map<number, Reached>([[0, { hours: path[0]?.total ?? 0, before: -1 }]]);
  yield* each(path, (_, column) => {
    const here = reached.get(column);
    if (!here) return;
    for (const { to } of out(ways.get(column) ?? NOBODY, column)) {
      const hours = here.hours + (path[to]?.total ?? 0);
      const there = reached.get(to);
      if (!there || better(hours, there.hours)) reached.set(to, { hours, before: column });
    }
  });
  return reached;
}

/** @param connectors of the board @param leadTime of the whole axis */
export function* alternativeLeadTimes(
  axis: Axis,
  connectors: readonly Connector[],
  leadTime: Figure,
): Pieces<LeadTimeSpread> {
  const { path, rivals } = axis;
  const ways = waysOn(axis, connectors);
  const alternatives: string[] = [];
  const unshared: string[] = [];
  yield* each(path, ({ id }, column) => {
    const own = ways.get(column);
    if (!own) return;
    alternatives.push(id);
    if (restOf(own) === null) unshared.push(id);
  });
  if (alternatives.length === 0 || leadTime.value === null)
    return { alternatives, shortest: leadTime, longest: leadTime, weighted: leadTime };
  const lacks = (column: number): readonly string[] => {
    const step = path[column];
    if (!step) return [];
    const beside = rivals.get(step.id) ?? [];
    return [...(lacksTime(step) ? [step] : []), ...beside].map(({ id }) => id);
  };
  const last = path.length - 1;
  const least = yield* waysThrough(path, ways, (a, b) => a < b);
  const most = yield* waysThrough(path, ways, (a, b) => a > b);
  const along = (reached: ReadonlyMap<number, Reached>): readonly number[] => {
    const columns: number[] = [];
    for (let at = last; at >= 0; at = reached.get(at)?.before ?? -1) columns.push(at);
    return [...columns].sort((a, b) => a - b);
  };
  const ids = (columns: readonly number[]): readonly string[] => columns.flatMap((column) => path[column]?.id ?? []);
  const reachable = [...most.keys()].sort((a, b) => a - b);
  const [short, long] = [along(least), along(most)];
  const lacking = reachable.flatMap(lacks);
  const shares = new Map<number, number>([[0, 1]]);
  let mean = 0;
  yield* each(path, (step, column) => {
    const share = shares.get(column) ?? 0;
    mean += share * (step.total ?? 0);
    for (const way of out(ways.get(column) ?? NOBODY, column))
      shares.set(way.to, (shares.get(way.to) ?? 0) + share * (way.share ?? 0));
  });
  return {
    alternatives,
    shortest: sumFigure(least.get(last)?.hours ?? null, ids(short), short.flatMap(lacks)),
    longest: sumFigure(most.get(last)?.hours ?? null, ids(long), lacking),
    weighted: unshared.length > 0 ? figure(null, ids(reachable), unshared) : sumFigure(mean, ids(reachable), lacking),
  };
}
