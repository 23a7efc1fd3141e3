/** What people wrote, as cards below the thing they are about; a merged card is a stack that keeps its voices. */
import type { Paint, Shape } from '@polku/shared/kernel/scene';
import { breakLines } from '@polku/shared/kernel/text';
import { line } from '@polku/shared/kernel/text-line';
import type { Look } from '../draw/look';
import { type Part, type Picture, still } from '../draw/picture';
import { scattered } from '../draw/pile';
import { cardFoot } from '../model/short-words';
import type { NoteCard, NoteGroup } from '../model/voted';

const TINTS: readonly Paint[] = ['tintYellow', 'tintBlue', 'tintGreen', 'tintPink', 'tintSand', 'tintViolet'];

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function notesPicture(look: Look, groups: readonly NoteGroup[]): Picture {
  const { width, small, text, big, words, size } = look;
  const screen = size === 'screen';
  const gap = screen ? 16 : 8;
  const columns = Math.max(1, Math.min(screen ? 5 : 3, Math.floor((width + gap) / (screen ? text * 12.6 : 170))));
  const wide = (width - gap * (columns - 1)) / columns;
  const pad = text * 0.8;
  const parts: Part[] = [];
  const count = groups.reduce((sum, { cards }) => sum + cards.length, 0);
  const orders = scattered(count);
  let nth = 0;
  let top = 0;
  for (const [at, group] of groups.entries()) {
    const kept = group.kept > 0 ? ` · ${words.t('reveal.notes.kept', { n: group.kept })}` : '';
    const title = line(group.title, 0, top + big, { size: big, weight: 600, fill: 'ink' }, width * 0.7);
    parts.push(
      still(
        `head:${group.id}`,
        title,
        line(
          `${words.t('reveal.notes.count', { n: group.cards.reduce((sum, { voices }) => sum + voices, 0) })}${kept}`,
          title.width + text * 0.8,
          top + big,
          { size: small, fill: 'inkSoft' },
          width - title.width - text,
        ),
      ),
    );
    top += big * 1.7;
    const feet = Array.from({ length: columns }, () => top);
    for (const card of group.cards) {
      const lowest = feet.indexOf(Math.min(...feet));
      const foot = cardFoot(card, words);
      const lines = breakLines(card.text, { size: text, weight: 400, width: wide - 2 * pad, maxLines: 9 });
      const height = pad * 1.6 + lines.length * text * 1.35 + (foot ? small * 1.7 : 0);
      const box: Placed = { x: lowest * (wide + gap), y: feet[lowest] ?? top, width: wide, height };
      parts.push({
        id: `card:${card.id}`,
        motion: 'rise',
        nth: orders.indexOf(nth++),
        shapes: cardShapes(look, card, box, TINTS[at % TINTS.length] ?? 'tintSand', lines, foot, pad),
      });
      feet[lowest] = box.y + height + gap + (card.voices > 1 ? 6 : 0);
    }
    top = Math.max(...feet) + (screen ? 18 : 10);
  }
  return { width, height: Math.max(1, top), parts };
}

function cardShapes(
  { text, small, line: thick }: Look,
  card: NoteCard,
  { x, y, width, height }: Placed,
  tint: Paint,
  lines: readonly { readonly text: string; readonly width: number }[],
  foot: string,
  pad: number,
): readonly Shape[] {
  const behind = Math.min(2, card.voices - 1);
  return [
    ...Array.from({ length: behind }, (_, at): Shape => {
      const by = (behind - at) * 3;
      return {
        kind: 'rect',
        x: x + by,
        y: y + by,
        width: width - by * 1.2,
        height,
        fill: tint,
        stroke: 'lineStrong',
        strokeWidth: thick * 0.5,
        radius: 6,
      };
    }),
    {
      kind: 'rect',
      x,
      y,
      width: width - (behind > 0 ? 4 : 0),
      height,
      fill: tint,
      stroke: card.later ? 'ink' : 'line',
      strokeWidth: thick * 0.6,
      radius: 6,
      ...(card.later ? { dash: [4, 3] } : {}),
    },
    ...lines.map((part, at) =>
      line(part.text, x + pad, y + pad * 0.8 + text + at * text * 1.35, { size: text, fill: 'ink' }),
    ),
    ...(foot
      ? [line(foot, x + pad, y + height - pad * 0.75, { size: small, weight: 600, fill: 'inkSoft' }, width - 2 * pad)]
      : []),
  ];
}
