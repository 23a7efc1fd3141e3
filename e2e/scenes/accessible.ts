/** WCAG 2.2 AA as far as tools can check it, in both themes. */
import type { Page } from '@playwright/test';
import { faultsOf } from './axe';
import { expect } from './test';

/** All rules of WCAG 2.2 A and AA that a machine can tell; the later versions' tags hold only what each added. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What another theme changes is colours. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Looks at what is on the page by all rules, and at its colours in the other theme. */
export async function accessible(page: Page, what: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect
      .soft(await faultsOf(page, { runOnly: theme === 'light' ? ALL : OF_COLOUR }), `${what}, ${theme}`)
      .toEqual([]);
  }
  expect.soft(await misnamed(page), `${what}, names`).toEqual([]);
}

/**
 * Lays out parts that are out of view, too, as a person sees each who comes there: until then such a part has an estimated
 * height, its content reaches over the next, and axe takes what lies there for covered.
 */
export async function laidOutWhole(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Names that lack the words on the thing. Text within a picture (a card, a small board) is not its label. */
async function misnamed(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('svg[aria-hidden="true"] text { visibility: hidden }');
    document.adoptedStyleSheets.push(sheet);
  });
  const found = await faultsOf(page, { runOnly: ['label-content-name-mismatch'] });
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  return found;
}
