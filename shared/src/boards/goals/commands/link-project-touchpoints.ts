/** Links touchpoints of any board to the development project that changes them, or unlinks them. */
import { linkCommand } from '../../../kernel/record-commands/link';
import { developmentProjectRecord } from '../schema';

export const linkProjectTouchpoints = linkCommand('linkProjectTouchpoints', developmentProjectRecord, {
  field: 'touchpoints',
  kept: ({ touchpoints }) => touchpoints,
  type: 'touchpoint',
  gone: 'touchpointGone',
});
