/** The pages and dialogs in which people come together, by WCAG 2.2 AA and by keyboard alone. */
import { HistoryDialog } from '../pages/history-dialog';
import { PeopleDialog } from '../pages/people-dialog';
import { ProjectPage } from '../pages/project-page';
import { accessible } from '../scenes/accessible';
import { expect, test } from '../scenes/test';

test('people, history and activity are accessible', async ({ begin, newPerson }) => {
  const { project: anna, linkFor } = await begin(['Orders online']);
  const { page } = anna;
  await anna.callMe('Anna');
  const kai = await new ProjectPage(await newPerson()).visit(await linkFor('editor'));
  await kai.callMe('Kai');
  await test.step('people', async () => {
    const people = await new PeopleDialog(page).open();
    await expect(people.person('Kai')).toBeVisible();
    await accessible(page, 'people');
    await people.act('Kai', 'Hide what they did');
    await expect(page.getByRole('dialog', { name: 'Hide what Kai did' })).toBeVisible();
    await accessible(page, 'hiding');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Continue on another device' }).click();
    await expect(page.getByRole('img', { name: /code/i })).toBeVisible();
    await accessible(page, 'another device');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await test.step('versions', async () => {
    const history = await new HistoryDialog(page).open();
    await history.keep('Before');
    await kai.map.select('Orders online');
    await kai.map.press('v');
    await kai.savedOnServer();
    await history.version('Before').focus();
    await page.keyboard.press('Enter');
    await expect(history.changes.getByText('1 changed').first()).toBeVisible();
    await accessible(page, 'what has changed');
    await page.getByRole('radio', { name: 'List' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: /with what has changed/ })).toBeVisible();
    await accessible(page, 'what has changed, drawn');
    await page.getByRole('radio', { name: 'Versions' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Kai').first()).toBeVisible();
    await accessible(page, 'activity');
    await page.keyboard.press('Escape');
    await expect(history.dialog).toBeHidden();
  });
});

test('the way in is accessible: the big screen, the door, the code', async ({ begin, newPerson, noise }) => {
  // The server says no until somebody is let in.
  noise.allow(/403/);
  const { project: anna, linkFor } = await begin(['Orders online']);
  await anna.callMe('Anna');
  const link = await linkFor('editor');
  const share = await anna.openShare();
  await share.dialog.getByRole('radio', { name: 'Knock' }).click();
  await share.dialog.getByRole('button', { name: 'Show on a big screen' }).first().click();
  await expect(anna.page.getByRole('heading', { name: 'Join this workshop' })).toBeVisible();
  await accessible(anna.page, 'the big screen');
  const kai = await newPerson();
  await kai.goto(link);
  const name = kai.getByRole('textbox', { name: 'Your name' });
  await expect(name).toBeVisible();
  await accessible(kai, 'the door');
  await name.focus();
  await kai.keyboard.type('Kai');
  await kai.keyboard.press('Enter');
  await expect(kai.getByRole('heading', { name: 'You knocked' })).toBeVisible();
  await accessible(kai, 'knocked');
  const veikko = await newPerson();
  await veikko.goto('/join');
  await expect(veikko.getByRole('textbox', { name: 'Code' })).toBeVisible();
  await accessible(veikko, 'joining with a code');
});
