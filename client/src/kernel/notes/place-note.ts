/** From a click or drag with a tool to a note's box: pure arithmetic on two board points. */
import { LEAST_SIZE, NOTE_SIZES } from '@polku/shared/kernel/notes/note-boxes';
import { addNote } from '@polku/shared/kernel/notes/note-commands';
import type { NoteBox, NoteKind } from '@polku/shared/kernel/notes/note-record';
import type { Point } from '../canvas/canvas-types';
import { attachAt, type NoteHost } from './note-host';

/** @param dragged whether the two points were meant as opposite corners (for an arrow: as its ends) */
export function boxBetween(kind: NoteKind, from: Point, to: Point, dragged: boolean): NoteBox {
  const round = ({ x, y, width, height }: NoteBox): NoteBox => ({
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  });
  const { width, height } = NOTE_SIZES[kind];
  if (kind === 'arrow') {
    const size = dragged ? { width: to.x - from.x, height: to.y - from.y } : { width, height };
    return round({ ...from, ...size });
  }
  if (!dragged) {
    const centred = kind === 'text' ? { x: from.x, y: from.y - height / 2 } : null;
    return round({ ...(centred ?? { x: from.x - width / 2, y: from.y - height / 2 }), width, height });
  }
  return round({
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.max(LEAST_SIZE, Math.abs(to.x - from.x)),
    height: Math.max(LEAST_SIZE, Math.abs(to.y - from.y)),
  });
}

/** Makes the note and begins its text; an arrow is attached to what its ends were put on. */
export function placeNote(host: NoteHost, kind: NoteKind, from: Point, to: Point, dragged: boolean): void {
  const box = boxBetween(kind, from, to, dragged);
  const ends =
    kind === 'arrow'
      ? { from: attachAt(host, from), to: dragged ? attachAt(host, to) : null }
      : { from: null, to: null };
  // Both ends on one thing would be an arrow of no length.
  const fields = ends.from !== null && ends.from === ends.to ? { ...ends, to: null } : ends;
  const tied = host.anchored?.(kind, box, fields) ?? box;
  const [id] = host.run(addNote, { board: host.board, kind, box: tied, fields }) ?? [];
  if (id === undefined) return;
  host.select([id]);
  if (kind !== 'arrow') host.write(id);
}
