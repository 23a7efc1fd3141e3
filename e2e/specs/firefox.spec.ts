/** Firefox beside Chromium: a server that disappears and returns, and identical files. */
import { FirefoxPerson } from '../pages/firefox-person';
import { ProjectPage } from '../pages/project-page';
import { OwnServer } from '../scenes/own-server';
import { placeProject } from '../scenes/place-project';
import { expect, test } from '../scenes/test';

test('Firefox opens, writes, works without a server, and merges', async ({ newPerson, noise }) => {
  noise.allowNetworkLoss();
  const server = await OwnServer.start();
  const launching = FirefoxPerson.launch();
  try {
    const { address, linkFor } = await placeProject(server.url, ['Orders online', 'Gets the parcel']);
    const anna = await new ProjectPage(await newPerson()).visit(address);
    const link = await linkFor('editor');
    const mikko = await launching;
    await test.step('opens the link and writes', async () => {
      await mikko.visit(link);
      await mikko.addAfter('Gets the parcel', 'Wraps it ä ö');
      await expect(anna.map.touchpoint('Wraps it ä ö')).toBeVisible();
      await mikko.status('Saved on the server');
      await mikko.keptOffline();
    });
    await test.step('keeps what is written while the server is gone, also over a reload', async () => {
      expect(mikko.noise).toEqual([]);
      await server.kill();
      await mikko.status('Saved on the server', 'offline');
      await mikko.reload();
      await mikko.addAfter('Orders online', 'Written on a train');
      await mikko.rename('Gets the parcel', ' at home');
      await anna.map.edit('Gets the parcel');
      await anna.map.press('Home');
      await anna.page.keyboard.type('Soon: ');
      await anna.map.press('Escape');
      await mikko.status('Saved on this device', 'offline');
      await anna.savedOnDevice();
    });
    await test.step('merges with the other browser when the server is back', async () => {
      await server.startAgain();
      await anna.savedOnServer();
      await mikko.status('Saved on the server');
      await mikko.seesTouchpoint('Soon: Gets the parcel at home');
      await expect(anna.map.touchpoint('Soon: Gets the parcel at home')).toBeVisible();
      await expect(anna.map.touchpoint('Written on a train')).toBeVisible();
    });
  } finally {
    await (await launching).close();
    await server.end();
  }
});

test('Firefox gives the same files as Chromium', async ({ place, newPerson }) => {
  const launching = FirefoxPerson.launch();
  try {
    const { address, linkFor } = await place(['Orders online', 'Gets the parcel at home ä ö']);
    const anna = await new ProjectPage(await newPerson()).visit(address);
    const mikko = await launching;
    await mikko.visit(await linkFor('editor'));
    await mikko.seesTouchpoint('Gets the parcel at home ä ö');
    const dialog = await anna.openExport();
    const mine = { svg: (await dialog.svg()).text, csv: (await dialog.csv()).text, json: (await dialog.json()).text };
    const theirs = await mikko.export({
      svg: 'Vector picture (SVG)',
      csv: 'Touchpoints (CSV)',
      json: 'Whole project (JSON)',
    });
    for (const ending of ['svg', 'csv', 'json'] as const)
      expect([ending, theirs[ending]]).toEqual([ending, mine[ending]]);
    expect(mikko.noise).toEqual([]);
  } finally {
    await (await launching).close();
  }
});
