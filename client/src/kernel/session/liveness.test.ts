import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLiveness, type Liveness } from './liveness';

let events: string[] = [];
let start = 0;
let live: Liveness;
const note = (what: string): void => void events.push(`${what} ${Math.round((performance.now() - start) / 100) / 10}`);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  events = [];
  start = performance.now();
  live = createLiveness(
    () => (note('asked'), true),
    () => note('dead'),
  );
});
afterEach(() => {
  live.end();
  vi.useRealTimers();
});

test('a connection from which nothing comes is dead after 1.5 s of silence and 2 s without an answer', () => {
  live.begin();
  vi.advanceTimersByTime(60_000);
  expect(events).toEqual(['asked 1.5', 'dead 3.5']);
});

test('while messages come nothing is asked; an answer makes it as alive as before', () => {
  live.begin();
  for (let second = 0; second < 10; second += 1) {
    vi.advanceTimersByTime(1000);
    live.heard();
  }
  expect(events).toEqual([]);
  vi.advanceTimersByTime(2_000);
  live.heard();
  vi.advanceTimersByTime(1_000);
  expect(events).toEqual(['asked 11.5']);
});

test('a slow network is waited for: four times as long as the last answer took', () => {
  live.begin();
  vi.advanceTimersByTime(3_250);
  live.heard();
  // Asked at 1.5 s, answered after 1.75 s: the next answer may take 7 s.
  vi.advanceTimersByTime(8_250);
  expect(events).toEqual(['asked 1.5', 'asked 4.8']);
  vi.advanceTimersByTime(500);
  expect(events.at(-1)).toBe('dead 11.8');
});

test('a network that is quick again is not waited for as when it was slow', () => {
  live.begin();
  vi.advanceTimersByTime(3_250);
  live.heard();
  live.answered(40);
  vi.advanceTimersByTime(3_500);
  expect(events).toEqual(['asked 1.5', 'asked 4.8', 'dead 6.8']);
});

test('each connection that dies is waited for twice as long as the one before, up to 15 s, until one answers', () => {
  const lasted: number[] = [];
  for (let nth = 0; nth < 5; nth += 1) {
    const began = performance.now();
    live.begin();
    for (let step = 0; step < 60 && !events.some((event) => event.startsWith('dead')); step += 1)
      vi.advanceTimersByTime(500);
    lasted.push(performance.now() - began);
    events = [];
  }
  expect(lasted).toEqual([3_500, 5_500, 9_500, 16_500, 16_500]);
});

test('a page that slept asks again rather than believing the clock', () => {
  live.begin();
  vi.advanceTimersByTime(1_500);
  expect(events).toEqual(['asked 1.5']);
  // The laptop was closed for an hour: no timer ran.
  const before = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => before + 3_600_000);
  vi.advanceTimersByTime(500);
  clock.mockRestore();
  expect(events.filter((event) => event.startsWith('dead'))).toEqual([]);
  expect(events.length).toBe(2);
});

test('where there is nothing to ask by, nothing is dead', () => {
  const silent = createLiveness(
    () => false,
    () => note('dead'),
  );
  silent.begin();
  vi.advanceTimersByTime(60_000);
  silent.end();
  expect(events).toEqual([]);
});
