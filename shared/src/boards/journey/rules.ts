/**
 * Rules of a journey map: what may be done now, asked by the commands and by the buttons alike. Null means yes.
 * A rule looks, never writes. Reasons are message ids in the message files of the journey.
 */
import type { Refusal } from '../../kernel/command';
import { LIMITS } from '../../kernel/limits';
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord, FieldSpecs } from '../../kernel/records';
import { readJourney, touchpointsOf } from './journey-reader';
import { JOURNEY_RECORDS, type Stage, type Touchpoint, stageRecord, touchpointRecord } from './schema';
import { live } from '../../kernel/record-reader';

type Values = Readonly<Record<string, string | number>>;

/** @param reason last part of `journey.refused.<reason>` */
export function refuse(reason: string, values?: Values): Refusal {
  return values ? { reason: `journey.refused.${reason}`, values } : { reason: `journey.refused.${reason}` };
}

export function liveRecord(read: RecordReader, id: string | null): AnyRecord | null {
  const record = id === null ? undefined : read.get(id);
  return record && !record.removed ? record : null;
}

export function liveTouchpoint(read: RecordReader, id: string | null): Touchpoint | null {
  return live(read, touchpointRecord, id);
}

export function liveStage(read: RecordReader, id: string | null): Stage | null {
  return live(read, stageRecord, id);
}

/** @returns those of the ids that are live touchpoints, each once, in time order; parked ones last */
export function selectedTouchpoints(read: RecordReader, ids: readonly string[]): readonly Touchpoint[] {
  const wanted = new Set(ids);
  const chosen = [...wanted].map((id) => liveTouchpoint(read, id)).filter((touchpoint) => touchpoint !== null);
  if (chosen.length < 2) return chosen;
  const boards = new Set(chosen.map(({ board }) => board));
  return [...boards].flatMap((board) => {
    const { touchpoints, parked } = readJourney(read, board);
    return [...touchpoints, ...parked].filter((touchpoint) => wanted.has(touchpoint.id));
  });
}

export function boardIsThere(read: RecordReader, board: string): Refusal | null {
  return liveRecord(read, board)?.type === 'board' ? null : refuse('boardGone');
}

export function stageIsThere(read: RecordReader, stage: string | null, board?: string): Refusal | null {
  const found = liveStage(read, stage);
  return found && (board === undefined || found.board === board) ? null : refuse('stageGone');
}

/** At least one of the ids is a live record of one of the types. */
export function someAreThere(read: RecordReader, ids: readonly string[], types: readonly string[]): Refusal | null {
  if (ids.length === 0) return refuse('nothingSelected');
  const there = ids.some((id) => types.includes(liveRecord(read, id)?.type ?? ''));
  return there ? null : refuse('gone');
}

export function touchpointsAreThere(read: RecordReader, ids: readonly string[]): Refusal | null {
  return someAreThere(read, ids, ['touchpoint']);
}

/** A board holds so many records at most. */
export function boardHasRoom(read: RecordReader, board: string, more: number): Refusal | null {
  let count = more;
  for (const spec of JOURNEY_RECORDS) count += read.list(spec.type, board).length;
  return count <= LIMITS.recordsPerBoard ? null : refuse('boardFull', { max: LIMITS.recordsPerBoard });
}

export function titlesFit(titles: readonly string[]): Refusal | null {
  const long = titles.find((title) => title.length > LIMITS.titleLength);
  if (long === undefined) return null;
  return refuse('titleTooLong', { length: long.length, max: LIMITS.titleLength, start: long.slice(0, 40) });
}

/** Every value passes its field's validator, and every field exists and is not a text (texts are edited as texts). */
export function valuesPass(type: string, fields: Readonly<Record<string, unknown>>): Refusal | null {
  const spec = JOURNEY_RECORDS.find((candidate) => candidate.type === type);
  for (const [name, value] of Object.entries(fields)) {
    const field = spec && Object.hasOwn(spec.fields, name) ? (spec.fields as FieldSpecs)[name] : undefined;
    if (!field || field.kind === 'text' || !field.schema.safeParse(value).success) {
      return refuse('badValue', { field: name });
    }
  }
  return null;
}

/** The first of a stage has no previous one that it could be parallel to. */
export function hasPrevious(read: RecordReader, id: string): Refusal | null {
  const touchpoint = liveTouchpoint(read, id);
  if (!touchpoint) return refuse('gone');
  const first = touchpointsOf(read, touchpoint.board).find((other) => other.stage === touchpoint.stage);
  return first && first.id !== id && liveStage(read, touchpoint.stage) ? null : refuse('firstOfStage');
}
