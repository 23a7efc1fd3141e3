/** Who is where: two people see each other on sheets, in tables and at boards, and point things out. */
import { JourneyTable } from '../pages/journey-table';
import { PersonaSheet } from '../pages/persona-sheet';
import { ProjectPage } from '../pages/project-page';
import { faultsOf } from '../scenes/axe';
import { expect, test } from '../scenes/test';

test('two people see where the other is, on a sheet, in a table and at the boards', async ({
  page,
  newPerson,
  begin,
}) => {
  const { project: maija, linkFor } = await begin(['Orders online', 'Gets the parcel']);
  await maija.callMe('Maija');
  const sheet = await new PersonaSheet(page).add();
  await sheet.text('Name').fill('Aino');
  await sheet.write('Jobs', ['find a home', 'move in']);
  await maija.savedOnServer();
  const kai = await new ProjectPage(await newPerson()).visit(await linkFor('editor'));
  await kai.callMe('Kai');
  const map = kai.boardName;

  await test.step('the boards menu shows who is on which board', async () => {
    await kai.button('Boards').click();
    const board = kai.page.getByRole('menuitemradio', { name: /^Aino/ });
    await expect(board.getByRole('img', { name: 'Here: Maija' })).toBeVisible();
    await board.click();
  });
  const other = new PersonaSheet(kai.page);
  const line = (text: string) => other.section('Jobs').getByRole('listitem').filter({ hasText: text });
  await test.step('a line says who writes in it, then who is there', async () => {
    await sheet.section('Jobs').getByRole('textbox').last().focus();
    await expect(line('move in').getByRole('img', { name: 'Maija is writing here' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(line('move in').getByRole('img', { name: 'Maija is here' })).toBeVisible();
    await sheet.section('Jobs').getByRole('textbox').first().focus();
    await expect(line('find a home').getByRole('img', { name: 'Maija is writing here' })).toBeVisible();
    await expect(line('move in').getByRole('img')).toHaveCount(0);
    expect(await faultsOf(kai.page, {}, '.persona')).toEqual([]);
  });
  await test.step('what one shows to all is ringed at the other, and leads there from elsewhere', async () => {
    await page.keyboard.press('Control+Shift+E');
    await expect(
      page.getByRole('status').filter({ hasText: 'Everyone here sees “find a home” pointed out' }),
    ).toBeVisible();
    await expect(line('find a home')).toHaveAttribute('data-pinged', '');
    await expect(line('find a home')).not.toHaveAttribute('data-pinged');
    await kai.page.goBack();
    await expect(map).not.toHaveValue('Aino');
    await sheet.section('Jobs').getByRole('textbox').last().focus();
    await page.keyboard.press('Control+Shift+E');
    const told = kai.page.getByRole('status').filter({ hasText: 'Maija points to “move in”' });
    await expect(told).toBeVisible();
    await told.getByRole('button', { name: 'Go there' }).click();
    await expect(map).toHaveValue('Aino');
    await expect(line('move in').getByRole('textbox')).toBeFocused();
  });
  await test.step('a cell of the table says who is at it', async () => {
    await page.goBack();
    await maija.opened();
    const table = await maija.showTable();
    await kai.page.goBack();
    await kai.opened();
    const seen = new JourneyTable(kai.page);
    await kai.showTable();
    await table.cell('Gets the parcel', 'layer').click();
    await expect(seen.cell('Gets the parcel', 'layer').getByRole('img', { name: 'Maija is here' })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await table.cell('Gets the parcel', 'title').click();
    await page.keyboard.press('Enter');
    await expect(
      seen.cell('Gets the parcel', 'title').getByRole('img', { name: 'Maija is writing here' }).first(),
    ).toBeVisible();
    await page.keyboard.press('Escape');
  });
  await test.step('the list of people, by keyboard, says where they are and leads there', async () => {
    await maija.button('Project overview').click();
    await kai.button('2 people here').focus();
    await kai.page.keyboard.press('Enter');
    const entry = kai.page.getByRole('menuitem', { name: 'Maija' });
    await expect(entry).toBeFocused();
    await expect(entry).toContainText('Facilitator · Project overview');
    expect(await faultsOf(kai.page, {}, '.people-list')).toEqual([]);
    const cards = page.getByRole('button', { name: /^Open “/ });
    await expect(cards.first()).toHaveAccessibleDescription('Here: Kai');
    await expect(cards.last()).toHaveAccessibleDescription('');
    await cards.last().click();
    await expect(entry).toContainText('Facilitator · Aino · Sheet');
    await kai.page.keyboard.press('Enter');
    await expect(map).toHaveValue('Aino');
  });
  await test.step('cursors are a choice that is kept', async () => {
    await kai.button('2 people here').click();
    await kai.page.getByRole('radio', { name: 'Never' }).click();
    await expect(kai.page.getByText('Yours is not shown to others either.')).toBeVisible();
    await kai.page.keyboard.press('Escape');
    await kai.page.reload();
    await kai.button('2 people here').click();
    await expect(kai.page.getByRole('radio', { name: 'Never' })).toBeChecked();
  });
});

test('a phone points something out, and the board shows it', async ({ newPerson, begin }) => {
  const { project: maija, linkFor } = await begin(['Orders online', 'Gets the parcel']);
  await maija.callMe('Maija');
  const phone = await newPerson({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await phone.goto(await linkFor('participant'));
  await phone.getByRole('button', { name: /^Gets the parcel/ }).tap();
  await phone.getByRole('button', { name: 'Point out to all' }).tap();
  const told = maija.page.getByRole('status').filter({ hasText: 'points to “Gets the parcel”' });
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Go there' }).click();
  await maija.map.isSelected('Gets the parcel');
  await test.step('the list on the phone marks who is where', async () => {
    await phone.getByRole('button', { name: 'Back' }).tap();
    const item = phone.getByRole('listitem').filter({ hasText: 'Gets the parcel' });
    await expect(item.getByRole('img', { name: 'Maija is here' })).toBeVisible();
  });
});
