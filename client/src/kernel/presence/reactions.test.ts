import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Peer, Reaction } from '../session/presence-types';
import { quietPresence, somebody } from '../session/testing/quiet-presence';
import { createReactions, NO_REACTIONS } from './reactions';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function scene() {
  const peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [] }));
  const react = vi.fn<(kind: Reaction) => void>();
  const reactions = createReactions({ ...quietPresence(peers), react });
  reactions.start();
  return {
    reactions,
    react,
    here: (...now: Peer[]) => peers.setState({ peers: now }),
    shown: () => reactions.store.getState().shown,
  };
}
const person = (clientId: number, kind?: Reaction, n = 1): Peer =>
  somebody({ clientId, reaction: kind ? { kind, n } : null });

test('a burst of fifty people is one change, with a count for each kind', () => {
  const { reactions, here, shown } = scene();
  const ids = Array.from({ length: 50 }, (_, i) => i + 1);
  here(...ids.map((id) => person(id)));
  const changed = vi.fn<() => void>();
  reactions.store.subscribe(changed);
  here(...ids.map((id) => person(id, id <= 30 ? 'agree' : 'idea')));
  expect(changed).toHaveBeenCalledOnce();
  expect(shown()).toEqual({ ...NO_REACTIONS, agree: 30, idea: 20 });
});

test('a count stays for some seconds after the last of its kind, and begins anew then', () => {
  const { here, shown } = scene();
  here(person(1), person(2));
  here(person(1, 'love'), person(2));
  vi.advanceTimersByTime(4000);
  here(person(1, 'love'), person(2, 'love'));
  vi.advanceTimersByTime(4000);
  expect(shown().love).toBe(2);
  vi.advanceTimersByTime(3000);
  expect(shown()).toEqual(NO_REACTIONS);
  here(person(1, 'love', 2), person(2, 'love'));
  expect(shown().love).toBe(1);
});

test('one person counts once at a time, however fast their client counts up', () => {
  const { here, shown } = scene();
  here(person(1));
  for (let n = 1; n <= 20; n += 1) here(person(1, 'celebrate', n * 1000));
  expect(shown().celebrate).toBe(1);
  vi.advanceTimersByTime(1000);
  here(person(1, 'celebrate', 30_000));
  expect(shown().celebrate).toBe(2);
});

test('what was shown before one came, or is counted down, is not counted', () => {
  const { here, shown } = scene();
  here(person(1, 'agree', 7));
  here(person(1, 'agree', 3));
  expect(shown()).toEqual(NO_REACTIONS);
  here(person(1, 'agree', 4));
  expect(shown().agree).toBe(1);
});

test('one’s own is sent and shown at once, at most so often; what is heard of others is apart', () => {
  const { reactions, react, shown } = scene();
  reactions.react('question');
  reactions.react('question');
  expect(react).toHaveBeenCalledExactlyOnceWith('question');
  vi.advanceTimersByTime(800);
  reactions.react('slower');
  expect(react).toHaveBeenCalledTimes(2);
  expect(shown()).toEqual({ ...NO_REACTIONS, question: 1, slower: 1 });
  expect(reactions.store.getState().heard).toEqual(NO_REACTIONS);
});
