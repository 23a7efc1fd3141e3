/** Brings removed items and links back, with the links that went in the same step. */
import type { Command } from '../../../kernel/command';
import type { AnyRecord, Removal } from '../../../kernel/records';
import { refuse } from '../rules';

export interface RestoreValueRecordsArgs {
  readonly ids: readonly string[];
}

const together = (a: Removal | null, b: Removal | null): boolean => a?.at === b?.at && a?.by === b?.by;

export const restoreValueRecords: Command<RestoreValueRecordsArgs> = {
  name: 'restoreValueRecords',
  check({ read }, { ids }) {
    if (ids.length === 0) return refuse('nothingSelected');
    return ids.some((id) => read.get(id)?.removed) ? null : refuse('notRemoved');
  },
  plan({ read, removed }, { ids }) {
    const wanted = ids.map((id) => read.get(id)).filter((record): record is AnyRecord => Boolean(record?.removed));
    const all = new Set(wanted.map(({ id }) => id));
    for (const { id, removed: when } of wanted) {
      for (const other of removed()) {
        const ofItem = other.type === 'fitLink' && (other['from'] === id || other['to'] === id);
        if (ofItem && together(other.removed, when)) all.add(other.id);
      }
    }
    return { changes: [...all].map((id) => ({ op: 'restore', id })), select: wanted.map(({ id }) => id) };
  },
};
