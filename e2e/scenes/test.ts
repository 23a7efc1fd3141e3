/** The `test` of all specs: collects noise, allows clipboard access, and opens separate browsers for further people. */
import { test as base, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { Noise } from './noise';

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

export interface People {
  noise: Noise;
  /** Another person: a browser context of their own, closed when the test ends. */
  newPerson: (options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<People>({
  noise: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are needed
    async ({}, use) => {
      const noise = new Noise();
      await use(noise);
      expect(noise.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, noise }, use) => {
    await context.grantPermissions(CLIPBOARD);
    noise.listen(context);
    await use(context);
  },
  newPerson: async ({ browser, noise }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await context.grantPermissions(CLIPBOARD);
      noise.listen(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };
