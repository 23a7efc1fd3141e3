/** Adds a wanted reaction to the ladder of a board. */
import { addCommand } from '../../../kernel/record-commands/add';
import { JOURNEY_RECORDS, reactionRecord } from '../records/schema';
import type { ReactionChanges } from './set-reaction-fields';

export interface AddReactionArgs {
  readonly board: string;
  readonly text?: string;
  readonly fields?: ReactionChanges;
}

export const addReaction = addCommand<AddReactionArgs>(
  'addReaction',
  reactionRecord,
  JOURNEY_RECORDS,
  ({ board, text = '', fields = {} }) => ({ board, texts: { text }, fields }),
);
