import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Peer, Presence } from '../../kernel/session/presence-types';
import { quietPresence, somebody } from '../../kernel/session/testing/quiet-presence';
import { show } from '../../kernel/words/testing/show';
import { PeopleList } from './PeopleList';

const onFollow = vi.fn<(peer: Peer) => void>();
const onMembers = vi.fn<() => void>();
const onClose = vi.fn<() => void>();
const maija = somebody({ clientId: 1, name: 'Maija', role: 'editor', board: 'map', view: 'table', away: 'hidden' });
const crowd = Array.from({ length: 49 }, (_, at) => somebody({ clientId: 10 + at, name: `Guest ${at + 1}` }));

beforeEach(() => vi.clearAllMocks());
afterEach(() => {
  cleanup();
  localStorage.clear();
});

function open(peers: readonly Peer[], part: Partial<Presence> = {}) {
  const presence = { ...quietPresence(createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers }))), ...part };
  const where = ({ board }: Peer): string => (board === null ? '' : 'Moving in · Table');
  const { user } = show(
    <PeopleList presence={presence} where={where} onFollow={onFollow} onMembers={onMembers} onClose={onClose} />,
  );
  return { user, presence };
}

it('says role, place and absence of each, and goes to who is chosen', async () => {
  const { user } = open([somebody({ clientId: 2, name: 'Otso' }), maija]);
  const items = screen.getAllByRole('menuitem');
  expect(items.map((item) => item.textContent)).toEqual([
    'MMaijain another window · Editor · Moving in · Table',
    'OOtso',
  ]);
  expect(screen.queryByRole('searchbox')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(items[0]));
  await user.keyboard('{Enter}');
  expect(onFollow.mock.calls).toEqual([[maija]]);
  expect(onClose).toHaveBeenCalledOnce();
});

it('of fifty one is found by name and gone to, by keys alone', async () => {
  const { user } = open([...crowd, maija]);
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  await user.keyboard('mai');
  expect(screen.getAllByRole('menuitem')).toHaveLength(1);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(onFollow.mock.calls).toEqual([[maija]]);
});

it('says that nobody has a name', async () => {
  const { user } = open([...crowd, maija]);
  await user.keyboard('xyz');
  expect(screen.queryByText('Maija')).toBeNull();
  expect(screen.getByText('Nobody here has that name.')).toBeTruthy();
});

it('says why cursors are hidden, and keeps another choice on this device', async () => {
  const cursors = createStore<ReturnType<Presence['cursors']['getState']>>(() => ({ choice: 'auto', shown: false }));
  const chooseCursors = vi.fn<Presence['chooseCursors']>();
  const { user } = open(crowd, { cursors, chooseCursors });
  expect(screen.getByText(/^Hidden now, as more than 15 people are here/)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Always' }));
  expect(chooseCursors.mock.calls).toEqual([['always']]);
  expect(localStorage.getItem('polku.cursors')).toBe('always');
});

it('leads to the list of everyone in the project', async () => {
  const { user } = open([maija]);
  await user.click(screen.getByRole('button', { name: 'Everyone in the project' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(onMembers).toHaveBeenCalledOnce();
});
