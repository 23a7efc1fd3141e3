/**
 * The reactions wanted on a board without their words, so that writing them changes no figure. Of the same content, the same
 * list.
 */
import { type Kept, memoPart } from '../../../kernel/memo';
import type { RecordReader } from '../../../kernel/record-reader';
import { type Metric, reactionRecord } from '../records/schema';

export interface WantedReaction {
  readonly id: string;
  /** Ids, of removed touchpoints too. */
  readonly touchpoints: readonly string[];
  /** Its own; null: those of its touchpoints count. */
  readonly metric: Metric | null;
  /** Whether it says anything. */
  readonly worded: boolean;
}

const REACTIONS = memoPart<Kept<readonly WantedReaction[]>>('wanted reactions');

/** @returns the shared reactions of a board in their order */
export function wantedReactions(read: RecordReader, board: string): readonly WantedReaction[] {
  const all = read.list(reactionRecord, board).map(
    ({ id, touchpoints, metric, text }): WantedReaction => ({
      id,
      touchpoints,
      metric,
      worded: text.trim() !== '',
    }),
  );
  return read.memo.keep(
    REACTIONS,
    board,
    all.map((reaction) => JSON.stringify(reaction)),
    () => all,
  );
}
