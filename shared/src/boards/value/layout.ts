/**
 * Layout of a value map in board pixels: the offering on the left, the customer on the right, three rows of facing sections,
 * and a gutter for the fit links. Facing sections are as tall as the taller one. Pure.
 */
import type { Note } from '../../kernel/notes/note-record';
import type { Box } from '../../kernel/scene';
import { breakLines, type TextLine } from '../../kernel/text';
import { type FitFigures, analyseFit, counts } from './analysis';
import { type Section, sideOf } from './schema';
import type { ValueEntry, ValueReading } from './value-reader';

export const GEOMETRY = {
  margin: 40,
  panel: 352,
  gutter: 248,
  pad: 22,
  head: 96,
  sectionHead: 46,
  cardGap: 8,
  /** Room for the question that an empty section asks. */
  prompt: 52,
  /** Under a section's last card: room to add the next. */
  sectionFoot: 46,
  panelFoot: 30,
  corner: 148,
  cardPad: 14,
  line: 16,
  foot: 20,
} as const;
export const CARD_WIDTH = GEOMETRY.panel - 2 * GEOMETRY.pad;
const TEXT = { size: 12.5, weight: 600, maxLines: 5 } as const;

/** Facing sections, from the top. */
export const ROWS = [
  { offer: 'product', customer: 'job' },
  { offer: 'reliever', customer: 'pain' },
  { offer: 'creator', customer: 'gain' },
] as const satisfies readonly { offer: Section; customer: Section }[];

/** What stands out: an unaddressed pain or uncreated gain, or an offer that answers nothing. */
export type Flag = 'unaddressed' | 'uncreated' | 'idle';

export interface CardPlace {
  readonly entry: ValueEntry;
  readonly box: Box;
  readonly lines: readonly TextLine[];
  readonly flag: Flag | null;
  readonly linked: boolean;
}

export interface SectionPlace {
  readonly section: Section;
  /** Head, cards and the room to add. */
  readonly box: Box;
  readonly cards: readonly CardPlace[];
  /** Where the next card would begin. */
  readonly next: number;
}

export interface ValueLayout {
  readonly reading: ValueReading;
  readonly fit: FitFigures;
  readonly offer: Box;
  readonly customer: Box;
  readonly sections: ReadonlyMap<Section, SectionPlace>;
  readonly cards: ReadonlyMap<string, CardPlace>;
  /** Free notes where they are now; they follow what they are anchored to. */
  readonly notes: readonly Note[];
  readonly bounds: Box;
}

/** @returns the width for the text of a card next to its port and edge */
export const CARD_TEXT_WIDTH = CARD_WIDTH - 2 * GEOMETRY.cardPad - 12;

/** An item's details at the bottom left; its importance is at the right. */
export function hasFacts({ item, origin }: ValueEntry): boolean {
  return item.dimensions.length > 0 || item.touchpoints.length > 0 || origin !== 'own';
}

/** @returns the layout of a value map, free notes left out */
export function layoutValueMap(reading: ValueReading): ValueLayout {
  const fit = analyseFit(reading);
  const flags = new Map<string, Flag>([
    ...fit.unaddressedPains.map((id) => [id, 'unaddressed'] as const),
    ...fit.uncreatedGains.map((id) => [id, 'uncreated'] as const),
    ...fit.idleOffers.map((id) => [id, 'idle'] as const),
  ]);
  const linked = new Set(reading.links.flatMap(({ from, to }) => [from.item.id, to.item.id]));
  const { margin, panel, gutter, pad, head, sectionHead, cardGap, sectionFoot, panelFoot } = GEOMETRY;
  const offerX = margin;
  const customerX = margin + panel + gutter;
  const sections = new Map<Section, SectionPlace>();
  const cards = new Map<string, CardPlace>();
  let y = margin + head;
  for (const row of ROWS) {
    let tallest = 0;
    const made = [row.offer, row.customer].map((section) => {
      const x = (sideOf(section) === 'offer' ? offerX : customerX) + pad;
      let at = y + sectionHead;
      const places = reading.sections[section].map((entry): CardPlace => {
        const flag = counts(entry) ? (flags.get(entry.item.id) ?? null) : null;
        const lines = breakLines(entry.text, { ...TEXT, width: CARD_TEXT_WIDTH });
        const rows = Math.max(1, lines.length) * GEOMETRY.line;
        // One line at the foot is always kept, so that linking does not make the cards below jump.
        const feet = (flag && hasFacts(entry) ? 2 : 1) * GEOMETRY.foot;
        const box = { x, y: at, width: CARD_WIDTH, height: rows + feet + 2 * GEOMETRY.cardPad - 6 };
        at += box.height + cardGap;
        const place = { entry, box, lines, flag, linked: linked.has(entry.item.id) };
        cards.set(entry.item.id, place);
        return place;
      });
      // A section without cards asks its question there instead.
      if (places.length === 0) at += GEOMETRY.prompt;
      tallest = Math.max(tallest, at - y + sectionFoot);
      return { section, x: x - pad, places, next: at };
    });
    for (const { section, x, places, next } of made) {
      sections.set(section, { section, box: { x, y, width: panel, height: tallest }, cards: places, next });
    }
    y += tallest;
  }
  const height = y + panelFoot - margin;
  return {
    reading,
    fit,
    offer: { x: offerX, y: margin, width: panel, height },
    customer: { x: customerX, y: margin, width: panel, height },
    sections,
    cards,
    notes: [],
    bounds: { x: 0, y: 0, width: customerX + panel + margin, height: height + 2 * margin },
  };
}

/** @returns the section and the index among its cards, those in `without` left out, at a board point */
export function placeAt(
  layout: ValueLayout,
  point: { readonly x: number; readonly y: number },
  without: ReadonlySet<string> = new Set(),
): { readonly section: Section; readonly index: number; readonly y: number } | null {
  for (const place of layout.sections.values()) {
    const { box } = place;
    if (point.x < box.x || point.x > box.x + box.width || point.y < box.y || point.y >= box.y + box.height) continue;
    const others = place.cards.filter(({ entry }) => !without.has(entry.item.id));
    const found = others.findIndex((card) => point.y < card.box.y + card.box.height / 2);
    const index = found < 0 ? others.length : found;
    const after = others[index]?.box.y ?? place.next;
    return { section: place.section, index, y: after - GEOMETRY.cardGap / 2 };
  }
  return null;
}

/** @returns the card at a board point */
export function cardAt(layout: ValueLayout, point: { readonly x: number; readonly y: number }): CardPlace | null {
  for (const place of layout.cards.values()) {
    const { x, y, width, height } = place.box;
    if (point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height) return place;
  }
  return null;
}
