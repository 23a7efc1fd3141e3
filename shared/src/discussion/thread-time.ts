/** Times within a thread, when people's clocks differ. */
import type { RecordReader } from '../kernel/record-reader';
import { commentRecord, replyRecord } from './records';

const DAY = 24 * 60 * 60 * 1000;

/**
 * @returns when an answer to what stands in the thread was given: now, but after everything it answers, so that clocks that
 *   differ do not turn a conversation round. What claims to be more than a day ahead is left out.
 */
export function timeAfter(read: RecordReader, comment: string, now: number): number {
  const answers = read.list(replyRecord, '').filter((one) => one.comment === comment);
  const times = [read.get(commentRecord, comment), ...answers].map((one) => one?.at ?? 0);
  return Math.max(now, ...times.filter((at) => at < now + DAY).map((at) => at + 1));
}
