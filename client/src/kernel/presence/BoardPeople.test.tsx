import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Peer } from '../session/presence-types';
import { quietPresence, somebody } from '../session/testing/quiet-presence';
import { show } from '../words/testing/show';
import { BoardPeople } from './BoardPeople';
import { PresenceProvider } from './presence-context';

afterEach(cleanup);

const open = (board: string | null, peers: readonly Peer[]) =>
  show(
    <PresenceProvider value={quietPresence(createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers })))}>
      <BoardPeople board={board} />
    </PresenceProvider>,
  );

it('names everyone on the board, those who are away as such, and shows three', () => {
  const names = ['Aino', 'Kai', 'Otso', 'Veera', 'Ilmari'];
  open(
    'map',
    names.map((name, at) => somebody({ clientId: at, name, board: 'map', away: name === 'Kai' ? 'idle' : null })),
  );
  const row = screen.getByRole('img', { name: 'Here: Aino, Kai (away), Otso, Veera, Ilmari' });
  expect(row.textContent).toBe('AKO+2');
});

it('shows nothing for a board on which nobody is', () => {
  open('map', [somebody({ clientId: 1, board: 'goals' })]);
  expect(screen.queryByRole('img')).toBeNull();
});

it('knows who is in the overview', () => {
  open(null, [somebody({ clientId: 1, name: 'Aino', view: 'overview' })]);
  expect(screen.getByRole('img', { name: 'Here: Aino' })).toBeTruthy();
});
