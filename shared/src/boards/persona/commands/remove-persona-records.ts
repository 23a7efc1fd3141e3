/**
 * Removes lines, scales and sections of one's own, a section with its lines, in one step. Standard sections are hidden
 * instead. What others add to a removed section at the same time is parked.
 */
import type { Command } from '../../../kernel/command';
import type { RecordReader } from '../../../kernel/projection';
import { itemsOf } from '../persona-reader';
import { liveRecord, refuse } from '../rules';

export interface RemovePersonaRecordsArgs {
  readonly ids: readonly string[];
}

function removable(read: RecordReader, id: string): boolean {
  const record = liveRecord(read, id);
  if (record?.type === 'personaSection') return record['standard'] === null;
  return record?.type === 'personaItem' || record?.type === 'personaScale';
}

export const removePersonaRecords: Command<RemovePersonaRecordsArgs> = {
  name: 'removePersonaRecords',
  check({ read }, { ids }) {
    if (ids.some((id) => removable(read, id))) return null;
    return ids.some((id) => liveRecord(read, id, 'personaSection')) ? refuse('standardSection') : refuse('gone');
  },
  plan({ read }, { ids }) {
    const all = new Set<string>();
    for (const id of ids.filter((one) => removable(read, one))) {
      all.add(id);
      const record = liveRecord(read, id, 'personaSection');
      if (record) for (const item of itemsOf(read, record.board, id)) all.add(item.id);
    }
    return { changes: [...all].map((id) => ({ op: 'remove', id })), select: [] };
  },
};
