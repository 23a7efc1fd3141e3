import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import type { Change } from '../../../kernel/change';
import type { CommandContext } from '../../../kernel/command';
import { readPlan } from '../../../kernel/plan-reader';
import { type RecordReader, readerOf } from '../../../kernel/record-reader';
import { SPECS } from '../../index';
import { analyseBoard } from '../analysis/analyse';
import { addSubJourney } from '../commands/add-sub-journey';
import { linkSubJourney } from '../commands/link-sub-journey';
import { journeyPicture } from '../picture/scene/journey-scene';
import { linkableJourneys, parentPath, parentTouchpoints, subJourneyOf } from './nested';
import type { Touchpoint } from '../records/schema';

type Sketch = Readonly<Record<string, unknown>>;

const hours = (amount: number) => ({ amount, unit: 'h' });

/** Boards by name, each with its touchpoints in order; ids are the board's name and the position: `top0`. */
function project(boards: Readonly<Record<string, readonly Sketch[]>>, gone: readonly string[] = []): RecordReader {
  const teams = ['Sales', 'Billing'].map((id, at): Change => {
    return { op: 'create', id, type: 'team', board: '', fields: { name: id, order: `a${at}` } };
  });
  const changes = Object.entries(boards).flatMap(([board, touchpoints], at): readonly Change[] => [
    { op: 'create', id: board, type: 'board', board: '', fields: { kind: 'journey', name: board, order: `a${at}` } },
    { op: 'create', id: `${board}S`, type: 'stage', board, fields: { name: 'Stage', order: 'a0' } },
    ...touchpoints.map((fields, position): Change => {
      const own = { stage: `${board}S`, order: `a${position}`, title: `${board} ${position}`, ...fields };
      return { op: 'create', id: `${board}${position}`, type: 'touchpoint', board, fields: own };
    }),
  ]);
  const read = readPlan([...teams, ...changes], SPECS);
  return readerOf({
    get(id) {
      const record = read.get(id);
      return record && gone.includes(id) ? { ...record, removed: { at: 1, by: '' } } : record;
    },
    list: (type, board) => read.list(type, board).filter(({ id }) => !gone.includes(id)),
  });
}
function contextOf(read: RecordReader): CommandContext {
  let made = 0;
  return { read, removed: () => [], newId: () => `new${made++}`, random: () => 0.5, now: 0 };
}
const touchpoint = (read: RecordReader, id: string) => read.get(id) as unknown as Touchpoint;

describe('a sub-journey', () => {
  it('is a new map named after its touchpoint, right after the touchpoint’s own', () => {
    const read = project({ top: [{ title: 'Moves in' }], other: [] });
    const { changes, select } = addSubJourney.plan(contextOf(read), { id: 'top0', words: createTranslator('en') });
    expect(changes[0]).toMatchObject({ op: 'create', type: 'board', fields: { kind: 'journey', name: 'Moves in' } });
    const order = (changes[0] as unknown as { fields: { order: string } }).fields.order;
    expect(order > 'a0' && order < 'a1').toBe(true);
    expect(changes.at(-1)).toEqual({ op: 'set', id: 'top0', fields: { subJourney: select?.[0] } });
    expect(changes.filter((change) => change.op === 'create' && change.type === 'stage')).toHaveLength(3);
  });

  it('is made only where there is none; a deleted one may be replaced', () => {
    const boards = { top: [{ subJourney: 'sub' }], sub: [] };
    const words = createTranslator('en');
    const check = (gone: readonly string[]) =>
      addSubJourney.check?.(contextOf(project(boards, gone)), { id: 'top0', words })?.reason ?? null;
    expect([check([]), check(['sub'])]).toEqual(['journey.refused.hasSubJourney', null]);
  });

  it('never contains the journey that it is a part of, over any number of maps', () => {
    const read = project({ top: [{ subJourney: 'mid' }], mid: [{ subJourney: 'low' }], low: [{}], free: [] });
    const check = (id: string, board: string) => linkSubJourney.check?.(contextOf(read), { id, board })?.reason ?? null;
    expect([check('low0', 'top'), check('low0', 'low'), check('low0', 'free'), check('low0', 'nowhere')]).toEqual([
      'journey.refused.nestedInItself',
      'journey.refused.nestedInItself',
      null,
      'refused.boardGone',
    ]);
    expect(linkableJourneys(read, touchpoint(read, 'low0')).map(({ id }) => id)).toEqual(['free']);
  });

  it('knows the journeys it is a part of, outermost first, and does not walk in circles', () => {
    const boards = { top: [{ subJourney: 'mid' }], mid: [{}, { subJourney: 'low' }], low: [{}] };
    const read = project(boards);
    expect(parentPath(read, 'low').map(({ board, touchpoint: at }) => `${board.id} ${at.id}`)).toEqual([
      'top top0',
      'mid mid1',
    ]);
    expect(parentTouchpoints(read, 'mid').map(({ id }) => id)).toEqual(['top0']);
    const circle = project({ ...boards, low: [{ subJourney: 'top' }] });
    expect(parentPath(circle, 'low').map(({ board }) => board.id)).toEqual(['top', 'mid']);
  });

  it('says when it was deleted, or is not in this project', () => {
    const read = project({ top: [{ subJourney: 'sub' }, { subJourney: 'elsewhere' }, {}], sub: [] }, ['sub']);
    const states = ['top0', 'top1', 'top2'].map((id) => subJourneyOf(read, touchpoint(read, id))?.state ?? null);
    expect(states).toEqual(['removed', 'gone', null]);
  });
});

describe('times from a sub-journey', () => {
  const own = { processTime: hours(1), waitTime: hours(1), subJourney: 'sub', rollUp: true };
  const sub = [
    { processTime: hours(2), waitTime: hours(10) },
    { processTime: hours(3), waitTime: hours(20) },
  ];
  const timesOf = (read: RecordReader) => {
    const { processTime, waitingTime, leadTime } = analyseBoard(read, 'top').time;
    return [processTime.value, waitingTime.value, leadTime.value];
  };

  it('are PT instead of the touchpoint’s own, and LT − PT added to its own waiting', () => {
    // Its own hour of waiting, and the 30 h below.
    expect(timesOf(project({ top: [own], sub }))).toEqual([5, 31, 36]);
    expect(timesOf(project({ top: [{ ...own, rollUp: false }], sub }))).toEqual([1, 1, 2]);
  });

  it('go up through several levels', () => {
    const mid = [{ subJourney: 'low', rollUp: true }, { processTime: hours(1) }];
    const low = [{ processTime: hours(4), waitTime: hours(6) }];
    expect(timesOf(project({ top: [own], sub: mid, low }))).toEqual([5, 7, 12]);
  });

  it('are the touchpoint’s own again when the sub-journey is deleted', () => {
    expect(timesOf(project({ top: [own], sub }, ['sub']))).toEqual([1, 1, 2]);
  });

  it('are unknown, not zero, while the sub-journey has none', () => {
    expect(timesOf(project({ top: [own], sub: [{}] }))).toEqual([null, 1, 1]);
  });

  it('stand on the map, too', () => {
    const read = project({ top: [own], sub });
    const { layout } = journeyPicture({ read, board: 'top', words: createTranslator('en') });
    const { waitTime, processTime } = layout?.places.get('top0')?.touchpoint ?? {};
    expect([waitTime, processTime]).toEqual([
      { ...hours(31), open: false },
      { ...hours(5), open: false },
    ]);
  });

  it('stop where two people have made a circle at once', () => {
    const back = { subJourney: 'top', rollUp: true, processTime: hours(2) };
    expect(timesOf(project({ top: [own], sub: [back] }))).toEqual([2, 1, 3]);
  });
});

describe('what else comes from a sub-journey', () => {
  const own = {
    team: 'Sales',
    processTime: hours(10),
    waitTime: hours(0),
    emotion: 2,
    completeAccurate: 100,
    waste: ['rework'],
    subJourney: 'sub',
  };
  const sub = [
    { team: 'Sales', processTime: hours(1), waitTime: hours(0), emotion: -2, completeAccurate: 80, value: 'value' },
    { team: 'Billing', processTime: hours(2), waitTime: hours(3), waste: ['waiting'], completeAccurate: 50 },
    { team: 'Sales', processTime: hours(1), waitTime: hours(0), emotion: 1, value: 'value' },
  ];
  const next = {
    team: 'Billing',
    processTime: hours(1),
    waitTime: hours(0),
    emotion: 0,
    completeAccurate: 90,
    value: 'value',
  };
  const all = ['emotion', 'waste', 'handoffs', 'completeAccurate'];
  const figuresOf = (rollUpAlso: readonly string[], below: readonly Sketch[] = sub, low: readonly Sketch[] = []) =>
    analyseBoard(project({ top: [{ ...own, rollUpAlso }, next], sub: below, low }), 'top');

  it('is nothing unless it is switched on, each on its own', () => {
    const none = figuresOf([]);
    // (2 + 0) ÷ 2; 100 % × 90 %; Sales to Billing; 10 h of rework.
    expect([none.emotion.mean.value, none.rolledCompleteAccurate.value, none.handoffs.count.value]).toEqual([
      1, 0.9, 1,
    ]);
    expect(none.waste.byKind.map(({ kind, time }) => [kind, time.value])).toEqual([['rework', 10]]);
    const felt = figuresOf(['emotion']);
    expect([felt.emotion.mean.value, felt.handoffs.count.value]).toEqual([-0.25, 1]);
  });

  it('takes the place of the touchpoint’s own feeling and %C&A, and adds waste and handoffs', () => {
    const { emotion, rolledCompleteAccurate, handoffs, waste, time } = figuresOf(all);
    // ((−2 + 1) ÷ 2 + 0) ÷ 2
    expect(emotion.mean.value).toBe(-0.25);
    // At most 80 % × 50 % × 90 %: the third below has none.
    expect(rolledCompleteAccurate.value).toBeCloseTo(0.36, 12);
    expect(rolledCompleteAccurate).toMatchObject({ bound: 'atMost', unknown: ['top0'] });
    // Two below, and one to Billing.
    expect(handoffs.count).toMatchObject({ value: 3, bound: 'exact', touchpoints: ['top0', 'top1'] });
    // All 10 h of it are rework; of them, the 5 h below are waiting, too, and count once.
    expect(waste.byKind.map(({ kind, time: taken }) => [kind, taken.value])).toEqual([
      ['waiting', 5],
      ['rework', 10],
    ]);
    expect(waste.time.value).toBe(10);
    // The times are its own: they are not switched on.
    expect(time.leadTime.value).toBe(11);
  });

  it('is open where the sub-journey is not known in full, and own where it says nothing', () => {
    const unsaid = figuresOf(all, [{ title: 'Something' }]);
    expect([unsaid.emotion.mean.value, unsaid.rolledCompleteAccurate.value]).toEqual([1, 0.9]);
    const half = figuresOf(all, [...sub, { title: 'Somebody does it', layer: 'backstage' }]);
    expect(half.handoffs.count).toMatchObject({ value: 3, bound: 'atLeast', unknown: ['top0'] });
  });

  it('goes up through several levels', () => {
    const below = [{ team: 'Sales', subJourney: 'low', rollUpAlso: all }];
    const { emotion, handoffs } = figuresOf(all, below, sub);
    expect([emotion.mean.value, handoffs.count.value]).toEqual([-0.25, 3]);
  });

  it('is shown on the map as the figures have it', () => {
    const read = project({ top: [{ ...own, rollUpAlso: all }], sub });
    const { layout } = journeyPicture({ read, board: 'top', words: createTranslator('en') });
    expect(layout?.places.get('top0')?.touchpoint).toMatchObject({
      emotion: -0.5,
      completeAccurate: 40,
      waste: ['rework', 'waiting'],
      processTime: hours(10),
    });
  });
});
