/** Navigation on a journey map: multiple selection, drawing a connector, and a view that stays where it was left. */
import type { Locator } from '@playwright/test';
import { ProjectPage } from '../pages/project-page';
import { expect, test } from '../scenes/test';

test('a map is where one left it, after the table, another board and reopening', async ({ page, begin }) => {
  const { project } = await begin([
    'Compares hotels',
    'Books a room',
    'Travels there',
    'Checks in',
    'Sleeps',
    'Checks out',
    'Pays',
  ]);
  const { map, table } = project;
  await map.moveRight(500);

  await test.step('Shift adds to what is chosen', async () => {
    await map.select('Checks out');
    const { x, y } = await map.middleOf(map.touchpoint('Sleeps'));
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    await map.isSelected('Sleeps');
    await map.isSelected('Checks out');
  });
  await test.step('a connector that a click ends is chosen, ready for its label', async () => {
    await map.press('Escape');
    await map.select('Pays');
    await map.press('x');
    await map.click(map.touchpoint('Checks out'));
    await expect(project.panel.getByRole('textbox', { name: 'Label' })).toBeVisible();
    await map.press('Escape');
  });

  const standing = async (thing: Locator): Promise<readonly number[]> => {
    const box = await thing.boundingBox();
    return box ? [box.x, box.y, box.width].map(Math.round) : [];
  };
  const sleeps = map.touchpoint('Sleeps');
  const { x, y } = await map.middleOf(sleeps);
  const [, , whole = 0] = await standing(sleeps);
  await page.mouse.move(x, y);
  await page.keyboard.down('ControlOrMeta');
  await page.mouse.wheel(0, 60);
  await page.keyboard.up('ControlOrMeta');
  await page.mouse.wheel(-120, 0);
  let left: readonly number[] = [];
  // At rest: smaller than it was, and where it was a moment ago.
  const rests = async (): Promise<boolean> => {
    const before = left;
    left = await standing(sleeps);
    return (left[2] ?? 0) < whole && left.join() === before.join();
  };
  await expect.poll(rests, { intervals: [400] }).toBe(true);

  await test.step('the table and back', async () => {
    await project.showTable();
    await project.showMap();
    await expect.poll(() => standing(sleeps)).toEqual(left);
  });
  await test.step('another board and back', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Command palette' }).fill('new persona');
    await page.keyboard.press('Enter');
    await expect(map.canvas).toBeHidden();
    await page.goBack();
    await project.opened();
    await expect.poll(() => standing(sleeps)).toEqual(left);
  });
  await test.step('reopened', async () => {
    await project.savedOnServer();
    await page.reload();
    await project.opened();
    await expect.poll(() => standing(sleeps)).toEqual(left);
  });
  await test.step('what is far away comes clear of all that lies over the board', async () => {
    await page.keyboard.press('ControlOrMeta+F');
    await page.keyboard.type('Compares hotels');
    await expect(page.getByRole('option', { name: /^Compares hotels/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await map.isSelected('Compares hotels');
    await expect(map.touchpoint('Compares hotels')).toBeInViewport({ ratio: 0.98 });
  });
  await test.step('names of stages that are pasted make the stages, in one step', async () => {
    await project.showTable();
    await table.row('Compares hotels').locator('[data-column="1"]').click();
    await map.pasteText('Choosing\nChoosing\nOn the way\n');
    await expect(page.getByText('3 cells pasted. New stages: Choosing, On the way.')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(table.row('Compares hotels')).not.toContainText('Choosing');
  });
  await test.step('a paste that holds a bad cell asks first', async () => {
    await table.row('Compares hotels').locator('[data-column="9"]').click();
    await map.pasteText('2 h\nlater\n');
    const dialog = page.getByRole('dialog', { name: 'Nothing has been pasted yet' });
    await expect(dialog).toContainText('“later” is not a time');
    await dialog.getByRole('button', { name: 'Paste the other cell' }).click();
    await expect(table.row('Compares hotels')).toContainText('2 h');
  });
});

test('one goes to where another person is, from another board and from the table', async ({
  page,
  newPerson,
  begin,
}) => {
  const { project: anna, linkFor } = await begin([
    'Compares',
    'Books',
    'Packs',
    'Travels',
    'Checks in',
    'Sleeps',
    'Eats',
    'Checks out',
    'Pays',
  ]);
  await anna.callMe('Anna');
  await anna.savedOnServer();
  await anna.map.moveRight(700);
  const link = await linkFor('editor');
  const mikko = await new ProjectPage(await newPerson()).visit(link);
  // Anna points at the last touchpoint, which Mikko does not see.
  const { x, y } = await anna.map.middleOf(anna.map.touchpoint('Pays'));
  await page.mouse.move(x, y, { steps: 3 });
  const toAnna = mikko.page.getByRole('button', { name: 'Go to Anna' });
  const there = mikko.map.touchpoint('Pays');
  await expect(toAnna).toBeVisible();
  await expect(there).not.toBeInViewport();

  await test.step('from the table', async () => {
    await mikko.showTable();
    await toAnna.click();
    await expect(there).toBeInViewport({ ratio: 0.98 });
  });
  await test.step('from another board', async () => {
    await mikko.page.getByRole('button', { name: 'Fit the height and go to the start' }).click();
    await expect(there).not.toBeInViewport();
    await mikko.button('Boards').click();
    await mikko.page.getByRole('menuitem', { name: 'New persona' }).click();
    await expect(mikko.map.canvas).toBeHidden();
    await toAnna.click();
    await mikko.opened();
    await expect(there).toBeInViewport({ ratio: 0.98 });
  });
});
