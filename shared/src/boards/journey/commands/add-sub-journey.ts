/** Makes a new journey map that zooms into a touchpoint: named after it, begun blank, right after its own board. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardRecord } from '../../../kernel/project';
import { placeIn } from '../../../kernel/record-commands/place';
import type { Translator } from '../../../kernel/translate';
import { blankJourney } from '../blank';
import { subJourneyOf } from '../nested';
import { liveTouchpoint, refuse, touchpointsAreThere } from '../rules';

export interface AddSubJourneyArgs {
  readonly id: string;
  /** In whose language the stages, and an untitled board, are named. */
  readonly words: Translator;
}

export const addSubJourney: Command<AddSubJourneyArgs> = {
  name: 'addSubJourney',
  check({ read }, { id }) {
    const touchpoint = liveTouchpoint(read, id);
    const linked = touchpoint && subJourneyOf(read, touchpoint)?.state === 'here';
    return firstRefusal(touchpointsAreThere(read, [id]), linked ? refuse('hasSubJourney') : null);
  },
  plan(context, { id, words }) {
    const { read } = context;
    const touchpoint = liveTouchpoint(read, id);
    if (!touchpoint) return { changes: [] };
    const boards = read.list(boardRecord, '');
    const own = boards.find((board) => board.id === touchpoint.board);
    const place = own ? boards.indexOf(own) + 1 : boards.length;
    const { order, changes } = placeIn(context, boards, place);
    const board = context.newId();
    const fields = {
      kind: 'journey',
      name: touchpoint.title || words.t('word.untitled'),
      state: own?.state ?? null,
      order,
    };
    return {
      changes: [
        { op: 'create', id: board, type: 'board', board: '', fields },
        ...blankJourney(context, board, words),
        ...changes,
        { op: 'set', id, fields: { subJourney: board } },
      ],
      select: [board],
    };
  },
};
