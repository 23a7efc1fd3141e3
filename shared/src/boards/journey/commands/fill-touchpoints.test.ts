import { describe, expect, it } from 'vitest';
import { BOARD, testBoard } from '../../../testing/test-board';
import { fillTouchpoints } from './fill-touchpoints';
import { setWithPrevious } from './set-with-previous';

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
    ).toBe('refused.textTooLong');
  });

  it('moves to another stage together', () => {
    const board = renting();
    const stage = board.id('Applying');
    board.do(fillTouchpoints, { board: BOARD, rows: board.ids('Sees', 'Asks').map((id) => ({ id, stage })) });
    expect(board.picture()).toEqual({ Looking: [], Applying: ['Sends', 'Sees', 'Asks'] });
  });

  it('finds stages by name and makes the others in the order of the rows, all in one step', () => {
    const board = renting();
    const before = board.picture();
    const [sees = '', asks = '', sends = ''] = board.ids('Sees', 'Asks', 'Sends');
    const rows = [
      { id: sees, stageName: 'Needing' },
      { id: asks, stageName: ' applying' },
      { id: sends, stageName: 'needing ' },
      { id: null, stageName: 'Signing', texts: { title: 'Signs' } },
      { id: null, stageName: 'Needing', texts: { title: 'Dreams' } },
      { id: null, stageName: 'Living', texts: { title: 'Moves in' } },
    ];
    board.do(fillTouchpoints, { board: BOARD, rows });
    // A new stage follows the one named before it, the first one the stage that its row stood in.
    expect(Object.entries(board.picture())).toEqual([
      ['Looking', []],
      ['Needing', ['Sees', 'Sends', 'Dreams']],
      ['Signing', ['Signs']],
      ['Living', ['Moves in']],
      ['Applying', ['Asks']],
    ]);
    board.undo();
    expect(board.picture()).toEqual(before);
    expect(
      board.refused(fillTouchpoints, { board: BOARD, rows: [{ id: sees, stageName: 'x'.repeat(301) }] }).reason,
    ).toBe('refused.textTooLong');
  });

  it('a new stage is of the phase of the one before it, also where two stages had one order', () => {
    const board = renting();
    const [looking, applying] = [board.id('Looking'), board.id('Applying')];
    const clash = {
      name: 'clash',
      plan: () => ({
        changes: [looking, applying].map((id) => ({
          op: 'set' as const,
          id,
          fields: { order: 'a1', phase: 'before' },
        })),
      }),
    };
    board.do(clash, undefined);
    const first = Object.keys(board.picture())[0] ?? '';
    const [one = ''] = board.picture()[first] ?? [];
    board.do(fillTouchpoints, { board: BOARD, rows: [{ id: board.id(one), stageName: 'Between' }] });
    expect(Object.keys(board.picture())).toEqual([first, 'Between', first === 'Looking' ? 'Applying' : 'Looking']);
    expect(board.read.get(board.id('Between'))?.['phase']).toBe('before');
  });

  it('what was parallel stays so in the new stage, and what it leaves keeps its columns', () => {
    const board = renting();
    const [sees = '', asks = '', sends = ''] = board.ids('Sees', 'Asks', 'Sends');
    board.do(setWithPrevious, { ids: [asks], withPrevious: true });
    board.do(fillTouchpoints, { board: BOARD, rows: [sees, asks, sends].map((id) => ({ id, stageName: 'All' })) });
    expect(board.touchpoint('Asks').withPrevious).toBe(true);
    expect(board.touchpoint('Sends').withPrevious).toBe(false);
    board.do(fillTouchpoints, { board: BOARD, rows: [{ id: sees, stageName: 'Alone' }] });
    expect(board.touchpoint('Asks').withPrevious).toBe(false);
  });

  it('is refused as a whole when one value does not fit', () => {
    const board = renting();
    const [sees = '', asks = ''] = board.ids('Sees', 'Asks');
    const rows = [
      { id: sees, fields: { emotion: 1 } },
      { id: asks, fields: { emotion: 9 } },
    ];
    expect(board.refused(fillTouchpoints, { board: BOARD, rows }).reason).toBe('refused.badValue');
    expect(board.touchpoint('Sees').emotion).toBeNull();
  });
});
