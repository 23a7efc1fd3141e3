/** Says which touchpoints move a goal's measure, and which do no longer. Touchpoints of any board. */
import { linkCommand } from '../../../kernel/record-commands/link';
import { goalRecord } from '../schema';

export const linkGoalTouchpoints = linkCommand('linkGoalTouchpoints', goalRecord, {
  field: 'touchpoints',
  kept: ({ touchpoints }) => touchpoints,
  type: 'touchpoint',
  gone: 'touchpointGone',
});
