/** Rules for writing in the workshop document. Null means allowed; reasons are the messages `workshop.refused.<reason>`. */
import type { Refusal } from '../kernel/command';
import { LIMITS } from '../kernel/limits';
import { boardHasRoom, refusals } from '../kernel/record-commands/rules';
import type { RecordReader } from '../kernel/record-reader';
import { stepsOf } from './agenda';
import { MOST_STEPS, WORKSHOP_RECORDS } from './records';

export const refuse = refusals('workshop.refused');

/** @param more how many come */
export function stepsHaveRoom(read: RecordReader, more: number): Refusal | null {
  return stepsOf(read).length + more <= MOST_STEPS ? null : refuse('tooManySteps', { max: MOST_STEPS });
}

export function hasRoom(read: RecordReader): Refusal | null {
  return boardHasRoom(read, WORKSHOP_RECORDS, '', 1);
}

/** A cluster holds something, and not more than a list can. */
export function notesFit(notes: readonly string[]): Refusal | null {
  if (notes.length === 0) return refuse('noNotes');
  return notes.length <= LIMITS.listLength ? null : refuse('tooManyNotes', { max: LIMITS.listLength });
}
