/**
 * Maturity as the maps show it, beside one's own judgement. Expected: at least half of the touchpoints have a team, and of at
 * least half of those that customers meet it is known, not assumed, how they are experienced. Led: besides, of the moments of
 * truth at least four in five have a wanted reaction, a metric with a target and a value with its day, and a goal. Otherwise random.
 * What nobody told makes a range of levels, never a lower one.
 */
import { metricState } from '../../../kernel/metric-state';
import { MATURITY_LEVELS, type MaturityLevel } from '../schema';
import type { ProjectTouchpoint } from '../touchpoints';

/** Shares from which a criterion of the level is met. */
export const NEEDED: Readonly<Record<'expected' | 'led', number>> = { expected: 0.5, led: 0.8 };

export const CRITERIA = ['team', 'known', 'reaction', 'measured', 'goal'] as const;
export type Criterion = (typeof CRITERIA)[number];

export interface CriterionFigure {
  readonly criterion: Criterion;
  /** The level that asks for it. */
  readonly level: 'expected' | 'led';
  /** Touchpoints where it is so, where it is not, and where nobody told. */
  readonly met: readonly string[];
  readonly open: readonly string[];
  readonly unknown: readonly string[];
  /** Shares of all three: if the untold were not so, and if they were; null without any touchpoint. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface ComputedMaturity {
  /** The level that is certain, and the highest that what is unknown allows. */
  readonly low: MaturityLevel;
  readonly high: MaturityLevel;
  readonly criteria: readonly CriterionFigure[];
}

type Answer = 'met' | 'open' | 'unknown';

/**
 * @param touchpoints those that the area is about
 * @param hasGoal whether a goal reaches the touchpoint
 * @returns null where there are no touchpoints to compute from
 */
export function computedMaturity(
  touchpoints: readonly ProjectTouchpoint[],
  hasGoal: (id: string) => boolean,
): ComputedMaturity | null {
  if (touchpoints.length === 0) return null;
  const moments = touchpoints.filter(({ momentOfTruth }) => momentOfTruth);
  const so = (is: boolean): Answer => (is ? 'met' : 'open');
  const measured = ({ metric }: ProjectTouchpoint): boolean =>
    metric !== null && metric.target !== null && metricState(metric) === 'measured';
  const criteria = [
    criterion('team', 'expected', touchpoints, ({ needsTeam }) => so(!needsTeam)),
    criterion(
      'known',
      'expected',
      touchpoints.filter(({ met }) => met),
      ({ experience }) => (experience === 'untold' ? 'unknown' : so(experience === 'known')),
    ),
    criterion('reaction', 'led', moments, ({ desiredReaction }) => so(desiredReaction)),
    criterion('measured', 'led', moments, (moment) => so(measured(moment))),
    criterion('goal', 'led', moments, ({ id }) => so(hasGoal(id))),
  ];
  const reaches = (level: 'expected' | 'led', share: 'low' | 'high'): boolean =>
    criteria
      .filter((one) => one.level === level)
      // Without a moment of truth nobody knows whether they are led: certain it is not, possible it is.
      .every((one) => (one[share] ?? (share === 'low' ? 0 : 1)) >= NEEDED[level]);
  const levelBy = (share: 'low' | 'high'): MaturityLevel =>
    !reaches('expected', share) ? 'random' : reaches('led', share) ? 'led' : 'expected';
  return { low: levelBy('low'), high: levelBy('high'), criteria };
}

function criterion(
  name: Criterion,
  level: 'expected' | 'led',
  touchpoints: readonly ProjectTouchpoint[],
  answer: (touchpoint: ProjectTouchpoint) => Answer,
): CriterionFigure {
  const ids: Readonly<Record<Answer, string[]>> = { met: [], open: [], unknown: [] };
  for (const touchpoint of touchpoints) ids[answer(touchpoint)].push(touchpoint.id);
  const all = touchpoints.length;
  return {
    criterion: name,
    level,
    ...ids,
    low: all === 0 ? null : ids.met.length / all,
    high: all === 0 ? null : (ids.met.length + ids.unknown.length) / all,
  };
}

/** @returns how many levels one's own judgement lies above what the maps allow at most; 0 where it does not */
export function overestimate(own: MaturityLevel, computed: ComputedMaturity): number {
  return Math.max(0, MATURITY_LEVELS.indexOf(own) - MATURITY_LEVELS.indexOf(computed.high));
}
