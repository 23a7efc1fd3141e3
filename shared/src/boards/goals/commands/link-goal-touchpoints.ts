/** Links touchpoints of any board to the goal whose measure they move, or unlinks them. */
import { linkCommand } from '../../../kernel/record-commands/link';
import { goalRecord } from '../schema';

export const linkGoalTouchpoints = linkCommand('linkGoalTouchpoints', goalRecord, {
  field: 'touchpoints',
  kept: ({ touchpoints }) => touchpoints,
  type: 'touchpoint',
  gone: 'touchpointGone',
});
