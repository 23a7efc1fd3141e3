/** WCAG 2.2 AA as far as a machine can tell, in both themes; and the whole way by keyboard alone. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ExportDialog } from '../pages/export-dialog';
import { HomePage } from '../pages/home-page';
import { ProjectPage } from '../pages/project-page';
import { expect, test } from '../scenes/test';

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} — ${target.join(' ')} — ${failureSummary ?? ''}`),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test(`every view is accessible in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const home = await new HomePage(page).open();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect.soft(await violations(page), 'home').toEqual([]);
    const project = await home.openExample();
    await expect(project.map.touchpoints.first()).toBeVisible();
    await project.savedOnServer();
    expect.soft(await violations(page), 'map').toEqual([]);
    await project.map.click(project.map.touchpoints.nth(1));
    await expect(project.panel.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible();
    expect.soft(await violations(page), 'map with a touchpoint selected').toEqual([]);
    await project.showTable();
    expect.soft(await violations(page), 'table').toEqual([]);
    await page.getByRole('radio', { name: 'Insights' }).click();
    await expect(page.getByRole('heading', { name: 'Findings and themes' })).toBeVisible();
    expect.soft(await violations(page), 'insights').toEqual([]);
    await project.openExport();
    expect.soft(await violations(page), 'export').toEqual([]);
    await page.keyboard.press('Escape');
    await project.openShare();
    await expect(page.getByRole('button', { name: 'Copy link' }).first()).toBeEnabled();
    expect.soft(await violations(page), 'share').toEqual([]);
  });
}

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
