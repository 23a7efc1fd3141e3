/** Says that getting on with one goal costs another. The pair is there once, in this direction. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardHasRoom, recordExists, refuseRecord } from '../../../kernel/record-commands/rules';
import { live } from '../../../kernel/record-reader';
import { GOALS_RECORDS, goalRecord, goalRelationRecord } from '../schema';

export interface AddGoalRelationArgs {
  /** Getting on with this goal … */
  readonly from: string;
  /** … costs this one. */
  readonly to: string;
}

export const addGoalRelation: Command<AddGoalRelationArgs> = {
  name: 'addGoalRelation',
  check: ({ read }, { from, to }) =>
    firstRefusal(
      recordExists(read, from, goalRecord),
      recordExists(read, to, goalRecord),
      from === to ? refuseRecord('badValue', { field: 'to' }) : null,
      boardHasRoom(read, GOALS_RECORDS, live(read, goalRecord, from)?.board ?? '', 1),
    ),
  plan(context, { from, to }) {
    const board = live(context.read, goalRecord, from)?.board ?? '';
    const there = context.read.list(goalRelationRecord, board).find((one) => one.from === from && one.to === to);
    if (there) return { changes: [], select: [there.id] };
    const id = context.newId();
    return {
      changes: [{ op: 'create', id, type: 'goalRelation', board, fields: { from, to, kind: 'costs' } }],
      select: [id],
    };
  },
};
