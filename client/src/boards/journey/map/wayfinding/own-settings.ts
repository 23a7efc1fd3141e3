/** A person's own values for some board settings (rows, density), applied over them before layout. */
import { settingsOf } from '@polku/shared/boards/journey/records/journey-settings';
import { type Journey, journeyId, journeyRecord } from '@polku/shared/boards/journey/records/schema';
import { type Kept, memoPart } from '@polku/shared/kernel/memo';
import { blankRecord, type RecordReader } from '@polku/shared/kernel/record-reader';

/** Null is as the board has it. */
export interface OwnSettings {
  readonly rows: Journey['rows'] | null;
  readonly density: Journey['density'] | null;
}

/** By board. */
const LAID = memoPart<Kept<Journey>>('settings with a person’s own');

/** @returns the board's settings with what the person has otherwise; the same record while unchanged */
export function settingsFor(read: RecordReader, board: string, { rows, density }: OwnSettings): Journey | undefined {
  const settings = settingsOf(read, board);
  if (rows === null && density === null) return settings;
  return read.memo.keep(LAID, board, [settings, rows, density], () => ({
    ...(settings ?? blankRecord(journeyRecord, journeyId(board), board)),
    ...(rows && { rows }),
    ...(density && { density }),
  }));
}
