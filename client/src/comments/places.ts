/** What comments ask the app about the places they speak of. */
import type { CommentPlace } from '@polku/shared/kernel/comment-place';
import type { Comment } from '@polku/shared/discussion/records';

export interface Places {
  /**
   * @param called what a field, figure or finding is called
   * @returns what the place is called now, outermost first: board, stage, touchpoint, field
   */
  wordsOf(place: CommentPlace, called: string): readonly string[];
  /** Words as they are now where what the comment speaks of is there, else as they were. */
  wordsOfComment(comment: Comment): readonly string[];
  /** Whether its record or board was deleted. */
  isGone(place: CommentPlace): boolean;
  /** Whether this person may restore what was deleted. */
  mayRestore(place: CommentPlace): boolean;
  /** Restores the record and its board, and goes there. */
  restore(place: CommentPlace): void;
  /** Opens the board and brings the place into view. */
  go(place: CommentPlace): void;
}
