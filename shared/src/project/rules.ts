/** Rules of the project level. Null means yes; reasons are message ids in the message files of the project. */
import type { Refusal } from '../kernel/command';
import { type Board, PROJECT_ID, PROJECT_RECORDS, type Team, boardRecord, teamRecord } from '../kernel/project';
import type { RecordReader } from '../kernel/projection';
import type { FieldSpecs } from '../kernel/records';
import { live } from '../kernel/record-reader';

type Values = Readonly<Record<string, string | number>>;

/** @param reason last part of `project.refused.*` */
export function refuse(reason: string, values?: Values): Refusal {
  return values ? { reason: `project.refused.${reason}`, values } : { reason: `project.refused.${reason}` };
}

export function liveBoard(read: RecordReader, id: string): Board | null {
  return live(read, boardRecord, id);
}

export function liveTeam(read: RecordReader, id: string): Team | null {
  return live(read, teamRecord, id);
}

export function boardIsThere(read: RecordReader, id: string): Refusal | null {
  return liveBoard(read, id) ? null : refuse('gone');
}

export function teamIsThere(read: RecordReader, id: string): Refusal | null {
  return liveTeam(read, id) ? null : refuse('gone');
}

export function projectIsThere(read: RecordReader): Refusal | null {
  return read.get(PROJECT_ID) ? null : refuse('gone');
}

/** At least one board that is in use stays. */
export function anotherBoard(read: RecordReader, id: string): Refusal | null {
  const others = read.list('board', '').filter((board) => board.id !== id && board['archived'] !== true);
  return others.length > 0 ? null : refuse('lastBoard');
}

/** Every value passes its field's validator; texts too, where a plan creates with them. */
export function valuesPass(
  type: 'project' | 'board' | 'team',
  fields: Readonly<Record<string, unknown>>,
): Refusal | null {
  const specs: FieldSpecs = PROJECT_RECORDS.find((spec) => spec.type === type)?.fields ?? {};
  for (const [name, value] of Object.entries(fields)) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec?.kind === 'text' && typeof value === 'string' && !spec.schema.safeParse(value).success) {
      return refuse('textTooLong', { length: value.length });
    }
    if (!spec?.schema.safeParse(value).success) return refuse('badValue', { field: name });
  }
  return null;
}
