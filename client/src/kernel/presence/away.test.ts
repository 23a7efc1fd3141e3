import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IDLE_MS, watchAway } from './away';

const look = (state: DocumentVisibilityState): void => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
});
afterEach(() => void vi.useRealTimers());

test('after two minutes without a key or pointer one is away, and back with the next', () => {
  const tell = vi.fn<(away: string | null) => void>();
  const stop = watchAway(tell);
  vi.advanceTimersByTime(IDLE_MS - 1000);
  window.dispatchEvent(new Event('pointermove'));
  vi.advanceTimersByTime(IDLE_MS - 1000);
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(tell.mock.calls).toEqual([['idle']]);
  window.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(IDLE_MS);
  expect(tell.mock.calls).toEqual([['idle'], [null], ['idle']]);
  stop();
  window.dispatchEvent(new Event('keydown'));
  expect(tell).toHaveBeenCalledTimes(3);
});

test('a page out of view is hidden, not idle', () => {
  const tell = vi.fn<(away: string | null) => void>();
  const stop = watchAway(tell);
  look('hidden');
  vi.advanceTimersByTime(IDLE_MS * 2);
  look('visible');
  stop();
  expect(tell.mock.calls).toEqual([['hidden'], [null]]);
});
