/** Pointing things out, and hearing of what others point out. */
import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { createPeer } from '@polku/shared/testing/peer';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Peer, Place } from '../../kernel/session/presence-types';
import type { Session } from '../../kernel/session/session-types';
import { quietPresence, somebody } from '../../kernel/session/testing/quiet-presence';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { createPreferences } from '../preferences';
import { ServicesProvider, type Services } from '../services';
import { usePings } from './use-pings';

const kai = somebody({ clientId: 7, name: 'Kai' });
const ping = vi.fn<(id: string) => boolean>(() => true);
let peers: StoreApi<{ readonly peers: readonly Peer[] }>;
let place: StoreApi<Place>;
const openBoard = vi.fn<(id: string) => void>();
const reach = vi.fn<(id: string) => void>();

beforeEach(() => {
  vi.clearAllMocks();
  peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [kai] }));
  place = createStore<Place>(() => ({ board: 'now', view: 'map', record: 'call' }));
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  document.body.innerHTML = '';
});

function open() {
  const { doc, read } = createPeer({ specs: SPECS });
  writeChanges(
    doc,
    [
      { op: 'create', id: 'now', type: 'board', board: '', fields: { kind: 'journey', name: 'Moving in' } },
      { op: 'create', id: 'call', type: 'touchpoint', board: 'now', fields: { title: 'Call' } },
    ],
    SPECS,
    { by: '', now: 0 },
    LOCAL,
  );
  const presence = { ...quietPresence(peers), place, ping };
  const toasts = createToasts();
  const preferences = createPreferences();
  const services: Partial<Services> = { toasts, preferences };
  const session: Partial<Session> = { projection: read, presence };
  const { result } = renderHook(() => usePings({ session: session as Session, openBoard, reach }), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <ServicesProvider value={services as Services}>
        <WordsProvider value={wordsOf(createTranslator('en'))}>{children}</WordsProvider>
      </ServicesProvider>
    ),
  });
  const told = () => toasts.store.getState().toasts;
  const others = (id: string, n: number): void => act(() => peers.setState({ peers: [{ ...kai, ping: { id, n } }] }));
  return { result, told, others, preferences };
}

it('says what somebody points to, rings it, and leads there', () => {
  document.body.innerHTML = '<main><li data-record="call"></li></main>';
  const { told, others, result } = open();
  others('call', 1);
  expect(told().map(({ text }) => text)).toEqual(['Kai points to “Call”']);
  expect(document.querySelector('[data-record="call"]')?.hasAttribute('data-pinged')).toBe(true);
  expect([...(result.current.pinging?.marked.getState().ids ?? [])]).toEqual(['call']);
  told()[0]?.action?.run();
  expect(reach.mock.calls).toEqual([['call']]);
});

it('is silent about what this device does not have', () => {
  const { told, others } = open();
  others('nothing', 1);
  expect(told()).toEqual([]);
});

it('says nothing to who wants no announcements, and rings all the same', () => {
  const { told, others, preferences, result } = open();
  preferences.setSwitch('othersAnnounced', false);
  others('call', 1);
  expect(told()).toEqual([]);
  expect(result.current.pinging?.marked.getState().ids.has('call')).toBe(true);
});

it('points out what one is at, and says that it is too soon for another', () => {
  const { told, result } = open();
  const [action] = result.current.actions;
  expect(action?.when?.()).toBe(true);
  act(() => action?.run());
  expect(ping.mock.calls).toEqual([['call']]);
  expect(told().map(({ text }) => text)).toEqual(['Everyone here sees “Call” pointed out']);
  ping.mockReturnValueOnce(false);
  act(() => action?.run());
  expect(told().map(({ text }) => text)).toEqual(['One thing can be pointed out every two seconds.']);
});

it('has nothing to point out for whoever is alone, or is at nothing', () => {
  const { result } = open();
  place.setState({ record: null });
  expect(result.current.pinging?.may()).toBe(false);
  place.setState({ record: 'call' });
  act(() => peers.setState({ peers: [] }));
  expect(result.current.pinging?.may()).toBe(false);
});
