/** The generated commands, tested on a journey map: every kind's commands are generated alike. */
import { describe, expect, it } from 'vitest';
import { cardRecord, laneId, laneRecord, stageRecord, touchpointRecord } from '../../boards/journey/records/schema';
import { GOALS_BOARD, testGoals } from '../../testing/test-goals';
import { goalRecord } from '../../boards/goals/schema';
import { BOARD, testBoard } from '../../testing/test-board';
import { adaptArgs } from '../command';
import { LIMITS } from '../limits';
import { addCommand, addRecords } from './add';
import { linkCommand } from './link';
import { moveInListCommand } from './move-in-list';
import { placeIn } from './place';
import { removeCommand } from './remove';
import { restoreCommand } from './restore';
import { setFieldsCommand } from './set-fields';
import { setSettingsCommand } from './set-settings';

const home = () => testBoard({ Looking: ['Sees', 'Asks'], Applying: [], Living: ['Calls'] });
const RECORDS = [stageRecord, touchpointRecord, cardRecord];

describe('adding', () => {
  const add = addCommand<{ board: string; name: string; phase: string | null }>(
    'add',
    stageRecord,
    RECORDS,
    ({ name, phase, ...where }) => ({ ...where, texts: { name }, fields: { phase } }),
  );

  it('puts a new one last in its list and selects it', () => {
    const board = home();
    const select = board.do(add, { board: BOARD, name: 'Leaving', phase: 'after' });
    expect(Object.keys(board.picture())).toEqual(['Looking', 'Applying', 'Living', 'Leaving']);
    expect(select).toEqual([board.id('Leaving')]);
    expect(board.read.get(board.id('Leaving'))?.['phase']).toBe('after');
  });

  it('is refused for what does not fit, and where there is no board', () => {
    const reason = (board: string, name: string, phase: string | null) =>
      home().refused(add, { board, name, phase }).reason;
    expect(reason('nowhere', 'Leaving', null)).toBe('refused.boardGone');
    expect(reason(BOARD, 'x'.repeat(301), null)).toBe('refused.textTooLong');
    expect(reason(BOARD, 'Leaving', 'never')).toBe('refused.badValue');
  });

  it('makes many in their order, before the one that stands at the place', () => {
    const board = home();
    const stages = board.read.list(stageRecord, BOARD);
    const rows = [{ name: 'Asking' }, { name: 'Choosing' }];
    board.do({ name: 'many', plan: (context) => addRecords(context, stageRecord, BOARD, rows, stages, 1) }, null);
    expect(Object.keys(board.picture())).toEqual(['Looking', 'Asking', 'Choosing', 'Applying', 'Living']);
  });
});

describe('setting fields', () => {
  const setChannel = setFieldsCommand<{ channel: string }>('setChannel', touchpointRecord, {
    may: (_, { fields }) => (fields.channel === 'fax' ? { reason: 'no.fax' } : null),
    coalesce: ({ ids }) => ids.join(' '),
  });

  it('changes those of the ids that are there and of the type, each once', () => {
    const board = home();
    board.do(setChannel, { ids: [...board.ids('Sees', 'Sees', 'Looking'), 'nowhere'], fields: { channel: 'web' } });
    expect([board.touchpoint('Sees').channel, board.touchpoint('Asks').channel]).toEqual(['web', '']);
  });

  it('keeps the rules of all, then the kind’s own', () => {
    const board = home();
    const reason = (ids: readonly string[], channel: string) =>
      board.refused(setChannel, { ids, fields: { channel } }).reason;
    expect(reason(board.ids('Looking'), 'fax')).toBe('refused.gone');
    expect(reason(board.ids('Sees'), 'x'.repeat(301))).toBe('refused.badValue');
    expect(reason(board.ids('Sees'), 'fax')).toBe('no.fax');
  });

  it('asked in other words is the same command, undone together as before', () => {
    const board = home();
    const say = adaptArgs(setChannel, ({ id, by }: { id: string; by: string }) => ({
      ids: [id],
      fields: { channel: by },
    }));
    const id = board.id('Sees');
    board.do(say, { id, by: 'w' });
    board.do(say, { id, by: 'we' });
    expect(board.refused(say, { id, by: 'fax' }).reason).toBe('no.fax');
    board.undo();
    expect([say.name, board.touchpoint('Sees').channel]).toEqual(['setChannel', '']);
  });
});

describe('settings', () => {
  const timeLane = (board: string) => laneId(board, 'time');
  const setHeight = setSettingsCommand<{ height: number }>('setHeight', laneRecord, timeLane);

  it('are made by whoever sets one first, and brought back where that was undone', () => {
    const board = home();
    const settings = () => board.read.get(laneRecord, timeLane(BOARD));
    expect(settings()).toBeUndefined();
    board.do(setHeight, { board: BOARD, fields: { height: 100 } });
    expect(settings()).toMatchObject({ height: 100, removed: null });
    board.undo();
    expect(settings()?.removed).not.toBeNull();
    board.do(setHeight, { board: BOARD, fields: { height: 200 } });
    expect(settings()).toMatchObject({ height: 200, removed: null });
  });

  it('are refused where there is no board, and values that do not pass', () => {
    const reason = (at: string, height: number) => home().refused(setHeight, { board: at, fields: { height } }).reason;
    expect([reason('nowhere', 100), reason(BOARD, 1)]).toEqual(['refused.boardGone', 'refused.badValue']);
  });
});

describe('moving in a list', () => {
  const move = moveInListCommand('move', stageRecord);
  const stages = (board: ReturnType<typeof home>) => Object.keys(board.picture());

  it('counts among the others, from both sides, and no further than the ends', () => {
    const board = home();
    expect(board.do(move, { id: board.id('Looking'), index: 1 })).toEqual([board.id('Looking')]);
    expect(stages(board)).toEqual(['Applying', 'Looking', 'Living']);
    board.do(move, { id: board.id('Applying'), index: 99 });
    expect(stages(board)).toEqual(['Looking', 'Living', 'Applying']);
    board.do(move, { id: board.id('Living'), index: -1 });
    expect(stages(board)).toEqual(['Living', 'Looking', 'Applying']);
  });

  it('to where it is changes nothing and leaves nothing to undo', () => {
    const board = home();
    board.do(move, { id: board.id('Applying'), index: 1 });
    expect(board.runner.undo.canUndo()).toBe(false);
    expect(board.refused(move, { id: board.id('Sees'), index: 0 }).reason).toBe('refused.gone');
  });

  it('gives equal keys new ones', () => {
    const twins = ['a', 'b', 'c'].map((id) => ({ id, order: 'a1' }));
    const { order, changes } = placeIn({ random: Math.random }, twins, 2);
    const orders = new Map(
      changes.map((change) => [change.id, change.op === 'set' ? String(change.fields['order']) : '']),
    );
    expect(order < (orders.get('c') ?? '')).toBe(true);
    expect((orders.get('b') ?? 'a1') < order).toBe(true);
    expect(placeIn({ random: Math.random }, [], 0, 3).keys).toHaveLength(3);
  });
});

describe('removing and restoring', () => {
  const remove = removeCommand({
    name: 'remove',
    specs: [stageRecord],
    records: RECORDS,
    may: (read, { id }) => (read.get(stageRecord, id)?.name === 'Living' ? { reason: 'no.living' } : null),
    also: (_, removed) => [{ op: 'set', id: BOARD, fields: { owner: String(removed.length) } }],
  });
  const restore = restoreCommand({ name: 'restore', specs: [stageRecord], records: RECORDS });

  it('takes along what goes with it, and brings it back', () => {
    const board = home();
    const id = board.id('Looking');
    board.do(remove, { ids: [id, board.id('Calls')] });
    expect(board.picture()).toEqual({ Applying: [], Living: ['Calls'] });
    expect(board.read.get(BOARD)?.['owner']).toBe('3');
    expect(board.do(restore, { ids: [id, 'nowhere'] })).toEqual([id]);
    expect(board.picture()).toEqual({ Looking: ['Sees', 'Asks'], Applying: [], Living: ['Calls'] });
  });

  it('passes over what may not go, and refuses where that is all', () => {
    const board = home();
    expect(board.refused(remove, { ids: board.ids('Living') }).reason).toBe('no.living');
    board.do(remove, { ids: board.ids('Living', 'Applying') });
    expect(Object.keys(board.picture())).toEqual(['Looking', 'Living']);
    expect(board.refused(remove, { ids: board.ids('Calls') }).reason).toBe('refused.gone');
  });

  it('refuses to restore what is there, or of another type', () => {
    const board = home();
    const [stage = '', touchpoint = ''] = board.ids('Looking', 'Sees');
    expect(board.refused(restore, { ids: [stage] }).reason).toBe('refused.notRemoved');
    board.do(remove, { ids: [stage] });
    expect(board.refused(restore, { ids: [touchpoint] }).reason).toBe('refused.notRemoved');
    expect(board.refused(restore, { ids: [] }).reason).toBe('refused.nothingSelected');
  });
});

describe('linking', () => {
  const link = linkCommand('link', goalRecord, {
    field: 'touchpoints',
    kept: ({ touchpoints }) => touchpoints,
    type: 'touchpoint',
    gone: 'touchpointGone',
  });

  it('adds and lets go, each once; what is no touchpoint is refused', () => {
    const project = testGoals();
    const id = project.add('Fewer calls');
    const links = () => project.goal('Fewer calls').touchpoints;
    project.do(link, { id, add: ['t0', 't1', 't0'] });
    project.do(link, { id, add: ['t2', 't1'], remove: ['t0', 'nowhere'] });
    expect(links()).toEqual(['t1', 't2']);
    expect(project.refused(link, { id, add: [GOALS_BOARD] }).reason).toBe('refused.touchpointGone');
    expect(project.refused(link, { id: 't0', add: ['t0'] }).reason).toBe('refused.gone');
  });

  it('stops where a list is full', () => {
    const project = testGoals();
    const id = project.add('Fewer calls');
    const many = Array.from({ length: LIMITS.listLength }, (_, at) => `x${at}`);
    const touchpoint = { op: 'create' as const, type: 'touchpoint', board: 'b', fields: {} };
    project.do({ name: 'make', plan: () => ({ changes: many.map((one) => ({ ...touchpoint, id: one })) }) }, null);
    project.do(link, { id, add: many });
    expect(project.refused(link, { id, add: ['t0'] })).toEqual({
      reason: 'refused.tooManyLinks',
      values: { max: LIMITS.listLength },
    });
  });
});
