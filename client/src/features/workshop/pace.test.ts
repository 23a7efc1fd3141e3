import { expect, test } from 'vitest';
import { paceOf } from './pace';

const MIN = 60_000;
const step = (id: string, minutes: number | null, startedAt: number | null = null) => ({ id, minutes, startedAt });
const STEPS = [step('a', 10, 0), step('b', 20, 12 * MIN), step('c', null), step('d', 30)];

test('before it begins, everything is as planned from now on', () => {
  const pace = paceOf(STEPS, null, null, 100 * MIN);
  expect([...pace.planned.values()]).toEqual([0, 10, 30, 30]);
  expect([...pace.begins.values()].map((at) => at / MIN)).toEqual([100, 110, 130, 130]);
  expect(pace).toMatchObject({ total: 60, ends: 160 * MIN, behind: 0 });
});

test('what comes begins after the end of the running step', () => {
  // b began 2 minutes late, and has its 20 minutes.
  const pace = paceOf(STEPS, 0, { stepId: 'b', endsAt: 32 * MIN }, 20 * MIN);
  expect([...pace.begins.values()].map((at) => at / MIN)).toEqual([0, 12, 32, 32]);
  expect(pace.behind).toBe(2 * MIN);
  expect(pace.ends).toBe(62 * MIN);
});

test('time that is over goes on to count; who skips steps is ahead', () => {
  expect(paceOf(STEPS, 0, { stepId: 'b', endsAt: 32 * MIN }, 36 * MIN).behind).toBe(6 * MIN);
  expect(paceOf(STEPS, 0, { stepId: 'd', endsAt: 50 * MIN }, 22 * MIN).behind).toBe(-10 * MIN);
  expect(paceOf(STEPS, 0, { stepId: 'gone', endsAt: 50 * MIN }, 22 * MIN).behind).toBe(0);
});
