/** Two people in one project, each in their own browser, and one who tries to write without permission. */
import { ProjectPage } from '../pages/project-page';
import { joinRaw } from '../scenes/raw-peer';
import { expect, test } from '../scenes/test';

// As a browser has it that uses the app every day.
test.use({ keepsApp: true });

test('two editors see each other and keep both texts', async ({ page, newPerson, begin }) => {
  const { project: anna } = await begin(['Orders online', 'Gets the parcel']);
  await anna.callMe('Anna');
  await anna.savedOnServer();
  const link = await anna.openShare().then((dialog) => dialog.copyLink('editor'));
  await page.keyboard.press('Escape');

  const mikko = await new ProjectPage(await newPerson()).visit(link);
  await mikko.callMe('Mikko');
  await test.step('what is there and what comes is seen, both ways', async () => {
    await expect(mikko.map.touchpoint('Gets the parcel')).toBeVisible();
    expect(new URL(mikko.page.url()).hash).toBe('');
    await mikko.map.select('Gets the parcel');
    await mikko.map.press('v');
    await expect(anna.map.touchpoint('Gets the parcel')).toHaveAccessibleName(/; Value/);
    await anna.map.select('Orders online');
    await anna.map.press('n');
    await expect(mikko.map.touchpoint('Orders online')).toHaveAccessibleName(/; Necessary/);
  });
  await test.step('names, cursors', async () => {
    await expect(anna.page.getByRole('button', { name: 'Go to Mikko' })).toBeVisible();
    await expect(mikko.page.getByRole('button', { name: 'Go to Anna' })).toBeVisible();
    const { x, y } = await mikko.map.middleOf(mikko.map.touchpoint('Gets the parcel'));
    await mikko.page.mouse.move(x, y, { steps: 3 });
    await expect(anna.map.cursorOf('Mikko')).toBeVisible();
  });
  await test.step('going to where the other is, from map and table, both ways', async () => {
    await anna.page.mouse.wheel(0, 4000);
    await expect(anna.map.cursorOf('Mikko')).not.toBeInViewport();
    await anna.page.getByRole('button', { name: 'Go to Mikko' }).click();
    await expect(anna.map.cursorOf('Mikko')).toBeInViewport();
    await anna.showTable();
    await anna.page.getByRole('button', { name: 'Go to Mikko' }).click();
    await expect(anna.map.cursorOf('Mikko')).toBeInViewport();
    // Anna's pointer is on no board, but what she has selected is.
    await mikko.page.mouse.wheel(4000, 4000);
    await expect(mikko.map.touchpoint('Orders online')).not.toBeInViewport();
    await mikko.page.getByRole('button', { name: 'Go to Anna' }).click();
    await expect(mikko.map.touchpoint('Orders online')).toBeInViewport();
  });
  await test.step('typed into the same title at the same time', async () => {
    await anna.map.edit('Orders online');
    await mikko.map.edit('Orders online');
    await mikko.map.press('Home');
    await Promise.all([
      anna.page.keyboard.type(' from the couch', { delay: 15 }),
      mikko.page.keyboard.type('At night: ', { delay: 20 }),
    ]);
    for (const person of [anna, mikko]) {
      await expect(person.map.titleField).toHaveValue('At night: Orders online from the couch');
      await person.map.press('Escape');
    }
  });
  await test.step('undo takes back one’s own only', async () => {
    await anna.map.select('Gets the parcel');
    await anna.map.press('5');
    await expect(mikko.map.touchpoint('Gets the parcel')).toHaveAccessibleName(/Very good/);
    await mikko.map.select('Gets the parcel');
    await mikko.map.press('w', 'Escape');
    await expect(anna.map.touchpoint('Gets the parcel')).toHaveAccessibleName(/; Waste/);
    await anna.map.press('ControlOrMeta+Z');
    await expect(mikko.map.touchpoint('Gets the parcel')).not.toHaveAccessibleName(/Very good/);
    await expect(mikko.map.touchpoint('Gets the parcel')).toHaveAccessibleName(/; Waste/);
  });
  await anna.savedOnServer();
  await mikko.savedOnServer();
  expect(await mikko.exportJson()).toBe(await anna.exportJson());
});

test('a viewer sees everything and changes nothing, whatever the client', async ({ page, newPerson, begin }) => {
  const { project: editor } = await begin(['Calls the helpdesk']);
  await editor.savedOnServer();
  const link = await editor.openShare().then((dialog) => dialog.copyLink('viewer'));
  await page.keyboard.press('Escape');

  const viewer = await new ProjectPage(await newPerson()).visit(link);
  await test.step('edits arrive', async () => {
    await editor.map.select('Calls the helpdesk');
    await editor.map.press('w', 'Escape');
    await expect(viewer.map.touchpoint('Calls the helpdesk')).toHaveAccessibleName(/; Waste/);
  });
  await test.step('nothing to edit with', async () => {
    await expect(viewer.page.getByText('You can look at this project but not change it.')).toBeVisible();
    await expect(viewer.button('Undo')).toHaveCount(0);
    await expect(viewer.boardName).toHaveAttribute('readonly');
    await expect(viewer.page.getByRole('button', { name: /^Add (a|the) / })).toHaveCount(0);
    await viewer.map.select('Calls the helpdesk');
    await viewer.map.press('Enter', 'v', 'Delete');
    await expect(viewer.map.titleField).toHaveCount(0);
    const { x, y } = await viewer.map.middleOf(viewer.map.touchpoint('Calls the helpdesk'));
    await viewer.page.mouse.dblclick(x, y);
    await expect(viewer.map.titleField).toHaveCount(0);
    await expect(viewer.map.touchpoint('Calls the helpdesk')).toHaveAccessibleName(/; Waste/);
  });
  await test.step('a bare socket with the viewer’s ticket is shut out when it writes', async () => {
    const before = await editor.exportJson();
    const raw = await joinRaw(link);
    expect(raw.role).toBe('viewer');
    raw.titleOf(raw.touchpointCalled('Calls the helpdesk')).insert(0, 'HACKED ');
    expect(await raw.closed).toBe(4403);
    raw.end();
    const { titleOf, touchpointCalled, end } = await joinRaw(link);
    expect(titleOf(touchpointCalled('Calls the helpdesk')).toString()).toBe('Calls the helpdesk');
    end();
    await expect(editor.map.touchpoint('Calls the helpdesk')).toBeVisible();
    expect(await editor.exportJson()).toBe(before);
  });
});

test('what the other removes while one writes in it comes back with what was written', async ({
  page,
  newPerson,
  begin,
}) => {
  const { project: anna, linkFor } = await begin(['Orders online', 'Pays', 'Gets the parcel']);
  await anna.callMe('Anna');
  await anna.savedOnServer();
  const link = await linkFor('editor');
  const mikko = await new ProjectPage(await newPerson()).visit(link);
  await mikko.callMe('Mikko');
  const told = page.getByRole('status').filter({ hasText: 'Mikko deleted' });

  await test.step('on the map', async () => {
    await anna.map.edit('Pays');
    await page.keyboard.press('End');
    await page.keyboard.type(' by card');
    await mikko.map.select('Pays by card');
    await mikko.map.press('Delete');
    await expect(told).toContainText('“Pays by card”');
    // Shift+S would add a stage.
    await page.keyboard.type(' Sometimes');
    await told.getByRole('button', { name: 'Restore' }).click();
    await expect(anna.map.touchpoint('Pays by card')).toBeVisible();
    await expect(mikko.map.touchpoint('Pays by card')).toBeVisible();
    await expect(anna.map.stage('New stage')).toHaveCount(0);
  });
  await test.step('in the table', async () => {
    const { table } = await anna.showTable();
    const cell = table.getByRole('rowheader', { name: 'Pays by card' });
    await cell.dblclick();
    await page.keyboard.press('End');
    await page.keyboard.type(', or cash');
    await mikko.map.select('Pays by card');
    await mikko.map.press('Delete');
    await expect(told).toContainText('“Pays by card”');
    await expect(cell).toHaveCount(0);
    await page.keyboard.type(' on the door');
    await expect(table.getByRole('rowheader', { name: 'Gets the parcel' })).toBeVisible();
    await told.getByRole('button', { name: 'Restore' }).click();
    await expect(table.getByRole('rowheader', { name: 'Pays by card, or cash' })).toBeVisible();
    await expect(mikko.map.touchpoint('Pays by card, or cash')).toBeVisible();
  });
});
