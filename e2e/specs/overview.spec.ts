/** The overview of a project that two people work on: who changed what last, and the order of teams and boards. */
import { OverviewPage } from '../pages/overview-page';
import { PersonaSheet } from '../pages/persona-sheet';
import { ProjectPage } from '../pages/project-page';
import { faultsOf } from '../scenes/axe';
import { expect, test } from '../scenes/test';

test.use({ keepsApp: true });

test('the overview says who changed a board last, offline too, and both see one order', async ({
  page,
  newPerson,
  begin,
  noise,
}) => {
  noise.allowNetworkLoss();
  const { project: anna, linkFor } = await begin(['Orders online', 'Gets the parcel']);
  await anna.callMe('Anna');
  await anna.map.select('Orders online');
  await anna.map.press('v');
  const sheet = await new PersonaSheet(page).add();
  await sheet.text('Name').fill('Aino');
  await anna.savedOnServer();
  const link = await linkFor('editor');
  const overview = await new OverviewPage(page).open();
  await expect(overview.card('Aino')).toContainText('Anna, just now');

  const mikko = await new ProjectPage(await newPerson()).visit(link);
  await mikko.callMe('Mikko');
  const name = await mikko.boardName.inputValue();
  await test.step('an edit made offline counts when it arrives', async () => {
    await mikko.page.context().setOffline(true);
    await mikko.map.select('Orders online');
    await mikko.map.press('w', 'Escape');
    await mikko.savedOnDevice();
    await expect(overview.card(name)).toContainText('Anna, ');
    await mikko.page.context().setOffline(false);
    // The note of the last two minutes is Anna's; leaving the page writes what has not been noted yet.
    await mikko.savedOnServer();
    await mikko.page.goto('about:blank');
    await mikko.visit(link);
    await expect(overview.card(name)).toContainText(/Mikko, (just now|1 min ago)/);
  });
  await test.step('the latest change comes first', async () => {
    await page.getByRole('radio', { name: 'Last changed' }).click();
    expect((await overview.order())[0]).toBe(name);
    await page.getByRole('radio', { name: 'Custom order' }).click();
  });
  const other = await new OverviewPage(mikko.page).open();
  await test.step('boards and teams put in order by one stand so for the other', async () => {
    await overview.handleOf('“Aino”').press('Home');
    await expect.poll(() => other.order()).toEqual(['Aino', name]);
    await overview.addTeam('Sales');
    await overview.addTeam('Billing');
    await overview.addTeam('Repairs');
    await overview.handleOf('Repairs').press('ArrowUp');
    await overview.handleOf('Repairs').press('ArrowUp');
    await expect.poll(() => other.teamNames()).toEqual(['Repairs', 'Sales', 'Billing']);
    await other.handleOf('Sales').dragTo(other.handleOf('Repairs'), { targetPosition: { x: 8, y: 2 } });
    await expect.poll(() => overview.teamNames()).toEqual(['Sales', 'Repairs', 'Billing']);
  });
  await test.step('the overview holds no fault that can be found by a machine', async () => {
    expect(await faultsOf(page, {}, '.overview')).toEqual([]);
  });
});
