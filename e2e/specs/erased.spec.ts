/** A facilitator deletes a project for good while another has it open and a third is offline with unsent edits. */
import { readFileSync } from 'node:fs';
import { ProjectPage } from '../pages/project-page';
import { expect, test } from '../scenes/test';

test.use({ keepsApp: true });

test('a project is deleted for good: all are told, what devices have can be looked at, saved and removed', async ({
  page,
  newPerson,
  begin,
  noise,
}) => {
  noise.allowNetworkLoss();
  noise.allow(/410/);
  const { project: anna, linkFor } = await begin(['Calls', 'Is called back']);
  await anna.callMe('Anna');
  await anna.savedOnServer();
  const link = await linkFor('editor');
  const mikko = await new ProjectPage(await newPerson()).visit(link);
  await expect(mikko.map.touchpoint('Calls')).toBeVisible();
  const aino = await new ProjectPage(await newPerson()).visit(link);
  await expect(aino.map.touchpoint('Calls')).toBeVisible();
  await aino.page.context().setOffline(true);
  await aino.map.select('Calls');
  await aino.panel.getByRole('textbox', { name: 'Title', exact: true }).fill('Calls in vain');
  await aino.savedOnDevice();
  const name = await anna.name.innerText();

  await test.step('an editor is not offered it', async () => {
    await mikko.button('Menu').click();
    await expect(mikko.page.getByRole('menuitem', { name: 'History' })).toBeVisible();
    await expect(mikko.page.getByRole('menuitem', { name: 'Delete for good…' })).toBeHidden();
    await mikko.page.keyboard.press('Escape');
  });
  await test.step('the facilitator types its name', async () => {
    await anna.button('Menu').click();
    await page.getByRole('menuitem', { name: 'Delete for good…' }).click();
    const dialog = page.getByRole('dialog', { name: /Delete “.*” for good\?/ });
    const go = dialog.getByRole('button', { name: 'Delete for good' });
    await expect(go).toBeDisabled();
    await dialog.getByRole('textbox').fill(name);
    await page.screenshot({ path: test.info().outputPath('dialog.png') });
    await go.click();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByText(`“${name}” was deleted for good.`)).toBeVisible();
  });
  await test.step('who had it open is told, looks at what is here, and saves it', async () => {
    await expect(mikko.page.getByRole('heading', { name: 'This project was deleted' })).toBeVisible();
    await mikko.page.screenshot({ path: test.info().outputPath('told.png') });
    const saving = mikko.page.waitForEvent('download');
    await mikko.button('Save as a file').click();
    const file = await (await saving).path();
    expect(readFileSync(file, 'utf8')).toContain('Is called back');
    await mikko.button('Look at what this device has').click();
    await expect(mikko.map.touchpoint('Calls')).toBeVisible();
    await expect(mikko.page.getByRole('alert')).toContainText('This project was deleted for good on the server.');
    await mikko.savedOnDevice();
    await expect(mikko.page.getByRole('form', { name: 'What should others call you?' })).toBeHidden();
    await mikko.page.screenshot({ path: test.info().outputPath('looked.png') });
  });
  await test.step('who comes back has what they wrote meanwhile, and nothing is made anew', async () => {
    await aino.page.context().setOffline(false);
    await expect(aino.page.getByRole('heading', { name: 'This project was deleted' })).toBeVisible();
    await aino.button('Look at what this device has').click();
    await expect(aino.map.touchpoint('Calls in vain')).toBeVisible();
    await aino.page.reload();
    await expect(aino.page.getByRole('heading', { name: 'This project was deleted' })).toBeVisible();
    await aino.button('Remove from this device').click();
    await expect(aino.page).toHaveURL(/\/$/);
    await aino.page.goto(link);
    await expect(aino.page.getByRole('heading', { name: 'This project was deleted' })).toBeVisible();
  });
});
