/** Records of lanes: made when somebody first changes a lane, with a fixed id, so that two people make one and the same. */
import type { Change } from '../../kernel/change';
import type { RecordReader } from '../../kernel/projection';
import { laneId } from './schema';

/** @returns the changes that set fields of a lane, making its record if there is none yet */
export function laneChange(
  read: RecordReader,
  board: string,
  lane: string,
  fields: Readonly<Record<string, unknown>>,
): readonly Change[] {
  const id = laneId(board, lane);
  const record = read.get(id);
  if (!record) return [{ op: 'create', id, type: 'lane', board, fields: { lane, ...fields }, joint: true }];
  const set: Change = { op: 'set', id, fields };
  return record.removed ? [{ op: 'restore', id }, set] : [set];
}
