/** Counts passed, failed and skipped tests in a report. Pure. */

const NOT_RUN = new Set(['pending', 'skipped', 'todo', 'disabled']);

/**
 * @param report what Vitest's JSON reporter wrote
 * @returns `{ total, passed, failed, skipped }`; `skipped` are titles; a file that failed to load counts as one failed
 */
export function countVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    total: tests.length + broken.length,
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').length + broken.length,
    skipped: tests.filter(({ status }) => NOT_RUN.has(status)).map(({ fullName }) => fullName),
  };
}

/**
 * @param report what Playwright's JSON reporter wrote
 * @returns as `countVitest`; a test that passed only on retry counts as failed, an error outside tests too
 */
export function countPlaywright(report) {
  const tests = [];
  const walk = (suite, titles) => {
    const path = [...titles, suite.title];
    for (const spec of suite.specs ?? [])
      for (const { status } of spec.tests) tests.push({ status, title: [...path, spec.title].join(' › ') });
    for (const inner of suite.suites ?? []) walk(inner, path);
  };
  for (const suite of report.suites) walk(suite, []);
  const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
  return {
    total: tests.length + report.errors.length,
    passed: count('expected'),
    failed: count('unexpected', 'flaky') + report.errors.length,
    skipped: tests.filter(({ status }) => status === 'skipped').map(({ title }) => title),
  };
}
