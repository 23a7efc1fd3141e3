/** Boards deleted by one person while another, offline, links to them or deletes them: nothing is lost and no view breaks. */
import { BoardsMenu } from '../pages/boards-menu';
import { OverviewPage } from '../pages/overview-page';
import { PersonaSheet } from '../pages/persona-sheet';
import { ProjectPage } from '../pages/project-page';
import { expect, test } from '../scenes/test';

test.use({ keepsApp: true });

test('a persona is deleted by one while the other links it offline, and comes back whole', async ({
  page,
  newPerson,
  begin,
  noise,
}) => {
  noise.allowNetworkLoss();
  const { project: anna, linkFor } = await begin(['Calls', 'Is called back']);
  await anna.callMe('Anna');
  const sheet = await new PersonaSheet(page).add();
  await sheet.text('Name').fill('Aino');
  await sheet.write('Pains', ['Nobody answers']);
  await anna.savedOnServer();
  const persona = new URL(page.url()).pathname;
  const link = await linkFor('editor');
  const mikko = await new ProjectPage(await newPerson()).visit(link);

  await test.step('linked offline by one, deleted by the other', async () => {
    await expect(mikko.map.touchpoint('Calls')).toBeVisible();
    await mikko.page.context().setOffline(true);
    await mikko.map.select('Calls');
    await mikko.panel.getByRole('button', { name: 'Aino', exact: true }).click();
    await mikko.savedOnDevice();
    await new BoardsMenu(page).delete();
    await anna.savedOnServer();
    await mikko.page.context().setOffline(false);
    await mikko.savedOnServer();
  });
  await test.step('the reference says that it leads nowhere, on both devices', async () => {
    await anna.opened();
    await anna.map.select('Calls');
    for (const one of [anna, mikko]) await expect(one.panel.getByText('Aino (deleted)')).toBeVisible();
  });
  await test.step('where the sheet stood it says who deleted it; the other brings it back', async () => {
    await mikko.page.goto(persona);
    const { notice } = new BoardsMenu(mikko.page);
    await expect(notice.getByRole('heading', { name: '“Aino” has been deleted' })).toBeVisible();
    await expect(notice).toContainText('Anna deleted it.');
    await notice.getByRole('button', { name: 'Restore “Aino”' }).click();
    const other = new PersonaSheet(mikko.page);
    await expect.poll(() => other.lines('Pains')).toEqual(['Nobody answers']);
    await expect(other.sheet.getByText('Appears in')).toBeVisible();
    await expect(anna.panel.getByText('Aino (deleted)')).toBeHidden();
    await expect(anna.panel.getByRole('button', { name: 'Aino', exact: true })).toHaveAttribute('aria-pressed', 'true');
  });
  await test.step('the keys of undo bring back what was deleted on a sheet, too', async () => {
    const other = new PersonaSheet(mikko.page);
    await other.mark('Pains', 'Measured');
    await expect(other.section('Pains')).toHaveAttribute('data-evidence', 'measured');
    await mikko.page.keyboard.press('ControlOrMeta+Z');
    await expect(other.section('Pains')).toHaveAttribute('data-evidence', 'assumption');
  });
});

test('two people delete the last two boards, each the other one, and go on from the overview', async ({
  page,
  newPerson,
  begin,
  noise,
}) => {
  noise.allowNetworkLoss();
  const { project: anna, linkFor } = await begin(['Calls']);
  const sheet = await new PersonaSheet(page).add();
  await sheet.text('Name').fill('Aino');
  await anna.savedOnServer();
  const link = await linkFor('editor');
  const mikko = await new ProjectPage(await newPerson()).visit(link);
  // Deleting leads to a board of another kind, whose view must be there without a network.
  await new PersonaSheet(mikko.page).open('Aino');
  await expect(mikko.page.locator('.persona-sheet')).toBeVisible();
  await mikko.page.goBack();
  await expect(mikko.map.touchpoint('Calls')).toBeVisible();
  const everybody = [anna, mikko];
  for (const one of everybody) await one.page.context().setOffline(true);
  await new BoardsMenu(page).delete();
  await new BoardsMenu(mikko.page).delete();
  for (const one of everybody) await one.savedOnDevice();
  for (const one of everybody) await one.page.context().setOffline(false);
  for (const one of everybody) await one.savedOnServer();

  await page.goto(anna.address.replace(/^(\/p\/[^/]+).*/, '$1'));
  const { notice } = new BoardsMenu(page);
  await expect(notice.getByRole('heading', { name: 'No board of this project is in use' })).toBeVisible();
  await notice.getByRole('button', { name: 'Project overview' }).click();
  const overview = new OverviewPage(page);
  await overview.boards.getByRole('button', { name: 'Restore “Customer journey”' }).click();
  await expect(overview.card('Customer journey')).toBeVisible();
  await mikko.page.goto(anna.address.replace(/^(\/p\/[^/]+).*/, '$1'));
  await mikko.opened();
  await expect(mikko.map.touchpoint('Calls')).toBeVisible();
});
