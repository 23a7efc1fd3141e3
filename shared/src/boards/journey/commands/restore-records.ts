/** Brings removed records back, with what was removed together with them. A touchpoint whose stage is gone is parked. */
import type { Command } from '../../../kernel/command';
import type { AnyRecord, Removal } from '../../../kernel/records';
import { removedDependents } from '../dependents';
import { refuse } from '../rules';

export interface RestoreRecordsArgs {
  readonly ids: readonly string[];
}

const together = (a: Removal | null, b: Removal | null): boolean => a?.at === b?.at && a?.by === b?.by;

export const restoreRecords: Command<RestoreRecordsArgs> = {
  name: 'restoreRecords',
  check({ read }, { ids }) {
    if (ids.length === 0) return refuse('nothingSelected');
    return ids.some((id) => read.get(id)?.removed) ? null : refuse('notRemoved');
  },
  plan({ read, removed }, { ids }) {
    const wanted = ids.map((id) => read.get(id)).filter((record): record is AnyRecord => Boolean(record?.removed));
    const all = new Set<string>();
    for (const record of wanted) {
      const alike = removed().filter((other) => together(other.removed, record.removed));
      for (const id of removedDependents(alike, record.id)) all.add(id);
    }
    return { changes: [...all].map((id) => ({ op: 'restore', id })), select: wanted.map(({ id }) => id) };
  },
};
