/** A new user's first minutes, keyboard first. */
import type { Page } from '@playwright/test';
import { HomePage } from '../pages/home-page';
import { expect, test } from '../scenes/test';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('the example opens as a full journey', async ({ page }) => {
  const home = await new HomePage(page).open();
  await expect(page.getByRole('button', { name: 'New project', exact: true })).toBeVisible();
  const project = await home.openExample();
  await expect(project.name).not.toHaveText('');
  await expect(project.map.touchpoints.first()).toBeVisible();
  expect(await project.map.touchpoints.count()).toBeGreaterThanOrEqual(4);
  await expect(project.map.canvas.getByRole('slider', { name: /^Customer emotion of / }).first()).toBeVisible();
  for (const label of ['Lead time', 'Process time', 'Flow efficiency', 'Handoffs', 'Mean emotion', 'Peak–end']) {
    await expect(project.figure(label)).toContainText(/\d/);
  }
  const table = await project.showTable();
  expect((await table.titles()).length).toBeGreaterThanOrEqual(10);
  await home.open();
  await expect(home.recent).toHaveCount(1);
});

test('a map is built, tagged and mended with the keyboard', async ({ page }) => {
  const { map, table, ...project } = await start(page);
  await test.step('titles one after another', async () => {
    await map.begin(['Sees an advert', 'Visits the shop', 'Asks for advice']);
    await map.isSelected('Asks for advice');
  });
  await test.step('Tab moves on from title to title, Escape ends', async () => {
    await map.edit('Sees an advert');
    await map.press('Tab');
    await expect(map.titleField).toHaveValue('Visits the shop');
    await map.press('Shift+Tab');
    await expect(map.titleField).toHaveValue('Sees an advert');
    await map.press('Escape');
    await map.isSelected('Sees an advert');
  });
  await test.step('arrows move the selection, + inserts after it', async () => {
    await map.press('ArrowRight');
    await map.isSelected('Visits the shop');
    await map.press('+');
    await map.typeTitles(['Waits in a queue']);
    await map.press('ArrowRight');
    await map.isSelected('Asks for advice');
    await map.press('ArrowLeft');
    await map.isSelected('Waits in a queue');
  });
  await test.step('one key tags', async () => {
    await map.press('w');
    await page
      .getByRole('menu', { name: 'Kind of waste' })
      .getByRole('menuitemcheckbox', { name: 'Waiting', exact: true })
      .click();
    await expect(map.touchpoint('Waits in a queue')).toHaveAccessibleName(/; Waste: Waiting/);
    await map.press('1');
    await expect(map.touchpoint('Waits in a queue')).toHaveAccessibleName(/Emotion −2, Very bad/);
    await map.press('ArrowRight', 'v', '5', 'm');
    await expect(map.touchpoint('Asks for advice')).toHaveAccessibleName(
      /; Value; Emotion 2, Very good; moment of truth\.$/,
    );
    await map.select('Visits the shop');
    await map.press('n');
    await expect(map.touchpoint('Visits the shop')).toHaveAccessibleName(/; Necessary/);
  });
  await test.step('undo and redo', async () => {
    await map.press('ControlOrMeta+Z');
    await expect(map.touchpoint('Visits the shop')).toHaveAccessibleName(/; Undecided/);
    await map.press('ControlOrMeta+Shift+Z');
    await expect(map.touchpoint('Visits the shop')).toHaveAccessibleName(/; Necessary/);
  });
  await test.step('several lines pasted are several touchpoints', async () => {
    await map.select('Asks for advice');
    await map.pasteText('Compares prices\nSleeps on it\nDecides\n');
    await expect(map.touchpoint('Sleeps on it')).toBeVisible();
    await expect(map.touchpoint('Decides')).toHaveAttribute('aria-pressed', 'true');
  });
  await test.step('duplicate and delete', async () => {
    await map.select('Decides');
    await map.touchpoint('Decides').focus();
    await map.press('ControlOrMeta+D');
    await expect(map.touchpoint('Decides')).toHaveCount(2);
    await map.press('Delete');
    await expect(map.touchpoint('Decides')).toHaveCount(1);
    await map.select('Sleeps on it');
    await map.press('Delete');
    await expect(map.touchpoint('Sleeps on it')).toHaveCount(0);
  });
  await test.step('the table tells the same', async () => {
    await project.showTable();
    expect(await table.titles()).toEqual([
      'Sees an advert',
      'Visits the shop',
      'Waits in a queue',
      'Asks for advice',
      'Compares prices',
      'Decides',
    ]);
    await expect(table.row('Waits in a queue')).toContainText('Waiting');
    await expect(table.row('Asks for advice')).toContainText('Value');
  });
  await project.savedOnServer();
});

test('a field that a key opens has room for what is wrong in it, and a key leads back to the map', async ({
  page,
  begin,
}) => {
  const { map } = (await begin('example')).project;
  await map.select('Asks by phone');
  const field = page.getByRole('textbox', { name: 'Process time' });
  // It is wholly in view, on the last line of the panel, once everything above it has come.
  await expect(async () => {
    const box = await field.boundingBox();
    await page.setViewportSize({ width: 1280, height: Math.ceil((box?.y ?? 0) + (box?.height ?? 0)) + 2 });
    await expect(field).toBeInViewport({ ratio: 1, timeout: 1000 });
  }).toPass();
  await page.keyboard.press('p');
  await expect(field).toBeFocused();
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A time such as 10 min, 1.5 h or 2 d')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('F6');
  await expect(map.touchpoint('Asks by phone')).toBeFocused();
});

test('several are selected with Shift, stay selected, and are tagged, drawn and moved together', async ({ begin }) => {
  const { project } = await begin(['Sees an advert', 'Visits the shop', 'Asks for advice']);
  const { map } = project;
  const chosen = ['Sees an advert', 'Asks for advice'];
  await test.step('Shift adds and takes away', async () => {
    await map.select('Sees an advert');
    for (const title of ['Visits the shop', 'Asks for advice', 'Visits the shop']) await map.shiftClick(title);
    for (const title of chosen) await map.isSelected(title);
    await expect(map.touchpoint('Visits the shop')).toHaveAttribute('aria-pressed', 'false');
  });
  await test.step('a key tags them', async () => {
    await map.press('v');
    for (const title of chosen) await expect(map.touchpoint(title)).toHaveAccessibleName(/; Value/);
    await expect(map.touchpoint('Visits the shop')).not.toHaveAccessibleName(/; Value/);
  });
  await test.step('their picture shows them and what is between, not the heads', async () => {
    const dialog = await project.openExport();
    await dialog.choosePart('What is selected');
    const { text } = await dialog.svg();
    for (const title of [...chosen, 'Visits the shop']) expect(text).toContain(title);
    expect(text).not.toContain('Frontstage');
    await dialog.close();
    for (const title of chosen) await map.isSelected(title);
  });
  await test.step('one of them takes the others along, and they stay selected', async () => {
    await map.dragBy(map.touchpoint('Asks for advice'), 0, 95);
    for (const title of chosen) {
      await expect(map.touchpoint(title)).toHaveAccessibleName(/Frontstage/);
      await map.isSelected(title);
    }
    await expect(map.touchpoint('Visits the shop')).not.toHaveAccessibleName(/Frontstage/);
  });
});

test('all of it is there in Finnish', async ({ page }) => {
  const home = await new HomePage(page).open();
  const project = await home.newProject();
  await project.chooseInMenu('Suomi');
  await expect(page.getByRole('button', { name: 'Jaa', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  await expect(project.status).toHaveText('Tallennettu palvelimelle');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Vie', exact: true })).toBeVisible();
  await home.open();
  await expect(page.getByRole('button', { name: 'Uusi projekti' })).toBeVisible();
});

async function start(page: Page) {
  const project = await (await new HomePage(page).open()).newProject();
  return {
    map: project.map,
    table: project.table,
    showTable: () => project.showTable(),
    savedOnServer: () => project.savedOnServer(),
  };
}
