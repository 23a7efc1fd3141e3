/**
 * A new measurement of a touchpoint: it becomes the touchpoint's own value, and the value before it is kept as a reading. One
 * with an earlier date than the value that is there is only kept as a reading.
 */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardHasRoom, valuesPass } from '../../../kernel/record-commands/rules';
import { latestOf, type Measurement } from '../facts/readings';
import { liveTouchpoint, touchpointsExist } from './common/rules';
import { JOURNEY_RECORDS, type Measured, readingRecord, type Touchpoint, touchpointRecord } from '../records/schema';

export interface AddMeasurementArgs extends Measurement {
  /** Id of the touchpoint. */
  readonly id: string;
  readonly of: Measured;
}

/** @returns the fields that make the measurement the touchpoint's own value */
function fieldsOf(touchpoint: Touchpoint | null, { of, value, n, date, source }: AddMeasurementArgs) {
  if (of === 'metric') {
    const blank = { name: '', unit: '', baseline: null, target: null, actual: null, date: '' };
    return { metric: { ...blank, ...touchpoint?.metric, actual: value, date } };
  }
  if (of === 'emotion') return { emotion: value, emotionN: n, emotionDate: date };
  if (of === 'employeeEmotion') return { employeeEmotion: value, employeeEmotionN: n, employeeEmotionDate: date };
  return { [of]: { mean: value, n, source, date } };
}

export const addMeasurement: Command<AddMeasurementArgs> = {
  name: 'addMeasurement',
  check({ read }, args) {
    const touchpoint = liveTouchpoint(read, args.id);
    return firstRefusal(
      touchpointsExist(read, [args.id]),
      valuesPass(touchpointRecord, fieldsOf(touchpoint, args)),
      valuesPass(readingRecord, { date: args.date, n: args.n, source: args.source }),
      touchpoint && boardHasRoom(read, JOURNEY_RECORDS, touchpoint.board, 1),
    );
  },
  plan({ read, newId }, args) {
    const touchpoint = liveTouchpoint(read, args.id);
    if (!touchpoint) return { changes: [] };
    const { id, of, value, n, date, source } = args;
    const latest = latestOf(touchpoint, of);
    const isEarlier = latest !== null && date !== '' && latest.date !== '' && date < latest.date;
    const kept = isEarlier ? { value, n, date, source } : latest;
    const changes: Change[] = kept
      ? [
          {
            op: 'create',
            id: newId(),
            type: readingRecord.type,
            board: touchpoint.board,
            fields: { touchpoint: id, of, ...kept },
          },
        ]
      : [];
    if (!isEarlier) changes.push({ op: 'set', id, fields: fieldsOf(touchpoint, args) });
    return { changes, select: [id] };
  },
};
