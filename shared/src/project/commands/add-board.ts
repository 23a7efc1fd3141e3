/** Adds a blank board of a kind to the project. */
import { BOARD_KINDS, type KindId } from '../../boards/index';
import type { Command } from '../../kernel/command';
import { placeAmong } from '../../kernel/order';
import { type Board, boardRecord } from '../../kernel/project';
import type { Translator } from '../../kernel/translate';
import { valuesPass } from '../rules';

export interface AddBoardArgs {
  readonly kind: KindId;
  readonly name: string;
  /** In whose language what is on a blank board is named. */
  readonly words: Translator;
  readonly state?: Board['state'];
}

export const addBoard: Command<AddBoardArgs> = {
  name: 'addBoard',
  check: (_, { kind, name, state = 'current' }) => valuesPass('board', { kind, name, state }),
  plan(context, { kind, name, words, state = 'current' }) {
    const boards = context.read.list(boardRecord, '');
    const placement = placeAmong(boards, boards.length, 1, context.random);
    const id = context.newId();
    const fields = { kind, name, state, order: placement.keys[0] ?? '' };
    return {
      changes: [
        { op: 'create', id, type: 'board', board: '', fields },
        ...BOARD_KINDS[kind].blank(context, id, words),
        ...[...placement.rekeyed].map(([other, order]) => ({ op: 'set' as const, id: other, fields: { order } })),
      ],
      select: [id],
    };
  },
};
