/** The current position of an anchored note. Pure; the board provides the positions of anchors. */
import { LEAST_SIZE, type NotePoint } from './note-boxes';
import type { Note, NoteAnchor, NoteBox } from './note-record';

/** @returns where the anchor is now; undefined if the board does not know it */
export type AnchorLookup = (anchor: NoteAnchor) => NotePoint | undefined;

const NOWHERE: NotePoint = { x: 0, y: 0 };

function moved(anchor: NoteAnchor | undefined, lookup: AnchorLookup): NotePoint | undefined {
  const now = anchor && lookup(anchor);
  return now && { x: now.x - anchor.x, y: now.y - anchor.y };
}

/** @returns the note with its box where it is now; the note itself while nothing under it has moved */
export function placedNote(note: Note, lookup: AnchorLookup): Note {
  const { box } = note;
  if (!box.anchor && !box.end) return note;
  const start = moved(box.anchor, lookup);
  const end = moved(box.end, lookup);
  const by = start ?? (note.kind === 'arrow' ? NOWHERE : (end ?? NOWHERE));
  const far = end ?? (note.kind === 'arrow' ? NOWHERE : by);
  if (by.x === 0 && by.y === 0 && far.x === 0 && far.y === 0) return note;
  const size = (length: number, grown: number): number =>
    note.kind === 'arrow' || length + grown >= LEAST_SIZE ? length + grown : length;
  return {
    ...note,
    box: {
      ...box,
      x: box.x + by.x,
      y: box.y + by.y,
      width: size(box.width, far.x - by.x),
      height: size(box.height, far.y - by.y),
    },
  };
}

/** @returns the box alone, anchored to nothing */
export function bareBox({ x, y, width, height }: NoteBox): NoteBox {
  return { x, y, width, height };
}
