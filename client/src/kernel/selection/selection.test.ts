import { describe, expect, it } from 'vitest';
import { only, rangeBetween, toggled, withAlso } from './choose';
import { createSelectionStore } from './selection-store';

describe('choosing things', () => {
  it('takes a thing in and out with a toggle', () => {
    expect([...toggled(new Set(['a', 'b']), ['b', 'c'])]).toEqual(['a', 'c']);
  });
  it('gives the same selection back when nothing changes', () => {
    const selection = new Set(['a', 'b']);
    expect(only(selection, ['b', 'a'])).toBe(selection);
    expect(withAlso(selection, ['a'])).toBe(selection);
    expect(toggled(selection, [])).toBe(selection);
  });
  it('takes everything between two things, in either direction', () => {
    const order = ['a', 'b', 'c', 'd'];
    expect(rangeBetween(order, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(rangeBetween(order, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(rangeBetween(order, 'gone', 'b')).toEqual(['b']);
    expect(rangeBetween(order, 'a', 'gone')).toEqual([]);
  });
});

describe('the selection of a board', () => {
  it('extends a range from where it began, however often', () => {
    const selection = createSelectionStore();
    const order = ['a', 'b', 'c', 'd'];
    selection.select(['b']);
    selection.extendTo('d', order);
    selection.extendTo('a', order);
    expect([...selection.getState().ids]).toEqual(['a', 'b']);
    expect(selection.getState()).toMatchObject({ anchor: 'b', focused: 'a' });
  });
  it('forgets what was deleted', () => {
    const selection = createSelectionStore();
    selection.select(['a', 'b']);
    selection.keepExisting((id) => id === 'a');
    expect([...selection.getState().ids]).toEqual(['a']);
    expect(selection.getState()).toMatchObject({ anchor: null, focused: null });
  });
  it('tells nobody when nothing has changed', () => {
    const selection = createSelectionStore();
    selection.select(['a']);
    let told = 0;
    selection.subscribe(() => told++);
    selection.select(['a']);
    selection.keepExisting(() => true);
    expect(told).toBe(0);
  });
});
