/**
 * Two shares of a project that were published of organisations in November 2015: 38 % had clear common goals, 24 % had plans to
 * roll them out. Here a goal is clear with a measure, an owner and a date; it is rolled out to a team that was told what is
 * expected and why, while a project serves the goal.
 */
import type { Team } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { cellOf } from '../goals-reader';
import type { Goal } from '../schema';
import type { GoalReach } from './reach';

export const PUBLISHED = { clear: 0.38, rolledOut: 0.24 } as const;

export interface CommonShare {
  readonly name: keyof typeof PUBLISHED;
  /** Goals or teams for which it is so, and the others. */
  readonly so: readonly string[];
  readonly open: readonly string[];
  /** Of all goals or teams; null where there are none. */
  readonly share: number | null;
  readonly published: number;
}

/** @param goals of all boards in use, with what each reaches */
export function commonGoals(
  read: RecordReader,
  goals: readonly (readonly [Goal, GoalReach])[],
  teams: readonly Team[],
): readonly CommonShare[] {
  const clear = ({ measure, targetDate }: Goal, { owned }: GoalReach): boolean =>
    measure.trim() !== '' && owned && targetDate !== '';
  const told = (team: string): boolean =>
    goals.some(
      ([goal, { projects }]) =>
        projects.length > 0 &&
        cellOf(read, goal, team).some(({ expected, why }) => expected.trim() !== '' && why.trim() !== ''),
    );
  return [
    shareOf(
      'clear',
      goals.map(([{ id }]) => id),
      new Set(goals.filter(([goal, reach]) => clear(goal, reach)).map(([{ id }]) => id)),
    ),
    shareOf(
      'rolledOut',
      teams.map(({ id }) => id),
      new Set(teams.map(({ id }) => id).filter(told)),
    ),
  ];
}

function shareOf(name: keyof typeof PUBLISHED, all: readonly string[], is: ReadonlySet<string>): CommonShare {
  const so = all.filter((id) => is.has(id));
  const share = all.length === 0 ? null : so.length / all.length;
  return { name, so, open: all.filter((id) => !is.has(id)), share, published: PUBLISHED[name] };
}
