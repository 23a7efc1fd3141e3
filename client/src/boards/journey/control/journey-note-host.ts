/** The journey map as host of the note tools, and turning notes into cards of a lane. */
import { gatherNotes } from '@polku/shared/boards/journey/commands/gather-notes';
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import { anchoredBox, anchorsIn } from '@polku/shared/boards/journey/picture/layout/note-anchors';
import type { CardKind } from '@polku/shared/boards/journey/records/schema';
import { placedNote } from '@polku/shared/kernel/notes/note-anchors';
import type { NoteHost } from '../../../kernel/notes/note-host';
import type { JourneyControl } from './journey-context';

export function journeyNoteHost(control: JourneyControl): NoteHost {
  return {
    read: control.session.projection,
    board: control.board,
    words: control.words,
    readOnly: control.readOnly,
    run: control.run,
    select: (ids) => control.select(ids),
    write: (id) => requestAnimationFrame(() => control.edit({ id, field: 'text' })),
    camera: () => control.camera(),
    boxOf: (id) => boxOf(control.layout(), id),
    placed: (note) => placedNote(note, anchorsIn(control.session.projection, control.layout())),
    anchored: (kind, box, ends) => anchoredBox(control.layout(), kind, box, ends),
    thingAt(point) {
      for (const [id, { x, y, width, height }] of control.layout().places) {
        if (point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height) return id;
      }
      return null;
    },
  };
}

/** @returns the touchpoint or, on a map without any, the stage whose middle is nearest to x; null on an empty map */
export function nearestUnder(layout: JourneyLayout, x: number): string | null {
  const slots = layout.axis.slots.map(({ touchpoint, centre }) => ({ id: touchpoint.id, at: centre }));
  const stages = layout.axis.stages.map(({ stage, x: left, width }) => ({ id: stage.id, at: left + width / 2 }));
  let best: { readonly id: string; readonly at: number } | null = null;
  for (const candidate of slots.length > 0 ? slots : stages) {
    if (best === null || Math.abs(candidate.at - x) < Math.abs(best.at - x)) best = candidate;
  }
  return best?.id ?? null;
}

/** Gathers notes into a lane of cards, each at the nearest thing; arrows and frames stay. */
export function gather(control: JourneyControl, ids: readonly string[], kind: CardKind): void {
  const layout = control.layout();
  const notes = ids
    .flatMap((id) => layout.notes.find((note) => note.id === id) ?? [])
    .filter((note) => note.kind === 'note' || note.kind === 'text')
    .sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y);
  const places = notes.flatMap(({ id, box }) => {
    const under = nearestUnder(layout, box.x + box.width / 2);
    return under === null ? [] : [{ id, under }];
  });
  if (notes.length > 0 && places.length === 0) return control.tell(control.words.t('notes.gather.nowhere'));
  const made = control.run(gatherNotes, { board: control.board, kind, places });
  const [first] = made ?? [];
  if (!made || first === undefined) return;
  control.goTo(first);
  control.select(made);
}
