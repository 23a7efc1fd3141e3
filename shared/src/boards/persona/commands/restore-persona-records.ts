/** Brings removed lines, scales and sections back; a section with the lines that were removed together with it. */
import type { Command } from '../../../kernel/command';
import { refuse } from '../rules';

export interface RestorePersonaRecordsArgs {
  readonly ids: readonly string[];
}

const TYPES: readonly string[] = ['personaItem', 'personaScale', 'personaSection'];

export const restorePersonaRecords: Command<RestorePersonaRecordsArgs> = {
  name: 'restorePersonaRecords',
  check: ({ read }, { ids }) =>
    ids.some((id) => read.get(id)?.removed && TYPES.includes(read.get(id)?.type ?? '')) ? null : refuse('notRemoved'),
  plan({ read, removed }, { ids }) {
    const all = new Set<string>();
    for (const id of ids) {
      const record = read.get(id);
      if (!record?.removed || !TYPES.includes(record.type)) continue;
      all.add(id);
      if (record.type !== 'personaSection') continue;
      for (const other of removed()) {
        const together = other.removed?.at === record.removed.at && other.removed.by === record.removed.by;
        if (together && other.type === 'personaItem' && other['section'] === id) all.add(other.id);
      }
    }
    return { changes: [...all].map((id) => ({ op: 'restore', id })), select: [...ids] };
  },
};
