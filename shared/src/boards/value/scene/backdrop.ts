/** The two sides and their sections: panels, headings with icons, prompts in empty sections, and the fit ring. */
import { withUnit } from '../../../kernel/no-break';
import { portraitShapes } from '../../../portraits/portrait';
import type { Paint, PathCommand, SceneItem, Shape } from '../../../kernel/scene';
import { breakLines } from '../../../kernel/text';
import type { Translator } from '../../../kernel/translate';
import { GEOMETRY, ROWS, type SectionPlace, type ValueLayout } from '../layout';
import { type Section, sideOf } from '../schema';
import type { ValueReading } from '../value-reader';
import { line } from '../../../kernel/text-line';
import { arc, straight, stroke } from './draw';

const { pad, sectionHead, corner, gutter } = GEOMETRY;
/** Side of the persona's portrait. */
const FACE = 44;

/** Facing sections share a tone: what is done, what hurts, what is gained. */
const TONES: Readonly<Record<Section, { readonly ink: Paint; readonly weak: Paint }>> = {
  job: { ink: 'blue', weak: 'blueWeak' },
  product: { ink: 'blue', weak: 'blueWeak' },
  pain: { ink: 'red', weak: 'redWeak' },
  reliever: { ink: 'red', weak: 'redWeak' },
  gain: { ink: 'green', weak: 'greenWeak' },
  creator: { ink: 'green', weak: 'greenWeak' },
};

/** The sign of a section around a centre, in strokes. */
function signOf(section: Section, x: number, y: number): readonly PathCommand[] {
  const face = (bend: number): readonly PathCommand[] => [
    ...straight(x - 2.6, y - 2.6, x - 2.6, y - 2.2),
    ...straight(x + 2.6, y - 2.6, x + 2.6, y - 2.2),
    ['M', x - 3.6, y + 2.4],
    ['C', x - 1.6, y + 2.4 + bend, x + 1.6, y + 2.4 + bend, x + 3.6, y + 2.4],
  ];
  if (section === 'job') {
    return [
      ['M', x - 4, y],
      ['L', x - 1.2, y + 3],
      ['L', x + 4.2, y - 3.4],
    ];
  }
  if (section === 'pain') return face(-3);
  if (section === 'gain') return face(3);
  if (section === 'reliever') return straight(x - 4, y, x + 4, y);
  if (section === 'creator') return [...straight(x - 4, y, x + 4, y), ...straight(x, y - 4, x, y + 4)];
  return [
    ['M', x - 4, y - 2.4],
    ['L', x, y - 4.6],
    ['L', x + 4, y - 2.4],
    ['L', x + 4, y + 2.6],
    ['L', x, y + 4.8],
    ['L', x - 4, y + 2.6],
    ['Z'],
    ['M', x - 4, y - 2.4],
    ['L', x, y],
    ['L', x + 4, y - 2.4],
    ['M', x, y],
    ['L', x, y + 4.8],
  ];
}

function sectionItem(words: Translator, { whose }: ValueReading, place: SectionPlace): SceneItem {
  const { section, box, cards } = place;
  const tone = TONES[section];
  const [x, y] = [box.x + pad, box.y + 24];
  const name = line(
    words.t(`valueMap.section.${section}`),
    x + 32,
    y + 4.5,
    { size: 13, weight: 700, fill: 'ink' },
    box.width - 2 * pad - 70,
  );
  const shapes: Shape[] = [
    { kind: 'circle', x: x + 11, y, r: 11, fill: tone.weak },
    stroke(signOf(section, x + 11, y), tone.ink, 1.5),
    name,
  ];
  if (cards.length > 0) {
    shapes.push(
      line(words.number(cards.length), box.x + box.width - pad, y + 4.5, {
        size: 11,
        fill: 'inkFaint',
        anchor: 'end',
      }),
    );
  } else {
    const theirs = section === 'product' && whose === 'competitor';
    const prompt = words.t(`valueMap.prompt.${theirs ? 'theirs' : section}`);
    const rows = breakLines(prompt, {
      size: 12,
      weight: 400,
      italic: true,
      width: box.width - 2 * pad - 36,
      maxLines: 3,
    });
    rows.forEach((row, at) =>
      shapes.push(
        line(row.text, x + 32, box.y + sectionHead + 12 + at * 16, { size: 12, fill: 'inkFaint', italic: true }),
      ),
    );
  }
  return { id: `section:${section}`, plane: 0, box, shapes, interactive: false };
}

function panelItem(words: Translator, layout: ValueLayout, side: 'offer' | 'customer'): SceneItem {
  const box = layout[side];
  const { reading } = layout;
  const { persona } = reading;
  const face = side === 'customer' && persona ? persona.portrait : null;
  const indent = face ? FACE + 12 : 0;
  const x = box.x + pad + indent;
  const room = box.width - 2 * pad - indent - (side === 'customer' ? 48 : 0);
  const radius: readonly [number, number, number, number] =
    side === 'customer' ? [18, corner, corner, 18] : [18, 18, 18, 18];
  const kicker = side === 'customer' ? words.t('valueMap.customer') : words.t(`valueMap.whose.${reading.whose}`);
  const title =
    side === 'customer'
      ? persona?.name.trim() || words.t('valueMap.noPersona')
      : reading.offer.trim() || words.t('valueMap.noOffer');
  const unnamed = side === 'customer' ? !persona : reading.offer.trim() === '';
  const name = line(
    title,
    x,
    box.y + 62,
    { size: 20, weight: unnamed ? 400 : 700, fill: unnamed ? 'inkFaint' : 'ink', ...(unnamed && { italic: true }) },
    room,
  );
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x: box.x + 0.5,
      y: box.y + 0.5,
      width: box.width - 1,
      height: box.height - 1,
      radius,
      fill: 'surfaceSunken',
      stroke: 'line',
      strokeWidth: 1,
    },
    line(
      kicker.toLocaleUpperCase(words.locale),
      x,
      box.y + 36,
      { size: 10.5, weight: 600, fill: 'inkSoft', letterSpacing: 0.9 },
      room,
    ),
    name,
    ...(face ? portraitShapes({ x: box.x + pad, y: box.y + 25, width: FACE, height: FACE }, face) : []),
  ];
  if (persona?.removed && side === 'customer') {
    shapes.push(stroke(straight(x, box.y + 55.5, x + name.width, box.y + 55.5), 'inkSoft', 1.2));
    const gone = words.t('word.deleted');
    shapes.push(line(gone, x, box.y + 80, { size: 11, fill: 'red', weight: 600 }, room));
  }
  for (const row of ROWS) {
    const place = layout.sections.get(row[side]);
    if (place) shapes.push(stroke(straight(box.x + pad, place.box.y, box.x + box.width - pad, place.box.y), 'line', 1));
  }
  return { id: `side:${side}`, plane: 0, box, shapes, interactive: false };
}

/** How much of what matters to the customer is addressed, between the two sides. */
function ringItem(words: Translator, layout: ValueLayout): SceneItem {
  const { share, personaLost } = layout.fit;
  const unknown = personaLost ? 'valueMap.fit.lost' : 'valueMap.fit.unknown';
  const box = { x: layout.offer.x + layout.offer.width + 12, y: layout.offer.y, width: gutter - 24, height: 128 };
  const [x, y, r] = [box.x + box.width / 2, box.y + 46, 36];
  const shapes: Shape[] = [{ kind: 'circle', x, y, r, stroke: 'line', strokeWidth: 7 }];
  if (share !== null && share > 0) shapes.push(stroke(arc(x, y, r, 0, share), 'green', 7));
  const figure = share === null ? '–' : withUnit(words.number(share * 100, 0), '%');
  shapes.push(
    line(figure, x, y + 6, { size: 17, weight: 700, fill: share === null ? 'inkFaint' : 'ink', anchor: 'middle' }),
    line(words.t('word.fit'), x, y + 60, { size: 12, weight: 600, fill: 'ink', anchor: 'middle' }, box.width),
    line(
      words.t(share === null ? unknown : 'valueMap.fit.short', {
        n: layout.fit.addressed.length,
        all: layout.fit.wanted.length,
      }),
      x,
      y + 76,
      { size: 11, fill: 'inkSoft', anchor: 'middle' },
      box.width,
    ),
  );
  return { id: 'fit:ring', plane: 0, box, shapes, interactive: false };
}

export function backdropItems(words: Translator, layout: ValueLayout): readonly SceneItem[] {
  return [
    panelItem(words, layout, 'offer'),
    panelItem(words, layout, 'customer'),
    ringItem(words, layout),
    ...[...layout.sections.values()]
      .sort((a, b) => sideOf(a.section).localeCompare(sideOf(b.section), 'en'))
      .map((place) => sectionItem(words, layout.reading, place)),
  ];
}
