/** Moves a board to another place among the project's boards. */
import type { Command } from '../../kernel/command';
import { placeAmong } from '../../kernel/order';
import { boardRecord } from '../../kernel/project';
import { boardIsThere } from '../rules';

export interface MoveBoardArgs {
  readonly id: string;
  /** Among the other boards: 0 is first. */
  readonly index: number;
}

export const moveBoard: Command<MoveBoardArgs> = {
  name: 'moveBoard',
  check: ({ read }, { id }) => boardIsThere(read, id),
  plan(context, { id, index }) {
    const boards = context.read.list(boardRecord, '');
    const others = boards.filter((board) => board.id !== id);
    if (boards[Math.max(0, Math.min(index, others.length))]?.id === id) return { changes: [] };
    const placement = placeAmong(others, index, 1, context.random);
    return {
      changes: [
        { op: 'set', id, fields: { order: placement.keys[0] ?? '' } },
        ...[...placement.rekeyed].map(([other, order]) => ({ op: 'set' as const, id: other, fields: { order } })),
      ],
    };
  },
};
