/** Pictures on touchpoints and personas: seen by others, included in the project file, refused by a server. */
import { HomePage, textFile } from '../pages/home-page';
import { PersonaSheet } from '../pages/persona-sheet';
import { colourOn, coloursSeen, dropFile, pictureFile, PictureField } from '../pages/picture-field';
import { ProjectPage } from '../pages/project-page';
import { expect, test } from '../scenes/test';

const [RED, BLUE] = ['300', '003'];

test('a picture of a touchpoint is seen by the other, and comes back with the file', async ({
  page,
  newPerson,
  begin,
  noise,
}) => {
  // The word of a picture may be quicker than the picture: it is asked for again.
  noise.allow(/404.*\/blobs\//);
  const { project: anna, linkFor } = await begin(['Queues', 'Is served']);
  await anna.savedOnServer();
  const link = await linkFor('editor');
  const mikko = await new ProjectPage(await newPerson()).visit(link);
  const [red, blue] = [await pictureFile(page, 'red.png', '#ff0000'), await pictureFile(page, 'blue.png', '#0000ff')];

  await test.step('chosen in the panel, told in words', async () => {
    await anna.map.select('Queues');
    const field = new PictureField(anna.panel);
    await field.choose('Choose a picture…', red);
    await anna.panel.getByRole('textbox', { name: 'Description of the picture' }).fill('The hall at noon');
    await page.keyboard.press('Enter');
    await expect(mikko.map.touchpoint('Queues')).toHaveAccessibleName(/; Picture: The hall at noon/);
    expect(await colourOn(mikko.map.touchpoint('Queues'))).toBe(RED);
  });
  await test.step('dropped on the map', async () => {
    await dropFile(page, blue, await anna.map.middleOf(anna.map.touchpoint('Is served')));
    await expect(mikko.map.touchpoint('Is served')).toHaveAccessibleName(/; Picture/);
    expect(await colourOn(mikko.map.touchpoint('Is served'))).toBe(BLUE);
  });
  await test.step('replaced by pasting, and undone', async () => {
    await anna.map.select('Queues');
    await new PictureField(anna.panel).paste(blue);
    await expect.poll(() => colourOn(mikko.map.touchpoint('Queues'))).toBe(BLUE);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => colourOn(mikko.map.touchpoint('Queues'))).toBe(RED);
    // No picture card was made of it.
    await expect(mikko.map.touchpoints).toHaveCount(2);
  });
  await anna.savedOnServer();
  const file = await mikko.exportJson();
  expect((JSON.parse(file) as { pictures: unknown[] }).pictures).toHaveLength(2);
  await test.step('on a device that has never seen them', async () => {
    const third = await new HomePage(await newPerson()).open();
    const again = await third.import(textFile('queue.polku.json', file));
    expect(await colourOn(again.map.touchpoint('Queues'))).toBe(RED);
    expect(await colourOn(again.map.touchpoint('Is served'))).toBe(BLUE);
    await again.savedOnServer();
    expect(await again.exportJson()).toBe(file);
  });
  await test.step('a file with a damaged picture changes nothing', async () => {
    const fourth = await new HomePage(await newPerson()).open();
    const first = (JSON.parse(file) as { pictures: { data: string }[] }).pictures[0]?.data ?? '';
    const at = first.length / 2;
    const damaged = `${first.slice(0, at)}${first[at] === 'A' ? 'B' : 'A'}${first.slice(at + 1)}`;
    await fourth.choose(textFile('damaged.polku.json', file.replace(first, damaged)));
    const dialog = fourth.page.getByRole('dialog', { name: 'This file cannot be imported' });
    await expect(dialog.getByRole('listitem').first()).toContainText(
      /Line \d+, pictures\[0\]\.data.*changed or damaged/,
    );
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await expect(fourth.recent).toHaveCount(0);
  });
});

test('a persona has a portrait of its own, seen by the other, and can go back to the drawn one', async ({
  page,
  newPerson,
  begin,
}) => {
  const { project: anna, linkFor } = await begin([]);
  const sheet = await new PersonaSheet(page).add();
  await sheet.text('Name').fill('Aino');
  const field = new PictureField(sheet.sheet, 'Portrait');
  await field.choose('Choose your own picture', await pictureFile(page, 'aino.png', '#0000ff', '#ff0000'));
  // Only its left part is to show.
  const framing = page.getByRole('dialog', { name: 'Frame the portrait' });
  await framing.getByRole('slider', { name: 'Zoom' }).focus();
  await page.keyboard.press('End');
  const across = framing.getByRole('slider', { name: 'Left to right' });
  await across.focus();
  await page.keyboard.press('Home');
  await expect(across).toHaveValue('0');
  await framing.getByRole('button', { name: 'Use this part' }).click();
  await expect(sheet.sheet.getByRole('img', { name: 'Portrait of Aino', exact: true })).toBeVisible();
  await anna.savedOnServer();
  const link = await linkFor('editor');

  const mikko = await newPerson();
  await new ProjectPage(mikko).visit(link);
  const theirs = await new PersonaSheet(mikko).open('Aino');
  const portrait = theirs.sheet.getByRole('img', { name: 'Portrait of Aino', exact: true });
  await expect(portrait.locator('image')).toHaveAttribute('href', /^blob:/);
  await expect.poll(() => coloursSeen(portrait)).toEqual([BLUE, BLUE, BLUE]);
  await new PictureField(theirs.sheet, 'Portrait').group.getByRole('button', { name: 'Remove the picture' }).click();
  await expect(sheet.sheet.getByRole('img', { name: 'Portrait of Aino, drawn' })).toBeVisible();
});

test('a picture that the server refuses says so, stays, and is sent again', async ({ page, noise, begin }) => {
  const { project: anna } = await begin(['Queues']);
  await anna.savedOnServer();
  noise.allow(/413/);
  const full = { status: 413, contentType: 'application/json', body: '{"error":"pictures-full","message":""}' };
  await page.route('**/blobs/*', (route) =>
    route.request().method() === 'PUT' ? route.fulfill(full) : route.fallback(),
  );
  await anna.map.select('Queues');
  const red = await pictureFile(page, 'red.png', '#ff0000');
  await new PictureField(anna.panel).choose('Choose a picture…', red);
  await expect(anna.panel.getByRole('status').filter({ hasText: 'Only on this device.' })).toContainText('space');
  await anna.savedOnDevice();
  await page.unroute('**/blobs/*');
  await page.getByRole('button', { name: '1 picture is only on this device' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pictures that the server did not accept' });
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await anna.savedOnServer();
  await page.keyboard.press('Escape');
  await expect(anna.panel.getByText('Only on this device.')).toBeHidden();
});
