import type { RunningStep } from '@polku/shared/kernel/steps';
import { expect, test } from 'vitest';
import { clockText, stepClock } from './step-clock';

const STEP: RunningStep = {
  stepId: 's1',
  title: '',
  instructions: '',
  seconds: 300,
  rights: 'role',
  place: null,
  roundId: null,
  nth: 1,
  of: 1,
  startedAt: 0,
  endsAt: 300_000,
  pausedAt: null,
};

test('the clock runs by the server’s, and stands while it is paused', () => {
  expect(stepClock(STEP, 10_000, 60_000)).toEqual({ left: 240_000, paused: false });
  expect(stepClock(STEP, 10_000, 310_000)).toEqual({ left: -10_000, paused: false });
  // Paused at 60 s, told at 100 s: the end is 40 s later than it was.
  const paused = { ...STEP, pausedAt: 60_000, endsAt: 340_000 };
  expect(stepClock(paused, 100_000, 900_000)).toEqual({ left: 240_000, paused: true });
  expect(stepClock({ ...STEP, endsAt: null }, 0, 5)).toEqual({ left: null, paused: false });
});

test.each([
  [300_000, '5:00'],
  [299_999, '5:00'],
  [61_000, '1:01'],
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-1000, '−0:01'],
  [-75_000, '−1:15'],
  [3_725_000, '1:02:05'],
])('%i ms is %s', (ms, text) => {
  expect(clockText(ms)).toBe(text);
});
