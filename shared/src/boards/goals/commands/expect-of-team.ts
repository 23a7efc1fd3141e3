/**
 * Opens the cell of a goal and a team for writing: the existing one, the removed one, or a new one. A new one (for a team
 * added after the goal) gets its own id: if two people start it independently, both texts are kept and shown one below the
 * other.
 */
import { type Command, firstRefusal } from '../../../kernel/command';
import { teamRecord } from '../../../kernel/project';
import { boardHasRoom, recordExists } from '../../../kernel/record-commands/rules';
import { live } from '../../../kernel/record-reader';
import { cellOf } from '../goals-reader';
import { expectationId, goalRecord, GOALS_RECORDS } from '../schema';

export interface ExpectOfTeamArgs {
  readonly goal: string;
  readonly team: string;
}

export const expectOfTeam: Command<ExpectOfTeamArgs> = {
  name: 'expectOfTeam',
  check: ({ read }, { goal, team }) =>
    firstRefusal(
      recordExists(read, goal, goalRecord),
      recordExists(read, team, teamRecord),
      boardHasRoom(read, GOALS_RECORDS, live(read, goalRecord, goal)?.board ?? '', 1),
    ),
  plan(context, { goal: goalId, team }) {
    const goal = live(context.read, goalRecord, goalId);
    if (!goal) return { changes: [] };
    const [there] = cellOf(context.read, goal, team);
    if (there) return { changes: [], select: [there.id] };
    const id = expectationId(goal.id, team);
    if (context.read.get(id)) return { changes: [{ op: 'restore', id }], select: [id] };
    const fields = { goal: goal.id, team };
    return {
      changes: [{ op: 'create', id, type: 'teamExpectation', board: goal.board, fields, joint: true }],
      select: [id],
    };
  },
};
