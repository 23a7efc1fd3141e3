/** Sets metric and owner of wanted reactions. Their touchpoints are linked by a command of its own. */
import { setFieldsCommand, type SettableFields } from '../../../kernel/record-commands/set-fields';
import { reactionRecord } from '../records/schema';

export type ReactionChanges = SettableFields<typeof reactionRecord.fields, 'text' | 'copyOf' | 'touchpoints'>;

export const setReactionFields = setFieldsCommand<ReactionChanges>('setReactionFields', reactionRecord);
