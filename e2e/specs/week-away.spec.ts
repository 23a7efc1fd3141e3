/**
 * A week without a connection: one person works and comments on a train while others edit, comment, delete a board and keep a
 * version, and the server compacts its log and is killed. Back again, both sides' work is there, and the person is told what
 * others did.
 */
import { BoardsMenu } from '../pages/boards-menu';
import { CommentsPanel } from '../pages/comments-panel';
import { HistoryDialog } from '../pages/history-dialog';
import { PersonaSheet } from '../pages/persona-sheet';
import { ProjectPage } from '../pages/project-page';
import { keptOffline } from '../scenes/kept-offline';
import { OwnServer } from '../scenes/own-server';
import { placeProject } from '../scenes/place-project';
import { joinRaw } from '../scenes/raw-peer';
import { sameEverywhere } from '../scenes/same-everywhere';
import { expect, test } from '../scenes/test';

test.use({ keepsApp: true });

const DAY_MS = 24 * 3600 * 1000;
/** So many updates make the server compact a log. */
const BUSY = 520;

/** Somebody types a lot: one update for every letter. */
async function type(address: string, title: string): Promise<void> {
  const peer = await joinRaw(address);
  const text = peer.titleOf(peer.touchpointCalled(title));
  const begun = text.length;
  // As corrected again and again, so that what stays is short.
  for (let i = 0; i < BUSY / 2; i += 1) {
    text.insert(begun, '.');
    text.delete(begun, 1);
  }
  await peer.stored();
  peer.end();
}

test('a week offline: both sides lose nothing, and the one who was away is told', async ({ newPerson, noise }) => {
  noise.allowNetworkLoss();
  const server = await OwnServer.start();
  try {
    const { address, linkFor } = await placeProject(server.url, [
      'Orders online',
      'Gets the parcel',
      'Old step',
      'Busy step',
    ]);
    const anna = await new ProjectPage(await newPerson()).visit(address);
    await anna.callMe('Anna');
    const board = new URL(anna.page.url()).pathname;
    const sheet = await new PersonaSheet(anna.page).add();
    await sheet.text('Name').fill('Aino');
    await anna.savedOnServer();
    const persona = new URL(anna.page.url()).pathname;
    const mikko = await new ProjectPage(await newPerson()).visit(await linkFor('editor'));
    await mikko.callMe('Mikko');
    const ofMikko = new CommentsPanel(mikko.page);
    const atTrain = anna.page.context();
    await keptOffline(anna.page);

    await test.step('Anna writes, comments and closes the laptop without a connection', async () => {
      await anna.visit(`${server.url}${board}`);
      await atTrain.setOffline(true);
      await expect(anna.status).toContainText('offline');
      await anna.map.select('Orders online');
      await anna.map.press('n', '+');
      await anna.map.typeTitles(['Written on the train']);
      await anna.map.select('Gets the parcel');
      const ofAnna = new CommentsPanel(anna.page);
      await ofAnna.openHere();
      await anna.page.keyboard.type('Said on the train');
      await ofAnna.send();
      await expect(ofAnna.thread('Anna', 'Said on the train')).toBeVisible();
      await ofAnna.close();
      await sheet.open('Aino');
      await sheet.write('Pains', ['Nobody answers']);
      await anna.savedOnDevice();
      await expect(anna.status).toContainText('offline');
      await anna.page.close();
    });

    await test.step('meanwhile Mikko edits the same field and others, comments and keeps a version', async () => {
      await mikko.page.context().clock.setSystemTime(Date.now() + 2 * DAY_MS);
      await mikko.map.select('Orders online');
      await mikko.map.press('v');
      await mikko.map.select('Gets the parcel');
      await mikko.map.press('v');
      await ofMikko.openHere();
      await mikko.page.keyboard.type('Said at the office');
      await ofMikko.send();
      await expect(ofMikko.thread('Mikko', 'Said at the office')).toBeVisible();
      await ofMikko.close();
      await mikko.savedOnServer();
      const history = await new HistoryDialog(mikko.page).open();
      await history.keep('Midweek');
      await history.close();
    });
    await test.step('and deletes a touchpoint and the persona that Anna is writing on', async () => {
      await mikko.map.select('Old step');
      await mikko.map.press('Delete');
      await expect(mikko.map.touchpoint('Old step')).toHaveCount(0);
      await new PersonaSheet(mikko.page).open('Aino');
      await new BoardsMenu(mikko.page).delete();
      await mikko.savedOnServer();
      await mikko.opened();
    });
    await test.step('the log is compacted, the server killed and started again, and compacted once more', async () => {
      await type(address, 'Busy step');
      await expect.poll(async () => (await server.rows()).snapshots).toBeGreaterThan(0);
      await server.kill();
      await expect(mikko.status).toContainText('offline');
      await mikko.map.select('Busy step');
      await mikko.map.press('v');
      await mikko.savedOnDevice();
      await server.startAgain();
      await mikko.savedOnServer();
      await type(address, 'Busy step');
      // Updates are dropped once a second snapshot stands behind the first.
      await expect
        .poll(async () => {
          const { head, updates } = await server.rows();
          return head - updates;
        })
        .toBeGreaterThan(0);
    });

    const back = new ProjectPage(await atTrain.newPage());
    await test.step('after a week Anna opens the laptop, still without a connection, and goes on', async () => {
      await atTrain.clock.setSystemTime(Date.now() + 7 * DAY_MS);
      await back.visit(`${server.url}${board}`);
      await expect(back.map.touchpoint('Written on the train')).toBeVisible();
      await back.savedOnDevice();
      await expect(back.status).toContainText('offline');
      await back.map.select('Written on the train');
      await back.map.press('+');
      await back.map.typeTitles(['Written at the station']);
      await back.savedOnDevice();
      await expect(back.page.getByText(/While you were away/)).toHaveCount(0);
      for (const title of ['Written on the train', 'Written at the station']) {
        await expect(mikko.map.touchpoint(title)).toHaveCount(0);
      }
    });
    await test.step('with a connection, both have everything', async () => {
      await atTrain.setOffline(false);
      await back.savedOnServer();
      for (const one of [back, mikko]) {
        for (const title of ['Written on the train', 'Written at the station', 'Busy step', 'Gets the parcel']) {
          await expect(one.map.touchpoint(title)).toBeVisible();
        }
        await expect(one.map.touchpoint('Gets the parcel')).toHaveAccessibleName(/; Value/);
        await expect(one.map.touchpoint('Busy step')).toHaveAccessibleName(/; Value/);
        await expect(one.map.touchpoint('Old step')).toHaveCount(0);
      }
    });
    await test.step('Anna is told, and has the other value back by keyboard, or keeps hers', async () => {
      await expect(
        back.page.getByText(/^While you were away: \d+ items changed by others · 1 field written by both$/),
      ).toBeVisible();
      await expect(mikko.page.getByText(/While you were away/)).toHaveCount(0);
      await back.page.getByRole('button', { name: 'See changes' }).press('Enter');
      const dialog = back.page.getByRole('dialog', { name: 'While you were away' });
      await expect(dialog.getByRole('button', { name: 'Gets the parcel' })).toBeVisible();
      await expect(dialog.getByText('Old step')).toBeVisible();
      for (let turn = 0; turn < 2; turn += 1) {
        const use = dialog.getByRole('button', { name: /^Use “.*” for Value of “Orders online”$/ });
        const wanted = (await use.getAttribute('aria-label'))?.includes('“Value”') ? 'Value' : 'Necessary';
        await use.press('Enter');
        await expect(mikko.map.touchpoint('Orders online')).toHaveAccessibleName(new RegExp(`; ${wanted}`));
      }
      await dialog.getByRole('button', { name: 'Dismiss' }).press('Enter');
      await expect(dialog).toHaveCount(0);
    });
    await test.step('both read both comments', async () => {
      for (const one of [back, mikko]) {
        const comments = new CommentsPanel(one.page);
        await comments.button.press('Enter');
        for (const text of ['Said on the train', 'Said at the office']) {
          await expect(comments.panel.getByText(text)).toBeVisible();
        }
        await comments.close();
      }
    });
    await test.step('the persona says who deleted it, and comes back with what Anna wrote on it', async () => {
      await back.page.goto(`${server.url}${persona}`);
      const { notice } = new BoardsMenu(back.page);
      await expect(notice).toContainText('Mikko deleted it.');
      await notice.getByRole('button', { name: 'Restore “Aino”' }).click();
      await expect.poll(() => new PersonaSheet(back.page).lines('Pains')).toEqual(['Nobody answers']);
      await back.savedOnServer();
      await back.visit(`${server.url}${board}`);
    });
    await test.step('the version of that week has what was deleted after it', async () => {
      const history = await new HistoryDialog(back.page).open();
      await history.choose('Midweek');
      await expect(history.changes.getByRole('listitem').filter({ hasText: 'Old step' })).toContainText('gone');
      await history.close();
    });
    await test.step('all have the same, on both devices and on a third', async () => {
      await back.savedOnServer();
      await mikko.savedOnServer();
      const third = await new ProjectPage(await newPerson()).visit(await linkFor('editor'));
      await third.savedOnServer();
      const exported = await sameEverywhere([back, mikko, third]);
      for (const text of ['Written on the train', 'Written at the station', 'Nobody answers', 'Busy step']) {
        expect(exported).toContain(text);
      }
    });
  } finally {
    await server.end();
  }
});
