import { describe, expect, it } from 'vitest';
import { BOARD, testBoard } from '../../../testing/test-board';
import { addCard } from './add-card';
import { cardToTouchpoint, titleAndDescription } from './card-to-touchpoint';
import { moveCard } from './move-card';

const renting = () => testBoard({ Looking: ['Sees', 'Asks'], Applying: ['Sends'], Living: [] });

describe('a card that becomes a touchpoint', () => {
  it('stands right after the touchpoint it was under, with its layer and team; the card is gone in the same step', () => {
    const board = renting();
    const before = board.picture()['Looking'];
    const [card = ''] = board.do(addCard, {
      board: BOARD,
      kind: 'idea',
      under: board.id('Sees'),
      text: 'Books a visit',
    });
    const [made = ''] = board.do(cardToTouchpoint, { ids: [card] });
    expect(board.picture()['Looking']?.slice(0, 2)).toEqual(['Sees', 'Books a visit']);
    expect(board.read.get(made)).toMatchObject({ layer: board.read.get(board.id('Sees'))?.['layer'] });
    expect(board.live('card')).toEqual([]);
    board.undo();
    expect(board.picture()['Looking']).toEqual(before);
    expect(board.live('card')).toMatchObject([{ id: card, text: 'Books a visit' }]);
  });

  it('keeps the order of several and goes to the end of a stage it was under', () => {
    const board = renting();
    for (const text of ['first', 'second']) {
      board.do(addCard, { board: BOARD, kind: 'note', under: board.id('Looking'), text });
    }
    board.do(cardToTouchpoint, { ids: board.ids('second', 'first') });
    expect(board.picture()['Looking']?.slice(-2)).toEqual(['first', 'second']);
  });

  it('is refused for a card that stands nowhere', () => {
    const board = renting();
    expect(board.refused(cardToTouchpoint, { ids: ['nothing'] }).reason).toBe('refused.gone');
  });

  it('cuts a long text at a word for the title and keeps all of it as description', () => {
    const long = `${'word '.repeat(30)}end`;
    const { title, description } = titleAndDescription(long);
    expect(title.length).toBeLessThanOrEqual(81);
    expect(title.endsWith('word…')).toBe(true);
    expect(description).toBe(long);
    expect(titleAndDescription('Short')).toEqual({ title: 'Short', description: '' });
    expect(titleAndDescription('Two\nlines')).toEqual({ title: 'Two', description: 'Two\nlines' });
    expect(titleAndDescription(`${'x'.repeat(79)}👍🏽`).title).not.toMatch(/[\uD800-\uDBFF]…$/);
  });
});

describe('a card dropped into another lane of cards', () => {
  it('moves and becomes a card of that lane in one step', () => {
    const board = renting();
    const [card = ''] = board.do(addCard, { board: BOARD, kind: 'pain', under: board.id('Sees'), text: 'Slow' });
    board.do(moveCard, { ids: [card], under: board.id('Asks'), kind: 'action' });
    expect(board.read.get(card)).toMatchObject({ kind: 'action', status: 'open', under: board.id('Asks') });
    board.undo();
    expect(board.read.get(card)).toMatchObject({ kind: 'pain', status: null, under: board.id('Sees') });
  });
});
