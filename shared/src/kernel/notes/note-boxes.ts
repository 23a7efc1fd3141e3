/** Geometry of notes: boxes, ends of arrows, contents of a frame. Pure; board pixels. */
import type { Box } from '../scene';
import type { Note, NoteBox, NoteKind } from './note-record';

export interface NotePoint {
  readonly x: number;
  readonly y: number;
}
/** Gives the box of any thing of the board, for attached ends; undefined for what is not shown. */
export type BoxLookup = (id: string) => Box | undefined;

/** Size of a thing that is placed by a click. */
export const NOTE_SIZES: Readonly<Record<NoteKind, { readonly width: number; readonly height: number }>> = {
  note: { width: 160, height: 112 },
  text: { width: 240, height: 32 },
  frame: { width: 480, height: 320 },
  arrow: { width: 160, height: 0 },
};
export const LEAST_SIZE = 24;
/** Room around an arrow for its head and for grasping it. */
const ARROW_ROOM = 10;

function middle(box: Box): NotePoint {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where the line from the middle of a box towards a point leaves the box. */
function edge(box: Box, towards: NotePoint): NotePoint {
  const centre = middle(box);
  const [dx, dy] = [towards.x - centre.x, towards.y - centre.y];
  if (dx === 0 && dy === 0) return centre;
  const room = 4;
  const across = dx === 0 ? Infinity : (box.width / 2 + room) / Math.abs(dx);
  const down = dy === 0 ? Infinity : (box.height / 2 + room) / Math.abs(dy);
  const share = Math.min(across, down, 1);
  return { x: centre.x + dx * share, y: centre.y + dy * share };
}

/** @returns the two ends of an arrow; an attached end is at the edge of its thing, facing the other end */
export function arrowEnds(note: Note, boxOf: BoxLookup): readonly [from: NotePoint, to: NotePoint] {
  const { x, y, width, height } = note.box;
  const fromBox = note.from === null ? undefined : boxOf(note.from);
  const toBox = note.to === null ? undefined : boxOf(note.to);
  const from = fromBox ? middle(fromBox) : { x, y };
  const to = toBox ? middle(toBox) : { x: x + width, y: y + height };
  return [fromBox ? edge(fromBox, to) : from, toBox ? edge(toBox, from) : to];
}

/** @returns the box of a note as it is drawn, with positive size */
export function noteBox(note: Note, boxOf: BoxLookup): Box {
  if (note.kind !== 'arrow') {
    const { x, y, width, height } = note.box;
    return { x, y, width: Math.max(LEAST_SIZE, width), height: Math.max(LEAST_SIZE, height) };
  }
  const [from, to] = arrowEnds(note, boxOf);
  const x = Math.min(from.x, to.x) - ARROW_ROOM;
  const y = Math.min(from.y, to.y) - ARROW_ROOM;
  return {
    x,
    y,
    width: Math.abs(from.x - to.x) + 2 * ARROW_ROOM,
    height: Math.abs(from.y - to.y) + 2 * ARROW_ROOM,
  };
}

export function movedBox(box: NoteBox, dx: number, dy: number): NoteBox {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

/** @returns ids of the notes completely inside a frame, nested frames included; they move with it */
export function heldBy(frame: Note, notes: readonly Note[], boxOf: BoxLookup): readonly string[] {
  const outer = noteBox(frame, boxOf);
  return notes
    .filter((note) => {
      if (note.id === frame.id) return false;
      const inner = noteBox(note, boxOf);
      return (
        inner.x >= outer.x &&
        inner.y >= outer.y &&
        inner.x + inner.width <= outer.x + outer.width &&
        inner.y + inner.height <= outer.y + outer.height
      );
    })
    .map(({ id }) => id);
}
