/** The words of a wanted reaction, whether it is one of the board or the text of a touchpoint. */
import { live, type RecordReader } from '../../../kernel/record-reader';
import { reactionRecord, touchpointRecord } from '../records/schema';

/** @param id of the reaction, or of the touchpoint whose text it is @returns empty for removed ones */
export function reactionText(read: RecordReader, id: string): string {
  return (live(read, reactionRecord, id)?.text ?? live(read, touchpointRecord, id)?.desiredReaction ?? '').trim();
}
