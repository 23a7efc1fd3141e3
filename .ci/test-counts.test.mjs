/** What counts as passed, failed and skipped in both report formats. */
import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.mjs';

describe('a Vitest report', () => {
  const file = (status, ...statuses) => ({
    status,
    assertionResults: statuses.map((one) => ({ status: one, fullName: `it is ${one}` })),
  });

  test('given passed and failed tests, then each is counted', () => {
    const counts = countVitest({
      testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')],
    });
    expect(counts).toEqual({ total: 4, passed: 3, failed: 1, skipped: [] });
  });

  test('given skipped and to-do tests, then they are named', () => {
    const counts = countVitest({ testResults: [file('passed', 'skipped', 'todo', 'pending')] });
    expect(counts.skipped).toEqual(['it is skipped', 'it is todo', 'it is pending']);
  });

  test('given a file that failed to load, then it counts as one failed', () => {
    expect(countVitest({ testResults: [file('failed')] })).toMatchObject({ total: 1, failed: 1 });
  });
});

describe('a Playwright report', () => {
  const spec = (title, status) => ({ title, tests: [{ status }] });

  test('given nested suites, then every test is counted and a flaky one is failed', () => {
    const suites = [
      {
        title: 'a.spec.ts',
        specs: [spec('one', 'expected')],
        suites: [{ title: 'deep', specs: [spec('two', 'flaky')] }],
      },
      { title: 'b.spec.ts', specs: [spec('three', 'unexpected'), spec('four', 'skipped')] },
    ];
    expect(countPlaywright({ suites, errors: [] })).toEqual({
      total: 4,
      passed: 1,
      failed: 2,
      skipped: ['b.spec.ts › four'],
    });
  });

  test('given an error outside of any test, then it counts as failed', () => {
    expect(countPlaywright({ suites: [], errors: [{ message: 'the server did not start' }] })).toMatchObject({
      failed: 1,
    });
  });
});
