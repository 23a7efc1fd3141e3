/**
 * Adds a goal with an empty cell for every team, so that two people who start writing in a cell at the same time write into
 * the same text.
 */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, boardExists, textsFit, valuesPass } from '../../../kernel/record-commands/rules';
import { goalsOf, teamsOf } from '../goals-reader';
import { expectationId, goalRecord, GOALS_RECORDS } from '../schema';
import type { GoalChanges } from './set-goal-fields';

export interface AddGoalArgs {
  readonly board: string;
  readonly title?: string;
  /** Among the goals; left out: last. */
  readonly index?: number;
  readonly fields?: GoalChanges;
}

export const addGoal: Command<AddGoalArgs> = {
  name: 'addGoal',
  check: ({ read }, { board, title = '', fields = {} }) =>
    firstRefusal(
      boardExists(read, board),
      textsFit(goalRecord, 'title', [title]),
      valuesPass(goalRecord, fields),
      boardHasRoom(read, GOALS_RECORDS, board, 1 + teamsOf(read).length),
    ),
  plan(context, { board, title = '', index = Infinity, fields = {} }) {
    const id = context.newId();
    const { order, changes } = placeIn(context, goalsOf(context.read, board), index);
    return {
      changes: [
        { op: 'create', id, type: 'goal', board, fields: { ...fields, title, order } },
        ...teamsOf(context.read).map((team) => ({
          op: 'create' as const,
          id: expectationId(id, team.id),
          type: 'teamExpectation',
          board,
          fields: { goal: id, team: team.id },
        })),
        ...changes,
      ],
      select: [id],
    };
  },
};
