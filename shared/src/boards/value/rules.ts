/**
 * Rules of a value map: what may be done now, asked by the commands and by the buttons alike. Null means yes.
 * Reasons are message ids `value.refused.<reason>`.
 */
import type { Refusal } from '../../kernel/command';
import { LIMITS } from '../../kernel/limits';
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord, FieldSpecs } from '../../kernel/records';
import {
  type FitLink,
  type Section,
  sideOf,
  VALUE_RECORDS,
  type ValueItem,
  fitLinkRecord,
  valueItemRecord,
} from './schema';
import { live } from '../../kernel/record-reader';

export function refuse(reason: string, values?: Readonly<Record<string, string | number>>): Refusal {
  return values ? { reason: `value.refused.${reason}`, values } : { reason: `value.refused.${reason}` };
}

export function liveRecord(read: RecordReader, id: string | null): AnyRecord | null {
  const record = id === null ? undefined : read.get(id);
  return record && !record.removed ? record : null;
}

export function liveItem(read: RecordReader, id: string | null): ValueItem | null {
  return live(read, valueItemRecord, id);
}

export function liveLink(read: RecordReader, id: string | null): FitLink | null {
  return live(read, fitLinkRecord, id);
}

/** @returns those of the ids that are live items, each once */
export function liveItems(read: RecordReader, ids: readonly string[]): readonly ValueItem[] {
  return [...new Set(ids)].flatMap((id) => liveItem(read, id) ?? []);
}

export function boardIsThere(read: RecordReader, board: string): Refusal | null {
  return liveRecord(read, board)?.type === 'board' ? null : refuse('boardGone');
}

/** At least one of the ids is a live record of one of the types. */
export function someAreThere(read: RecordReader, ids: readonly string[], types: readonly string[]): Refusal | null {
  if (ids.length === 0) return refuse('nothingSelected');
  return ids.some((id) => types.includes(liveRecord(read, id)?.type ?? '')) ? null : refuse('gone');
}

export function itemsAreThere(read: RecordReader, ids: readonly string[]): Refusal | null {
  return someAreThere(read, ids, ['valueItem']);
}

/** What the customer has never becomes what is offered, nor the reverse. */
export function onOneSide(read: RecordReader, ids: readonly string[], section: Section): Refusal | null {
  const side = sideOf(section);
  return liveItems(read, ids).every((item) => sideOf(item.section) === side) ? null : refuse('otherSide');
}

/** A link leads from the offering to the customer's side of one board. */
export function canFit(read: RecordReader, board: string, from: string, to: string): Refusal | null {
  const [a, b] = [liveItem(read, from), liveItem(read, to)];
  if (!a || !b || a.board !== board || b.board !== board) return refuse('gone');
  return sideOf(a.section) === 'offer' && sideOf(b.section) === 'customer' ? null : refuse('sameSide');
}

export function boardHasRoom(read: RecordReader, board: string, more: number): Refusal | null {
  let count = more;
  for (const spec of VALUE_RECORDS) count += read.list(spec.type, board).length;
  return count <= LIMITS.recordsPerBoard ? null : refuse('boardFull', { max: LIMITS.recordsPerBoard });
}

/** Every value passes its field's validator, and every field exists and is not a text (texts are edited as texts). */
export function valuesPass(type: string, fields: Readonly<Record<string, unknown>>): Refusal | null {
  const spec = VALUE_RECORDS.find((candidate) => candidate.type === type);
  for (const [name, value] of Object.entries(fields)) {
    const field = spec && Object.hasOwn(spec.fields, name) ? (spec.fields as FieldSpecs)[name] : undefined;
    if (!field || field.kind === 'text' || !field.schema.safeParse(value).success) {
      return refuse('badValue', { field: name });
    }
  }
  return null;
}
