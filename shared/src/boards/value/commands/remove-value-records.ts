/** Removes items with their fit links, or links alone, in one step. Removed is not gone: it can be brought back. */
import type { Command } from '../../../kernel/command';
import { liveRecord, someAreThere } from '../rules';
import { fitLinkRecord } from '../schema';

const REMOVABLE: readonly string[] = ['valueItem', 'fitLink'];

export interface RemoveValueRecordsArgs {
  readonly ids: readonly string[];
}

export const removeValueRecords: Command<RemoveValueRecordsArgs> = {
  name: 'removeValueRecords',
  check: ({ read }, { ids }) => someAreThere(read, ids, REMOVABLE),
  plan({ read }, { ids }) {
    const leaving = new Set(ids.filter((id) => REMOVABLE.includes(liveRecord(read, id)?.type ?? '')));
    for (const board of new Set([...leaving].map((id) => liveRecord(read, id)?.board ?? ''))) {
      for (const { id, from, to } of read.list(fitLinkRecord, board)) {
        if (leaving.has(from ?? '') || leaving.has(to ?? '')) leaving.add(id);
      }
    }
    return { changes: [...leaving].map((id) => ({ op: 'remove', id })), select: [] };
  },
};
