/** Who did what, and a facilitator who takes away somebody's access and hides what they did lately. */
import type { Page } from '@playwright/test';
import { ProjectPage } from '../pages/project-page';
import { expect, test } from '../scenes/test';

const palette = async (page: Page, action: string): Promise<void> => {
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog').getByRole('combobox').fill(action);
  await page.keyboard.press('Enter');
};

test('two people edit; both are listed; what one of them did is hidden, and undo brings it back', async ({
  begin,
  newPerson,
  noise,
}) => {
  // Kai is out, and asks again.
  noise.allow(/403/);
  noise.allow(/401/);
  const { project: anna, linkFor } = await begin(['Orders online', 'Gets the parcel']);
  await anna.callMe('Anna');
  const kai = new ProjectPage(await newPerson());
  await kai.visit(await linkFor('editor'));
  await kai.callMe('Kai');
  await anna.map.select('Orders online');
  await anna.map.press('v');
  await anna.savedOnServer();
  await kai.map.edit('Gets the parcel');
  await kai.page.keyboard.press('ControlOrMeta+A');
  await kai.page.keyboard.type('Rubbish');
  await kai.page.keyboard.press('Escape');
  await kai.map.select('Orders online');
  await kai.map.press('Delete');
  await kai.savedOnServer();
  await expect(anna.map.touchpoint('Rubbish')).toBeVisible();
  await expect(anna.map.touchpoint('Orders online')).toBeHidden();

  const { page } = anna;
  await test.step('the history lists both', async () => {
    await palette(page, 'History');
    const history = page.getByRole('dialog', { name: 'History' });
    await history.getByRole('radio', { name: 'Activity' }).click();
    const entries = history.getByRole('region', { name: 'Activity' }).getByRole('listitem');
    await expect(entries.filter({ hasText: 'Kai' }).filter({ hasText: /\d things/ })).toBeVisible();
    await expect(entries.filter({ hasText: 'Anna' }).first()).toBeVisible();
    await entries
      .filter({ hasText: 'Kai' })
      .getByRole('button', { name: /^Show on the board what Kai edited/ })
      .click();
    await expect(history).toBeHidden();
    await expect(anna.map.touchpoint('Rubbish')).toBeInViewport();
    await page.keyboard.press('Escape');
  });
  const hiding = page.getByRole('dialog', { name: 'Hide what Kai did' });
  await test.step('Anna takes away Kai’s access, and looks at what he did', async () => {
    await palette(page, 'People');
    const people = page.getByRole('dialog', { name: 'People' });
    await people.getByRole('button', { name: 'Actions for Kai' }).click();
    await page.getByRole('menuitem', { name: 'Take away access' }).click();
    await people.getByRole('button', { name: 'Hide what Kai did lately…' }).click();
    await expect(hiding.getByRole('radio', { name: '15 min' })).toBeChecked();
    await hiding.getByRole('button', { name: 'Look first' }).click();
    const rows = hiding.getByRole('region', { name: /^Since/ }).getByRole('listitem');
    await expect(rows.filter({ hasText: 'comes back' }).filter({ hasText: 'Orders online' })).toBeVisible();
    await expect(rows.filter({ hasText: 'changes back' }).filter({ hasText: 'Rubbish' })).toBeVisible();
    await expect(anna.map.touchpoint('Rubbish')).toHaveCount(1);
  });
  await test.step('hidden, the board is as it was, with what Anna did', async () => {
    await hiding.getByRole('button', { name: 'Hide these edits' }).click();
    await expect(hiding.getByText('What Kai did is hidden. Undo brings it back.')).toBeVisible();
    await hiding.getByRole('button', { name: 'Close' }).last().click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(anna.map.touchpoint('Gets the parcel')).toBeVisible();
    await expect(anna.map.touchpoint('Orders online')).toHaveAccessibleName(/; Value/);
    await expect(anna.map.touchpoint('Rubbish')).toHaveCount(0);
  });
  await test.step('undo brings it back, and a second look finds it again', async () => {
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(anna.map.touchpoint('Rubbish')).toBeVisible();
    await expect(anna.map.touchpoint('Orders online')).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(anna.map.touchpoint('Gets the parcel')).toBeVisible();
    await palette(page, 'People');
    await page.getByRole('button', { name: 'Actions for Kai' }).click();
    await page.getByRole('menuitem', { name: 'Hide what they did…' }).click();
    await hiding.getByRole('button', { name: 'Look first' }).click();
    await expect(hiding.getByText(/^Nothing of what Kai did since/)).toBeVisible();
  });
});
