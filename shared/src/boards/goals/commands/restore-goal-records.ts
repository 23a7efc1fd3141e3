/** Brings removed records of a goals board back, with what was removed together with them. */
import type { Command } from '../../../kernel/command';
import type { AnyRecord } from '../../../kernel/records';
import { refuse } from '../rules';
import { REMOVABLE } from './remove-goal-records';

export interface RestoreGoalRecordsArgs {
  readonly ids: readonly string[];
}

const mine = ({ type }: AnyRecord): boolean => (REMOVABLE as readonly string[]).includes(type);

export const restoreGoalRecords: Command<RestoreGoalRecordsArgs> = {
  name: 'restoreGoalRecords',
  check({ read }, { ids }) {
    const some = ids.some((id) => {
      const record = read.get(id);
      return record?.removed && mine(record);
    });
    return some ? null : refuse('notRemoved');
  },
  plan({ read, removed }, { ids }) {
    const wanted = ids.map((id) => read.get(id)).filter((record): record is AnyRecord => Boolean(record?.removed));
    const all = new Set<string>();
    for (const record of wanted.filter(mine)) {
      all.add(record.id);
      for (const other of removed()) {
        const together = other.removed?.at === record.removed?.at && other.removed?.by === record.removed?.by;
        if (together && mine(other) && (other['goal'] === record.id || other['area'] === record.id)) all.add(other.id);
      }
    }
    return { changes: [...all].map((id) => ({ op: 'restore', id })), select: wanted.map(({ id }) => id) };
  },
};
