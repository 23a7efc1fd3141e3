/** Says which touchpoints deliver an item of a value map, and which do no longer. Touchpoints of any board. */
import { linkTouchpointsCommand } from '../../../kernel/record-commands/link';
import { valueItemRecord } from '../schema';

export const linkItemTouchpoints = linkTouchpointsCommand('linkItemTouchpoints', valueItemRecord);
