/** Pointer and keyboard on the map: drop targets, arrow keys, positions of curve points. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { type PaperBoard, paperBoard } from '../../testing/paper-board';
import { randomBoard } from '../../testing/random-board';
import { boxOf } from './boxes';
import { measuresOf } from '../grid/geometry';
import { dropTargetAt, emotionAt, emotionPoint, gapsOf, laneAt, neighbour, slotAt } from './hit';
import type { JourneyLayout } from './journey-layout';
import { journeyLayout } from './layout';

const words = createTranslator('en');
let board: PaperBoard;
let layout: JourneyLayout;

const lay = (on: PaperBoard): JourneyLayout => journeyLayout({ read: on, board: 'b1', words });
const centre = (id: string): { x: number; y: number } => {
  const box = boxOf(layout, id);
  if (!box) throw new Error(`no box for ${id}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

// ask | call (customer), check parallel to call (backstage) || empty stage || move (frontstage)
beforeEach(() => {
  board = paperBoard('b1');
  for (const [i, id] of ['s1', 's2', 's3'].entries()) board.put('stage', id, { name: id, order: `a${i}` });
  board.put('touchpoint', 'ask', { stage: 's1', order: 'a1', layer: 'customer', emotion: 1 });
  board.put('touchpoint', 'call', { stage: 's1', order: 'a2', layer: 'customer' });
  board.put('touchpoint', 'check', { stage: 's1', order: 'a3', layer: 'backstage', withPrevious: true });
  board.put('touchpoint', 'move', { stage: 's3', order: 'a4', layer: 'frontstage' });
  layout = lay(board);
});

describe('dropping a touchpoint', () => {
  it('on the middle of a column makes it parallel, after those that are there', () => {
    const target = dropTargetAt(layout, centre('call'));
    expect(target).toMatchObject({ stage: 's1', index: 3, row: 'customer', parallelTo: 'call' });
    expect(target?.indicator.y).toBeGreaterThan(boxOf(layout, 'call')?.y ?? Infinity);
  });
  it('on the left edge of a column gives it a column before, on the right edge after', () => {
    const { x, y } = centre('call');
    expect(dropTargetAt(layout, { x: x - 70, y })).toMatchObject({ stage: 's1', index: 1, parallelTo: null });
    expect(dropTargetAt(layout, { x: x + 70, y })).toMatchObject({ stage: 's1', index: 3, parallelTo: null });
  });
  it('in an empty stage takes its room', () => {
    const head = centre('s2');
    expect(dropTargetAt(layout, { x: head.x, y: centre('check').y })).toMatchObject({
      stage: 's2',
      index: 0,
      row: 'backstage',
    });
  });
  it('beyond the map counts to its edge, far below it to nothing', () => {
    expect(dropTargetAt(layout, { x: 1e6, y: -500 })).toMatchObject({ stage: 's3', index: 1, row: 'customer' });
    expect(dropTargetAt(layout, { x: 300, y: layout.rowsBottom + 400 })).toBeUndefined();
  });
  it('has a gap for every place: before each column and at the end of each stage', () => {
    expect(gapsOf(layout).map(({ stage, index }) => [stage, index])).toEqual([
      ['s1', 0],
      ['s1', 1],
      ['s1', 3],
      ['s2', 0],
      ['s3', 0],
      ['s3', 1],
    ]);
    expect(gapsOf(layout).map(({ edge }) => edge)).toEqual(['start', null, 'end', 'start', 'start', 'end']);
  });
});

describe('arrow keys', () => {
  it('go through time to the left and right, to the nearest row', () => {
    expect(neighbour(layout, 'ask', 'right')).toBe('call');
    expect(neighbour(layout, 'check', 'right')).toBe('move');
    expect(neighbour(layout, 'move', 'left')).toBe('call');
    expect(neighbour(layout, 'ask', 'left')).toBeUndefined();
  });
  it('go down within the column first, then to the next row', () => {
    expect(neighbour(layout, 'call', 'down')).toBe('check');
    expect(neighbour(layout, 'ask', 'down')).toBe('move');
    expect(neighbour(layout, 'check', 'up')).toBe('call');
  });
  it('reach every touchpoint of a random journey from the first by going right, up and down', () => {
    layout = lay(randomBoard(11, { stages: 4, touchpoints: 60, cards: 0, connectors: 0 }));
    const reached = new Set<string>();
    const queue = [[...layout.places.keys()][0] ?? ''];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      for (const way of ['left', 'right', 'up', 'down'] as const) {
        const next = neighbour(layout, id, way);
        if (next) queue.push(next);
      }
    }
    expect(reached.size).toBe(layout.places.size);
  });
});

describe('the emotion lane', () => {
  it('gives back the emotion at the height where it draws it', () => {
    const point = emotionPoint(layout, 'ask')?.customer;
    expect(point?.value).toBe(1);
    expect(emotionAt(layout, point?.y ?? 0)).toBe(1);
  });
  it('never leaves the scale, and offers zero for what is unknown without claiming it', () => {
    expect(emotionAt(layout, -1e4)).toBe(2);
    expect(emotionAt(layout, 1e4)).toBe(-2);
    expect(emotionPoint(layout, 'call')?.customer.value).toBeNull();
  });
  it('finds lane and touchpoint under a point, parallel ones side by side', () => {
    const y = emotionPoint(layout, 'ask')?.customer.y ?? 0;
    expect(laneAt(layout, { x: 0, y })?.type.id).toBe('emotion');
    const { x } = centre('call');
    expect(slotAt(layout, x - 40)?.touchpoint.id).toBe('call');
    expect(slotAt(layout, x + 40)?.touchpoint.id).toBe('check');
  });
  it('answers nothing while it is hidden', () => {
    board.put('lane', 'b1Lemotion', { lane: 'emotion', shown: false });
    layout = lay(board);
    expect(emotionAt(layout, 100)).toBeNull();
  });
});

describe('rows', () => {
  it.each([
    ['team', ['west', null]],
    ['channel', ['phone', null]],
  ] as const)('by %s keep what has none in a row of its own', (rows, expected) => {
    board.put('team', 'west', { name: 'West', order: 'a' });
    board.put('journey', 'b1J', { rows });
    board.put('touchpoint', 'ask', { team: 'west', channel: 'phone' });
    expect(lay(board).rows.map((row) => row.heading.value)).toEqual(expected);
  });
  it('are all four layers, those without touchpoints low, so that there is a place to put the first', () => {
    const heights = (of: JourneyLayout) => of.rows.map(({ heading, height }) => [heading.value, height]);
    const { cardHeight, emptyRow, rowPadTop, rowPadBottom } = measuresOf('comfortable');
    const full = cardHeight + rowPadTop + rowPadBottom;
    const low = emptyRow + rowPadTop + rowPadBottom;
    expect(Object.fromEntries(heights(layout))['support']).toBe(low);
    const support = layout.rows.at(-1);
    const target = dropTargetAt(layout, { x: layout.axis.left + 20, y: (support?.y ?? 0) + 10 });
    expect(target?.row).toBe('support');
    board.put('touchpoint', 'ask', { layer: 'support' });
    expect(Object.fromEntries(heights(lay(board)))['support']).toBe(full);
  });
});

describe('the first touchpoint of an empty map', () => {
  it('moves no row: what somebody has just begun to write in stays where it is', () => {
    const empty = paperBoard('b1');
    empty.put('stage', 's1', { name: 'Before', order: 'a' });
    const rows = (of: JourneyLayout) => of.rows.map(({ heading, y, height }) => [heading.value, y, height]);
    const before = rows(lay(empty));
    empty.put('touchpoint', 'ask', { stage: 's1', order: 'a', layer: 'customer' });
    expect(rows(lay(empty))).toEqual(before);
  });
});

describe('a layout that reuses the one before', () => {
  it('equals one made anew, whatever field changed', () => {
    const random = randomBoard(5, { stages: 3, touchpoints: 40, cards: 10, connectors: 4 });
    let previous = lay(random);
    const edits: [string, Record<string, unknown>][] = [
      ['t3', { title: 'New' }],
      ['t4', { emotion: 1.5 }],
      ['t5', { layer: 'support' }],
      ['t6', { stage: 's2' }],
      ['t7', { withPrevious: true }],
      ['t8', { order: 'a0' }],
    ];
    for (const [id, fields] of edits) {
      random.put('touchpoint', id, fields);
      const next = journeyLayout({ read: random, board: 'b1', words }, previous);
      const anew = lay(random);
      expect([...next.places.values()]).toEqual([...anew.places.values()]);
      expect(next.axis).toEqual(anew.axis);
      expect(next.bounds).toEqual(anew.bounds);
      previous = next;
    }
  });
});
