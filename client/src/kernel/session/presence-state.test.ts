import { describe, expect, test } from 'vitest';
import { NOWHERE, type PresenceState, readPointer, readPresence, writePresence } from './presence-state';

const good = {
  name: 'Maija',
  color: '#A8485E',
  role: 'facilitator',
  member: 'member0001',
  board: 'b1',
  view: 'table',
  record: { id: 'a', field: 'title' },
  selection: ['a'],
  editing: { id: 'a', field: 'title' },
  away: 'idle',
  call: { id: 'c1', kind: 'hold', place: { board: 'b1', view: 'map', record: 'a' }, to: null },
  follows: 'c2',
  reaction: { kind: 'agree', n: 3 },
  ping: { id: 'a', n: 1 },
};

describe('presence that others sent', () => {
  test('given a good state, then all of it is read', () => {
    expect(readPresence(7, { ...good, cursor: [1, 2] })).toEqual({ ...good, clientId: 7 });
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
    ['a selection of anything', { selection: ['a', {}, '__proto__', 'b'.repeat(99), 'c'] }, { selection: ['a', 'c'] }],
    ['a selection that is no list', { selection: { length: 5 } }, { selection: [] }],
    ['editing that is no place', { editing: { id: '../x', field: 'title' } }, { editing: null }],
    ['a board that is no id', { board: {} }, { board: null }],
    ['a role that is not known', { role: 'owner' }, { role: null }],
    ['a view as long as a novel', { view: 'x'.repeat(99) }, { view: null }],
    ['a record that is no id', { record: { id: '<b>', field: 'x' } }, { record: null }],
    ['a field that is no name', { record: { id: 'a', field: {} } }, { record: { id: 'a', field: null } }],
    ['away in another way', { away: 'gone' }, { away: null }],
    ['a call of an unknown kind', { call: { ...good.call, kind: 'push' } }, { call: null }],
    ['a call to no place', { call: { ...good.call, place: 7 } }, { call: null }],
    [
      'a call to a place that is no id',
      { call: { ...good.call, place: { board: '//x', view: 3, record: {} } } },
      { call: { place: { board: null, view: null, record: null } } },
    ],
    ['an unknown reaction', { reaction: { kind: 'boo', n: 1 } }, { reaction: null }],
    ['a reaction counted down', { reaction: { kind: 'agree', n: -1 } }, { reaction: null }],
    ['a ping of nothing', { ping: { n: 1 } }, { ping: null }],
  ])('given %s, then it is not shown', (_, part, expected) => {
    expect(readPresence(7, { ...good, ...part })).toMatchObject(expected);
  });

  test.each([
    ['facilitator', ['invite', 'bring', 'hold']],
    ['editor', ['invite']],
    ['participant', []],
    ['viewer', []],
    ['owner', []],
    [undefined, []],
  ])('given the role %s, then only its calls are heard: %j', (role, heard) => {
    const kinds = ['invite', 'bring', 'hold'].filter(
      (kind) => readPresence(7, { ...good, role, call: { ...good.call, kind } })?.call?.kind === kind,
    );
    expect(kinds).toEqual(heard);
  });

  test.each([
    [[1, 2], { x: 1, y: 2, laser: false }],
    [[Number.NaN, 1], null],
    [[1e300, 1], null],
    [[1, 2, 3], null],
    ['1,2', null],
  ])('given %j as a pointer, then %j is shown', (cursor, expected) => {
    expect(readPointer({ ...good, cursor })).toEqual(expected);
  });
});

describe('one’s own presence', () => {
  const own: PresenceState = { ...NOWHERE, name: 'Maija', color: '#A8485E' };

  test('given a very long selection, then it is cut before it is sent', () => {
    const selection = Array.from({ length: 5000 }, (_, index) => `id${index}`);
    expect(writePresence({ ...own, selection })['selection']).toHaveLength(200);
  });

  test('given nothing but a place, then nothing else is sent', () => {
    expect(writePresence({ ...own, board: 'b1' })).toEqual({ name: 'Maija', color: '#A8485E', board: 'b1' });
  });

  test('given all there is, then others read what was written', () => {
    const { role: _role, member: _member, ...said } = good;
    const state = { ...own, ...said, cursor: [1.04, 2], laser: true } as PresenceState;
    const wire: object = JSON.parse(JSON.stringify(writePresence(state)));
    const { role, member } = good;
    expect(readPresence(7, { ...wire, role, member })).toEqual({ ...good, clientId: 7 });
    expect(readPointer(wire)).toEqual({ x: 1, y: 2, laser: true });
  });
});
