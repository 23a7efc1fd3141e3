import { journeyLayout } from '@polku/shared/boards/journey/picture/layout/layout';
import { addCard } from '@polku/shared/boards/journey/commands/add-card';
import { setLane } from '@polku/shared/boards/journey/commands/set-lane';
import { BOARD, testBoard } from '@polku/shared/testing/test-board';
import { createTranslator } from '@polku/shared/i18n/translator';
import { describe, expect, it } from 'vitest';
import { cardDropAt, cardsIn, freePlaces, neighbourCard } from './card-places';
import { laneIndexAt, laneLineAt } from '../lanes/lane-control';
import { laneParts } from '../lanes/lane-parts';
import { likelyKind, touchpointAt } from '../connect/connecting';

const words = createTranslator('en');

function renting() {
  const board = testBoard({ Looking: ['Sees', 'Asks'], Applying: ['Sends'], Living: [] });
  const add = (kind: 'pain' | 'idea', under: string, text: string): string =>
    board.do(addCard, { board: BOARD, kind, under: board.id(under), text })[0] ?? '';
  const slow = add('pain', 'Sees', 'Slow');
  const dear = add('pain', 'Sees', 'Dear');
  const video = add('idea', 'Asks', 'Video');
  const layout = () => journeyLayout({ read: board.read, board: BOARD, words });
  const lane = (name: string) => {
    const found = layout().lanes.find(({ type }) => type.id === name);
    if (!found) throw new Error(`The lane ${name} is not shown.`);
    return found;
  };
  return { board, slow, dear, video, layout, lane };
}

describe('room for a new card', () => {
  it('is in every column of every shown lane of cards, below the last card, and in a stage without touchpoints', () => {
    const { board, layout, lane, dear } = renting();
    const places = freePlaces(layout(), 0, 5000);
    const pains = places.filter(({ kind }) => kind === 'pain');
    expect(pains.map(({ under }) => under)).toEqual(board.ids('Sees', 'Asks', 'Sends', 'Living'));
    const last = cardsIn(lane('pain')).find(({ card }) => card.id === dear);
    expect(pains[0]?.box.y).toBeGreaterThan((last?.box.y ?? 0) + 10);
    expect(pains[1]?.box.y).toBeLessThan(pains[0]?.box.y ?? 0);
    expect(places.some(({ kind }) => kind === 'gain')).toBe(false);
    board.do(setLane, { board: BOARD, lane: 'gain', shown: true });
    expect(freePlaces(layout(), 0, 5000).some(({ kind }) => kind === 'gain')).toBe(true);
  });
});

describe('a drop of cards', () => {
  it('in another lane means its kind, in another column its touchpoint', () => {
    const { board, slow, layout, lane } = renting();
    const at = layout();
    const asks = at.places.get(board.id('Asks'));
    const drop = cardDropAt(board.read, at, new Set([slow]), { x: (asks?.x ?? 0) + 70, y: lane('idea').box.y + 38 });
    expect(drop).toMatchObject({ kind: 'idea', under: board.id('Asks'), index: 1 });
  });

  it('goes before or after the cards there, by height', () => {
    const { board, slow, dear, video, layout, lane } = renting();
    const at = layout();
    const x = (at.places.get(board.id('Sees'))?.x ?? 0) + 70;
    const boxOf = (id: string) => cardsIn(lane('pain')).find(({ card }) => card.id === id)?.box;
    const below = cardDropAt(board.read, at, new Set([video]), { x, y: (boxOf(dear)?.y ?? 0) + 30 });
    expect(below).toMatchObject({ under: board.id('Sees'), index: 2, kind: 'pain' });
    const between = cardDropAt(board.read, at, new Set([video]), { x, y: (boxOf(slow)?.y ?? 0) + 25 });
    expect(between?.index).toBe(1);
  });

  it('at the upper edge of a lane, or in a stage without touchpoints, belongs to the stage', () => {
    const { board, slow, layout, lane } = renting();
    const at = layout();
    const x = (at.places.get(board.id('Sees'))?.x ?? 0) + 70;
    const { box } = lane('pain');
    expect(cardDropAt(board.read, at, new Set([slow]), { x, y: box.y + 3 })?.under).toBe(board.id('Looking'));
    const living = at.axis.stages.find(({ stage }) => stage.id === board.id('Living'));
    const empty = { x: (living?.x ?? 0) + 20, y: box.y + 20 };
    expect(cardDropAt(board.read, at, new Set([slow]), empty)?.under).toBe(board.id('Living'));
  });

  it('on the rows above keeps the kind', () => {
    const { board, slow, layout } = renting();
    const sends = layout().places.get(board.id('Sends'));
    const drop = cardDropAt(board.read, layout(), new Set([slow]), { x: (sends?.x ?? 0) + 9, y: (sends?.y ?? 0) + 9 });
    expect(drop).toMatchObject({ under: board.id('Sends'), kind: undefined });
  });
});

describe('arrow keys among cards', () => {
  it('lead up and down a column over all lanes, and sideways within a lane', () => {
    const { board, slow, dear, video, layout } = renting();
    expect(neighbourCard(layout(), slow, 'down')).toBe(dear);
    expect(neighbourCard(layout(), dear, 'up')).toBe(slow);
    expect(neighbourCard(layout(), slow, 'up')).toBeUndefined();
    expect(neighbourCard(layout(), slow, 'right')).toBeUndefined();
    const [later = ''] = board.do(addCard, { board: BOARD, kind: 'idea', under: board.id('Sends') });
    expect(neighbourCard(layout(), video, 'right')).toBe(later);
  });
});

describe('dragging a lane', () => {
  it('takes the place among the others whose middles it has passed', () => {
    const { layout } = renting();
    const lanes = laneParts(layout());
    const [first, second, third] = lanes;
    const below = (third?.y ?? 0) - 2;
    expect(laneIndexAt(lanes, first?.key ?? '', below)).toBe(1);
    expect(laneIndexAt(lanes, first?.key ?? '', 0)).toBe(0);
    expect(laneLineAt(lanes, first?.key ?? '', 0, 12)).toBe((second?.y ?? 0) - 6);
  });
});

describe('connecting', () => {
  it('backwards in time is rework, forwards a dependency until somebody says otherwise', () => {
    const { board, layout } = renting();
    expect(likelyKind(layout(), board.id('Sends'), board.id('Sees'))).toBe('rework');
    expect(likelyKind(layout(), board.id('Sees'), board.id('Sends'))).toBe('dependency');
    expect(likelyKind(layout(), board.id('Sees'), board.id('Sees'))).toBe('rework');
  });

  it('ends at the touchpoint under the pointer, or nowhere', () => {
    const { board, layout } = renting();
    const asks = layout().places.get(board.id('Asks'));
    expect(touchpointAt(layout(), { x: (asks?.x ?? 0) + 9, y: (asks?.y ?? 0) + 9 })).toBe(board.id('Asks'));
    expect(touchpointAt(layout(), { x: -5, y: -5 })).toBeNull();
  });
});
