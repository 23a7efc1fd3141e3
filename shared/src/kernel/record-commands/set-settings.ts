/**
 * Settings: one record per board under a fixed id, created jointly by whoever sets a field first, so that concurrent creation
 * gives one record.
 */
import type { Change } from '../change';
import { type Command, firstRefusal } from '../command';
import type { RecordReader } from '../record-reader';
import type { RecordSpec } from '../records';
import { boardExists, valuesPass } from './rules';

export interface SetSettingsArgs<Changes> {
  readonly board: string;
  readonly fields: Changes;
}

/** @returns what sets fields of the record, making it or bringing it back first */
export function settingsChanges(
  read: RecordReader,
  { type }: RecordSpec,
  id: string,
  board: string,
  fields: Readonly<Record<string, unknown>>,
): readonly Change[] {
  const record = read.get(id);
  if (!record) return [{ op: 'create', id, type, board, fields, joint: true }];
  const set: Change = { op: 'set', id, fields };
  return record.removed ? [{ op: 'restore', id }, set] : [set];
}

/** @param idOf the fixed id on a board */
export function setSettingsCommand<Changes extends Readonly<Record<string, unknown>>>(
  name: string,
  spec: RecordSpec,
  idOf: (board: string) => string,
): Command<SetSettingsArgs<Changes>> {
  return {
    name,
    check: ({ read }, { board, fields }) => firstRefusal(boardExists(read, board), valuesPass(spec, fields)),
    plan: ({ read }, { board, fields }) => ({
      changes: settingsChanges(read, spec, idOf(board), board, fields),
    }),
  };
}
