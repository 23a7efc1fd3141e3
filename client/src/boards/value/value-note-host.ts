/** The value map as host of the note tools. */
import { cardAt } from '@polku/shared/boards/value/layout';
import { anchoredBox, boxOf } from '@polku/shared/boards/value/note-anchors';
import type { NoteHost } from '../../kernel/notes/note-host';
import type { ValueControl } from './value-control';

export function valueNoteHost(control: ValueControl): NoteHost {
  return {
    read: control.session.projection,
    board: control.board,
    words: control.words,
    readOnly: control.readOnly,
    run: control.run,
    select: (ids) => control.select(ids),
    write: (id) => requestAnimationFrame(() => control.edit(id)),
    camera: () => control.camera(),
    boxOf: (id) => boxOf(control.layout(), id),
    placed: (note) => control.layout().notes.find(({ id }) => id === note.id) ?? note,
    anchored: (kind, box, ends) => anchoredBox(control.layout(), kind, box, ends),
    thingAt: (point) => cardAt(control.layout(), point)?.entry.item.id ?? null,
  };
}
