/** Moves a goal, a development project or an area to another place in its list. */
import type { Command } from '../../../kernel/command';
import { isThere } from '../rules';
import { place } from './place';

const LISTS = ['goal', 'developmentProject', 'maturityArea'] as const;

export interface MoveGoalRecordArgs {
  readonly id: string;
  /** Among the others: 0 is first. */
  readonly index: number;
}

export const moveGoalRecord: Command<MoveGoalRecordArgs> = {
  name: 'moveGoalRecord',
  check: ({ read }, { id }) => isThere(read, id, ...LISTS),
  plan(context, { id, index }) {
    const record = context.read.get(id);
    if (!record) return { changes: [] };
    const siblings = context.read.list(record.type, record.board);
    const target = Math.max(0, Math.min(index, siblings.length - 1));
    if (siblings[target]?.id === id) return { changes: [], select: [id] };
    const { order, changes } = place(context, record.type, record.board, target, id);
    return { changes: [{ op: 'set', id, fields: { order } }, ...changes], select: [id] };
  },
};
