/** Targets of arrow keys and Tab on a value map. */
import { type ValueLayout } from './layout';
import { type Section, SECTIONS, sideOf } from './schema';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** @returns the id of the next card in that direction; undefined at the edge */
export function neighbourOf(layout: ValueLayout, id: string, direction: Direction): string | undefined {
  const from = layout.cards.get(id);
  if (!from) return undefined;
  const side = sideOf(from.entry.item.section);
  const middle = (box: { y: number; height: number }): number => box.y + box.height / 2;
  const cards = [...layout.cards.values()].sort((a, b) => a.box.y - b.box.y);
  if (direction === 'up' || direction === 'down') {
    const column = cards.filter(({ entry }) => sideOf(entry.item.section) === side);
    const at = column.findIndex(({ entry }) => entry.item.id === id);
    return column[at + (direction === 'down' ? 1 : -1)]?.entry.item.id;
  }
  if (direction === (side === 'offer' ? 'left' : 'right')) return undefined;
  const across = cards.filter(({ entry }) => sideOf(entry.item.section) !== side);
  const distance = (box: { y: number; height: number }): number => Math.abs(middle(box) - middle(from.box));
  return across.reduce<(typeof across)[number] | undefined>(
    (best, card) => (best && distance(best.box) <= distance(card.box) ? best : card),
    undefined,
  )?.entry.item.id;
}

/** @returns the section after (or before) one, round and round: first the customer's side, then the offering's */
export function sectionBeside(section: Section, by: 1 | -1): Section {
  const at = (SECTIONS.indexOf(section) + by + SECTIONS.length) % SECTIONS.length;
  return SECTIONS[at] ?? section;
}
