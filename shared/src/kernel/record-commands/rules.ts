/**
 * Rules for records of every kind, shared by commands and buttons. Pure; null means allowed, reasons are the messages
 * `refused.<reason>`.
 */
import type { Refusal } from '../command';
import { LIMITS } from '../limits';
import { boardRecord } from '../project';
import { live, liveRecord, type RecordReader } from '../record-reader';
import type { AnyRecord, RecordSpec } from '../records';

/** @returns what makes refusals of an area, by the last part of their messages `<area>.<reason>` */
export function refusals(area: string): (reason: string, values?: Refusal['values']) => Refusal {
  return (reason, values) => ({ reason: `${area}.${reason}`, ...(values ? { values } : {}) });
}

/** Refuses for a reason that records of all kinds share. */
export const refuseRecord = refusals('refused');

/** @returns those of the ids that are live records of one of the specs, each once */
export function liveRecords(
  read: RecordReader,
  ids: readonly string[],
  ...specs: readonly RecordSpec[]
): readonly AnyRecord[] {
  const types = new Set(specs.map(({ type }) => type));
  const records = [...new Set(ids)].map((id) => liveRecord(read, id));
  return records.filter((record): record is AnyRecord => record !== null && types.has(record.type));
}

export function boardExists(read: RecordReader, board: string): Refusal | null {
  return live(read, boardRecord, board) ? null : refuseRecord('boardGone');
}

export function recordExists(read: RecordReader, id: string | null, ...specs: readonly RecordSpec[]): Refusal | null {
  return specs.some((spec) => live(read, spec, id)) ? null : refuseRecord('gone');
}

/** At least one of the ids is a live record of one of the specs. */
export function someExist(read: RecordReader, ids: readonly string[], ...specs: readonly RecordSpec[]): Refusal | null {
  if (ids.length === 0) return refuseRecord('nothingSelected');
  return ids.some((id) => specs.some((spec) => live(read, spec, id))) ? null : refuseRecord('gone');
}

/** Every value passes its field's schema, and every field exists and is not a text: texts are edited as texts. */
export function valuesPass(spec: RecordSpec, fields: Readonly<Record<string, unknown>>): Refusal | null {
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
    if (field?.kind === 'value' && field.schema.safeParse(value).success) continue;
    return field?.date ? refuseRecord('badDate') : refuseRecord('badValue', { field: name });
  }
  return null;
}

/** Each text fits its field. */
export function textsFit<Spec extends RecordSpec>(
  spec: Spec,
  field: keyof Spec['fields'] & string,
  texts: readonly string[],
): Refusal | null {
  const { schema, max = LIMITS.textLength } = spec.fields[field] ?? {};
  const long = texts.find((text) => schema?.safeParse(text).success !== true);
  if (long === undefined) return null;
  return refuseRecord('textTooLong', { length: long.length, max, start: long.slice(0, 40) });
}

/** @param records all that the kind's boards hold */
export function boardHasRoom(
  read: RecordReader,
  records: readonly RecordSpec[],
  board: string,
  more: number,
): Refusal | null {
  const count = records.reduce((sum, { type }) => sum + read.list(type, board).length, more);
  return count <= LIMITS.recordsPerBoard ? null : refuseRecord('boardFull', { max: LIMITS.recordsPerBoard });
}
