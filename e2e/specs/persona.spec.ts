/** A persona written by two people at once, and the journey that refers to it. */
import { PersonaSheet } from '../pages/persona-sheet';
import { ProjectPage } from '../pages/project-page';
import { faultsOf } from '../scenes/axe';
import { expect, test } from '../scenes/test';

test('two people write one persona, and a journey shows whom it concerns', async ({ page, newPerson, begin }) => {
  const { project: anna, linkFor } = await begin(['Orders online', 'Gets the parcel']);
  const sheet = await new PersonaSheet(page).add();
  await sheet.text('Name').fill('Aino');
  await sheet.write('Jobs', ['find a home', 'move in']);
  await anna.savedOnServer();
  const link = await linkFor('editor');

  const mikko = await new ProjectPage(await newPerson()).visit(link);
  const other = await new PersonaSheet(mikko.page).open('Aino');
  await test.step('both write at once, in one quote and in one section', async () => {
    await expect(other.text('Name')).toHaveValue('Aino');
    await sheet.text('Quote').fill('I want a home');
    await expect(other.text('Quote')).toHaveValue('I want a home');
    await other.text('Quote').focus();
    await mikko.page.keyboard.press('End');
    await sheet.text('Quote').focus();
    await page.keyboard.press('Home');
    await Promise.all([
      page.keyboard.type('Now: ', { delay: 15 }),
      mikko.page.keyboard.type(' of my own', { delay: 15 }),
    ]);
    for (const one of [sheet, other]) await expect(one.text('Quote')).toHaveValue('Now: I want a home of my own');
    await Promise.all([sheet.write('Pains', ['waiting']), other.write('Pains', ['calling'])]);
    for (const one of [sheet, other]) {
      await expect.poll(async () => [...(await one.lines('Pains'))].sort()).toEqual(['calling', 'waiting']);
    }
  });
  await test.step('what is known is told from what is supposed', async () => {
    await other.mark('Pains', 'Measured');
    await expect(sheet.section('Pains')).toHaveAttribute('data-evidence', 'measured');
    await expect(sheet.section('Jobs')).toHaveAttribute('data-evidence', 'assumption');
  });
  await test.step('the sheet holds no fault that can be found by a machine', async () => {
    expect(await faultsOf(page, {}, '.persona')).toEqual([]);
  });
  await test.step('the journey names the persona, and the sheet the journey', async () => {
    await page.goBack();
    await anna.opened();
    await anna.map.select('Gets the parcel');
    await anna.panel.getByRole('button', { name: 'Aino', exact: true }).click();
    await expect(other.sheet.getByText('Appears in')).toBeVisible();
  });
});
