/** Fit links: curves across the gutter from the offering to the customer; stronger links are drawn heavier. */
import type { PathCommand, SceneItem } from '../../../kernel/scene';
import type { Translator } from '../../../kernel/translate';
import type { CardPlace, ValueLayout } from '../layout';
import type { FitLink } from '../schema';
import type { CountedLink } from '../value-reader';
import { middleOf, stroke } from './draw';

const WIDTHS: Readonly<Record<NonNullable<FitLink['strength']> | 'unsaid', number>> = {
  weak: 1.4,
  medium: 2.2,
  strong: 3.6,
  unsaid: 1.8,
};

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** @returns a curve that leaves and arrives level; `from` is the one on the left */
export function fitCurve(from: Spot, to: Spot): readonly PathCommand[] {
  const bend = Math.max(60, (to.x - from.x) * 0.5);
  return [
    ['M', from.x, from.y],
    ['C', from.x + bend, from.y, to.x - bend, to.y, to.x, to.y],
  ];
}

/** Several links of a card start slightly apart, ordered by their targets, so that they do not overlap. */
function spread(place: CardPlace, nth: number, of: number): number {
  const room = Math.min(place.box.height - 20, (of - 1) * 7);
  return middleOf(place.box) + (of < 2 ? 0 : (nth / (of - 1) - 0.5) * room);
}

function nthOf(
  layout: ValueLayout,
  links: readonly CountedLink[],
  link: CountedLink,
  end: 'from' | 'to',
): readonly [number, number] {
  const other = end === 'from' ? 'to' : 'from';
  const here = links.filter((one) => one[end].item.id === link[end].item.id);
  const sorted = [...here].sort((a, b) => {
    const y = (one: CountedLink): number => layout.cards.get(one[other].item.id)?.box.y ?? 0;
    return y(a) - y(b);
  });
  return [sorted.indexOf(link), sorted.length];
}

export function fitLinkItems(words: Translator, layout: ValueLayout): readonly SceneItem[] {
  const { links } = layout.reading;
  return links.flatMap((counted): readonly SceneItem[] => {
    const { link } = counted;
    const from = layout.cards.get(counted.from.item.id);
    const to = layout.cards.get(counted.to.item.id);
    if (!from || !to) return [];
    const a = { x: from.box.x + from.box.width, y: spread(from, ...nthOf(layout, links, counted, 'from')) };
    const b = { x: to.box.x, y: spread(to, ...nthOf(layout, links, counted, 'to')) };
    const gone = counted.from.origin === 'removed' || counted.to.origin === 'removed';
    const weak = link.strength === 'weak' || gone;
    const shapes = [
      stroke(fitCurve(a, b), gone ? 'lineStrong' : 'green', WIDTHS[link.strength ?? 'unsaid'], {
        opacity: 0.85,
        ...(weak && { dash: [2, 5] }),
      }),
    ];
    const nameOf = (text: string): string => text.trim() || words.t('valueMap.empty');
    const label = words.t('valueMap.label.link', {
      from: nameOf(counted.from.text),
      to: nameOf(counted.to.text),
      strength: words.t(`valueMap.strength.${link.strength ?? 'unsaid'}`),
    });
    const box = { x: a.x, y: Math.min(a.y, b.y) - 3, width: b.x - a.x, height: Math.abs(a.y - b.y) + 6 };
    return [{ id: link.id, plane: 1, box, shapes, interactive: true, grasp: 'lines', label }];
  });
}
