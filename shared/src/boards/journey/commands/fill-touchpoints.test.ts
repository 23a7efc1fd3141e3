import { describe, expect, it } from 'vitest';
import { BOARD, testBoard } from '../../../testing/test-board';
import { fillTouchpoints } from './fill-touchpoints';

const renting = () => testBoard({ Looking: ['Sees', 'Asks'], Applying: ['Sends'] });

describe('filling many cells', () => {
  it('writes fields and texts of several touchpoints in one step', () => {
    const board = renting();
    const [sees = '', asks = ''] = board.ids('Sees', 'Asks');
    const rows = [
      { id: sees, fields: { emotion: 1 }, texts: { title: 'Sees it' } },
      { id: asks, fields: { waste: ['waiting'] as const } },
    ];
    board.do(fillTouchpoints, { board: BOARD, rows });
    expect(board.touchpoint('Sees it').emotion).toBe(1);
    // What follows from a waste kind follows here too.
    expect(board.touchpoint('Asks').value).toBe('waste');
    board.undo();
    expect(board.picture()['Looking']).toEqual(['Sees', 'Asks']);
    expect(board.touchpoint('Asks').value).toBeNull();
  });

  it('adds rows at the end of their stage, in order, with what follows from their fields', () => {
    const board = renting();
    const stage = board.id('Looking');
    const rows = ['Waits', 'Hears'].map((title) => ({
      id: null,
      stage,
      texts: { title },
      fields: { waste: ['waiting'] as const },
    }));
    const made = board.do(fillTouchpoints, { board: BOARD, rows });
    expect(board.picture()['Looking']).toEqual(['Sees', 'Asks', 'Waits', 'Hears']);
    expect(board.ids('Waits', 'Hears')).toEqual(made);
    expect(board.touchpoint('Hears').value).toBe('waste');
  });

  it('finds teams by name and makes the others, all in one step', () => {
    const board = renting();
    const [sees = '', asks = '', sends = ''] = board.ids('Sees', 'Asks', 'Sends');
    const rows = [
      { id: sees, teamName: 'Letting' },
      { id: asks, teamName: ' letting' },
      { id: sends, teamName: '' },
    ];
    board.do(fillTouchpoints, { board: BOARD, rows, teamColors: ['#112233'] });
    const { team } = board.touchpoint('Sees');
    expect(team).not.toBeNull();
    expect(board.touchpoint('Asks').team).toBe(team);
    expect(board.touchpoint('Sends').team).toBeNull();
    board.undo();
    expect(board.touchpoint('Asks').team).toBeNull();
    expect(
      board.refused(fillTouchpoints, { board: BOARD, rows: [{ id: sees, teamName: 'x'.repeat(301) }] }).reason,
    ).toBe('journey.refused.textTooLong');
  });

  it('moves to another stage together', () => {
    const board = renting();
    const stage = board.id('Applying');
    board.do(fillTouchpoints, { board: BOARD, rows: board.ids('Sees', 'Asks').map((id) => ({ id, stage })) });
    expect(board.picture()).toEqual({ Looking: [], Applying: ['Sends', 'Sees', 'Asks'] });
  });

  it('is refused as a whole when one value does not fit', () => {
    const board = renting();
    const [sees = '', asks = ''] = board.ids('Sees', 'Asks');
    const rows = [
      { id: sees, fields: { emotion: 1 } },
      { id: asks, fields: { emotion: 9 } },
    ];
    expect(board.refused(fillTouchpoints, { board: BOARD, rows }).reason).toBe('journey.refused.badValue');
    expect(board.touchpoint('Sees').emotion).toBeNull();
  });
});
