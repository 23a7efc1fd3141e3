/** Removes wanted reactions. Removed ones can be restored. */
import { removeCommand } from '../../../kernel/record-commands/remove';
import { JOURNEY_RECORDS, reactionRecord } from '../records/schema';

export const removeReactions = removeCommand({
  name: 'removeReactions',
  specs: [reactionRecord],
  records: JOURNEY_RECORDS,
});
