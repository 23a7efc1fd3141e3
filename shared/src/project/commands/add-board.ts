/** Adds a blank board of a kind to the project. */
import { BOARD_KINDS, type KindId } from '../../boards/index';
import { type Command, firstRefusal } from '../../kernel/command';
import { type Board, boardRecord } from '../../kernel/project';
import { addRecords } from '../../kernel/record-commands/add';
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
    const { changes, select } = addRecords(context, boardRecord, '', [{ kind, name, state }]);
    const blank = select.flatMap((id) => BOARD_KINDS[kind].blank(context, id, words));
    return { changes: [...changes, ...blank], select };
  },
};
