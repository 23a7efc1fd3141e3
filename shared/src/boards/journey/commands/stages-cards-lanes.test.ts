import { describe, expect, it } from 'vitest';
import { BOARD, testBoard } from '../../../testing/test-board';
import { addCard } from './add-card';
import { addConnector } from './add-connector';
import { addStage } from './add-stage';
import { convertCard } from './convert-card';
import { moveCard } from './move-card';
import { moveLane } from './move-lane';
import { moveStage } from './move-stage';
import { renameStage } from './rename-stage';
import { setConnectorFields } from './set-connector-fields';
import { setJourneySettings } from './set-journey-settings';
import { setLane } from './set-lane';
import { setStagePhase } from './set-stage-phase';

const renting = () => testBoard({ Looking: ['Sees', 'Asks'], Applying: ['Sends'], Living: [] });
const stages = (board: ReturnType<typeof renting>) => Object.keys(board.picture());

describe('stages', () => {
  it('are added at a place and take the phase of the one before', () => {
    const board = renting();
    board.do(setStagePhase, { ids: board.ids('Looking'), phase: 'before' });
    const [id = ''] = board.do(addStage, { board: BOARD, name: 'Viewing', index: 1 });
    expect(stages(board)).toEqual(['Looking', 'Viewing', 'Applying', 'Living']);
    expect(board.read.get(id)?.['phase']).toBe('before');
    expect(board.refused(addStage, { board: 'nowhere' }).reason).toBe('refused.boardGone');
  });

  it('move with all that is in them, and typing in a name is one step', () => {
    const board = renting();
    board.do(moveStage, { id: board.id('Living'), index: 0 });
    expect(stages(board)).toEqual(['Living', 'Looking', 'Applying']);
    for (const name of ['Loo', 'Look', 'Look around'])
      board.do(renameStage, { id: board.live('stage')[1]?.id ?? '', name });
    expect(board.picture()['Look around']).toEqual(['Sees', 'Asks']);
    board.undo();
    board.undo();
    expect(stages(board)).toEqual(['Looking', 'Applying', 'Living']);
  });
});

describe('cards', () => {
  it('stand under a touchpoint or a stage, move in order and become another kind', () => {
    const board = renting();
    for (const text of ['one', 'two', 'three']) {
      board.do(addCard, { board: BOARD, kind: 'pain', under: board.id('Asks'), text });
    }
    board.do(moveCard, { ids: board.ids('three', 'one'), under: board.id('Applying') });
    const under = (place: string) => board.live('card').filter((card) => card['under'] === board.id(place));
    expect(under('Applying').map((card) => card['text'])).toEqual(['one', 'three']);
    board.do(convertCard, { ids: board.ids('one'), kind: 'action' });
    expect(board.read.get(board.id('one'))).toMatchObject({ kind: 'action', status: 'open' });
    expect(board.refused(addCard, { board: BOARD, kind: 'pain', under: 'nowhere' }).reason).toBe('refused.gone');
  });
});

describe('connectors', () => {
  it('join two touchpoints, once for each kind', () => {
    const board = renting();
    const ends = { board: BOARD, from: board.id('Sends'), to: board.id('Asks') };
    const [id = ''] = board.do(addConnector, { ...ends, kind: 'rework', fields: { share: 20 } });
    board.do(setConnectorFields, { ids: [id], fields: { wait: { amount: 2, unit: 'd' } } });
    expect(board.read.get(id)).toMatchObject({ share: 20, wait: { amount: 2, unit: 'd' } });
    expect(board.refused(addConnector, { ...ends, kind: 'rework' }).reason).toBe('journey.refused.connected');
    expect(board.refused(addConnector, { ...ends, kind: 'dependency', to: ends.from }).reason).toBe(
      'journey.refused.sameTouchpoint',
    );
    expect(board.refused(setConnectorFields, { ids: [id], fields: { share: 101 } }).reason).toBe('refused.badValue');
  });
});

describe('settings and lanes', () => {
  it('are the same for all; a lane gets its record when it is first changed', () => {
    const board = renting();
    board.do(setJourneySettings, { board: BOARD, fields: { rows: 'team' } });
    expect(board.live('journey')[0]).toMatchObject({ rows: 'team', timeScale: 'log' });
    expect(board.live('lane')).toEqual([]);
    board.do(setLane, { board: BOARD, lane: 'emotion', shown: false });
    expect(board.live('lane')).toMatchObject([{ lane: 'emotion', shown: false }]);
    board.undo();
    expect(board.live('lane')).toEqual([]);
    board.do(setLane, { board: BOARD, lane: 'emotion', height: 120 });
    expect(board.live('lane')).toMatchObject([{ lane: 'emotion', height: 120 }]);
  });

  it('moving one gives all shown ones their place, and later moves touch only the moved one', () => {
    const board = renting();
    const order = () => board.live('lane').map((lane) => lane['lane']);
    board.do(moveLane, { board: BOARD, lane: 'time', lanes: ['emotion', 'value', 'time'], index: 0 });
    expect(order()).toEqual(['time', 'emotion', 'value']);
    const [time] = board.live('lane');
    board.do(moveLane, { board: BOARD, lane: 'value', lanes: ['time', 'emotion', 'value'], index: 1 });
    expect(order()).toEqual(['time', 'value', 'emotion']);
    expect(board.live('lane')[0]).toBe(time);
  });
});
