import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { boxesMeet, type ImageShape, type Shape, type TextShape } from '../../../../kernel/scene';
import { BOARD, testBoard } from '../../../../testing/test-board';
import { setTouchpointFields } from '../../commands/set-touchpoint-fields';
import { DENSITIES, type Density } from '../../records/schema';
import { readJourney } from '../../facts/journey-reader';
import { measuresOf } from '../grid/geometry';
import { titleLines, touchpointCard } from './touchpoint-card';
import { touchpointLabel } from './touchpoint-label';

const words = createTranslator('fi');
const HASH = 'a'.repeat(64);
const team = { name: 'Asiakaspalvelun tukitiimi', color: '#123456', subcontractor: true };

type Fields = Parameters<typeof setTouchpointFields.plan>[1]['fields'];

function card(title: string, fields: Fields, density: Density = 'comfortable'): readonly Shape[] {
  const board = testBoard({ Looking: [title] });
  board.do(setTouchpointFields, { ids: board.ids(title), fields });
  const touchpoint = readJourney(board.read, BOARD).touchpoints[0];
  if (!touchpoint) throw new Error('no touchpoint');
  return touchpointCard(
    words,
    { touchpoint, title: titleLines(touchpoint, density), team, channelFirst: false, cards: 12, density },
    { x: 0, y: 0 },
  );
}
const textBox = ({ x, y, width, size, anchor }: TextShape) => ({
  x: anchor === 'end' ? x - width : x,
  y: y - size * 0.75,
  width,
  height: size,
});
const isImage = (shape: Shape): shape is ImageShape => shape.kind === 'image';
const isText = (shape: Shape): shape is TextShape => shape.kind === 'text';

describe('a touchpoint with a picture', () => {
  const titles = [
    'Soittaa',
    'Odottaa asunnonvälittäjän vastausta ja soittaa uudelleen kolme kertaa',
    'Hyväksyntäpalaveri'.repeat(5),
  ];
  it.each(DENSITIES.flatMap((density) => titles.map((title) => ({ density, title }))))(
    'shows it inside of the card, and no words lie over it ($density, $title)',
    ({ density, title }) => {
      const shapes = card(
        title,
        {
          image: HASH,
          failure: true,
          momentOfTruth: true,
          value: 'waste',
          waste: ['failure-demand', 'unclear-communication'],
          waitTime: { amount: 1234.5, unit: 'wd' },
        },
        density,
      );
      const picture = shapes.find(isImage);
      if (!picture) throw new Error('no picture');
      expect(picture.hash).toBe(HASH);
      const { cardWidth, cardHeight } = measuresOf(density);
      expect(picture.x + picture.width).toBeLessThan(cardWidth);
      expect(picture.y + picture.height).toBeLessThan(cardHeight);
      const over = shapes.filter(isText).filter((text) => boxesMeet(textBox(text), picture));
      expect(over.map(({ text }) => text)).toEqual([]);
    },
  );

  it('is a card like any other when it has none', () => {
    expect(card('Soittaa', {}).some(isImage)).toBe(false);
  });

  it('is told to those who cannot see it', () => {
    const board = testBoard({ Looking: ['Soittaa'] });
    const said = (): string => {
      const touchpoint = readJourney(board.read, BOARD).touchpoints[0];
      return touchpoint ? touchpointLabel(words, touchpoint, 'Looking', null, null) : '';
    };
    expect(said()).not.toMatch(/kuva/i);
    board.do(setTouchpointFields, { ids: board.ids('Soittaa'), fields: { image: HASH } });
    expect(said()).toMatch(/; Kuva\.$/);
    board.do(setTouchpointFields, { ids: board.ids('Soittaa'), fields: { imageText: 'Jono aulassa' } });
    expect(said()).toMatch(/; Kuva: Jono aulassa\.$/);
  });
});
