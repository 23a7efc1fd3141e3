/** Says which touchpoints move a goal's measure, and which do no longer. Touchpoints of any board. */
import { linkTouchpointsCommand } from '../../../kernel/record-commands/link';
import { goalRecord } from '../schema';

export const linkGoalTouchpoints = linkTouchpointsCommand('linkGoalTouchpoints', goalRecord);
