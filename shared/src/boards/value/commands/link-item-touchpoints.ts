/** Links touchpoints of any board to the value map item they deliver, or unlinks them. */
import { linkCommand } from '../../../kernel/record-commands/link';
import { valueItemRecord } from '../schema';

export const linkItemTouchpoints = linkCommand('linkItemTouchpoints', valueItemRecord, {
  field: 'touchpoints',
  kept: ({ touchpoints }) => touchpoints,
  type: 'touchpoint',
  gone: 'touchpointGone',
});
