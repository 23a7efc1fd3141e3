/**
 * The ladder from the experience wanted to what is measured: wanted reactions, each with its metric and how far that has come.
 * After Vesterinen's articles: an experience is the customer's reactions, and what is led is measured by them.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import {
  type JointCourse,
  jointCourse,
  type MetricCourse,
  metricCourse,
  type MetricStanding,
  metricStanding,
} from '../facts/metric-course';
import type { TimeAxis } from '../facts/time-axis';
import type { WantedReaction } from '../facts/wanted-reactions';
import type { Metric } from '../records/schema';
import { type Figure, figure } from './figure';

export interface RungMetric {
  /** Null: the reaction's own. */
  readonly touchpoint: string | null;
  readonly metric: Metric;
  readonly state: MetricStanding;
  readonly course: MetricCourse;
}

/** A wanted reaction: one of the board, or the text of a touchpoint. */
export interface Rung {
  /** Id of the reaction, or of the touchpoint whose text it is. */
  readonly id: string;
  readonly shared: boolean;
  /** Those on the path, in time order. */
  readonly touchpoints: readonly string[];
  /** Its own metric alone, or the named ones of its touchpoints. */
  readonly metrics: readonly RungMetric[];
  /** Touchpoints that ought to measure it and have no metric. */
  readonly without: readonly string[];
  /** Of all its metrics; a missing one is unknown. */
  readonly course: JointCourse;
}

/** What a moment of truth lacks to be led: first a reaction, then a metric for it, then a measurement of that, then its day. */
export type MomentLack = 'reaction' | 'metric' | 'measurement' | 'date';

const LACKS: Readonly<Record<MetricStanding, MomentLack | null>> = {
  none: 'metric',
  named: 'measurement',
  target: 'measurement',
  undated: 'date',
  measured: null,
};

export interface LedMoment {
  readonly touchpoint: string;
  /** Ids of the rungs at it. */
  readonly reactions: readonly string[];
  /** The furthest of the metrics that count for it: those of its reactions, and its own. */
  readonly metric: MetricStanding;
  /** Of the same metrics. */
  readonly course: JointCourse;
  /** Null: it is led. */
  readonly lacks: MomentLack | null;
}

export interface LadderFigures {
  /** Reactions of the board in their order, then the texts of touchpoints in time order. Those without words are left out. */
  readonly rungs: readonly Rung[];
  /** Moments of truth in time order. */
  readonly moments: readonly LedMoment[];
  /** How many moments of truth have a wanted reaction and a measured metric; null without any moment. */
  readonly led: Figure;
  readonly notLed: Figure;
}

const STATES: readonly MetricStanding[] = ['none', 'named', 'target', 'undated', 'measured'];
const furthest = (states: readonly MetricStanding[]): MetricStanding =>
  STATES[Math.max(0, ...states.map((state) => STATES.indexOf(state)))] ?? 'none';

const rungMetric = (touchpoint: string | null, metric: Metric): RungMetric => ({
  touchpoint,
  metric,
  state: metricStanding(metric),
  course: metricCourse(metric),
});

function rungOf(id: string, shared: boolean, own: Metric | null, at: TimeAxis['steps']): Rung {
  const touchpoints = at.map((step) => step.id);
  const measuresItself = metricStanding(own) !== 'none';
  const metrics =
    own && measuresItself
      ? [rungMetric(null, own)]
      : at.flatMap((step) =>
          step.metricValues && step.metric !== 'none' ? [rungMetric(step.id, step.metricValues)] : [],
        );
  const without = measuresItself
    ? []
    : touchpoints.filter((one) => !metrics.some(({ touchpoint }) => touchpoint === one));
  const course = jointCourse(
    metrics.map((one) => one.course),
    without.length > 0,
  );
  return { id, shared, touchpoints, metrics, without, course };
}

/**
 * A moment of truth is led by a reaction that has a measured metric: the reaction's own, or the moment's. That another
 * touchpoint of the same reaction is measured says nothing about this one.
 */
export function* ladderFigures(
  { steps, find }: Pick<TimeAxis, 'steps' | 'find'>,
  reactions: readonly WantedReaction[],
): Pieces<LadderFigures> {
  const rungs: Rung[] = [];
  const at = new Map<string, Rung[]>();
  const add = (rung: Rung): void => {
    rungs.push(rung);
    for (const id of rung.touchpoints) at.set(id, [...(at.get(id) ?? []), rung]);
  };
  const place = new Map<string, number>();
  if (reactions.length > 0) yield* each(steps, ({ id }, nth) => place.set(id, nth));
  yield* each(reactions, ({ id, touchpoints, metric, worded }) => {
    if (!worded) return;
    const placed = [...new Set(touchpoints)].flatMap((one) => find(one)?.step ?? []);
    placed.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    add(rungOf(id, true, metric, placed));
  });
  yield* each(steps, (step) => {
    if (step.hasReaction) add(rungOf(step.id, false, null, [step]));
  });
  const moments: LedMoment[] = [];
  yield* each(steps, ({ id, momentOfTruth, metricValues: metric }) => {
    if (!momentOfTruth) return;
    const own = at.get(id) ?? [];
    const ofReactions = own.flatMap(({ metrics }) => metrics.filter(({ touchpoint }) => touchpoint === null));
    const itself = metric && metricStanding(metric) !== 'none' ? [rungMetric(id, metric)] : [];
    const counting = [...ofReactions, ...itself];
    const state = furthest(counting.map((one) => one.state));
    const lacks = own.length === 0 ? 'reaction' : LACKS[state];
    const course = jointCourse(counting.map((one) => one.course));
    moments.push({ touchpoint: id, reactions: own.map((rung) => rung.id), metric: state, course, lacks });
  });
  const idsOf = (led: boolean): readonly string[] =>
    moments.filter(({ lacks }) => (lacks === null) === led).map(({ touchpoint }) => touchpoint);
  const count = (ids: readonly string[]): Figure => figure(moments.length === 0 ? null : ids.length, ids);
  return { rungs, moments, led: count(idsOf(true)), notLed: count(idsOf(false)) };
}
