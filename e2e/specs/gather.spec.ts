/** Calling people together: inviting, bringing, presenting, reactions; and what an editor may not ask of others. */
import type { Locator, Page } from '@playwright/test';
import { ProjectPage } from '../pages/project-page';
import { joinRaw } from '../scenes/raw-peer';
import { expect, test } from '../scenes/test';

const together = (page: Page): Locator => page.getByRole('button', { name: /^React/ });
const call = async (page: Page, what: string): Promise<void> => {
  await together(page).click();
  await page.getByRole('button', { name: what, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
};
const notice = (page: Page): Locator => page.locator('.gather-notice');
const view = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });
const answer = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Presses the button in the moment it appears: a slow machine must not let the notice run out. */
const pressWhenThere = (page: Page, label: string): Promise<void> =>
  page.evaluate((text) => {
    const watch = new MutationObserver(() => {
      const found = [...document.querySelectorAll<HTMLElement>('.gather-notice button')];
      const button = found.find(({ textContent }) => textContent.startsWith(text));
      if (!button) return;
      watch.disconnect();
      document.body.dataset['answered'] = document.querySelector('.gather-notice')?.textContent ?? '';
      button.click();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  }, label);

test('a facilitator invites, brings and presents; each decides for themselves', async ({ begin, newPerson }) => {
  const { project: maija, linkFor } = await begin(['Orders online', 'Pays']);
  await maija.callMe('Maija');
  await maija.savedOnServer();
  const kai = await new ProjectPage(await newPerson()).visit(await linkFor('editor'));
  await kai.callMe('Kai');
  const ann = await new ProjectPage(await newPerson()).visit(await linkFor('viewer'));
  await ann.callMe('Ann');
  await expect(maija.page.getByRole('group', { name: '3 people here' })).toBeVisible();

  await test.step('an invitation leads to a thing, for who takes it', async () => {
    await maija.map.select('Pays');
    await call(maija.page, 'Invite all here');
    await expect(notice(kai.page)).toContainText('Maija invites you to “Pays”');
    await answer(ann.page, 'Not now').click();
    await expect(notice(ann.page)).toBeHidden();
    await answer(kai.page, 'Go there').click();
    await expect(kai.page.getByRole('button', { name: 'Go to Maija' })).toBeVisible();
    await expect(notice(kai.page)).toBeHidden();
    await expect(kai.panel.getByText('Pays').first()).toBeVisible();
  });
  await test.step('an editor may invite, and nothing more; a viewer only reacts', async () => {
    await together(kai.page).click();
    await expect(answer(kai.page, 'Invite all here')).toBeVisible();
    await expect(answer(kai.page, 'Bring all here')).toHaveCount(0);
    await expect(answer(kai.page, 'Present to all')).toHaveCount(0);
    await kai.page.keyboard.press('Escape');
    await together(ann.page).click();
    await expect(answer(ann.page, 'Invite all here')).toHaveCount(0);
    await ann.page.keyboard.press('Escape');
  });
  await test.step('brought along: one goes, one stays', async () => {
    await maija.showTable();
    await pressWhenThere(ann.page, 'Stay here');
    await call(maija.page, 'Bring all here');
    await expect(kai.table.table).toBeVisible();
    await expect(kai.page.getByText(/^Maija took you to/)).toBeVisible();
    await expect(ann.page.locator('body')).toHaveAttribute('data-answered', /Maija is taking you to .*in \d s/);
    await expect(notice(ann.page)).toBeHidden();
    await answer(kai.page, 'Go back').click();
    await expect(kai.map.canvas).toBeVisible();
    await expect(ann.map.canvas).toBeVisible();
  });
  await test.step('who writes is only asked', async () => {
    await kai.map.edit('Orders online');
    await maija.showMap();
    await maija.showTable();
    await call(maija.page, 'Bring all here');
    await expect(notice(kai.page)).toContainText('You are writing, so you stay until you choose to go.');
    await expect(kai.map.titleField).toBeFocused();
    await answer(kai.page, 'Stay here').click();
    await kai.page.keyboard.press('Escape');
    // Ann was taken along meanwhile, or is still asked.
    await expect(ann.table.table).toBeVisible();
  });
  await test.step('followers go along, are counted, and leave', async () => {
    await call(maija.page, 'Present to all');
    const withYou = maija.page.getByTestId('with-you');
    await expect(withYou).toHaveText('0 of 2 with you');
    await answer(kai.page, 'Follow').click();
    await answer(ann.page, 'Follow').click();
    await expect(withYou).toHaveText('2 of 2 with you');
    await maija.page.getByRole('button', { name: 'Project overview' }).first().click();
    await expect(kai.page).toHaveURL(/\/overview$/);
    await expect(ann.page).toHaveURL(/\/overview$/);
    await kai.page.goBack();
    await expect(kai.page.getByText(/^You go your own way/)).toBeVisible();
    await expect(withYou).toHaveText('1 of 2 with you');
    await answer(kai.page, 'Follow again').click();
    await expect(kai.page).toHaveURL(/\/overview$/);
    await expect(withYou).toHaveText('2 of 2 with you');
    await maija.page.goBack();
    await expect(kai.table.table).toBeVisible();
    await expect(ann.table.table).toBeVisible();
    await answer(maija.page, 'End presenting').click();
    await expect(kai.page.getByText('Maija has stopped presenting.')).toBeVisible();
    await expect(answer(ann.page, 'Go my own way')).toHaveCount(0);
  });
  await test.step('a presenter who is gone leads nobody', async () => {
    await call(maija.page, 'Present to all');
    await answer(ann.page, 'Follow').click();
    await expect(ann.page.getByText('You are following Maija.')).toBeVisible();
    await maija.page.goto('/');
    await expect(ann.page.getByText('You are following Maija.')).toBeHidden();
  });
  expect(await view(ann.page, 'Table').isVisible()).toBe(true);
});

test('what an editor’s own client says beyond the role moves nobody', async ({ begin, newPerson }) => {
  const { project: maija, linkFor } = await begin(['Orders online']);
  await maija.savedOnServer();
  const link = await linkFor('editor');
  const kai = await new ProjectPage(await newPerson()).visit(await linkFor('viewer'));
  const eve = await joinRaw(link);
  const place = { board: null, view: 'overview', record: null };
  for (const kind of ['bring', 'hold']) {
    eve.show({
      name: 'Eve',
      color: '#B4471F',
      role: 'facilitator',
      call: { id: `forged${kind}`, kind, place, to: null },
    });
    await expect(kai.page.getByRole('button', { name: 'Go to Eve' })).toBeVisible();
  }
  // What comes after has been heard: so were the two before.
  eve.show({ name: 'Eve', color: '#B4471F', call: { id: 'allowed1', kind: 'invite', place, to: null } });
  await expect(notice(kai.page)).toContainText('Eve invites you to Project overview.');
  await expect(answer(kai.page, 'Follow')).toHaveCount(0);
  await expect(kai.map.canvas).toBeVisible();
  eve.end();
  await expect(notice(kai.page)).toBeHidden();
});

test('reactions of all are counted', async ({ begin, newPerson }) => {
  const { project: maija, linkFor } = await begin(['Orders online']);
  const others = [await newPerson(), await newPerson()];
  for (const [i, page] of others.entries()) {
    await new ProjectPage(page).visit(await linkFor(i === 0 ? 'editor' : 'viewer'));
    await together(page).click();
  }
  await expect(maija.page.getByRole('group', { name: '3 people here' })).toBeVisible();
  await Promise.all(others.map((page) => answer(page, 'Agree').click()));
  const tray = maija.page.locator('.reaction-tray');
  await expect(tray.getByText('2 agree')).toBeAttached();
  await expect(tray.locator('li')).toHaveCount(1);
  await expect(maija.page.getByRole('status').getByText('2 agree')).toBeAttached();
  await expect(tray.locator('li')).toHaveCount(0);
});

test('a laser is seen by others while its key is held, and when it is switched on and pressed', async ({
  begin,
  newPerson,
}) => {
  const { project: maija, linkFor } = await begin(['Orders online']);
  await maija.callMe('Maija');
  const kai = await new ProjectPage(await newPerson()).visit(await linkFor('viewer'));
  await expect(kai.page.getByRole('button', { name: 'Go to Maija' })).toBeVisible();
  const trails = (page: Page): Locator => page.locator('.canvas-lasers g');
  const { x, y } = await maija.map.middleOf(maija.map.touchpoint('Orders online'));
  const { mouse, keyboard } = maija.page;
  await test.step('with the key', async () => {
    await mouse.move(x, y);
    await keyboard.down('k');
    await mouse.move(x + 120, y + 60, { steps: 12 });
    await expect(trails(kai.page)).toHaveCount(1);
    await expect(trails(maija.page)).toHaveCount(1);
    await expect(kai.map.cursorOf('Maija')).toBeVisible();
    await keyboard.up('k');
    await expect(trails(kai.page)).toHaveCount(0);
    await expect(trails(maija.page)).toHaveCount(0);
  });
  await test.step('with its button', async () => {
    const button = maija.button('Laser pointer');
    await button.click();
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 60, y + 120, { steps: 12 });
    await expect(trails(kai.page)).toHaveCount(1);
    await mouse.up();
    await expect(trails(kai.page)).toHaveCount(0);
    await expect(maija.map.touchpoint('Orders online')).toHaveAttribute('aria-pressed', 'false');
    await button.click();
    await maija.map.select('Orders online');
  });
});
