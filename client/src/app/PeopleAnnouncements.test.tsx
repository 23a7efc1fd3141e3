import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Peer, Presence } from '../kernel/session/session-types';
import { WordsProvider, wordsOf } from '../kernel/words/words';
import { PeopleAnnouncements } from './PeopleAnnouncements';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('tells who has come and gone in one message, and not of one who is back at once', () => {
  vi.useFakeTimers();
  const peer = (clientId: number, name: string): Partial<Peer> => ({ clientId, name });
  const [aino, mikko, sari] = [peer(1, 'Aino'), peer(2, 'Mikko'), peer(3, 'Sari')];
  const peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [aino as Peer] }));
  const presence: Partial<Presence> = { peers };
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <PeopleAnnouncements presence={presence as Presence} />
    </WordsProvider>,
  );
  const become = (...now: readonly Partial<Peer>[]) => act(() => peers.setState({ peers: now as readonly Peer[] }));
  const later = () => act(() => void vi.runAllTimers());
  become();
  become(aino);
  later();
  expect(screen.getByRole('status').textContent).toBe('');
  become(aino, mikko);
  become(mikko, sari);
  later();
  expect(screen.getByRole('status').textContent).toBe('Here now: Mikko, Sari. Left: Aino.');
});
