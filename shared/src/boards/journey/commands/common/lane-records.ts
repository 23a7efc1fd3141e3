/** Lane records: created when someone first changes a lane, with a fixed id, so that concurrent creation gives one record. */
import type { Change } from '../../../../kernel/change';
import { settingsChanges } from '../../../../kernel/record-commands/set-settings';
import type { RecordReader } from '../../../../kernel/record-reader';
import { laneId, laneRecord } from '../../records/schema';

/** @returns the changes that set fields of a lane, creating its record if missing */
export function laneChange(
  read: RecordReader,
  board: string,
  lane: string,
  fields: Readonly<Record<string, unknown>>,
): readonly Change[] {
  const id = laneId(board, lane);
  return settingsChanges(read, laneRecord, id, board, read.get(id) ? fields : { lane, ...fields });
}
