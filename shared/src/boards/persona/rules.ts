/**
 * Rules of a persona: what may be done now, asked by the commands and by the buttons alike. Null means yes.
 * Reasons are message ids in the message files of personas.
 */
import type { Refusal } from '../../kernel/command';
import { LIMITS } from '../../kernel/limits';
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord, FieldSpecs } from '../../kernel/records';
import { sectionsOf } from './persona-reader';
import { PERSONA_RECORDS, type PersonaSection } from './schema';

type Values = Readonly<Record<string, string | number>>;

/** @param reason last part of `persona.refused.<reason>` */
export function refuse(reason: string, values?: Values): Refusal {
  return values ? { reason: `persona.refused.${reason}`, values } : { reason: `persona.refused.${reason}` };
}

export function liveRecord(read: RecordReader, id: string | null, type?: string): AnyRecord | null {
  const record = id === null ? undefined : read.get(id);
  return record && !record.removed && (type === undefined || record.type === type) ? record : null;
}

export function boardIsThere(read: RecordReader, board: string): Refusal | null {
  return liveRecord(read, board, 'board') ? null : refuse('boardGone');
}

/** @returns the section of the board, stored or not; null when it is not there */
export function findSection(read: RecordReader, board: string, id: string): PersonaSection | null {
  return sectionsOf(read, board).find((section) => section.id === id) ?? null;
}

export function sectionIsThere(read: RecordReader, board: string, id: string): Refusal | null {
  return findSection(read, board, id) ? null : refuse('sectionGone');
}

/** Lines go into any section but the one of scales. */
export function takesItems(read: RecordReader, board: string, id: string): Refusal | null {
  const section = findSection(read, board, id);
  if (!section) return refuse('sectionGone');
  return section.standard === 'scales' ? refuse('onlyScales') : null;
}

export function isThere(read: RecordReader, id: string, type: string): Refusal | null {
  return liveRecord(read, id, type) ? null : refuse('gone');
}

export function boardHasRoom(read: RecordReader, board: string, more: number): Refusal | null {
  let count = more;
  for (const spec of PERSONA_RECORDS) count += read.list(spec.type, board).length;
  return count <= LIMITS.recordsPerBoard ? null : refuse('boardFull', { max: LIMITS.recordsPerBoard });
}

/** Texts fit their field. */
export function textsFit(type: string, field: string, texts: readonly string[]): Refusal | null {
  const spec = (PERSONA_RECORDS.find((one) => one.type === type)?.fields as FieldSpecs | undefined)?.[field];
  const long = texts.find((text) => !spec?.schema.safeParse(text).success);
  return long === undefined ? null : refuse('textTooLong', { length: long.length });
}

/** Every value passes its field's validator; texts are edited as texts. */
export function valuesPass(type: string, fields: Readonly<Record<string, unknown>>): Refusal | null {
  const spec = PERSONA_RECORDS.find((candidate) => candidate.type === type);
  for (const [name, value] of Object.entries(fields)) {
    const field = spec && Object.hasOwn(spec.fields, name) ? (spec.fields as FieldSpecs)[name] : undefined;
    if (!field || field.kind === 'text' || !field.schema.safeParse(value).success) {
      return refuse('badValue', { field: name });
    }
  }
  return null;
}
