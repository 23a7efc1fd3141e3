/** A newcomer draws a service blueprint from its template: a night at a hotel. */
import { HomePage } from '../pages/home-page';
import { ProjectPage } from '../pages/project-page';
import { expect, test } from '../scenes/test';

test('a blueprint is drawn with keys, shared, and looked at by each in their own way', async ({ page, newPerson }) => {
  const project = await (await new HomePage(page).open()).newProjectFrom('Service blueprint');
  const { map, table } = project;

  await test.step('answers take the place of the questions, along the row', async () => {
    await map.edit('What triggers the need?');
    for (const title of ['Compares hotels', 'Books a room']) {
      await page.keyboard.type(title);
      await expect(map.titleField).toHaveValue(title);
      await map.press('Tab');
    }
    await map.press('Escape');
    await map.select('Compares hotels');
    // The help went with the question.
    await expect(project.panel.getByRole('textbox', { name: 'Description' })).toHaveValue('');
  });
  await test.step('what happens at the same time stands below, in the next row', async () => {
    await map.select('Compares hotels');
    await map.press('ControlOrMeta+ArrowDown');
    await map.typeTitles(['Shows rooms and prices']);
    await expect(map.touchpoint('Shows rooms and prices')).toHaveAccessibleName(/Frontstage/);
    const [above, below] = [map.touchpoint('Compares hotels'), map.touchpoint('Shows rooms and prices')];
    const [a, b] = [await above.boundingBox(), await below.boundingBox()];
    expect(b?.x).toBe(a?.x);
    expect(b?.y).toBeGreaterThan((a?.y ?? 0) + (a?.height ?? 0));
  });
  await test.step('a team is made by typing its name, and found by its beginning', async () => {
    await map.select('Shows rooms and prices');
    await map.press('t');
    await page.keyboard.type('Reservations');
    await expect(page.getByRole('option', { name: 'New team “Reservations”' })).toBeVisible();
    await map.press('Enter');
    await expect(map.touchpoint('Shows rooms and prices')).toHaveAccessibleName(/Reservations/);
    await map.select('Books a room');
    await map.press('t');
    await page.keyboard.type('res');
    await map.press('Enter');
    await expect(map.touchpoint('Books a room')).toHaveAccessibleName(/Reservations/);
  });
  await test.step('a pasted column makes the teams that it names, in one step', async () => {
    await project.showTable();
    await table.row('Compares hotels').locator('[data-column="4"]').click();
    await map.pasteText('Marketing\nWeb shop Oy\n');
    await expect(page.getByText('2 cells pasted. New teams: Marketing, Web shop Oy.')).toBeVisible();
    await expect(table.row('Compares hotels')).toContainText('Marketing');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(table.row('Compares hotels')).not.toContainText('Marketing');
    await project.showMap();
  });
  await test.step('cards of the whole journey are one list', async () => {
    await map.select('Books a room');
    await map.press('Shift+A');
    await page.keyboard.type('Let guests choose the floor');
    await map.press('Escape');
    await project.showTable();
    await page.getByRole('radio', { name: 'Cards' }).click();
    await page.getByRole('button', { name: /Who: Let guests choose the floor$/ }).click();
    await page.getByRole('option', { name: 'New person…' }).click();
    await page.getByRole('textbox', { name: 'Name of the new person' }).fill('Aino');
    await map.press('Enter');
    await expect(page.getByRole('button', { name: /^Aino.*Who: Let guests choose the floor$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Books a room' }).click();
    await expect(map.canvas.getByRole('button', { name: /^Action: Let guests choose the floor/ })).toBeVisible();
  });
  await test.step('a layer has the board’s own name', async () => {
    await page.getByRole('button', { name: 'Row Frontstage: menu' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Name of the row' }).fill('What guests see');
    await map.press('Enter');
    await expect(page.getByRole('button', { name: 'Row What guests see: menu' })).toBeAttached();
    await expect(map.touchpoint('Shows rooms and prices')).toHaveAccessibleName(/; What guests see; /);
  });

  const link = await project.openShare().then((dialog) => dialog.copyLink('editor'));
  await map.press('Escape');
  const guest = await new ProjectPage(await newPerson()).visit(link);
  await test.step('a saved view is opened by one person and turns nobody else’s map', async () => {
    const rows = (person: ProjectPage, by: string) => person.page.getByRole('button', { name: `Rows: ${by}` });
    await rows(project, 'Layer').click();
    await page.getByRole('menuitemcheckbox', { name: 'Only for me' }).click();
    await rows(project, 'Layer').click();
    await page.getByRole('menuitemradio', { name: 'Team' }).click();
    await project.button('Views').click();
    await page.getByRole('menuitem', { name: 'Save as a view…' }).click();
    await page.keyboard.type('By team');
    await map.press('Enter');
    await expect(guest.page.getByRole('button', { name: 'Row What guests see: menu' })).toBeAttached();
    await guest.button('Views').click();
    await guest.page.getByRole('menuitemradio', { name: 'By team', exact: true }).click();
    await expect(guest.page.getByRole('button', { name: 'Row Reservations: menu' })).toBeAttached();
    await project.button('Views: By team').click();
    await page.getByRole('menuitemradio', { name: 'Everything' }).click();
    await expect(rows(project, 'Layer')).toBeVisible();
    await expect(rows(guest, 'Team')).toBeVisible();
  });
  await test.step('what the guest writes is there', async () => {
    await guest.map.edit('Shows rooms and prices');
    await guest.page.keyboard.type(', with pictures');
    await guest.map.press('Escape');
    await expect(map.touchpoint('Shows rooms and prices, with pictures')).toBeVisible();
  });
  await project.savedOnServer();
});

test('what comes before the header leads past it', async ({ page, begin }) => {
  const { project } = await begin(['Compares hotels']);
  await page.getByRole('link', { name: 'Polku' }).focus();
  await page.keyboard.press('Shift+Tab');
  const skip = page.getByRole('button', { name: 'Skip to the board' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(project.map.touchpoint('Compares hotels')).toBeFocused();
});
