/** Links a journey map of the project as a touchpoint's sub-journey, or unlinks it. A journey never contains itself. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { refuseRecord } from '../../../kernel/record-commands/rules';
import { leadsTo, subJourneyOf } from '../facts/nested';
import { liveTouchpoint, refuse, touchpointsExist } from './common/rules';

export interface LinkSubJourneyArgs {
  readonly id: string;
  /** Null unlinks; the times are the touchpoint's own again. */
  readonly board: string | null;
}

export const linkSubJourney: Command<LinkSubJourneyArgs> = {
  name: 'linkSubJourney',
  check({ read }, { id, board }) {
    const touchpoint = liveTouchpoint(read, id);
    const there = board === null || subJourneyOf(read, { subJourney: board })?.state === 'here';
    const circle = touchpoint && board !== null && leadsTo(read, board, touchpoint.board);
    return firstRefusal(
      touchpointsExist(read, [id]),
      there ? null : refuseRecord('boardGone'),
      circle ? refuse('nestedInItself') : null,
    );
  },
  plan: (_, { id, board }) => ({
    changes: [{ op: 'set', id, fields: board === null ? { subJourney: null, rollUp: false } : { subJourney: board } }],
  }),
};
