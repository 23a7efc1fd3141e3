/** Dragging free notes with what their frames hold; Alt copies instead of moving. */
import { movedBox } from '@polku/shared/kernel/notes/note-boxes';
import { placeNotes } from '@polku/shared/kernel/notes/note-commands';
import type { Point } from '../canvas/canvas-types';
import { type NoteHost, placedNote, shownBox } from './note-host';

/** @param ids the dragged one first @param grab where in it the pointer took hold */
export function dropNotes(host: NoteHost, ids: readonly string[], point: Point, grab: Point): void {
  const first = placedNote(host, ids[0]);
  if (!first) return;
  const from = shownBox(host, first);
  const dx = Math.round(point.x - grab.x - from.x);
  const dy = Math.round(point.y - grab.y - from.y);
  if (dx === 0 && dy === 0) return;
  const places = ids.flatMap((id) => {
    const note = placedNote(host, id);
    if (!note) return [];
    const box = movedBox(note.box, dx, dy);
    return [{ id, box: host.anchored?.(note.kind, box, note) ?? box }];
  });
  host.run(placeNotes, { places });
}
