/** Rules of a goals board: what may be done now. Null means yes; reasons are `goals.refused.<reason>`. A rule never writes. */
import type { Refusal } from '../../kernel/command';
import { LIMITS } from '../../kernel/limits';
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord, FieldSpecs } from '../../kernel/records';
import { GOALS_RECORDS } from './schema';

type Values = Readonly<Record<string, string | number>>;

/** @param reason last part of `goals.refused.<reason>` */
export function refuse(reason: string, values?: Values): Refusal {
  return values ? { reason: `goals.refused.${reason}`, values } : { reason: `goals.refused.${reason}` };
}

export function liveOf(read: RecordReader, id: string | null, type: string): AnyRecord | null {
  const record = id === null ? undefined : read.get(id);
  return record && !record.removed && record.type === type ? record : null;
}

export function isThere(read: RecordReader, id: string | null, ...types: readonly string[]): Refusal | null {
  return types.some((type) => liveOf(read, id, type)) ? null : refuse('gone');
}

export function someAreThere(read: RecordReader, ids: readonly string[], types: readonly string[]): Refusal | null {
  return ids.some((id) => types.some((type) => liveOf(read, id, type))) ? null : refuse('gone');
}

export function boardIsThere(read: RecordReader, board: string): Refusal | null {
  return liveOf(read, board, 'board') ? null : refuse('boardGone');
}

/** A board holds so many records at most. */
export function boardHasRoom(read: RecordReader, board: string, more: number): Refusal | null {
  const count = GOALS_RECORDS.reduce((sum, { type }) => sum + read.list(type, board).length, more);
  return count <= LIMITS.recordsPerBoard ? null : refuse('boardFull', { max: LIMITS.recordsPerBoard });
}

export function titleFits(title: string): Refusal | null {
  return title.length <= LIMITS.titleLength ? null : refuse('titleTooLong', { max: LIMITS.titleLength });
}

/** Every value passes its field's validator, and every field exists and is not a text (texts are edited as texts). */
export function valuesPass(type: string, fields: Readonly<Record<string, unknown>>): Refusal | null {
  const spec = GOALS_RECORDS.find((candidate) => candidate.type === type);
  for (const [name, value] of Object.entries(fields)) {
    const field = spec && Object.hasOwn(spec.fields, name) ? (spec.fields as FieldSpecs)[name] : undefined;
    if (!field || field.kind === 'text' || !field.schema.safeParse(value).success) {
      return /date|start|end/i.test(name) ? refuse('badDate') : refuse('badValue', { field: name });
    }
  }
  return null;
}
