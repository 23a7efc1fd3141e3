/** The changes that store a decision about a finding, creating its record if there is none. */
import type { findingRecord } from '../../boards/finding-record';
import type { Change } from '../../kernel/change';
import type { RecordReader } from '../../kernel/projection';
import type { FieldValues } from '../../kernel/records';
import { findingRecordOf } from '../decisions';
import { findingId } from '../finding-id';
import { type FindingRef, printOf } from '../rules';

export type Decision = Partial<Omit<FieldValues<typeof findingRecord.fields>, 'finding' | 'about'>>;

const UNDECIDED: Decision = { state: 'open', reason: '', theme: false, owner: '', ownerPerson: null };

export function findingChange(read: RecordReader, ref: FindingRef, decision: Decision): readonly Change[] {
  const known = findingRecordOf(read, ref.board, printOf(ref));
  if (known) return [{ op: 'set', id: known.id, fields: decision }];
  const id = findingId(ref.board, printOf(ref));
  const fields = { finding: ref.name, about: [...new Set(ref.about)].sort(), ...decision };
  if (!read.get(id)) return [{ op: 'create', id, type: 'finding', board: ref.board, fields, joint: true }];
  return [
    { op: 'restore', id },
    { op: 'set', id, fields: { ...UNDECIDED, ...fields } },
  ];
}
