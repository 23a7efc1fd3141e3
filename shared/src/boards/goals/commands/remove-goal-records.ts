/**
 * Removes goals, measurements, expectations, projects, areas and judgements, with what cannot stand without them: a goal's
 * measurements and expectations, an area's judgements. Projects keep their reference to a removed goal.
 */
import type { Command } from '../../../kernel/command';
import type { RecordReader } from '../../../kernel/projection';
import { someAreThere } from '../rules';

export const REMOVABLE = [
  'goal',
  'goalActual',
  'teamExpectation',
  'developmentProject',
  'maturityArea',
  'maturityAssessment',
] as const;

export interface RemoveGoalRecordsArgs {
  readonly ids: readonly string[];
}

/** @returns the ids and those of the records that go with them, each once */
function withParts(read: RecordReader, ids: readonly string[]): readonly string[] {
  const all = new Set<string>();
  for (const id of ids) {
    const record = read.get(id);
    if (!record || record.removed || !(REMOVABLE as readonly string[]).includes(record.type)) continue;
    all.add(id);
    for (const type of ['goalActual', 'teamExpectation']) {
      if (record.type !== 'goal') continue;
      for (const part of read.list(type, record.board)) if (part['goal'] === id) all.add(part.id);
    }
    if (record.type === 'maturityArea') {
      for (const part of read.list('maturityAssessment', record.board)) if (part['area'] === id) all.add(part.id);
    }
  }
  return [...all];
}

export const removeGoalRecords: Command<RemoveGoalRecordsArgs> = {
  name: 'removeGoalRecords',
  check: ({ read }, { ids }) => someAreThere(read, ids, REMOVABLE),
  plan: ({ read }, { ids }) => ({
    changes: withParts(read, ids).map((id) => ({ op: 'remove', id })),
    select: [],
  }),
};
