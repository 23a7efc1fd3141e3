/** A value map that two people edit and link at once, on the canvas and in the table. */
import { ProjectPage } from '../pages/project-page';
import { ValueMap } from '../pages/value-map';
import { faultsOf } from '../scenes/axe';
import { expect, test } from '../scenes/test';

test('two people write and link one value map', async ({ page, newPerson, begin }) => {
  const { project: anna, linkFor } = await begin(['Calls', 'Is called back']);
  const map = await new ValueMap(page).add();
  await map.write('Pains', ['Waits in the dark', 'Nobody answers']);
  await map.write('Pain relievers', ['Callback']);
  await anna.savedOnServer();
  const link = await linkFor('editor');

  const mikko = await new ProjectPage(await newPerson()).visit(link);
  const other = await new ValueMap(mikko.page).open();
  await test.step('both write in one item', async () => {
    await map.edit('Callback');
    await other.edit('Callback');
    await page.keyboard.press('Home');
    await mikko.page.keyboard.press('End');
    await Promise.all([
      page.keyboard.type('A ', { delay: 15 }),
      mikko.page.keyboard.type(' at a promised time', { delay: 15 }),
    ]);
    for (const one of [map, other]) await expect(one.typing).toHaveValue('A Callback at a promised time');
    for (const one of [page, mikko.page]) await one.keyboard.press('Escape');
  });
  await test.step('both link at once, one on the map and one in the table', async () => {
    await other.showTable();
    await Promise.all([
      map.link('A Callback at a promised time', 'Waits in the dark'),
      other.answers('A Callback at a promised time', 'Nobody answers').check(),
    ]);
    await page.keyboard.press('Escape');
    await expect(map.figure('Fit')).toHaveAccessibleName(/^Fit 100/);
    for (const pain of ['Waits in the dark', 'Nobody answers']) {
      await expect(other.answers('A Callback at a promised time', pain)).toBeChecked();
    }
    await other.showMap();
  });
  await test.step('both say which touchpoint delivers it', async () => {
    await Promise.all([map.select('A Callback at a promised time'), other.select('A Callback at a promised time')]);
    await Promise.all([map.deliveredBy('Calls'), other.deliveredBy('Is called back')]);
    for (const one of [map, other]) {
      await expect
        .poll(async () => [...(await one.deliverers().allInnerTexts())].sort())
        .toEqual(['Calls', 'Is called back']);
    }
  });
  await test.step('what one removes while the other writes in it is brought back with what was written', async () => {
    await other.edit('Nobody answers');
    await mikko.page.keyboard.type(' the phone');
    await map.select('Nobody answers the phone');
    await page.keyboard.press('Delete');
    await expect(other.typing).toBeHidden();
    await expect(other.item('Nobody answers the phone')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Z');
    for (const one of [map, other]) await expect(one.item('Nobody answers the phone')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(map.figure('Fit')).toHaveAccessibleName(/^Fit 100/);
  });
  await test.step('the touchpoint shows what it serves, and takes itself off', async () => {
    await page.goBack();
    await anna.opened();
    await anna.map.select('Calls');
    await anna.panel.getByRole('button', { name: 'Unlink “A Callback at a promised time”' }).click();
    await other.select('A Callback at a promised time');
    await expect(other.deliverers()).toHaveText(['Is called back']);
  });
  await test.step('map and table hold no fault that can be found by a machine', async () => {
    for (const show of [() => other.showMap(), () => other.showTable()]) {
      await show();
      expect(await faultsOf(mikko.page, {}, '.value-map')).toEqual([]);
    }
  });
});
