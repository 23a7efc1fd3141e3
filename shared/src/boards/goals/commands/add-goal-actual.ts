/** Records a measurement of a goal on a date. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { live } from '../../../kernel/record-reader';
import { boardHasRoom, recordExists, refuseRecord, valuesPass } from '../../../kernel/record-commands/rules';
import { GOALS_RECORDS, goalActualRecord, goalRecord } from '../schema';

export interface AddGoalActualArgs {
  readonly goal: string;
  /** ISO date. */
  readonly date: string;
  readonly value: number;
  readonly note?: string;
}

export const addGoalActual: Command<AddGoalActualArgs> = {
  name: 'addGoalActual',
  check: ({ read }, { goal, date, value, note = '' }) =>
    firstRefusal(
      recordExists(read, goal, goalRecord),
      date === '' ? refuseRecord('badDate') : null,
      valuesPass(goalActualRecord, { date, value, note }),
      boardHasRoom(read, GOALS_RECORDS, live(read, goalRecord, goal)?.board ?? '', 1),
    ),
  plan(context, { goal, date, value, note = '' }) {
    const id = context.newId();
    const board = live(context.read, goalRecord, goal)?.board ?? '';
    return {
      changes: [{ op: 'create', id, type: 'goalActual', board, fields: { goal, date, value, note } }],
      select: [id],
    };
  },
};
