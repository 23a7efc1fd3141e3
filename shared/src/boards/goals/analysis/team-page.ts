/** What the goals mean for one team: what is expected of it and why, and which of its touchpoints move the measures. */
import type { RecordReader } from '../../../kernel/projection';
import { cellOf, goalsOf, says } from '../goals-reader';
import type { Goal, TeamExpectation } from '../schema';
import { type ProjectTouchpoint, touchpointsOfProject } from '../touchpoints';

export interface TeamGoal {
  readonly goal: Goal;
  /** Empty: no expectation was written, though its touchpoints move the measure. */
  readonly expectations: readonly TeamExpectation[];
  readonly touchpoints: readonly ProjectTouchpoint[];
}

/** @returns the goals that concern the team: by an expectation, or by a touchpoint of its own; in the board's order */
export function teamPage(read: RecordReader, board: string, team: string): readonly TeamGoal[] {
  const own = touchpointsOfProject(read).filter((touchpoint) => touchpoint.team === team);
  return goalsOf(read, board)
    .map((goal): TeamGoal => {
      const linked = new Set(goal.touchpoints);
      return {
        goal,
        expectations: cellOf(read, goal, team).filter(says),
        touchpoints: own.filter(({ id }) => linked.has(id)),
      };
    })
    .filter(({ expectations, touchpoints }) => expectations.length > 0 || touchpoints.length > 0);
}
