/** Rules for writing in the discussion. Null means allowed; reasons are the messages `comments.refused.<reason>`. */
import { firstRefusal, type Refusal } from '../kernel/command';
import { boardHasRoom, refusals, refuseRecord, textsFit, valuesPass } from '../kernel/record-commands/rules';
import { isOf, type RecordReader } from '../kernel/record-reader';
import type { AnyRecord } from '../kernel/records';
import { type Comment, commentRecord, DISCUSSION_RECORDS, type Reply, replyRecord } from './records';

/** Who writes: the member that this device is, and the name that others see. */
export interface Author {
  readonly member: string;
  readonly name: string;
}

/** What people said: a comment or a reply. */
export type Post = Comment | Reply;

export const refuse = refusals('comments.refused');

export function isPost(record: AnyRecord | null | undefined): record is Post {
  return isOf(record, commentRecord) || isOf(record, replyRecord);
}

export function isKnown({ member }: Author): Refusal | null {
  return member === '' ? refuse('stranger') : null;
}

/** The text says something and fits. */
export function isSaid(text: string): Refusal | null {
  const trimmed = text.trim();
  return trimmed === '' ? refuse('textMissing') : textsFit(commentRecord, 'text', [trimmed]);
}

export function hasRoom(read: RecordReader): Refusal | null {
  return boardHasRoom(read, DISCUSSION_RECORDS, '', 1);
}

/** A thread whose first comment was deleted goes on with its replies; one without any is gone. */
export function threadExists(read: RecordReader, comment: string): Refusal | null {
  const first = read.get(commentRecord, comment);
  if (!first) return refuseRecord('gone');
  if (!first.removed) return null;
  return read.list(replyRecord, '').some((reply) => reply.comment === comment) ? null : refuseRecord('gone');
}

export function authorPasses(author: Author): Refusal | null {
  return firstRefusal(isKnown(author), valuesPass(commentRecord, { member: author.member, name: author.name }));
}
