/** Tabs through every view: the focused element is inside the window, and nothing covers it. */
import type { Page } from '@playwright/test';
import { expect, type People, test } from '../scenes/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const MOST = 400;

/** Tabs on until the first stop comes again. @returns how many stops there are, and what could not be seen at its own */
async function tabThrough(page: Page): Promise<{ stops: number; hidden: readonly string[] }> {
  const hidden: string[] = [];
  await page.keyboard.press('Tab');
  const first = await page.evaluateHandle(() => document.activeElement);
  for (let stops = 1; stops <= MOST; stops += 1) {
    const unseen = await page.evaluate(outOfSight);
    if (unseen !== null) hidden.push(unseen);
    await page.keyboard.press('Tab');
    if (await first.evaluate((element) => element === document.activeElement)) return { stops, hidden };
  }
  throw new Error(`There are more than ${MOST} stops.`);
}

/** Waits until at least a third of the focused thing can be seen. @returns what it is when that does not come */
async function outOfSight(): Promise<string | null> {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const isSeen = (): boolean => {
    const { left, top, width, height } = focused.getBoundingClientRect();
    const parts = [0.1, 0.5, 0.9];
    const points = parts.flatMap((across) =>
      parts.map((down) => [left + width * across, top + height * down] as const),
    );
    const hits = points.filter(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      // A switch is drawn by its label.
      return (
        hit !== null && (focused.contains(hit) || hit.contains(focused) || focused.closest('label')?.contains(hit))
      );
    });
    return hits.length >= 3;
  };
  // The view follows within some frames.
  for (let frame = 0; frame < 120; frame += 1) {
    if (isSeen()) return null;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const { left, top, width, height } = focused.getBoundingClientRect();
  const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
  return `“${name.trim().slice(0, 60)}” at ${left}, ${top}, ${width} × ${height}`;
}

async function example(page: Page, place: People['place']): Promise<void> {
  await page.goto((await place('example')).address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tenant’s journey/);
}

async function openBoard(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Boards', exact: true }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

const view = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();

const VIEWS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a map': async (page) => {
    await expect(page.getByRole('button', { name: /^Asks by phone/ })).toBeVisible();
  },
  'a table': async (page) => {
    await view(page, 'Table');
    await expect(page.getByRole('grid')).toBeVisible();
  },
  'a comparison': async (page) => {
    await page.getByRole('button', { name: 'Boards', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Create a target state from this journey' }).click();
    await page.getByRole('radiogroup', { name: 'View' }).getByText('Compare').click();
    await expect(page.locator('.compare-table').first()).toBeVisible();
  },
  'the overview': async (page) => {
    await page.getByRole('button', { name: 'Project overview' }).click();
    await expect(page.getByRole('table', { name: 'Journeys of the personas' })).toBeVisible();
  },
  'a persona': async (page) => {
    await openBoard(page, /^Aino/);
    await expect(page.locator('.persona-sheet')).toBeVisible();
  },
  'a value map': async (page) => {
    await openBoard(page, /^Value for/);
    await expect(page.getByRole('group', { name: /^Value map / })).toBeVisible();
  },
  'a board of goals': async (page) => {
    await openBoard(page, /^Goals/);
    await expect(page.getByRole('grid', { name: 'What is expected of each team' })).toBeVisible();
  },
};

for (const [name, open] of Object.entries(VIEWS)) {
  test(`every stop of Tab on ${name} can be seen`, async ({ page, place }) => {
    await example(page, place);
    await open(page);
    const { stops, hidden } = await tabThrough(page);
    expect(hidden).toEqual([]);
    expect(stops).toBeGreaterThan(25);
  });
}
