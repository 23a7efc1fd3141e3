/** Each area's own judgement beside what the maps show of it; areas of data are assessed only. */
import type { AreaHistory } from '../goals-reader';
import type { MaturityLevel } from '../schema';
import type { ProjectTouchpoint } from '../touchpoints';
import { type ComputedMaturity, computedMaturity, overestimate } from './computed-maturity';

export interface AreaMaturity {
  readonly area: string;
  /** The latest judgement; null: not assessed. */
  readonly own: MaturityLevel | null;
  /** Null: there are no touchpoints to compute from. */
  readonly computed: ComputedMaturity | null;
  /** Levels by which one's own judgement lies above what the maps allow at most; null where either is unknown. */
  readonly over: number | null;
}

/** @param touchpoints of the state that is looked at @param hasGoal whether a goal reaches the touchpoint */
export function maturityFigures(
  areas: readonly AreaHistory[],
  touchpoints: readonly ProjectTouchpoint[],
  hasGoal: (id: string) => boolean,
): readonly AreaMaturity[] {
  const computed = computedMaturity(touchpoints, hasGoal);
  const ofExperience = areas.filter(({ area }) => area.scale === 'experience');
  return ofExperience.map(({ area, assessments }) => {
    const own = assessments[0]?.level ?? null;
    return { area: area.id, own, computed, over: own && computed ? overestimate(own, computed) : null };
  });
}
