import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Peer } from '../session/presence-types';
import { somebody } from '../session/testing/quiet-presence';
import { peopleGroups } from './people-groups';

test('a group whose people did not change stays the same list', () => {
  const [aino, kai] = [somebody({ clientId: 1, board: 'map' }), somebody({ clientId: 2, board: 'goals' })];
  const store = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [aino, kai] }));
  const onMap = peopleGroups(store).on('map');
  expect(onMap).toEqual([aino]);
  const writing = { ...kai, editing: { id: 'goal1', field: 'title' } };
  store.setState({ peers: [aino, writing] });
  const now = peopleGroups(store);
  expect(now.on('map')).toBe(onMap);
  expect(now.on('goals')).toEqual([writing]);
  expect(now.writing('goal1', 'title')).toEqual([writing]);
  expect(now.writing('goal1', 'why')).toEqual([]);
});

test('who is on no board is in the overview, once that is known', () => {
  const [there, fresh] = [somebody({ clientId: 1, view: 'overview' }), somebody({ clientId: 2 })];
  const store = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [there, fresh] }));
  expect(peopleGroups(store).on(null)).toEqual([there]);
});
