/**
 * Goals of which people said that the one costs the other: what both touch, and what is expected of teams for each. What one team
 * is asked for the one contradicts what another, or the same, is asked for the other.
 */
import type { Team } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { cellOf, saysWhat } from '../goals-reader';
import { type Goal, goalRelationRecord } from '../schema';
import type { IndexedTouchpoints } from '../touchpoints';

export interface GoalCost {
  readonly relation: string;
  /** Getting on with this goal costs the other. */
  readonly from: string;
  readonly to: string;
  readonly why: string;
  /** That move both, in time order. */
  readonly touchpoints: readonly string[];
  /** Teams of which something is expected for the one, and for the other. */
  readonly fromTeams: readonly string[];
  readonly toTeams: readonly string[];
}

/** @param goals live ones, of all boards in use @param boards whose relations are read */
export function goalCosts(
  read: RecordReader,
  boards: readonly string[],
  goals: readonly Goal[],
  touchpoints: IndexedTouchpoints,
  teams: readonly Team[],
): readonly GoalCost[] {
  const known = new Map(goals.map((goal) => [goal.id, goal]));
  const asked = (goal: Goal): readonly string[] =>
    teams.map(({ id }) => id).filter((id) => cellOf(read, goal, id).some(saysWhat));
  return boards.flatMap((board) =>
    read.list(goalRelationRecord, board).flatMap((relation): readonly GoalCost[] => {
      const [from, to] = [known.get(relation.from ?? ''), known.get(relation.to ?? '')];
      if (!from || !to || from.id === to.id) return [];
      const theirs = new Set(to.touchpoints);
      const both = touchpoints.pick(from.touchpoints.filter((id) => theirs.has(id)));
      return [
        {
          relation: relation.id,
          from: from.id,
          to: to.id,
          why: relation.why.trim(),
          touchpoints: both.map(({ id }) => id),
          fromTeams: asked(from),
          toTeams: asked(to),
        },
      ];
    }),
  );
}
