/** Who comes in and what they may do: links, the door, the big screen's code, freezing, muting, taking access away. */
import type { Page } from '@playwright/test';
import { ProjectPage } from '../pages/project-page';
import { expect, test } from '../scenes/test';

const palette = async (page: Page, action: string): Promise<void> => {
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog').getByRole('combobox').fill(action);
  await page.keyboard.press('Enter');
};
const people = (page: Page) => page.getByRole('dialog', { name: 'People' });
const act = async (page: Page, name: string, action: string): Promise<void> => {
  await people(page)
    .getByRole('button', { name: `Actions for ${name}` })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
};

test('somebody knocks, is let in, loses and gets back what they may do', async ({ begin, newPerson, noise }) => {
  // The server says no until somebody lets him in, and when he is out.
  noise.allow(/403/);
  noise.allow(/401/);
  const { project: anna, linkFor } = await begin(['Orders online']);
  await anna.callMe('Anna');
  await test.step('the door asks to knock', async () => {
    const share = await anna.openShare();
    await share.dialog.getByRole('radio', { name: 'Knock' }).click();
    await expect(share.dialog.getByText('New people wait until a facilitator lets them in.')).toBeVisible();
    await share.close();
  });
  const page = await newPerson();
  const kai = new ProjectPage(page);
  await test.step('Kai says who he is, and waits', async () => {
    await page.goto(await linkFor('editor'));
    await page.getByRole('textbox', { name: 'Your name' }).fill('Kai');
    await page.getByRole('radio', { name: 'I work here' }).click();
    await page.getByRole('button', { name: 'Join' }).click();
    await expect(page.getByRole('heading', { name: 'You knocked' })).toBeVisible();
    await expect(kai.map.canvas).toBeHidden();
  });
  await test.step('Anna lets him in', async () => {
    await anna.page.getByRole('button', { name: 'Show', exact: true }).click();
    await people(anna.page).getByRole('button', { name: 'Let Kai in' }).click();
    await kai.opened();
    await kai.map.select('Orders online');
    await kai.map.press('v');
    await expect(people(anna.page).getByRole('listitem').filter({ hasText: 'Kai' })).toContainText('works here');
  });
  await test.step('muted, what he does waits; then it comes', async () => {
    await act(anna.page, 'Kai', 'Mute');
    await expect(page.getByText(/has muted you/)).toBeVisible();
    await act(anna.page, 'Kai', 'Unmute');
    await expect(page.getByText(/has muted you/)).toBeHidden();
  });
  await test.step('another role holds at once', async () => {
    await people(anna.page)
      .getByRole('button', { name: /Role of Kai/ })
      .click();
    await anna.page.getByRole('option', { name: 'Viewer' }).click();
    await expect(page.getByText('You can look at this project but not change it.')).toBeVisible();
    await people(anna.page)
      .getByRole('button', { name: /Role of Kai/ })
      .click();
    await anna.page.getByRole('option', { name: 'As their link says' }).click();
    await anna.page.keyboard.press('Escape');
  });
  await test.step('a frozen board is Anna’s alone', async () => {
    await palette(anna.page, 'Freeze this board');
    await expect(page.getByText('A facilitator has frozen this board for now. You can look around.')).toBeVisible();
    await expect(anna.page.getByText('This board is frozen. Only facilitators can change it.')).toBeVisible();
    await palette(anna.page, 'Unfreeze this board');
    await expect(page.getByText('A facilitator has frozen this board for now. You can look around.')).toBeHidden();
    await kai.map.select('Orders online');
    await kai.map.press('n');
    await expect(anna.map.touchpoint('Orders online')).toHaveAccessibleName(/; Necessary/);
  });
  await test.step('without access he is out', async () => {
    await palette(anna.page, 'People');
    await act(anna.page, 'Kai', 'Take away access');
    const out = page.getByRole('heading', { name: 'You no longer have access to this project' });
    await expect(out).toBeVisible();
    const asked = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 403);
    await page.getByRole('button', { name: 'Try now' }).click();
    await asked;
    await expect(out).toBeVisible();
    // From here on the page opens by itself; the button may be gone before anybody reaches it.
    await act(anna.page, 'Kai', 'Let back in');
    await kai.opened();
  });
});

test('the code of the big screen opens the project, and a second device goes on as the same person', async ({
  begin,
  newPerson,
  noise,
}) => {
  // The wrong code.
  noise.allow(/404/);
  const { project: anna, linkFor } = await begin(['Orders online']);
  await linkFor('participant');
  const share = await anna.openShare();
  const row = share.dialog.getByRole('listitem').filter({ hasText: 'Participant' });
  await row.getByRole('button', { name: 'Show on a big screen' }).click();
  const code = anna.page.getByTestId('join-code');
  await expect(code).toHaveText(/^[2-9A-Z]{6}$/);

  const page = await newPerson();
  await page.goto('/');
  await page.getByRole('button', { name: 'Join with a code' }).click();
  await page.getByRole('textbox', { name: 'Code' }).fill('222222');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Maija');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByText(/This code does not open anything/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill(((await code.textContent()) ?? '').toLowerCase());
  await page.getByRole('radio', { name: 'A customer' }).click();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await new ProjectPage(page).opened();
  await expect(anna.page.getByText(/person has joined|people have joined/)).toBeVisible();

  await palette(page, 'People');
  await page.getByRole('button', { name: 'Continue on another device' }).click();
  const move = await page.getByRole('dialog').locator('code').textContent();
  const phone = await newPerson();
  await phone.goto(`/join#move-${move ?? ''}`);
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  await new ProjectPage(phone).opened();
  await palette(phone, 'People');
  await expect(people(phone).getByRole('listitem').filter({ hasText: 'Maija' })).toContainText('(you)');
});
