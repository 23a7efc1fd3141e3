/** Commands on free notes, for boards of every kind. Their texts are edited by the kind's `editText`. */
import type { Change } from '../change';
import { type Command, firstRefusal, type Refusal } from '../command';
import { LIMITS } from '../limits';
import { placeAmong } from '../order';
import type { RecordReader } from '../projection';
import type { FieldSpecs } from '../records';
import { type Note, type NoteBox, type NoteKind, noteRecord } from './note-record';
import { live } from '../record-reader';

export type NoteChanges = Partial<Pick<Note, 'kind' | 'color' | 'box' | 'from' | 'to'>>;

export interface AddNoteArgs {
  readonly board: string;
  readonly kind: NoteKind;
  readonly box: NoteBox;
  readonly text?: string;
  readonly fields?: Omit<NoteChanges, 'kind' | 'box'>;
}
export interface SetNotesArgs {
  readonly ids: readonly string[];
  readonly fields: Omit<NoteChanges, 'box'>;
}
export interface PlaceNotesArgs {
  /** Where each stands from now on; ends of arrows that are given are attached or let go (null). */
  readonly places: readonly ({ readonly id: string } & Pick<NoteChanges, 'box' | 'from' | 'to'>)[];
}

const refuse = (reason: string, values?: Refusal['values']): Refusal =>
  values ? { reason: `notes.refused.${reason}`, values } : { reason: `notes.refused.${reason}` };

/** @returns the live note, or null */
export function liveNote(read: RecordReader, id: string | null): Note | null {
  return live(read, noteRecord, id);
}

function valuesPass(fields: Readonly<Record<string, unknown>>): Refusal | null {
  const specs: FieldSpecs = noteRecord.fields;
  for (const [name, value] of Object.entries(fields)) {
    if (specs[name]?.schema.safeParse(value).success !== true) return refuse('badValue', { field: name });
  }
  return null;
}

const someAreThere = (read: RecordReader, ids: readonly string[]): Refusal | null =>
  ids.some((id) => liveNote(read, id)) ? null : refuse('gone');

export const addNote: Command<AddNoteArgs> = {
  name: 'addNote',
  check: ({ read }, { board, kind, box, text = '', fields = {} }) =>
    firstRefusal(
      read.get(board)?.removed === null ? null : refuse('boardGone'),
      valuesPass({ ...fields, kind, box, text }),
      read.list('note', board).length < LIMITS.recordsPerBoard ? null : refuse('full', { max: LIMITS.recordsPerBoard }),
    ),
  plan(context, { board, kind, box, text = '', fields = {} }) {
    const notes = context.read.list(noteRecord, board);
    const placement = placeAmong(notes, notes.length, 1, context.random);
    const id = context.newId();
    const rekeyed = [...placement.rekeyed].map(
      ([other, order]): Change => ({ op: 'set', id: other, fields: { order } }),
    );
    const all = { ...fields, kind, box, text, order: placement.keys[0] ?? '' };
    return { changes: [{ op: 'create', id, type: 'note', board, fields: all }, ...rekeyed], select: [id] };
  },
};

export const setNotes: Command<SetNotesArgs> = {
  name: 'setNotes',
  check: ({ read }, { ids, fields }) => firstRefusal(someAreThere(read, ids), valuesPass(fields)),
  plan: ({ read }, { ids, fields }) => ({
    changes: ids.filter((id) => liveNote(read, id)).map((id) => ({ op: 'set', id, fields })),
  }),
};

export const placeNotes: Command<PlaceNotesArgs> = {
  name: 'placeNotes',
  check: ({ read }, { places }) =>
    firstRefusal(
      someAreThere(
        read,
        places.map(({ id }) => id),
      ),
      ...places.map((place) => valuesPass(Object.fromEntries(Object.entries(place).filter(([name]) => name !== 'id')))),
    ),
  plan: ({ read }, { places }) => ({
    changes: places.filter(({ id }) => liveNote(read, id)).map(({ id, ...fields }) => ({ op: 'set', id, fields })),
    select: places.map(({ id }) => id),
  }),
};
