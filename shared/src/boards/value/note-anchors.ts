/**
 * Free notes on a value map are anchored to the nearest card or section, so that they move on with it when cards above come or
 * grow. A card that was removed still has a position: where it would be in its section.
 */
import { type AnchorLookup, bareBox, placedNote } from '../../kernel/notes/note-anchors';
import { noteBox, type NotePoint } from '../../kernel/notes/note-boxes';
import { type Note, type NoteAnchor, type NoteBox, type NoteKind, noteRecord } from '../../kernel/notes/note-record';
import type { RecordReader } from '../../kernel/projection';
import { byOrder } from '../../kernel/records';
import type { Box } from '../../kernel/scene';
import type { ValueLayout } from './layout';
import { SECTIONS, valueItemRecord } from './schema';

/** @returns the positions of anchors in a layout: of cards by their ids, of sections by their names */
function anchorsIn(read: RecordReader, layout: ValueLayout): AnchorLookup {
  return ({ to }) => {
    const there = layout.cards.get(to)?.box ?? layout.sections.get(SECTIONS.find((name) => name === to) ?? 'job')?.box;
    if (layout.cards.has(to) || SECTIONS.some((name) => name === to)) return there;
    const item = read.get(valueItemRecord, to);
    const section = item && layout.sections.get(item.section);
    if (!section) return undefined;
    const next = section.cards.find(({ entry }) => byOrder(entry.item, item) > 0);
    return next?.box ?? { x: section.cards[0]?.box.x ?? section.box.x, y: section.next };
  };
}

/** @returns the layout with the board's notes where they are now */
export function withNotes(layout: ValueLayout, read: RecordReader, board: string): ValueLayout {
  const records = read.list(noteRecord, board);
  if (records.length === 0) return layout;
  const anchors = anchorsIn(read, layout);
  return { ...layout, notes: records.map((note) => placedNote(note, anchors)) };
}

/** @returns the box of a card or a note; undefined for what has no place */
export function boxOf(layout: ValueLayout, id: string): Box | undefined {
  const card = layout.cards.get(id)?.box;
  if (card) return card;
  const note = layout.notes.find((one) => one.id === id);
  return note && noteBox(note, (other) => (other === id ? undefined : boxOf(layout, other)));
}

function awayFrom({ x, y, width, height }: Box, point: NotePoint): number {
  return Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height));
}

/** @returns the nearest card, or where a section without cards is nearer, that section */
function anchorAt(layout: ValueLayout, point: NotePoint): NoteAnchor {
  const things = [...layout.sections.values()].flatMap(({ section, box, cards }) =>
    cards.length === 0 ? [{ to: section, box }] : cards.map((card) => ({ to: card.entry.item.id, box: card.box })),
  );
  let best: { readonly to: string; readonly box: Box } = { to: 'job', box: layout.customer };
  let least = Infinity;
  for (const thing of things) {
    const away = awayFrom(thing.box, point);
    if (away < least) [best, least] = [thing, away];
  }
  return { to: best.to, x: best.box.x, y: best.box.y };
}

/** Anchors something at its current position; attached ends of arrows follow their things instead. */
export function anchoredBox(
  layout: ValueLayout,
  kind: NoteKind,
  given: NoteBox,
  ends: Pick<Note, 'from' | 'to'>,
): NoteBox {
  const box = bareBox(given);
  const far = { x: box.x + box.width, y: box.y + box.height };
  if (kind === 'arrow') {
    return {
      ...box,
      ...(ends.from === null ? { anchor: anchorAt(layout, box) } : {}),
      ...(ends.to === null ? { end: anchorAt(layout, far) } : {}),
    };
  }
  // A frame holds things together, so it grows with what is between its corners.
  if (kind === 'frame') return { ...box, anchor: anchorAt(layout, box), end: anchorAt(layout, far) };
  return { ...box, anchor: anchorAt(layout, { x: box.x + box.width / 2, y: box.y + box.height / 2 }) };
}
