/** A workshop run from the app: from a template to a revealed mirror, although the facilitator's browser was gone meanwhile. */
import { ProjectPage } from '../pages/project-page';
import { accessible } from '../scenes/accessible';
import { joinByHttp } from '../scenes/http-person';
import { expect, test } from '../scenes/test';
import { button, openWorkshop, panel, strip } from '../scenes/workshop-panel';

test('a facilitator runs the mirror from a template, and the browser dies in the middle', async ({
  begin,
  newPerson,
}) => {
  const { project: maija, linkFor, address } = await begin(['Orders online', 'Pays', 'Waits']);
  await maija.callMe('Maija');
  await maija.savedOnServer();
  const link = await linkFor('participant');
  const kai = await new ProjectPage(await newPerson()).visit(link);
  await kai.page.getByPlaceholder('Your name').fill('Kai');
  await kai.page.getByRole('radio', { name: 'I work here' }).click();
  await kai.page.getByPlaceholder('Your name').press('Enter');
  await expect(kai.page.getByPlaceholder('Your name')).toBeHidden();
  const customers = await Promise.all(
    ['Ann', 'Bo', 'Cai', 'Dee', 'Eve'].map((name) => joinByHttp(link, name, 'customer')),
  );
  const staff = await Promise.all(
    ['Dora', 'Eino', 'Fia', 'Gus', 'Hanna'].map((name) => joinByHttp(link, name, 'staff')),
  );

  await test.step('an agenda from a template', async () => {
    const side = await openWorkshop(maija.page);
    await button(side, 'Ready agendas').click();
    const dialog = maija.page.getByRole('dialog', { name: 'Begin with a ready agenda' });
    await button(dialog, /^45 minutes/).click();
    await accessible(maija.page, 'ready agendas');
    await button(dialog, 'Use this agenda').click();
    await expect(side.getByRole('listitem').filter({ hasText: 'Mirror' }).first()).toBeVisible();
    await accessible(maija.page, 'agenda');
  });
  await test.step('the mirror starts, and all are asked', async () => {
    await button(panel(maija.page), 'Start: Mirror').click();
    await expect(strip(maija.page)).toContainText('Mirror');
    await expect(strip(kai.page)).toContainText('Step 2 of');
    const { workshop, step } = (await (customers[0] ?? staff[0])?.now()) ?? {};
    expect(workshop?.title).toContain('mirror');
    expect(step?.rights).toBe('answer');
  });
  await test.step('a participant in the app answers beside the board', async () => {
    await button(strip(kai.page), /Answer|Details/).click();
    await expect(panel(kai.page).getByRole('heading', { name: 'Mirror' }).first()).toBeVisible();
    await accessible(kai.page, 'answering beside the board');
    const side = panel(kai.page);
    for (let nth = 1; nth <= 3; nth++) {
      await expect(side.getByText(`${nth} of 3`, { exact: true })).toBeVisible();
      for (const question of ['How do you think it goes?', 'What will customers say?']) {
        await side.getByRole('group', { name: question }).getByRole('radio').nth(3).focus();
        await kai.page.keyboard.press('Space');
      }
      if (nth < 3) await button(side, 'Next').click();
    }
    await button(side, 'I am done').click();
    await expect(strip(maija.page)).toContainText(/1 of \d+ are done/);
  });
  await test.step('the facilitator’s page is closed, and the round goes on', async () => {
    await maija.page.goto('about:blank');
    for (const person of customers)
      expect(await person.answerAll(await person.asked('mirror'), () => ({ experience: 2 }))).toBe(200);
    for (const person of staff)
      expect(await person.answerAll(await person.asked('mirror'), () => ({ view: 4, predicted: 4 }))).toBe(200);
    await maija.visit(address);
    await expect(strip(maija.page)).toContainText(/11 of \d+ are done/);
  });
  await test.step('reveal, write, undo', async () => {
    await button(strip(maija.page), 'Details').click();
    const side = panel(maija.page);
    await button(side, 'Reveal').click();
    const anyway = button(side, 'Reveal anyway');
    await expect(anyway.or(button(side, 'Show large'))).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    await expect(button(side, 'Show large')).toBeVisible();
    await accessible(maija.page, 'a revealed mirror');
    await button(side, 'Write into the boards').click();
    await expect(maija.page.getByText('Written into the boards.')).toBeVisible();
    expect(await maija.exportJson()).toMatch(/workshop of/);
    await button(maija.page.locator('.toasts'), 'Undo').click();
    expect(await maija.exportJson()).not.toMatch(/workshop of/);
  });
  await test.step('the next step, and the end', async () => {
    await button(strip(maija.page), /^Next:/).click();
    await expect(strip(kai.page)).toContainText('Step 3 of');
    await button(panel(maija.page), 'Close the workshop').click();
    await expect(strip(maija.page)).toBeHidden();
    await expect(strip(kai.page)).toBeHidden();
  });
});

test('an agenda is planned by keyboard alone', async ({ begin }) => {
  const { project: maija } = await begin(['Orders online', 'Pays']);
  const { page } = maija;
  await openWorkshop(page);
  const side = panel(page);
  await button(side, 'Add a step').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Mirror' }).waitFor();
  await page.keyboard.type('Mirror');
  await page.keyboard.press('Enter');
  await expect(side.getByRole('textbox', { name: 'Title' })).toHaveValue('Mirror');
  await accessible(page, 'a step');
  await side.getByRole('textbox', { name: 'Instructions' }).focus();
  await page.keyboard.type('Rate what you know');
  await page.keyboard.press('Escape');
  await expect(button(side, /Mirror/).first()).toBeVisible();
  await button(side, 'Add a step').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Break' }).waitFor();
  await page.keyboard.type('Break');
  await page.keyboard.press('Enter');
  await expect(side.getByRole('textbox', { name: 'Title' })).toHaveValue('Break');
  await page.keyboard.press('Escape');
  await button(side, 'Move “Break”').focus();
  await page.keyboard.press('ArrowUp');
  await expect(side.getByRole('listitem').first()).toContainText('Break');
  await expect(button(side, 'Move “Break”')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(side).toBeHidden();
});

test('a journey is presented stage by stage with a clicker, also from a link', async ({ begin, newPerson }) => {
  const { project: maija, linkFor } = await begin('example');
  const { page } = maija;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Present stage by stage');
  await page.getByRole('option', { name: 'Present stage by stage' }).waitFor();
  await page.keyboard.press('Enter');
  const bar = page.getByRole('region', { name: 'Presenting' });
  await expect(bar).toContainText('1 of');
  await page.keyboard.press('PageDown');
  await expect(bar).toContainText('2 of');
  await page.keyboard.press('PageUp');
  await expect(bar).toContainText('1 of');
  await accessible(page, 'presenting');
  const presenting = new URL(page.url());
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  expect(page.url()).not.toContain('present=');
  const link = new URL(await linkFor('viewer'));
  link.pathname = presenting.pathname;
  link.search = presenting.search;
  const kai = await newPerson();
  await kai.goto(link.href);
  await expect(kai.getByRole('region', { name: 'Presenting' })).toContainText('1 of');
});
