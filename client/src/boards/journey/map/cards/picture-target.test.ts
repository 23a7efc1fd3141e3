import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import { createTranslator } from '@polku/shared/i18n/translator';
import { BOARD, testBoard } from '@polku/shared/testing/test-board';
import { describe, expect, it } from 'vitest';
import { pictureTarget } from './picture-target';
import { refusedPlaces } from './RefusedPictures';

const words = createTranslator('en');

function renting() {
  const board = testBoard({ Looking: ['Sees', 'Asks'] });
  const add = (kind: 'pain' | 'picture'): string =>
    board.do(addCard, { board: BOARD, kind, under: board.id('Sees'), text: 'Slow' })[0] ?? '';
  const [pain, picture] = [add('pain'), add('picture')];
  const layout = () => journeyLayout({ read: board.read, board: BOARD, words });
  const middle = (id: string) => {
    const box = boxOf(layout(), id);
    if (!box) throw new Error(`${id} is not on the map.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  return {
    board,
    pain,
    picture,
    layout,
    middle,
    at: (point: { x: number; y: number }) => pictureTarget(board.read, layout(), point),
  };
}

describe('a dropped picture', () => {
  it('becomes the picture of the touchpoint it falls on, or of the picture card', () => {
    const { board, picture, middle, at } = renting();
    expect(at(middle(board.id('Asks')))).toEqual({ type: 'touchpoint', id: board.id('Asks') });
    expect(at(middle(picture))).toEqual({ type: 'card', id: picture });
  });

  it('makes a card of its own on another card, between touchpoints and in an empty lane', () => {
    const { board, pain, middle, at } = renting();
    const sees = middle(board.id('Sees'));
    expect(at(middle(pain))).toBeNull();
    expect(at({ x: sees.x + 82, y: sees.y })).toBeNull();
    expect(at({ x: middle(board.id('Asks')).x, y: middle(pain).y })).toBeNull();
  });
});

it('signs of refused pictures stand at the corners of what shows them, and only there', () => {
  const { board, layout } = renting();
  const [mine, theirs] = ['a'.repeat(64), 'b'.repeat(64)];
  board.do(setTouchpointFields, { ids: board.ids('Sees'), fields: { image: mine } });
  board.do(setTouchpointFields, { ids: board.ids('Asks'), fields: { image: theirs } });
  const box = boxOf(layout(), board.id('Sees'));
  const places = refusedPlaces(board.read, layout(), new Set([mine]));
  expect(places).toEqual([{ key: board.id('Sees'), x: (box?.x ?? 0) + 148, y: (box?.y ?? 0) + 104 }]);
});
