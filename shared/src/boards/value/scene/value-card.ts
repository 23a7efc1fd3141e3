/**
 * A card of a value map: text, importance as five dots, dimensions, and a port where links end. Unanswered items stand out by
 * a dashed edge, a pattern, an icon and a text, not by colour alone.
 */
import type { Box, Fill, Paint, SceneItem, Shape } from '../../../kernel/scene';
import { measureText } from '../../../kernel/text';
import type { Translator } from '../../../kernel/translate';
import { CARD_TEXT_WIDTH, type CardPlace, type Flag, GEOMETRY, hasFacts } from '../layout';
import { sideOf } from '../schema';
import type { ValueEntry } from '../value-reader';
import { line } from '../../../kernel/text-line';
import { arc, middleOf, straight, stroke } from './draw';

const { cardPad, line: LINE, foot: FOOT } = GEOMETRY;

const FLAGGED: Readonly<Record<Flag, { readonly ink: Paint; readonly fill: Fill }>> = {
  unaddressed: { ink: 'red', fill: { pattern: 'hatchWeak', ink: 'red', ground: 'surface' } },
  uncreated: { ink: 'red', fill: { pattern: 'hatchWeak', ink: 'red', ground: 'surface' } },
  idle: { ink: 'grey', fill: { pattern: 'dotsWeak', ink: 'grey', ground: 'surface' } },
};

/** A pain calls (!), a gain is missing (an open ring), an offer is not understood (?). */
function flagSign(flag: Flag, x: number, y: number, ink: Paint): readonly Shape[] {
  if (flag === 'uncreated') return [stroke(arc(x, y, 5, 0.08, 0.92), ink, 1.5, { dash: [2.4, 3] })];
  const ring: Shape = { kind: 'circle', x, y, r: 5.5, stroke: ink, strokeWidth: 1.3 };
  const sign = flag === 'unaddressed' ? '!' : '?';
  return [ring, line(sign, x, y + 3.2, { size: 9, weight: 700, fill: ink, anchor: 'middle' })];
}

function frame(box: Box, flag: Flag | null, gone: boolean): Shape {
  const edge = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1, radius: 8 };
  if (gone) return { kind: 'rect', ...edge, fill: 'surfaceSunken', stroke: 'lineStrong', strokeWidth: 1, dash: [2, 4] };
  if (!flag) return { kind: 'rect', ...edge, fill: 'surface', stroke: 'line', strokeWidth: 1 };
  const { ink, fill } = FLAGGED[flag];
  return { kind: 'rect', ...edge, fill, stroke: ink, strokeWidth: 1.2, dash: [5, 3.5] };
}

function importanceDots(value: number, right: number, y: number): readonly Shape[] {
  return [1, 2, 3, 4, 5].map((nth) => {
    const at = { kind: 'circle' as const, x: right - (5 - nth) * 9 - 3, y, r: 2.8 };
    return nth <= Math.round(value)
      ? { ...at, fill: 'ink' as const }
      : { ...at, stroke: 'lineStrong' as const, strokeWidth: 1 };
  });
}

function personSign(x: number, y: number): readonly Shape[] {
  return [
    { kind: 'circle', x, y: y - 2.6, r: 2.3, stroke: 'accent', strokeWidth: 1.2 },
    stroke(
      [
        ['M', x - 4, y + 4.4],
        ['C', x - 4, y + 0.4, x + 4, y + 0.4, x + 4, y + 4.4],
      ],
      'accent',
      1.2,
    ),
  ];
}

function touchpointSign(x: number, y: number): readonly Shape[] {
  return [stroke(straight(x - 5, y, x + 5, y), 'inkSoft', 1.2), { kind: 'circle', x, y, r: 2.6, fill: 'inkSoft' }];
}

interface Fact {
  readonly sign: ((x: number, y: number) => readonly Shape[]) | null;
  readonly word: string;
  readonly fill: Paint;
}

const FACT = { size: 11, weight: 400 } as const;
const SIGN = 15;
const BESIDE = 10;

function widthOf({ sign, word }: Fact): number {
  return (sign ? SIGN : 0) + measureText(word, FACT);
}

/** Its source, delivering touchpoints and dimensions; where space is short, only the persona's icon. */
function factsOf(words: Translator, { item, origin, touchpoints }: ValueEntry, room: number): readonly Fact[] {
  const { there, gone } = touchpoints;
  const dimensions = item.dimensions.map((id) => words.t(`dimension.${id}`)).join(' · ');
  const from: Fact = { sign: personSign, word: words.t('valueMap.fromPersona'), fill: 'inkSoft' };
  const all: readonly Fact[] = [
    ...(origin === 'removed' ? [{ ...from, word: words.t('word.deleted'), fill: 'red' as const }] : []),
    ...(origin === 'persona' ? [from] : []),
    ...(there + gone > 0 ? [{ sign: touchpointSign, word: words.number(there), fill: 'inkSoft' as const }] : []),
    ...(gone > 0
      ? [{ sign: null, word: words.t('valueMap.touchpoints.gone', { n: gone }), fill: 'red' as const }]
      : []),
    ...(dimensions ? [{ sign: null, word: dimensions, fill: 'inkSoft' as const }] : []),
  ];
  const needed = all.reduce((sum, fact) => sum + widthOf(fact) + BESIDE, -BESIDE);
  return needed > room ? all.map((fact) => (fact === from ? { ...from, word: '' } : fact)) : all;
}

function facts(words: Translator, { entry }: CardPlace, left: number, y: number): readonly Shape[] {
  const right = left + CARD_TEXT_WIDTH - (entry.item.importance === null ? 0 : 54);
  const shapes: Shape[] = [];
  let x = left;
  for (const { sign, word, fill } of factsOf(words, entry, right - left)) {
    if (sign) {
      shapes.push(...sign(x + 5, y - 4));
      x += SIGN;
    }
    if (word === '') continue;
    if (right - x < 30) break;
    const shape = line(word, x, y, { size: FACT.size, fill }, right - x);
    shapes.push(shape);
    x += shape.width + BESIDE;
  }
  return shapes;
}

/** A card's screen reader label. */
function labelOf(words: Translator, { entry, flag }: CardPlace): string {
  const { item, text, origin } = entry;
  const parts = [
    words.t('valueMap.label.item', {
      section: words.t(`valueMap.one.${item.section}`),
      text: text.trim() || words.t('valueMap.empty'),
    }),
  ];
  if (item.importance !== null) {
    parts.push(
      words.t(item.section === 'pain' ? 'valueMap.label.severity' : 'valueMap.label.importance', {
        n: item.importance,
      }),
    );
  }
  if (flag) parts.push(words.t(`valueMap.flag.${flag}`));
  if (origin !== 'own') parts.push(words.t(origin === 'removed' ? 'word.deleted' : 'valueMap.fromPersona'));
  return parts.join('. ');
}

export function cardItem(words: Translator, place: CardPlace): SceneItem {
  const { entry, box, lines, flag } = place;
  const gone = entry.origin === 'removed';
  const offer = sideOf(entry.item.section) === 'offer';
  const left = box.x + cardPad + (offer ? 0 : 12);
  const first = box.y + cardPad + 9;
  const port = { x: offer ? box.x + box.width - 11 : box.x + 11, y: middleOf(box), r: 3.6 };
  const shapes: Shape[] = [
    frame(box, flag, gone),
    place.linked
      ? { kind: 'circle', ...port, fill: 'green' }
      : { kind: 'circle', ...port, fill: 'surface', stroke: flag ? FLAGGED[flag].ink : 'lineStrong', strokeWidth: 1.2 },
  ];
  if (lines.length === 0) {
    shapes.push(line(words.t('valueMap.empty'), left, first, { size: 12.5, fill: 'inkFaint' }, CARD_TEXT_WIDTH));
  }
  lines.forEach((row, at) => {
    const y = first + at * LINE;
    shapes.push(line(row.text, left, y, { size: 12.5, weight: 600, fill: gone ? 'inkFaint' : 'ink' }));
    if (gone) shapes.push(stroke(straight(left, y - 4.2, left + row.width, y - 4.2), 'inkFaint', 1));
  });
  let y = first + Math.max(1, lines.length) * LINE + 5;
  if (entry.item.importance !== null)
    shapes.push(...importanceDots(entry.item.importance, left + CARD_TEXT_WIDTH, y - 4));
  if (flag) {
    const { ink } = FLAGGED[flag];
    shapes.push(...flagSign(flag, left + 6, y - 4, ink));
    const word = words.t(`valueMap.flag.${flag}`);
    shapes.push(line(word, left + 17, y, { size: 11, weight: 600, fill: ink }, CARD_TEXT_WIDTH - 17 - 54));
    y += FOOT;
  }
  if (hasFacts(entry)) shapes.push(...facts(words, place, left, y));
  return { id: entry.item.id, plane: 1, box, shapes, interactive: true, label: labelOf(words, place) };
}
