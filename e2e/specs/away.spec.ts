/** A person comes back after being away: what others changed, and a field that both wrote, whose other value is had back. */
import { ProjectPage } from '../pages/project-page';
import { expect, test } from '../scenes/test';

// A laptop that is closed and opened again: the app starts without a network, too.
test.use({ keepsApp: true });

test('both set the same field while apart; who comes back later has the other value back by keyboard', async ({
  begin,
  newPerson,
  noise,
}) => {
  noise.allowNetworkLoss();
  const { project: anna, address } = await begin(['Orders online', 'Gets the parcel']);
  const mikko = await new ProjectPage(await newPerson()).visit(address);
  await expect(mikko.map.touchpoint('Orders online')).toBeVisible();
  await anna.savedOnServer();

  await test.step('Anna works offline, and Mikko goes on', async () => {
    await anna.page.context().setOffline(true);
    await anna.map.select('Orders online');
    await anna.map.press('n');
    await anna.savedOnDevice();
    await mikko.map.select('Orders online');
    await mikko.map.press('v');
    await mikko.map.select('Gets the parcel');
    await mikko.map.press('v');
    await mikko.savedOnServer();
    // Away is who could not connect for a while, not who reconnects at once.
    await expect(anna.page.getByTestId('save-status')).toContainText('offline');
  });
  const { page } = anna;
  await test.step('back again, one is told', async () => {
    await page.context().setOffline(false);
    await anna.savedOnServer();
    await expect(
      page.getByText(/^While you were away: 2 items changed by others · 1 field written by both$/),
    ).toBeVisible();
    await expect(mikko.page.getByText(/While you were away/)).toHaveCount(0);
  });
  const dialog = page.getByRole('dialog', { name: 'While you were away' });
  await test.step('the other value is had back by keyboard, and is there for both', async () => {
    await page.getByRole('button', { name: 'See changes' }).press('Enter');
    await expect(dialog).toBeVisible();
    const use = dialog.getByRole('button', { name: /^Use “.*” for Value of “Orders online”$/ });
    await expect(use).toHaveCount(1);
    const wanted = (await use.getAttribute('aria-label'))?.includes('“Value”') ? 'Value' : 'Necessary';
    await use.press('Enter');
    const has = new RegExp(`; ${wanted}`);
    await expect(mikko.map.touchpoint('Orders online')).toHaveAccessibleName(has);
    await dialog.getByRole('button', { name: 'Gets the parcel' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(anna.map.touchpoint('Gets the parcel')).toBeInViewport();
  });
  await test.step('it stays over a reload, until it is put away', async () => {
    await page.reload();
    await expect(page.getByText(/While you were away/)).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await expect(page.getByText(/While you were away/)).toHaveCount(0);
    await page.reload();
    await anna.savedOnServer();
    await expect(page.getByText(/While you were away/)).toHaveCount(0);
  });
});
