/** Rules of the project level besides those for all records. Reasons are the messages `project.refused.<reason>`. */
import type { Refusal } from '../kernel/command';
import { boardRecord } from '../kernel/project';
import { refusals } from '../kernel/record-commands/rules';
import type { RecordReader } from '../kernel/record-reader';

export const refuse = refusals('project.refused');

/** At least one board that is in use stays. */
export function anotherBoard(read: RecordReader, id: string): Refusal | null {
  const others = read.list(boardRecord, '').filter((board) => board.id !== id && !board.archived);
  return others.length > 0 ? null : refuse('lastBoard');
}
