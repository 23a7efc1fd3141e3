/** Says which touchpoints deliver an item of a value map, and which do no longer. Touchpoints of any board. */
import { linkCommand } from '../../../kernel/record-commands/link';
import { valueItemRecord } from '../schema';

export const linkItemTouchpoints = linkCommand('linkItemTouchpoints', valueItemRecord, {
  field: 'touchpoints',
  kept: ({ touchpoints }) => touchpoints,
  type: 'touchpoint',
  gone: 'touchpointGone',
});
