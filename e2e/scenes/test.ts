/** The `test` of all specs: collects noise, allows clipboard access, opens separate browsers for further people, places projects. */
import { test as base, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { ProjectPage } from '../pages/project-page';
import { Noise } from './noise';
import { type Content, type PlacedProject, placeProject } from './place-project';

const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

export interface People {
  noise: Noise;
  /** Another person: a browser context of their own, closed when the test ends. */
  newPerson: (options?: BrowserContextOptions) => Promise<Page>;
  /** Puts a project on the server that all tests share. */
  place: (content: Content) => Promise<PlacedProject>;
  /** Puts one there and opens it. */
  begin: (content: Content) => Promise<PlacedProject & { readonly project: ProjectPage }>;
  /** Whether browsers keep the app for a start without a network, which costs each of them a second of work. */
  keepsApp: boolean;
}

async function prepare(context: BrowserContext, noise: Noise, keepsApp: boolean): Promise<void> {
  await context.grantPermissions(CLIPBOARD);
  // As in a browser without service workers.
  if (!keepsApp) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  noise.listen(context);
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
  keepsApp: [false, { option: true }],
  context: async ({ context, noise, keepsApp }, use) => {
    await prepare(context, noise, keepsApp);
    await use(context);
  },
  newPerson: async ({ browser, noise, keepsApp }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await prepare(context, noise, keepsApp);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  place: async ({ baseURL }, use) => use((content) => placeProject(baseURL ?? '', content)),
  begin: async ({ place, page }, use) =>
    use(async (content) => {
      const placed = await place(content);
      return { ...placed, project: await new ProjectPage(page).visit(placed.address) };
    }),
});

export { expect };
