/** Three empty stages. */
import type { BoardTemplate } from '../../../kernel/template';
import { blankJourney } from '../commands/common/blank';

export const blankTemplate: BoardTemplate = {
  id: 'blank',
  boardName: 'app.board.newName',
  boards(context, words, name) {
    const id = context.newId();
    const changes = blankJourney(context, id, words);
    return [{ id, kind: 'journey', name, state: 'current', origin: null, changes }];
  },
};
