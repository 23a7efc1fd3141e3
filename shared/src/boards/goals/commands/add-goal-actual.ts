/** Records what a goal's measure was on a day. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardHasRoom, isThere, liveOf, refuse, valuesPass } from '../rules';

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
      isThere(read, goal, 'goal'),
      date === '' ? refuse('badDate') : null,
      valuesPass('goalActual', { date, value, note }),
      boardHasRoom(read, liveOf(read, goal, 'goal')?.board ?? '', 1),
    ),
  plan(context, { goal, date, value, note = '' }) {
    const id = context.newId();
    const board = liveOf(context.read, goal, 'goal')?.board ?? '';
    return {
      changes: [{ op: 'create', id, type: 'goalActual', board, fields: { goal, date, value, note } }],
      select: [id],
    };
  },
};
