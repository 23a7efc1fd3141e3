/** Networks that drop, browsers that close, a server that is killed: nothing is lost and the status stays truthful. */
import { HomePage } from '../pages/home-page';
import { ProjectPage } from '../pages/project-page';
import { keptOffline } from '../scenes/kept-offline';
import { OwnServer } from '../scenes/own-server';
import { type PlacedProject, placeProject } from '../scenes/place-project';
import { sameEverywhere } from '../scenes/same-everywhere';
import { expect, type People, test } from '../scenes/test';

test.use({ keepsApp: true });

/** Two people on a map, each with the app kept in their browser. */
async function twoPeople(
  { address, linkFor }: PlacedProject,
  newPerson: People['newPerson'],
): Promise<{ anna: ProjectPage; mikko: ProjectPage }> {
  const anna = await new ProjectPage(await newPerson()).visit(address);
  const mikko = await new ProjectPage(await newPerson()).visit(await linkFor('editor'));
  for (const { map } of [anna, mikko]) await expect(map.touchpoint('Shared two')).toBeVisible();
  await Promise.all([keptOffline(anna.page), keptOffline(mikko.page)]);
  return { anna, mikko };
}

test('two browsers lose the network, and one the page: both end with everything', async ({
  place,
  newPerson,
  noise,
}) => {
  noise.allowNetworkLoss();
  const { anna, mikko } = await twoPeople(await place(['Shared one', 'Shared two']), newPerson);
  const home = anna.address;
  await test.step('both edit without a network', async () => {
    await anna.page.context().setOffline(true);
    await mikko.page.context().setOffline(true);
    await anna.map.select('Shared two');
    await anna.map.press('+');
    await anna.map.typeTitles(['Anna offline']);
    await mikko.map.select('Shared one');
    await mikko.map.press('+');
    await mikko.map.typeTitles(['Mikko offline 1', 'Mikko offline 2']);
    await anna.map.edit('Shared one');
    await anna.page.keyboard.type(' A');
    await anna.map.press('Escape');
    await mikko.map.edit('Shared one');
    await mikko.map.press('Home');
    await mikko.page.keyboard.type('M ');
    await mikko.map.press('Escape');
    await anna.savedOnDevice();
    await mikko.savedOnDevice();
  });
  await test.step('a reload and a cold start without a network keep the edits', async () => {
    await anna.page.reload();
    await expect(anna.map.touchpoint('Anna offline')).toBeVisible();
    await anna.savedOnDevice();
    await mikko.page.close();
  });
  const cold = await test.step('a new page of the same browser', async () => {
    const page = await contextOf(mikko).newPage();
    const project = await new ProjectPage(page).visit(home);
    await expect(project.map.touchpoint('Mikko offline 2')).toBeVisible();
    await expect(project.map.touchpoint('M Shared one')).toBeVisible();
    await project.savedOnDevice();
    return project;
  });
  await test.step('the network is back for both', async () => {
    for (const person of [anna, cold]) await contextOf(person).setOffline(false);
    await anna.savedOnServer();
    await cold.savedOnServer();
    for (const person of [anna, cold]) {
      for (const title of ['M Shared one A', 'Mikko offline 1', 'Mikko offline 2', 'Shared two', 'Anna offline']) {
        await expect(person.map.touchpoint(title)).toBeVisible();
      }
    }
  });
  await sameEverywhere([anna, cold]);
});

test('a project is begun without a network, and the server has it later', async ({ place, newPerson, noise }) => {
  noise.allowNetworkLoss();
  const person = await new ProjectPage(await newPerson()).visit((await place(['Shared one'])).address);
  await keptOffline(person.page);
  await contextOf(person).setOffline(true);
  const begun = await (await new HomePage(await contextOf(person).newPage()).open()).newProject();
  await begun.map.begin(['Begun on a train']);
  await begun.savedOnDevice();
  await contextOf(person).setOffline(false);
  await begun.savedOnServer();
});

test('the server is killed in the middle of edits and comes back: nothing is lost, here and there', async ({
  newPerson,
  noise,
}) => {
  noise.allowNetworkLoss();
  const server = await OwnServer.start();
  try {
    const placed = await placeProject(server.url, ['Shared one', 'Shared three', 'Shared two']);
    const { anna, mikko } = await twoPeople(placed, newPerson);
    await test.step('the server is killed in the middle of edits and comes back', async () => {
      await anna.map.edit('Shared two');
      const typing = anna.page.keyboard.type(' typed through the crash of the server', { delay: 25 });
      await mikko.map.select('Shared one');
      await mikko.map.press('v', '4');
      await server.kill();
      await mikko.map.press('m', 'ArrowRight', 'n');
      await typing;
      await anna.map.press('Escape');
      await anna.savedOnDevice();
      await server.startAgain();
      await anna.savedOnServer();
      await mikko.savedOnServer();
      const after = 'Shared two typed through the crash of the server';
      await expect(mikko.map.touchpoint(after)).toBeVisible();
      await expect(anna.map.touchpoint('Shared one')).toHaveAccessibleName(/; Value; .*Good; moment of truth/);
      await expect(anna.map.touchpoint('Shared three')).toHaveAccessibleName(/; Necessary/);
    });
    await test.step('both hold the same, and so does the server', async () => {
      const third = await new ProjectPage(await newPerson()).visit(await placed.linkFor('editor'));
      await third.savedOnServer();
      await expect(third.map.touchpoint('Shared three')).toBeVisible();
      await sameEverywhere([anna, mikko, third]);
    });
  } finally {
    await server.end();
  }
});

function contextOf({ page }: ProjectPage) {
  return page.context();
}
