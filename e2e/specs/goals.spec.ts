/** A goals grid filled by two people at once, by mouse and keyboard. */
import { GoalsSheet } from '../pages/goals-sheet';
import { ProjectPage } from '../pages/project-page';
import { faultsOf } from '../scenes/axe';
import { expect, test } from '../scenes/test';

test('two people fill one goals grid, in one cell and in two', async ({ page, newPerson, begin }) => {
  const { project: anna, linkFor } = await begin(['Orders online', 'Gets the parcel']);
  const sheet = await new GoalsSheet(page).add();
  await sheet.text('Vision').fill('Nobody has to ask twice');
  await sheet.addTeam('Sales');
  await sheet.addTeam('Repair');
  await sheet.addGoal('Churn halves');
  await anna.savedOnServer();
  const link = await linkFor('editor');

  const mikko = await new ProjectPage(await newPerson()).visit(link);
  const other = await new GoalsSheet(mikko.page).open();
  await test.step('both write into one cell', async () => {
    await expect(other.text('Vision')).toHaveValue('Nobody has to ask twice');
    await sheet.cell(0, 0).click();
    await page.keyboard.type('Answer in a day');
    // A caret stays before what another writes at its place: Mikko goes in when all of it is there.
    await expect(other.cell(0, 0)).toHaveText('Answer in a day');
    await other.cell(0, 0).click();
    const both = [sheet, other].map((one) => one.text('What is expected of Sales'));
    for (const field of both) await expect(field).toHaveValue('Answer in a day');
    await page.keyboard.press('Home');
    await Promise.all([
      page.keyboard.type('Now: ', { delay: 15 }),
      mikko.page.keyboard.type(', every day', { delay: 15 }),
    ]);
    for (const field of both) await expect(field).toHaveValue('Now: Answer in a day, every day');
  });
  await test.step('and walk to others by keyboard', async () => {
    await page.keyboard.press('Escape');
    await expect(sheet.cell(0, 0)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two slots kept free');
    await page.keyboard.press('Escape');
    await mikko.page.keyboard.press('Tab');
    await mikko.page.keyboard.type('silence drives away');
    await mikko.page.keyboard.press('Escape');
    for (const one of [sheet, other]) {
      await expect(one.cell(0, 1)).toHaveText('Two slots kept free');
      await expect(one.cell(0, 0)).toContainText('Because: silence drives away');
    }
  });
  await test.step('both link touchpoints to one goal at once, and the journey shows what they move', async () => {
    await Promise.all([sheet.unfold(), other.unfold()]);
    await Promise.all([sheet.linkTouchpoint('Orders online'), other.linkTouchpoint('Gets the parcel')]);
    for (const one of [sheet, other]) await expect(one.linked()).toHaveCount(2);
    await mikko.page.goBack();
    await mikko.opened();
    await mikko.map.select('Orders online');
    await mikko.panel.getByRole('button', { name: 'Unlink the goal Churn halves' }).click();
    await expect(sheet.linked()).toHaveCount(1);
    await mikko.panel.getByRole('combobox', { name: 'Link a goal' }).fill('churn');
    await mikko.page.keyboard.press('Enter');
    await expect(sheet.linked()).toHaveCount(2);
    await mikko.panel.getByRole('button', { name: 'Churn halves', exact: true }).click();
    await expect(other.sheet).toBeVisible();
  });
  await test.step('the sheet holds no fault that can be found by a machine', async () => {
    expect(await faultsOf(page, {}, '.goals')).toEqual([]);
  });
});
