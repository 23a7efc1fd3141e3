/** Commands on free notes, for boards of every kind. Their texts are edited with the kind's `editText`. */
import type { Change } from '../change';
import { type Command, firstRefusal } from '../command';
import { addRecords } from '../record-commands/add';
import { placeIn } from '../record-commands/place';
import { boardHasRoom, boardExists, someExist, textsFit, valuesPass } from '../record-commands/rules';
import { setFieldsCommand } from '../record-commands/set-fields';
import { live, type RecordReader } from '../record-reader';
import { movedBox } from './note-boxes';
import { type Note, type NoteBox, type NoteKind, noteRecord } from './note-record';

export type NoteChanges = Partial<Pick<Note, 'kind' | 'color' | 'box' | 'from' | 'to'>>;

export interface AddNoteArgs {
  readonly board: string;
  readonly kind: NoteKind;
  readonly box: NoteBox;
  readonly text?: string;
  readonly fields?: Omit<NoteChanges, 'kind' | 'box'>;
}
export interface PlaceNotesArgs {
  /** The new positions; given arrow ends are attached, or detached (null). */
  readonly places: readonly ({ readonly id: string } & Pick<NoteChanges, 'box' | 'from' | 'to'>)[];
}

/** @returns the live note, or null */
export function liveNote(read: RecordReader, id: string | null): Note | null {
  return live(read, noteRecord, id);
}

export const addNote: Command<AddNoteArgs> = {
  name: 'addNote',
  check: ({ read }, { board, kind, box, text = '', fields = {} }) =>
    firstRefusal(
      boardExists(read, board),
      textsFit(noteRecord, 'text', [text]),
      valuesPass(noteRecord, { ...fields, kind, box }),
      boardHasRoom(read, [noteRecord], board, 1),
    ),
  plan: (context, { board, kind, box, text = '', fields = {} }) =>
    addRecords(context, noteRecord, board, [{ ...fields, kind, box, text }]),
};

export interface CopyNotesArgs {
  readonly ids: readonly string[];
  /** How far the copies lie from the originals, in board pixels. */
  readonly by: { readonly x: number; readonly y: number };
}

/** Copies notes; the ends of copied arrows are attached to the copies where these are copied, too. */
export const copyNotes: Command<CopyNotesArgs> = {
  name: 'copyNotes',
  check({ read }, { ids }) {
    const first = ids.map((id) => liveNote(read, id)).find((note) => note !== null);
    return firstRefusal(
      someExist(read, ids, noteRecord),
      first ? boardHasRoom(read, [noteRecord], first.board, ids.length) : null,
    );
  },
  plan(context, { ids, by }) {
    const notes = [...new Set(ids)].flatMap((id) => liveNote(context.read, id) ?? []);
    const copies = new Map(notes.map(({ id }) => [id, context.newId()]));
    const place = placeIn(context, context.read.list(noteRecord, notes[0]?.board ?? ''), Infinity, notes.length);
    const made = notes.map(({ id, board, kind, text, color, box, from, to }, nth): Change => {
      const fields = {
        kind,
        text,
        color,
        box: movedBox(box, by.x, by.y),
        order: place.keys[nth] ?? '',
        from: copies.get(from ?? '') ?? from,
        to: copies.get(to ?? '') ?? to,
      };
      return { op: 'create', id: copies.get(id) ?? '', type: 'note', board, fields };
    });
    return { changes: [...made, ...place.changes], select: [...copies.values()] };
  },
};

export const setNotes = setFieldsCommand<Omit<NoteChanges, 'box'>>('setNotes', noteRecord);

function placed(place: PlaceNotesArgs['places'][number]): Pick<NoteChanges, 'box' | 'from' | 'to'> {
  const { id: _, ...fields } = place;
  return fields;
}

export const placeNotes: Command<PlaceNotesArgs> = {
  name: 'placeNotes',
  check: ({ read }, { places }) =>
    firstRefusal(
      someExist(
        read,
        places.map(({ id }) => id),
        noteRecord,
      ),
      ...places.map((place) => valuesPass(noteRecord, placed(place))),
    ),
  plan: ({ read }, { places }) => ({
    changes: places
      .filter(({ id }) => liveNote(read, id))
      .map((place) => ({ op: 'set', id: place.id, fields: placed(place) })),
    select: places.map(({ id }) => id),
  }),
};
