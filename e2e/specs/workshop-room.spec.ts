/**
 * A room with one of every role, from the door to the end: they are let in, raised, talk, are stopped for a moment, one loses
 * access, and the boards are set back. Everybody has the same at the end, and nothing is lost.
 */
import type { Page } from '@playwright/test';
import { CommentsPanel } from '../pages/comments-panel';
import { HistoryDialog } from '../pages/history-dialog';
import { PeopleDialog } from '../pages/people-dialog';
import { ProjectPage } from '../pages/project-page';
import { sameEverywhere } from '../scenes/same-everywhere';
import { expect, test } from '../scenes/test';

const TITLES = ['Orders online', 'Asks by phone', 'Gets the parcel'];

async function knock(page: Page, link: string, name: string, side: string): Promise<ProjectPage> {
  await page.goto(link);
  await page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await page.getByRole('radio', { name: side }).click();
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('heading', { name: 'You knocked' })).toBeVisible();
  return new ProjectPage(page);
}

test('four people, one of every role, work in one room', async ({ begin, newPerson, noise }) => {
  // The server says no to who waits at the door or is out, and one loses the network for a while.
  noise.allow(/401|403/);
  noise.allowNetworkLoss();
  const { project: anna, linkFor } = await begin(TITLES);
  await anna.callMe('Anna');
  const atAnna = new PeopleDialog(anna.page);
  const history = new HistoryDialog(anna.page);

  await test.step('the door asks to knock', async () => {
    const share = await anna.openShare();
    await share.dialog.getByRole('radio', { name: 'Knock' }).click();
    await expect(share.dialog.getByText('New people wait until a facilitator lets them in.')).toBeVisible();
    await share.close();
  });
  const kai = await knock(await newPerson(), await linkFor('editor'), 'Kai', 'I work here');
  const petra = await knock(await newPerson(), await linkFor('participant'), 'Petra', 'A customer');
  const vera = await knock(await newPerson(), await linkFor('viewer'), 'Vera', 'I work here');
  const inside = [kai, petra, vera];
  const everybody = [anna, ...inside];

  await test.step('nobody sees anything before they are let in, one by one', async () => {
    for (const one of inside) await expect(one.map.canvas).toBeHidden();
    await atAnna.open();
    for (const [name, one] of [['Kai', kai] as const, ['Petra', petra] as const, ['Vera', vera] as const]) {
      await atAnna.letIn(name);
      await one.opened();
    }
    await expect(vera.page.getByText('You can look at this project but not change it.')).toBeVisible();
    await expect(petra.page.getByText('You can look at this project and comment, but not change it.')).toBeVisible();
  });
  await test.step('raised, Petra edits at once', async () => {
    await atAnna.giveRole('Petra', 'Editor');
    await atAnna.close();
    await expect(petra.page.getByText(/You can look at this project/)).toBeHidden();
    await petra.map.select('Asks by phone');
    await petra.map.press('v');
    for (const one of everybody) await expect(one.map.touchpoint('Asks by phone')).toHaveAccessibleName(/; Value/);
    await petra.savedOnServer();
  });
  await test.step('a comment that names somebody reaches them', async () => {
    const ofKai = new CommentsPanel(kai.page);
    await kai.map.select('Orders online');
    await ofKai.openHere();
    await kai.page.keyboard.type('Who packs this? @pe');
    await expect(ofKai.panel.getByRole('option', { name: 'Petra' })).toHaveAttribute('aria-selected', 'true');
    await kai.page.keyboard.press('Enter');
    await kai.page.keyboard.type('knows');
    await ofKai.send();
    await expect(ofKai.thread('Kai', 'Who packs this? @Petra knows')).toBeVisible();
    await ofKai.close();
    await expect(petra.page.getByRole('status').filter({ hasText: 'Kai mentioned you' })).toBeVisible();
    await expect(new CommentsPanel(petra.page).button).toHaveAccessibleName('Comments, 1 unread, 1 mention of you');
    // Who only looks on is named nowhere, but reads it.
    const ofVera = new CommentsPanel(vera.page);
    await ofVera.button.press('Enter');
    await ofVera.thread('Kai', 'Who packs this?').press('Enter');
    await expect(ofVera.post('Who packs this? @Petra knows')).toBeVisible();
    await expect(ofVera.panel.getByRole('textbox')).toHaveCount(0);
    await ofVera.close();
  });
  await test.step('a version is kept', async () => {
    await history.open();
    await history.keep('Before the break');
    await history.close();
  });
  await test.step('what Kai did waits while the board is frozen, and goes in afterwards', async () => {
    await kai.page.context().setOffline(true);
    await expect(kai.status).toContainText('offline');
    await kai.map.select('Orders online');
    await kai.map.press('n');
    await kai.savedOnDevice();
    await atAnna.command('Freeze this board');
    await expect(petra.page.getByText(/has frozen this board for now/)).toBeVisible();
    await kai.page.context().setOffline(false);
    await expect(kai.page.getByText(/has frozen this board for now/)).toBeVisible();
    // Connected, and what it says is still true: the server has not got it.
    await expect(kai.status).toHaveText('Saved on this device');
    await expect(kai.map.touchpoint('Orders online')).toHaveAccessibleName(/; Necessary/);
    await anna.map.select('Gets the parcel');
    await anna.map.press('n');
    for (const one of everybody)
      await expect(one.map.touchpoint('Gets the parcel')).toHaveAccessibleName(/; Necessary/);
    for (const one of [anna, petra, vera]) {
      await expect(one.map.touchpoint('Orders online')).not.toHaveAccessibleName(/; Necessary/);
    }
    await expect(kai.status).toHaveText('Saved on this device');
    await atAnna.command('Unfreeze this board');
    await kai.savedOnServer();
    for (const one of everybody) {
      await expect(one.map.touchpoint('Orders online')).toHaveAccessibleName(/; Necessary/);
    }
  });
  await test.step('Petra loses access; what she did stays until it is hidden, and then that alone goes', async () => {
    await atAnna.open();
    await atAnna.act('Petra', 'Take away access');
    await expect(petra.page.getByRole('heading', { name: 'You no longer have access to this project' })).toBeVisible();
    for (const one of [anna, kai, vera]) {
      await expect(one.map.touchpoint('Asks by phone')).toHaveAccessibleName(/; Value/);
    }
    await atAnna.hideWorkOf('Petra');
    await atAnna.close();
    for (const one of [anna, kai, vera]) {
      await expect(one.map.touchpoint('Asks by phone')).not.toHaveAccessibleName(/; Value/);
      await expect(one.map.touchpoint('Gets the parcel')).toHaveAccessibleName(/; Necessary/);
    }
  });
  await test.step('everything is set back to the version, for all who are here', async () => {
    await history.open();
    await history.choose('Before the break');
    await expect(history.changes.getByRole('listitem')).toHaveCount(3);
    await history.setEverythingBack();
    // What was there before is kept, too.
    await expect(history.version('before a restore').first()).toBeVisible();
    await history.close();
    for (const one of [anna, kai, vera]) {
      await expect(one.map.touchpoint('Orders online')).not.toHaveAccessibleName(/; Necessary/);
      await expect(one.map.touchpoint('Gets the parcel')).not.toHaveAccessibleName(/; Necessary/);
      await expect(one.map.touchpoint('Asks by phone')).toHaveAccessibleName(/; Value/);
    }
  });
  await test.step('nothing is lost: the later state is a version, and the talk goes on', async () => {
    await history.open();
    await history.choose('before a restore');
    await expect(history.changes.getByRole('listitem').filter({ hasText: 'Orders online' })).toContainText('Necessary');
    await expect(history.changes.getByRole('listitem').filter({ hasText: 'Gets the parcel' })).toContainText(
      'Necessary',
    );
    await history.close();
    for (const one of [anna, vera]) {
      const comments = new CommentsPanel(one.page);
      await comments.button.press('Enter');
      await expect(comments.panel.getByText('Who packs this? @Petra knows')).toBeVisible();
      await one.page.keyboard.press('Escape');
    }
  });
  await test.step('all have the same', async () => {
    for (const one of [anna, kai, vera]) await one.savedOnServer();
    const exported = await sameEverywhere([anna, kai, vera]);
    for (const title of TITLES) expect(exported).toContain(title);
  });
});
