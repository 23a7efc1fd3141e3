import { act, cleanup, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Peer } from '../session/presence-types';
import { quietPresence, somebody } from '../session/testing/quiet-presence';
import { show } from '../words/testing/show';
import { PeopleMark } from './PeopleMark';
import { PresenceProvider } from './presence-context';

let peers: StoreApi<{ readonly peers: readonly Peer[] }>;
const maija = somebody({ clientId: 1, name: 'Maija V', record: { id: 'order', field: 'team' } });
const drawn = vi.fn();

beforeEach(() => {
  peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [maija] }));
  drawn.mockClear();
});
afterEach(cleanup);

const open = (field?: string) =>
  show(
    <PresenceProvider value={quietPresence(peers)}>
      <Profiler id="mark" onRender={drawn}>
        <PeopleMark id="order" {...(field === undefined ? {} : { field })} look="row" />
      </Profiler>
    </PresenceProvider>,
  );
const people = (...now: readonly Peer[]): void => act(() => peers.setState({ peers: now }));
const names = (): readonly string[] =>
  screen.queryAllByRole('img').map((mark) => mark.getAttribute('aria-label') ?? '');

const initials = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-drawn]')].map((disc) => disc.dataset['drawn']);

it('names who is at a record, whatever the field of it', () => {
  open();
  expect(names()).toEqual(['Maija V is here']);
  expect(initials()).toEqual(['MV']);
  people({ ...maija, editing: { id: 'order', field: 'title' } });
  expect(names()).toEqual(['Maija V is writing here']);
  people({ ...maija, away: 'hidden' });
  expect(names()).toEqual(['Maija V is here, away']);
  people({ ...maija, record: { id: 'delivery', field: null } });
  expect(names()).toEqual([]);
});

it('at a field names those who are at that field alone', () => {
  open('team');
  expect(names()).toEqual(['Maija V is here']);
  people({ ...maija, editing: { id: 'order', field: 'title' } });
  expect(names()).toEqual([]);
});

it('of several shows two and how many more, and names all', () => {
  open();
  people(maija, ...[2, 3, 4].map((clientId) => ({ ...maija, clientId, name: `Guest ${clientId}` })));
  expect(names()).toEqual(['Maija V is here, Guest 2 is here, Guest 3 is here, Guest 4 is here']);
  expect(initials()).toEqual(['MV', 'G2', '+2']);
  // What it lies over keeps its own text.
  expect(screen.getByRole('img').textContent).toBe('');
});

it('is not drawn again for what happens elsewhere', () => {
  open();
  const before = drawn.mock.calls.length;
  people(maija, somebody({ clientId: 2, record: { id: 'delivery', field: null }, editing: null }));
  people(maija, somebody({ clientId: 2, board: 'goals', view: 'map' }));
  expect(drawn).toHaveBeenCalledTimes(before);
});
