import { describe, expect, it } from 'vitest';
import type { TidyRow, TidyValue } from '../../../kernel/tidy';
import { BOARD, testBoard } from '../../../testing/test-board';
import { PHASES } from '../records/schema';
import { addCard } from './add-card';
import { removeRecords } from './remove-records';
import { renameStage } from './rename-stage';
import { setStagePhase } from './set-stage-phase';
import { fillTouchpoints } from './fill-touchpoints';
import { pasteRows } from './paste-rows';

const row = (fields: Readonly<Record<string, TidyValue>>): TidyRow => ({ line: 1, fields, extra: {} });
const rows = (...titles: readonly string[]) => titles.map((touchpoint) => row({ touchpoint }));
const renting = () => testBoard({ Looking: ['Sees', 'Asks'], Applying: ['Sends'] }, { Asks: { layer: 'frontstage' } });
const into = { board: BOARD, index: Infinity, teamColors: ['#112233', '#445566'] };

describe('pasted rows', () => {
  it('of titles stand after what is selected, in its layer', () => {
    const board = renting();
    const [stage = '', like = ''] = board.ids('Looking', 'Asks');
    board.do(pasteRows, { ...into, stage, index: 1, rows: rows('Waits', 'Hears'), like });
    expect(board.picture()['Looking']).toEqual(['Sees', 'Waits', 'Hears', 'Asks']);
    expect([board.touchpoint('Waits').layer, board.touchpoint('Hears').layer]).toEqual(['frontstage', 'frontstage']);
  });

  it('keep the layers and teams they say, and take neither from a neighbour then', () => {
    const board = renting();
    const stage = board.id('Looking');
    board.do(fillTouchpoints, { board: BOARD, rows: [{ id: board.id('Asks'), teamName: 'Letting' }] });
    const pasted = [row({ touchpoint: 'Waits', layer: 'customer' }), row({ touchpoint: 'Calls', layer: 'frontstage' })];
    board.do(pasteRows, { ...into, stage, rows: pasted, like: board.id('Asks') });
    expect([board.touchpoint('Waits').team, board.touchpoint('Calls').layer]).toEqual([null, 'frontstage']);
  });

  it('go to the stages they name, made where they are not there, and go on in the stage above', () => {
    const board = renting();
    const pasted = [
      row({ touchpoint: 'Wonders' }),
      row({ touchpoint: 'Signs', stage: 'applying' }),
      row({ touchpoint: 'Pays' }),
      row({ touchpoint: 'Moves', stage: 'Living' }),
      row({ touchpoint: 'Rests', with_previous: true }),
    ];
    board.do(pasteRows, { ...into, stage: board.id('Looking'), rows: pasted });
    expect(board.picture()).toEqual({
      Looking: ['Sees', 'Asks', 'Wonders'],
      Applying: ['Sends', 'Signs', 'Pays'],
      Living: ['Moves + Rests'],
    });
    board.undo();
    expect(board.picture()).toEqual({ Looking: ['Sees', 'Asks'], Applying: ['Sends'] });
  });

  it('of one moment in a stage happen at the same time', () => {
    const board = renting();
    const at = (touchpoint: string, moment: string, stage = 'Looking') => row({ touchpoint, moment, stage });
    const pasted = [at('Calls', '1'), at('Answers', '1'), at('Books', '2'), at('Waits', '2', 'Applying')];
    board.do(pasteRows, { ...into, stage: null, rows: pasted });
    expect(board.picture()).toEqual({
      Looking: ['Sees', 'Asks', 'Calls + Answers', 'Books'],
      Applying: ['Sends', 'Waits'],
    });
  });

  describe('that name all their stages, on a map as it begins', () => {
    const blankNames = ['Before', 'During', 'After', 'Ennen', 'Aikana', 'Jälkeen'];
    const begun = () => {
      const board = testBoard({ Ennen: [], Aikana: [], Jälkeen: [] });
      const stages = ['Ennen', 'Aikana', 'Jälkeen'].map((name) => board.id(name));
      for (const [at, id] of stages.entries()) {
        board.do(setStagePhase, { ids: [id], phase: PHASES[at] ?? null });
      }
      return { board, stages, how: { ...into, stage: stages[2] ?? '', blankNames } };
    };
    const table = [row({ touchpoint: 'Sees', stage: 'Looking' }), row({ touchpoint: 'Signs', stage: 'Renting' })];

    it('take the place of its stages, in one step', () => {
      const { board, how } = begun();
      board.do(pasteRows, { ...how, rows: table });
      expect(board.picture()).toEqual({ Looking: ['Sees'], Renting: ['Signs'] });
      expect(board.live('stage').map(({ phase }) => phase)).toEqual([null, null]);
      board.undo();
      expect(board.picture()).toEqual({ Ennen: [], Aikana: [], Jälkeen: [] });
    });

    it('leave what somebody has touched: another name, a card, a touchpoint anywhere', () => {
      const { board, stages, how } = begun();
      const [first = '', second = ''] = stages;
      board.do(renameStage, { id: first, name: 'Searching' });
      board.do(addCard, { board: BOARD, kind: 'pain', under: second, text: 'Slow' });
      board.do(pasteRows, { ...how, rows: table });
      expect(board.picture()).toEqual({ Searching: [], Aikana: [], Looking: ['Sees'], Renting: ['Signs'] });
      const used = begun();
      used.board.do(pasteRows, { ...used.how, stage: used.stages[0] ?? '', rows: rows('Calls') });
      used.board.do(pasteRows, { ...used.how, rows: table });
      expect(Object.keys(used.board.picture())).toEqual(['Ennen', 'Aikana', 'Jälkeen', 'Looking', 'Renting']);
    });

    it('keep those of its stages that they name, and all where a row names none', () => {
      const { board, how } = begun();
      board.do(pasteRows, { ...how, rows: [row({ touchpoint: 'Sees', stage: 'aikana' }), ...table] });
      expect(board.picture()).toEqual({ Aikana: ['Sees'], Looking: ['Sees'], Renting: ['Signs'] });
      const other = begun();
      other.board.do(pasteRows, { ...other.how, rows: [...rows('Calls'), ...table] });
      expect(Object.keys(other.board.picture())).toContain('Ennen');
    });
  });

  it('make the first stage of a board that has none', () => {
    const board = testBoard({});
    expect(board.refused(pasteRows, { ...into, stage: null, rows: rows('Calls') })).toBeTruthy();
    board.do(pasteRows, { ...into, stage: null, rows: rows('Calls'), firstStage: 'Stage 1' });
    expect(board.picture()).toEqual({ 'Stage 1': ['Calls'] });
  });

  it('bring back a team of theirs that was deleted or undone, instead of making it twice', () => {
    const board = renting();
    const paste = () => {
      const pasted = [row({ touchpoint: 'Calls', team: 'Desk' }), row({ touchpoint: 'Waits', team: 'desk' })];
      board.do(pasteRows, { ...into, stage: board.id('Looking'), rows: pasted });
    };
    paste();
    const desk = board.id('Desk');
    board.undo();
    expect(board.live('team')).toEqual([]);
    paste();
    expect(board.live('team').map(({ id }) => id)).toEqual([desk]);
    expect([board.touchpoint('Calls').team, board.touchpoint('Waits').team]).toEqual([desk, desk]);
  });

  it('bring back a team also in the table', () => {
    const board = renting();
    const fill = () => {
      const cells = [{ id: board.id('Sees'), teamName: 'Letting' }];
      board.do(fillTouchpoints, { board: BOARD, rows: cells });
      return board.touchpoint('Sees').team;
    };
    const team = fill();
    board.undo();
    expect(fill()).toBe(team);
    board.do(removeRecords, { ids: [board.id('Asks')] });
    expect(board.live('team')).toHaveLength(1);
  });
});
