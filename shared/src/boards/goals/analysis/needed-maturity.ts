/**
 * Goals that lean on an area's maturity: the level that a goal asks for against the one that the area carries. An area carries what
 * people assessed, yet no more than the maps show at most; where nobody assessed it, what the maps show at most.
 */
import { type Goal, MATURITY_LEVELS, type MaturityLevel } from '../schema';
import type { AreaMaturity } from './maturity-figures';

export interface NeededMaturity {
  readonly goal: string;
  readonly area: string;
  readonly needs: MaturityLevel;
  /** Null: neither assessed nor to be computed. */
  readonly carries: MaturityLevel | null;
  /** Levels by which it falls short; null while it is unknown. */
  readonly short: number | null;
}

const rank = (level: MaturityLevel): number => MATURITY_LEVELS.indexOf(level);

export function carriedLevel({ own, computed }: AreaMaturity): MaturityLevel | null {
  if (own === null) return computed?.high ?? null;
  return computed && rank(computed.high) < rank(own) ? computed.high : own;
}

/** @returns the goals that name an area which is there, and a level */
export function neededMaturity(goals: readonly Goal[], areas: readonly AreaMaturity[]): readonly NeededMaturity[] {
  return goals.flatMap(({ id: goal, area: named, needsLevel: needs }): readonly NeededMaturity[] => {
    const area = areas.find((one) => one.area === named);
    if (!area || needs === null) return [];
    const carries = carriedLevel(area);
    const short = carries === null ? null : Math.max(0, rank(needs) - rank(carries));
    return [{ goal, area: area.area, needs, carries, short }];
  });
}
