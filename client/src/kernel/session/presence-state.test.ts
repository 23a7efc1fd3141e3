import { describe, expect, test } from 'vitest';
import { readPresence, writePresence } from './presence-state';

const good = {
  name: 'Maija',
  color: '#A8485E',
  board: 'b1',
  cursor: [1, 2],
  selection: ['a'],
  editing: { id: 'a', field: 'title' },
};

describe('presence that others sent', () => {
  test('given a good state, then all of it is read', () => {
    expect(readPresence(7, good)).toEqual({ ...good, clientId: 7, cursor: { x: 1, y: 2 } });
  });

  test.each([null, undefined, 3, 'x', [], {}, { name: 5 }, { ...good, name: null }])(
    'given %j, then there is nobody',
    (state) => {
      expect(readPresence(7, state)).toBeNull();
    },
  );

  test.each([
    ['a colour that is CSS', { color: 'red;background:url(//x)' }, { color: '#5B6472' }],
    ['a huge name', { name: 'x'.repeat(10_000) }, { name: 'x'.repeat(60) }],
    ['direction marks in a name', { name: 'Ma\u202eija\u0000' }, { name: 'Maija' }],
    ['a cursor nowhere', { cursor: [Number.NaN, 1] }, { cursor: null }],
    ['a cursor far out', { cursor: [1e300, 1] }, { cursor: null }],
    ['a cursor of three', { cursor: [1, 2, 3] }, { cursor: null }],
    ['a selection of anything', { selection: ['a', {}, '__proto__', 'b'.repeat(99), 'c'] }, { selection: ['a', 'c'] }],
    ['a selection that is no list', { selection: { length: 5 } }, { selection: [] }],
    ['editing that is no place', { editing: { id: '../x', field: 'title' } }, { editing: null }],
    ['a board that is no id', { board: {} }, { board: null }],
  ])('given %s, then it is not shown', (_, part, expected) => {
    expect(readPresence(7, { ...good, ...part })).toMatchObject(expected);
  });

  test('given a very long own selection, then it is cut before it is sent', () => {
    const selection = Array.from({ length: 5000 }, (_, index) => `id${index}`);
    expect(writePresence({ ...good, cursor: null, selection }).selection).toHaveLength(200);
  });
});
