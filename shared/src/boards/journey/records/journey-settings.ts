/**
 * The record of a board's settings: created when someone first changes one, with a fixed id, so that concurrent creation
 * gives one record.
 */
import type { Change } from '../../../kernel/change';
import { settingsChanges } from '../../../kernel/record-commands/set-settings';
import type { RecordReader } from '../../../kernel/record-reader';
import type { FieldValues } from '../../../kernel/records';
import { type Journey, journeyId, journeyRecord } from './schema';

export type JourneySettings = Partial<FieldValues<typeof journeyRecord.fields>>;

/** @returns the shared settings of a journey board, if set */
export function settingsOf(read: RecordReader, board: string): Journey | undefined {
  return read.get(journeyRecord, journeyId(board));
}

/** @returns the changes that set fields of the settings */
export function journeyChange(read: RecordReader, board: string, fields: JourneySettings): readonly Change[] {
  return settingsChanges(read, journeyRecord, journeyId(board), board, fields);
}
