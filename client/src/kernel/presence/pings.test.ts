import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Peer, PING_MS } from '../session/presence-types';
import { somebody } from '../session/testing/quiet-presence';
import { type Ping, PINGED_MS, type Pings, watchPings } from './pings';

let peers: StoreApi<{ readonly peers: readonly Peer[] }>;
let pings: Pings;
const heard = vi.fn<(ping: Ping) => boolean>(() => true);
const points = (id: string, n: number, clientId = 1): void =>
  peers.setState({ peers: [somebody({ clientId, name: 'Maija', ping: { id, n } })] });
const marked = (): readonly string[] => [...pings.marked.getState().ids];

beforeEach(() => {
  vi.useFakeTimers();
  heard.mockClear();
  peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({
    peers: [somebody({ clientId: 1, name: 'Maija', ping: { id: 'before', n: 3 } })],
  }));
  pings = watchPings(peers, heard);
});
afterEach(() => {
  pings.stop();
  vi.useRealTimers();
});

test('a record that somebody points out is heard of once and marked for a while', () => {
  points('order', 4);
  points('order', 4);
  expect(heard.mock.calls).toEqual([[{ id: 'order', name: 'Maija' }]]);
  expect(marked()).toEqual(['order']);
  vi.advanceTimersByTime(PINGED_MS);
  expect(marked()).toEqual([]);
});

test('what was pointed out before one came, or before they came, is over', () => {
  expect(heard).not.toHaveBeenCalled();
  points('order', 7, 2);
  expect(heard).not.toHaveBeenCalled();
});

test('somebody who points without pause is heard once a second', () => {
  for (let n = 4; n < 24; n++) {
    points(`record${n}`, n);
    vi.advanceTimersByTime(PING_MS / 10);
  }
  expect(heard.mock.calls.map(([{ id }]) => id)).toEqual(['record4', 'record9', 'record14', 'record19']);
});

test('what is not there is not marked', () => {
  heard.mockReturnValueOnce(false);
  points('gone', 4);
  expect(marked()).toEqual([]);
});
