/** Dragging items and free notes of a value map: what moves together, what a drop would do, and the command for it. */
import { moveValueItems } from '@polku/shared/boards/value/commands/move-value-items';
import { CARD_WIDTH, GEOMETRY, placeAt } from '@polku/shared/boards/value/layout';
import { copyNotes, liveNote } from '@polku/shared/kernel/notes/note-commands';
import { liveItem, liveItems } from '@polku/shared/boards/value/rules';
import { SECTIONS, sideOf } from '@polku/shared/boards/value/schema';
import type { DragHandlers, Point } from '../../kernel/canvas/canvas-types';
import { dropNotes } from '../../kernel/notes/note-drag';
import { movingWith } from '../../kernel/notes/note-host';
import type { ValueControl } from './value-control';
import { valueNoteHost } from './value-note-host';

const NOWHERE = { x: 0, y: 0 };

export function valueDrag(control: ValueControl): DragHandlers {
  const read = control.session.projection;
  const target = (ids: readonly string[], point: Point) => {
    const place = placeAt(control.layout(), point, new Set(ids));
    const item = liveItem(read, ids[0] ?? null);
    if (!place || !item) return null;
    return { place, allowed: sideOf(place.section) === sideOf(item.section) };
  };
  const host = valueNoteHost(control);
  const isNote = (id: string | undefined): boolean => liveNote(read, id ?? null) !== null;
  return {
    start(id, selection) {
      if (isNote(id)) return control.readOnly ? [] : movingWith(host, id, selection);
      const item = liveItem(read, id);
      if (control.readOnly || !item) return [];
      if (!selection.has(id)) return [id];
      const side = sideOf(item.section);
      return [...liveItems(read, [...selection])]
        .filter(({ section }) => sideOf(section) === side)
        .sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section))
        .map((one) => one.id);
    },
    over(ids, point) {
      if (isNote(ids[0])) return { shapes: [] };
      const found = target(ids, point);
      if (!found) return null;
      const { place, allowed } = found;
      if (!allowed) return { shapes: [], label: control.words.t('valueMap.drop.no') };
      const box = control.layout().sections.get(place.section)?.box;
      const x = (box?.x ?? 0) + GEOMETRY.pad;
      return {
        shapes: [{ kind: 'rect', x, y: place.y - 2, width: CARD_WIDTH, height: 4, radius: 2, fill: 'accent' }],
        label: control.words.t('valueMap.drop', { section: control.words.t(`valueMap.section.${place.section}`) }),
      };
    },
    drop(ids, point, grab, copy) {
      if (isNote(ids[0])) {
        const dropped = copy ? (control.run(copyNotes, { ids, by: NOWHERE }) ?? []) : ids;
        dropNotes(host, dropped, point, grab);
        if (copy) control.select(dropped);
        return;
      }
      const found = target(ids, point);
      if (!found) return;
      const { section, index } = found.place;
      control.run(moveValueItems, { ids, section, index });
    },
  };
}
