import { describe, expect, it } from 'vitest';
import { BOARD, testBoard } from '../../../testing/test-board';
import { addTouchpoints } from './add-touchpoints';
import { addConnector } from './add-connector';
import { addStage } from './add-stage';
import { addCard } from './add-card';
import { duplicateRecords } from './duplicate-records';
import { editText } from './edit-text';
import { moveTouchpoints } from './move-touchpoints';
import { nudgeTouchpoints } from './nudge-touchpoints';
import { placeParked } from './place-parked';
import { removeRecords } from './remove-records';
import { removeStage } from './remove-stage';
import { restoreRecords } from './restore-records';
import { setEmotion } from './set-emotion';
import { setTouchpointFields } from './set-touchpoint-fields';
import { setWithPrevious } from './set-with-previous';
import { toggleWaste } from './toggle-waste';

const renting = () => testBoard({ Looking: ['Sees', 'Asks + Waits'], Applying: ['Sends', 'Hears'], Living: [] });

describe('adding touchpoints', () => {
  it('puts them where asked, one for each line, and selects them', () => {
    const board = renting();
    const made = board.do(addTouchpoints, { board: BOARD, stage: board.id('Looking'), titles: ['A', 'B'], index: 1 });
    expect(board.picture()['Looking']).toEqual(['Sees', 'A', 'B', 'Asks + Waits']);
    expect(made).toEqual(board.ids('A', 'B'));
    board.undo();
    expect(board.picture()['Looking']).toEqual(['Sees', 'Asks + Waits']);
    board.redo();
    expect(board.ids('A', 'B')).toEqual(made);
  });

  it('never splits a column', () => {
    const board = renting();
    board.do(addTouchpoints, { board: BOARD, stage: board.id('Looking'), titles: ['A'], index: 2 });
    expect(board.picture()['Looking']).toEqual(['Sees', 'Asks + Waits', 'A']);
  });

  it('joins the column of another one, at its end, in the row it is told', () => {
    const board = renting();
    const parallelTo = board.id('Asks');
    const fields = { layer: 'backstage' as const };
    board.do(addTouchpoints, { board: BOARD, stage: board.id('Living'), titles: ['A'], parallelTo, fields });
    expect(board.picture()).toMatchObject({ Looking: ['Sees', 'Asks + Waits + A'], Living: [] });
    expect(board.touchpoint('A').layer).toBe('backstage');
  });

  it('takes layer and team of a neighbour, unless told otherwise', () => {
    const board = renting();
    board.do(setTouchpointFields, { ids: board.ids('Sees'), fields: { layer: 'backstage', team: 'team1' } });
    const like = board.id('Sees');
    board.do(addTouchpoints, {
      board: BOARD,
      stage: board.id('Living'),
      titles: ['A'],
      like,
      fields: { layer: 'support' },
    });
    expect(board.touchpoint('A')).toMatchObject({ layer: 'support', team: 'team1' });
  });

  it('is refused where there is no stage, for a title that is too long and a value that is none', () => {
    const board = renting();
    const stage = board.id('Living');
    const add = (args: object) => board.refused(addTouchpoints, { board: BOARD, stage, titles: ['A'], ...args }).reason;
    expect(add({ stage: 'nowhere' })).toBe('journey.refused.stageGone');
    expect(add({ titles: ['x'.repeat(301)] })).toBe('refused.textTooLong');
    expect(add({ fields: { importance: 9 } })).toBe('refused.badValue');
    expect(add({ fields: { title: 'x' } })).toBe('refused.badValue');
  });
});

describe('moving touchpoints', () => {
  it('keeps the order of a selection, within a stage and to another', () => {
    const board = renting();
    board.do(moveTouchpoints, { ids: board.ids('Hears', 'Sees'), stage: board.id('Living'), index: 0 });
    expect(board.picture()).toEqual({ Looking: ['Asks + Waits'], Applying: ['Sends'], Living: ['Sees', 'Hears'] });
    board.do(moveTouchpoints, { ids: board.ids('Sees'), stage: board.id('Living'), index: 1 });
    expect(board.picture()['Living']).toEqual(['Hears', 'Sees']);
  });

  it('sets what the row stands for in the same step', () => {
    const board = renting();
    board.do(moveTouchpoints, {
      ids: board.ids('Sees'),
      stage: board.id('Living'),
      index: 0,
      row: { by: 'layer', value: 'support' },
    });
    expect(board.touchpoint('Sees')).toMatchObject({ layer: 'support', stage: board.id('Living') });
    board.undo();
    expect(board.touchpoint('Sees')).toMatchObject({ layer: null, stage: board.id('Looking') });
  });

  it('leaves the column to those parallel to the one that goes', () => {
    const board = renting();
    board.do(moveTouchpoints, { ids: board.ids('Asks'), stage: board.id('Living'), index: 0 });
    expect(board.picture()).toMatchObject({ Looking: ['Sees', 'Waits'], Living: ['Asks'] });
  });

  it('keeps together what is parallel within the selection, and frees what is not', () => {
    const board = renting();
    board.do(moveTouchpoints, { ids: board.ids('Asks', 'Waits'), stage: board.id('Living'), index: 0 });
    expect(board.picture()['Living']).toEqual(['Asks + Waits']);
    board.do(moveTouchpoints, { ids: board.ids('Waits'), stage: board.id('Applying'), index: 1 });
    expect(board.picture()).toMatchObject({ Applying: ['Sends', 'Waits', 'Hears'], Living: ['Asks'] });
  });

  it('joins the column of another when dropped on it', () => {
    const board = renting();
    board.do(moveTouchpoints, { ids: board.ids('Hears'), stage: '', index: 0, parallelTo: board.id('Asks') });
    expect(board.picture()).toMatchObject({ Looking: ['Sees', 'Asks + Waits + Hears'], Applying: ['Sends'] });
    board.do(moveTouchpoints, { ids: board.ids('Asks'), stage: '', index: 0, parallelTo: board.id('Sees') });
    expect(board.picture()['Looking']).toEqual(['Sees + Asks', 'Waits + Hears']);
  });

  it('to where it stands changes nothing', () => {
    const board = renting();
    board.do(moveTouchpoints, { ids: board.ids('Sees'), stage: board.id('Looking'), index: 0 });
    expect(board.runner.undo.canUndo()).toBe(false);
  });

  it('by the keyboard goes column by column and on into the next stage', () => {
    const board = renting();
    const nudge = (by: -1 | 1, ...titles: string[]) => {
      board.do(nudgeTouchpoints, { ids: board.ids(...titles), by });
      return board.picture();
    };
    expect(nudge(1, 'Sees')['Looking']).toEqual(['Asks + Waits', 'Sees']);
    expect(nudge(1, 'Sees')).toMatchObject({ Looking: ['Asks + Waits'], Applying: ['Sees', 'Sends', 'Hears'] });
    expect(nudge(1, 'Sees', 'Hears')['Living']).toEqual(['Sees', 'Hears']);
    expect(nudge(-1, 'Sees')).toMatchObject({ Applying: ['Sends', 'Sees'], Living: ['Hears'] });
    expect(nudge(1, 'Waits')['Looking']).toEqual(['Asks', 'Waits']);
    expect(nudge(-1, 'Waits')['Looking']).toEqual(['Waits', 'Asks']);
    expect(board.refused(nudgeTouchpoints, { ids: board.ids('Waits'), by: -1 }).reason).toBe('journey.refused.atEdge');
  });
});

describe('parallel touchpoints', () => {
  it('share the column of the one before; the first of a stage cannot', () => {
    const board = renting();
    const both = { ids: board.ids('Sends', 'Hears'), withPrevious: true };
    board.do(setWithPrevious, both);
    expect(board.picture()['Applying']).toEqual(['Sends + Hears']);
    expect(board.refused(setWithPrevious, { ...both, ids: board.ids('Sends') }).reason).toBe(
      'journey.refused.firstOfStage',
    );
  });
});

describe('tagging', () => {
  it('with a waste kind makes what is undecided or value waste, not what is necessary', () => {
    const board = renting();
    board.do(setTouchpointFields, { ids: board.ids('Asks'), fields: { value: 'necessary' } });
    board.do(toggleWaste, { ids: board.ids('Sees', 'Asks'), kind: 'waiting' });
    expect(board.touchpoint('Sees')).toMatchObject({ value: 'waste', waste: ['waiting'] });
    expect(board.touchpoint('Asks')).toMatchObject({ value: 'necessary', waste: ['waiting'] });
  });

  it('with the same kind again takes it off only when all have it', () => {
    const board = renting();
    const ids = board.ids('Sees', 'Asks');
    board.do(toggleWaste, { ids: board.ids('Sees'), kind: 'rework' });
    board.do(toggleWaste, { ids, kind: 'rework' });
    expect(ids.map((id) => board.read.get(id)?.['waste'])).toEqual([['rework'], ['rework']]);
    board.do(toggleWaste, { ids, kind: 'rework' });
    expect(ids.map((id) => board.read.get(id)?.['waste'])).toEqual([[], []]);
  });

  it('as value clears the kinds, and failure and recovery go together', () => {
    const board = renting();
    const ids = board.ids('Asks');
    board.do(setTouchpointFields, { ids, fields: { waste: ['errors', 'rework'] } });
    board.do(setTouchpointFields, { ids, fields: { value: 'value' } });
    expect(board.touchpoint('Asks')).toMatchObject({ value: 'value', waste: [] });
    board.do(setTouchpointFields, { ids, fields: { recoveredBy: board.id('Hears') } });
    expect(board.touchpoint('Asks')).toMatchObject({ failure: true, recoveredBy: board.id('Hears') });
    board.do(setTouchpointFields, { ids, fields: { failure: false } });
    expect(board.touchpoint('Asks').recoveredBy).toBeNull();
  });

  it('refuses values out of bounds, unknown fields and places', () => {
    const board = renting();
    const set = (fields: object) => board.refused(setTouchpointFields, { ids: board.ids('Sees'), fields }).reason;
    expect(set({ emotion: 3 })).toBe('refused.badValue');
    expect(set({ nonsense: 1 })).toBe('refused.badValue');
    expect(set({ processTime: { amount: -1, unit: 'h' } })).toBe('refused.badValue');
    expect(board.refused(setEmotion, { ids: board.ids('Sees'), emotion: -3 }).reason).toBe('refused.badValue');
    expect(board.refused(setEmotion, { ids: [], emotion: 1 }).reason).toBe('refused.nothingSelected');
  });

  it('steps of one emotion drag are one step back', () => {
    const board = renting();
    for (const emotion of [0.5, 1, 1.5]) board.do(setEmotion, { ids: board.ids('Sees'), emotion });
    board.undo();
    expect(board.touchpoint('Sees').emotion).toBeNull();
  });
});

describe('removing', () => {
  it('takes cards and connectors along and brings them back', () => {
    const board = renting();
    board.do(addCard, { board: BOARD, kind: 'pain', under: board.id('Asks'), text: 'Nobody answers' });
    board.do(addConnector, { board: BOARD, kind: 'rework', from: board.id('Hears'), to: board.id('Asks') });
    const [asks = ''] = board.ids('Asks');
    board.do(removeRecords, { ids: [asks] });
    expect(board.picture()['Looking']).toEqual(['Sees', 'Waits']);
    expect([board.live('card'), board.live('connector')]).toEqual([[], []]);
    board.undo();
    expect([board.live('card').length, board.live('connector').length]).toEqual([1, 1]);
    board.redo();
    board.do(restoreRecords, { ids: [asks] });
    expect([board.live('card').length, board.live('connector').length]).toEqual([1, 1]);
  });

  it('a stage takes all in it; what was added meanwhile is parked and can be placed', () => {
    const board = renting();
    const stage = board.id('Looking');
    board.do(addStage, { board: BOARD, name: 'Later' });
    board.do(removeStage, { ids: [stage] });
    expect(board.picture()).toEqual({ Applying: ['Sends', 'Hears'], Living: [], Later: [] });
    board.do(restoreRecords, { ids: [board.read.removed().find(({ type }) => type === 'touchpoint')?.id ?? ''] });
    expect(board.parked()).toHaveLength(1);
    const ids = board.live('touchpoint').map(({ id }) => id);
    board.do(placeParked, { ids, stage: board.id('Later') });
    expect(board.parked()).toEqual([]);
    expect(board.picture()['Applying']).toEqual(['Sends', 'Hears']);
    expect(board.refused(placeParked, { ids, stage: board.id('Later') }).reason).toBe('journey.refused.notParked');
  });
});

describe('duplicating', () => {
  it('puts copies after the last selected one, parallel ones together, links among them turned to the copies', () => {
    const board = renting();
    board.do(addCard, { board: BOARD, kind: 'idea', under: board.id('Asks'), text: 'Answer' });
    board.do(addConnector, { board: BOARD, kind: 'rework', from: board.id('Waits'), to: board.id('Asks') });
    board.do(setTouchpointFields, { ids: board.ids('Asks'), fields: { recoveredBy: board.id('Waits') } });
    const copies = board.do(duplicateRecords, { ids: board.ids('Asks', 'Waits') });
    expect(board.picture()['Looking']).toEqual(['Sees', 'Asks + Waits', 'Asks + Waits']);
    expect(board.read.get(copies[0] ?? '')?.['recoveredBy']).toBe(copies[1]);
    expect(board.live('card').map((card) => card['under'])).toContain(copies[0]);
    expect(board.live('connector')).toContainEqual(expect.objectContaining({ from: copies[1], to: copies[0] }));
  });

  it('copies texts, so that editing one leaves the other', () => {
    const board = renting();
    const [copy = ''] = board.do(duplicateRecords, { ids: board.ids('Sees') });
    board.do(editText, { id: copy, field: 'title', value: 'Sees again' });
    expect(board.picture()['Looking']).toEqual(['Sees', 'Sees again', 'Asks + Waits']);
  });

  it('a stage copies all in it', () => {
    const board = renting();
    const [copy = ''] = board.do(duplicateRecords, { ids: board.ids('Looking') });
    board.do(editText, { id: copy, field: 'name', value: 'Looking again' });
    expect(Object.keys(board.picture())).toEqual(['Looking', 'Looking again', 'Applying', 'Living']);
    expect(board.picture()['Looking again']).toEqual(['Sees', 'Asks + Waits']);
  });

  it('goes to another place when a drag copies', () => {
    const board = renting();
    const to = { stage: board.id('Living'), index: 0, row: { by: 'layer' as const, value: 'support' } };
    const [copy = ''] = board.do(duplicateRecords, { ids: board.ids('Waits'), to });
    expect(board.picture()).toMatchObject({ Looking: ['Sees', 'Asks + Waits'], Living: ['Waits'] });
    expect(board.read.get(copy)?.['layer']).toBe('support');
  });
});
