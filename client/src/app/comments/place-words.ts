/** What the places of comments are called now, and whether they are still there. */
import { type Comment, placeOf } from '@polku/shared/discussion/records';
import { recordName } from '@polku/shared/i18n/record-name';
import type { CommentPlace } from '@polku/shared/kernel/comment-place';
import type { RecordReader } from '@polku/shared/kernel/record-reader';
import { isGone } from '@polku/shared/kernel/references';
import type { Words } from '../../kernel/words/words';
import { locationOf } from '../record-location';

/** @returns the records that a place is on */
export function placeIds({ board, record }: CommentPlace): readonly string[] {
  return [board, record].filter((id): id is string => id !== null);
}

/** @returns whether its record or board was deleted */
export function isPlaceGone(read: RecordReader, place: CommentPlace): boolean {
  return placeIds(place).some((id) => isGone(read, id));
}

/** What a part of a record or board was called, as its writer saw it. */
function calledIn({ placeWords: was, ofField, ofFigure, ofFinding }: Comment): string {
  return ofField === '' && ofFigure === '' && ofFinding === '' ? '' : (was.at(-1) ?? '');
}

/** Words of places, outermost first. */
export function placeWords(read: RecordReader, words: Words) {
  const of = (place: CommentPlace, called: string): readonly string[] => {
    const board = place.board === null ? undefined : read.get(place.board);
    const record = place.record === null ? undefined : read.get(place.record);
    const within =
      record && record.id !== board?.id ? [...locationOf(read, record, words), recordName(record, words)] : [];
    return [...(board ? [recordName(board, words)] : []), ...within, called].filter((word) => word !== '');
  };
  return {
    of,
    /** As they are now where what the comment speaks of is there, else as they were. */
    ofComment(comment: Comment): readonly string[] {
      const place = placeOf(comment);
      return isPlaceGone(read, place) ? comment.placeWords : of(place, calledIn(comment));
    },
  };
}
