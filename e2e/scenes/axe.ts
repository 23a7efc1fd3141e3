/** Runs axe on a page. The script is injected once per page; its own driver injects it twice per check. */
import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/**
 * @param options which rules; all if none is named
 * @param within a selector; the whole page if none is given
 * @returns one line for each element with a fault
 */
export async function faultsOf(page: Page, options: RunOptions = {}, within?: string): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const asked = JSON.stringify({ ...options, resultTypes: ['violations'] });
  return page.evaluate<readonly string[]>(`axe.run(${JSON.stringify(within) ?? 'document'}, ${asked}).then(
    ({ violations }) => violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ': ' + help + ' — ' + target.join(' ') + ' — ' + failureSummary)))`);
}
