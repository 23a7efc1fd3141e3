/**
 * WCAG 2.2 AA as far as tools can check it, in both themes; stops of Tab that can be seen; and a complete keyboard-only
 * session. One test a view, so that each view is opened once.
 */
import type { Page } from '@playwright/test';
import { ExportDialog } from '../pages/export-dialog';
import { HomePage } from '../pages/home-page';
import { ProjectPage } from '../pages/project-page';
import { accessible, laidOutWhole } from '../scenes/accessible';
import { everyStopIsSeen } from '../scenes/tab-stops';
import { expect, type People, test } from '../scenes/test';

async function example(page: Page, place: People['place']): Promise<ProjectPage> {
  await page.goto((await place('example')).address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Tenant’s journey/);
  return new ProjectPage(page);
}

async function openBoard(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Boards', exact: true }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await expect(page.getByRole('menu')).toBeHidden();
}

const view = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();

test('home, a map and what is selected on it are accessible', async ({ page, place }) => {
  await new HomePage(page).open();
  await accessible(page, 'home');
  const project = await example(page, place);
  await expect(project.map.touchpoints.first()).toBeVisible();
  await project.savedOnServer();
  await everyStopIsSeen(page, 'a map');
  await accessible(page, 'map');
  await project.map.click(project.map.touchpoints.nth(1));
  await expect(project.panel.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible();
  await accessible(page, 'map with a touchpoint selected');
});

test('the table of a journey is accessible', async ({ page, place }) => {
  const project = await example(page, place);
  await project.showTable();
  await everyStopIsSeen(page, 'a table');
  await accessible(page, 'table');
});

test('Insights are accessible', async ({ page, place }) => {
  await example(page, place);
  await view(page, 'Insights');
  await expect(page.getByRole('heading', { name: 'Findings and themes' })).toBeVisible();
  await laidOutWhole(page);
  await accessible(page, 'insights');
});

test('the comparison of two states is accessible', async ({ page, place }) => {
  await example(page, place);
  await page.getByRole('button', { name: 'Boards', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Create a target state from this journey' }).click();
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Compare').click();
  await expect(page.locator('.compare-table').first()).toBeVisible();
  await everyStopIsSeen(page, 'a comparison');
  await accessible(page, 'comparison');
});

test('the overview of a project, Export and Share are accessible', async ({ page, place }) => {
  const project = await example(page, place);
  await project.openExport();
  await accessible(page, 'export');
  await page.keyboard.press('Escape');
  await project.openShare();
  await expect(page.getByRole('button', { name: 'Create and copy' })).toBeEnabled();
  await accessible(page, 'share');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Project overview' }).click();
  await expect(page.getByRole('heading', { name: 'Project overview', level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/^Project overview · /);
  await expect(page.getByRole('table', { name: 'Journeys of the personas' })).toBeVisible();
  await everyStopIsSeen(page, 'the overview');
  await accessible(page, 'overview');
});

for (const [kind, board, sheet, shown] of [
  ['a persona', /^Aino/, 'Sheet', (page: Page) => page.locator('.persona-sheet')],
  ['a value map', /^Value for/, 'Map', (page: Page) => page.getByRole('group', { name: /^Value map / })],
  [
    'a board of goals',
    /^Goals/,
    'Sheet',
    (page: Page) => page.getByRole('grid', { name: 'What is expected of each team' }),
  ],
] as const) {
  test(`${kind} is accessible, as it is drawn and as tables`, async ({ page, place }) => {
    await example(page, place);
    await openBoard(page, board);
    await expect(page.getByRole('radio', { name: sheet, exact: true })).toBeChecked();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(board);
    await expect(shown(page)).toBeVisible();
    await everyStopIsSeen(page, kind);
    await accessible(page, kind);
    await view(page, 'Table');
    await expect(page.getByRole('table').first()).toBeVisible();
    await accessible(page, `${kind}, table`);
  });
}

/** What of the header is out of the window or covered, by its name. */
async function outOfReach(page: Page): Promise<readonly string[]> {
  return page.locator('.topbar').evaluate((bar) =>
    [...bar.querySelectorAll<HTMLElement>('a, button, input, [role="radio"]')].flatMap((control) => {
      const { left, right, top, bottom, width } = control.getBoundingClientRect();
      if (width === 0) return [];
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const inside = left >= 0 && right <= innerWidth + 0.5 && top >= 0 && bottom <= innerHeight;
      const reached = hit !== null && (control.contains(hit) || hit.contains(control));
      return inside && reached ? [] : [control.getAttribute('aria-label') ?? control.textContent ?? ''];
    }),
  );
}

for (const [width, height] of [
  [640, 400],
  [390, 844],
  [320, 256],
] as const) {
  test(`in a window of ${width} × ${height} everything is in reach`, async ({ page, place }) => {
    await page.setViewportSize({ width, height });
    const project = await example(page, place);
    await expect(project.status).toBeVisible();
    await project.savedOnServer();
    expect(await outOfReach(page)).toEqual([]);
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    for (const name of ['Undo', 'Redo', 'Export', 'Share']) {
      await expect(page.getByRole('menuitem', { name })).toBeVisible();
    }
    await expect(page.getByRole('menuitemradio', { name: 'English', checked: true })).toBeVisible();
    if (height < 300) await page.getByRole('menuitemradio', { name: 'Table' }).click();
    else {
      await page.keyboard.press('Escape');
      await view(page, 'Table');
    }
    const first = project.table.rows.first().getByRole('rowheader');
    await expect(first).toBeInViewport({ ratio: 0.9 });
    await expect(page.getByRole('radio', { name: 'Cards' })).toBeInViewport({ ratio: 1 });
    for (const board of [/^Aino/, /^Goals/]) {
      await openBoard(page, board);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(board);
      expect.soft(await outOfReach(page), String(board)).toEqual([]);
      if (width === 320) expect.soft(await sideways(page), String(board)).toEqual([]);
    }
    await page.goto(page.url().replace(/[^/]*$/, 'overview'));
    await expect(page.getByRole('heading', { name: 'Project overview', level: 1 })).toBeVisible();
    expect.soft(await outOfReach(page), 'overview').toEqual([]);
    if (width === 320) expect.soft(await sideways(page), 'overview').toEqual([]);
  });
}

/** Which of the page and its views scroll both ways; single tables and pictures may. */
function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.persona, .goals, .overview')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ className, scrollWidth }) => `${className}: ${scrollWidth}`),
  );
}

test('a phone begins with a journey as a list; the map is one press away, and is remembered', async ({
  page,
  place,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const project = await example(page, place);
  await page.getByRole('button', { name: /^Asks by phone/ }).click();
  await project.panel.getByRole('textbox', { name: 'Title', exact: true }).fill('Asks twice');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Asks twice/ })).toBeFocused();
  await accessible(page, 'list');
  await page.getByRole('button', { name: /^Asks twice/ }).click();
  await expect(project.panel).toBeVisible();
  await view(page, 'Map');
  await expect(project.panel).toBeHidden();
  await expect(project.map.touchpoints.first()).toBeVisible();
  await page.reload();
  await expect(project.map.touchpoints.first()).toBeVisible();
});

test('where the system chooses the colours, what is chosen still stands out', async ({ page, place }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await example(page, place);
  const ground = (name: string) =>
    page.getByRole('radio', { name, exact: true }).evaluate((option) => getComputedStyle(option).backgroundColor);
  expect(await ground('Map')).not.toBe(await ground('Table'));
  const bar = page.locator('.value-share-bar > span').first();
  await expect(bar).toBeVisible();
  const canvas = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(await bar.evaluate((part) => getComputedStyle(part).backgroundColor)).not.toBe(canvas);
  await openBoard(page, /^Aino/);
  const line = page.getByRole('textbox', { name: 'Jobs, line 1' });
  await line.focus();
  expect(await line.evaluate((field) => getComputedStyle(field).outlineStyle)).toBe('solid');
});

test('from home to an exported map by keyboard alone', async ({ page }) => {
  await new HomePage(page).open();
  const press = (key: string) => page.keyboard.press(key);
  /** Tabs on until a thing of that name has the focus. */
  const tabTo = async (name: string): Promise<void> => {
    const passed: string[] = [];
    for (let n = 0; n < 150; n += 1) {
      await press('Tab');
      const focused = page.locator(':focus');
      const names = await focused.evaluateAll((elements) =>
        elements.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? ''),
      );
      if (names.some((found) => found.trim().startsWith(name))) return;
      passed.push(names.join(' ').trim().slice(0, 40));
    }
    throw new Error(`Tab never reaches “${name}”; it passed ${passed.join(', ')}.`);
  };
  await tabTo('New project');
  await press('Enter');
  await expect(page.getByRole('button', { name: 'Blank journey' })).toBeFocused();
  await press('Enter');
  const project = await new ProjectPage(page).opened();
  await tabTo('Add the first touchpoint');
  await press('Enter');
  await project.map.typeTitles(['Finds the form', 'Fills it in']);
  await project.map.isSelected('Fills it in');
  await press('w');
  await expect(page.getByRole('menu', { name: 'Kind of waste' })).toBeVisible();
  await press('ArrowDown');
  await press('Enter');
  await expect(project.map.touchpoint('Fills it in')).toHaveAccessibleName(/; Waste: /);
  await press('ArrowLeft');
  await press('v');
  await expect(project.map.touchpoint('Finds the form')).toHaveAccessibleName(/; Value/);
  await tabTo('Export');
  await press('Enter');
  const dialog = await new ExportDialog(page).opened();
  await tabTo('Download: Whole project (JSON)');
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  await press('Escape');
  await expect(dialog.dialog).toBeHidden();
});
