/** Creates a blank journey map that details a touchpoint, named after it and placed right after its board. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardRecord } from '../../../kernel/project';
import { addRecords } from '../../../kernel/record-commands/add';
import type { Translator } from '../../../kernel/translate';
import { blankJourney } from './common/blank';
import { subJourneyOf } from '../facts/nested';
import { liveTouchpoint, refuse, touchpointsExist } from './common/rules';

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
    return firstRefusal(touchpointsExist(read, [id]), linked ? refuse('hasSubJourney') : null);
  },
  plan(context, { id, words }) {
    const { read } = context;
    const touchpoint = liveTouchpoint(read, id);
    if (!touchpoint) return { changes: [] };
    const boards = read.list(boardRecord, '');
    const own = boards.find((board) => board.id === touchpoint.board);
    const name = touchpoint.title || words.t('word.untitled');
    const fields = { kind: 'journey', name, state: own?.state ?? null };
    const index = own ? boards.indexOf(own) + 1 : boards.length;
    const { changes, select } = addRecords(context, boardRecord, '', [fields], boards, index);
    const [board = ''] = select;
    return {
      changes: [...changes, ...blankJourney(context, board, words), { op: 'set', id, fields: { subJourney: board } }],
      select,
    };
  },
};
