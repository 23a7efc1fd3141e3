import type { Lane } from '@polku/shared/boards/journey/records/schema';
import { readerOf } from '@polku/shared/kernel/record-reader';
import { describe, expect, it } from 'vitest';
import { createOwnLanes, mergeLanes, movedLane, lanesFor } from './own-lanes';

const lane = (name: string, fields: Partial<Lane> = {}): Lane => ({
  id: `BL${name}`,
  type: 'lane',
  board: 'B',
  removed: null,
  rejected: [],
  lane: name,
  order: '',
  shown: null,
  height: null,
  personas: null,
  ...fields,
});

describe("a person's own arrangement of lanes", () => {
  it('lies over what the board says, lane by lane and field by field', () => {
    const records = [lane('emotion', { shown: true, height: 200 }), lane('time', { shown: true })];
    const merged = mergeLanes(records, { lanes: { emotion: { shown: false }, pain: { shown: true } } }, 'B');
    const of = (name: string) => merged.find((record) => record.lane === name);
    expect(of('emotion')).toMatchObject({ shown: false, height: 200 });
    expect(of('time')).toMatchObject({ shown: true });
    expect(of('pain')).toMatchObject({ shown: true, order: '' });
  });

  it('orders every lane once one was moved, and only for this person', () => {
    const shown = ['value', 'emotion', 'time'];
    const own = movedLane({ lanes: {} }, [], shown, 'time', 0);
    const order = mergeLanes([], own, 'B').map(({ lane: name }) => name);
    expect(order.indexOf('time')).toBeLessThan(order.indexOf('value'));
    expect(order.indexOf('value')).toBeLessThan(order.indexOf('emotion'));
    const last = movedLane(own, mergeLanes([], own, 'B'), ['time', 'value', 'emotion'], 'time', 2);
    const after = mergeLanes([], last, 'B').map(({ lane: name }) => name);
    expect(after.indexOf('time')).toBe(after.indexOf('emotion') + 1);
  });

  it('is laid over the lanes of the board, and gives the same list while nothing changed', () => {
    const lanes = [lane('emotion')];
    const read = readerOf({ get: () => undefined, list: () => lanes });
    expect(lanesFor(read, 'B', null)).toBe(lanes);
    const own = { lanes: { emotion: { shown: false } } };
    expect(lanesFor(read, 'B', own)).toBe(lanesFor(read, 'B', own));
    expect(lanesFor(read, 'B', own)[0]).toMatchObject({ shown: false });
  });

  it('is kept on this device until it is given up; what cannot be read counts as none', () => {
    localStorage.clear();
    createOwnLanes('B').setState({ own: { lanes: { time: { height: 120 } } } });
    const again = createOwnLanes('B');
    expect(again.getState().own).toEqual({ lanes: { time: { height: 120 } } });
    expect(createOwnLanes('C').getState().own).toBeNull();
    again.setState({ own: null });
    expect(localStorage.length).toBe(0);
    for (const broken of ['{', '{"lanes":{"time":{"height":-1}}}', '7']) {
      localStorage.setItem('polku.lanes.B', broken);
      expect(createOwnLanes('B').getState().own).toBeNull();
    }
  });
});
