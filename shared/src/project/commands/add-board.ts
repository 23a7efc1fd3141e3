/** Adds a blank board of a kind to the project. */
import { BOARD_KINDS, type KindId } from '../../boards/index';
import { type Command, firstRefusal } from '../../kernel/command';
import { type Board, boardRecord } from '../../kernel/project';
import { placeIn } from '../../kernel/record-commands/place';
import { textsFit, valuesPass } from '../../kernel/record-commands/rules';
import type { Translator } from '../../kernel/translate';

export interface AddBoardArgs {
  readonly kind: KindId;
  readonly name: string;
  /** In whose language what is on a blank board is named. */
  readonly words: Translator;
  readonly state?: Board['state'];
}

export const addBoard: Command<AddBoardArgs> = {
  name: 'addBoard',
  check: (_, { kind, name, state = 'current' }) =>
    firstRefusal(textsFit(boardRecord, 'name', [name]), valuesPass(boardRecord, { kind, state })),
  plan(context, { kind, name, words, state = 'current' }) {
    const { order, changes } = placeIn(context, context.read.list(boardRecord, ''));
    const id = context.newId();
    const fields = { kind, name, state, order };
    return {
      changes: [
        { op: 'create', id, type: 'board', board: '', fields },
        ...BOARD_KINDS[kind].blank(context, id, words),
        ...changes,
      ],
      select: [id],
    };
  },
};
