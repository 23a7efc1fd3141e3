/** Makes a record visible if this person has collapsed or filtered it out. */
import { matchingTouchpoints } from '@polku/shared/boards/journey/facts/filter';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Words } from '../../../../kernel/words/words';
import type { LookStore } from './look-store';

export function revealRecord(read: RecordReader, board: string, look: LookStore, words: Words, id: string): void {
  const record = read.get(id);
  if (!record || record.removed) return;
  if (record.type === 'card' || record.type === 'connector') {
    const ends = record.type === 'card' ? [record['under']] : [record['from'], record['to']];
    for (const end of ends) {
      if (typeof end !== 'string') continue;
      if (read.get(end)?.type === 'stage') open(look, end);
      else revealRecord(read, board, look, words, end);
    }
    return;
  }
  if (record.type !== 'touchpoint') return;
  if (typeof record['stage'] === 'string') open(look, record['stage']);
  const { filter, mode, pinned } = look.store.getState();
  if (mode !== 'hide' || pinned.has(id)) return;
  if (matchingTouchpoints(read, board, filter, words.locale)?.has(id) === false) look.pin(id);
}

function open(look: LookStore, stage: string): void {
  if (look.store.getState().collapsed.has(stage)) look.toggleStage(stage);
}
