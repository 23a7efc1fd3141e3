/** Actions on free notes that every board with a canvas has: beginning one, and moving the selected ones by keys. */
import { movedBox } from '@polku/shared/kernel/notes/note-boxes';
import { liveNote, placeNotes } from '@polku/shared/kernel/notes/note-commands';
import { NOTE_KINDS, type NoteKind } from '@polku/shared/kernel/notes/note-record';
import type { Action } from '../actions/actions';
import { movingWith, type NoteHost, placedNote } from './note-host';

const KEYS: Readonly<Record<NoteKind, string>> = {
  note: 'Shift+N',
  text: 'Shift+T',
  frame: 'Shift+F',
  arrow: 'Shift+L',
};

export type Way = 'Left' | 'Right' | 'Up' | 'Down';
export const STEPS: Readonly<Record<Way, readonly [number, number]>> = {
  Left: [-1, 0],
  Right: [1, 0],
  Up: [0, -1],
  Down: [0, 1],
};
/** Board pixels. */
const NOTE_STEP = { near: 8, far: 40 } as const;

/** @param onTool gives the hand the tool for the next press on the board */
export function noteActions(
  { words, readOnly }: Pick<NoteHost, 'words' | 'readOnly'>,
  onTool: (tool: NoteKind) => void,
): readonly Action[] {
  return NOTE_KINDS.map((kind) => ({
    id: `tool-${kind}`,
    label: words.t(`notes.add.${kind}`),
    group: 'edit',
    shortcuts: [KEYS[kind]],
    when: () => !readOnly,
    run: () => onTool(kind),
  }));
}

/** @returns what moves the selected notes, with what their frames hold; null when other things are selected */
export function notesShift(
  host: NoteHost,
  selection: ReadonlySet<string>,
  way: Way,
  how: 'near' | 'far',
): (() => void) | null {
  const [first] = selection;
  if (host.readOnly || first === undefined || ![...selection].every((id) => liveNote(host.read, id))) return null;
  return () => {
    const [dx, dy] = STEPS[way];
    const step = NOTE_STEP[how];
    const places = movingWith(host, first, selection).flatMap((id) => {
      const note = placedNote(host, id);
      if (!note) return [];
      const box = movedBox(note.box, dx * step, dy * step);
      return [{ id, box: host.anchored?.(note.kind, box, note) ?? box }];
    });
    host.run(placeNotes, { places });
  };
}
