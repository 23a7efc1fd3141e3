/** The workshop beside the board, as a facilitator uses it. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Workshop' });
export const strip = (page: Page): Locator => page.getByRole('region', { name: 'Running step' });
export const button = (where: Page | Locator, name: string | RegExp): Locator =>
  where.getByRole('button', { name, exact: typeof name === 'string' });

/** By the palette, which is the way of the keyboard. */
export async function openWorkshop(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Workshop');
  await page.getByRole('option', { name: 'Workshop', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  return panel(page);
}

/** @returns the panel at the running step */
async function atNow(page: Page): Promise<Locator> {
  const details = button(strip(page), 'Details');
  await expect(details).toBeVisible();
  if ((await details.getAttribute('aria-expanded')) !== 'true') await details.click();
  return panel(page);
}

/** Starts the step that comes next. */
export async function startNext(page: Page, name: RegExp): Promise<void> {
  await button(await atNow(page), name).click();
  await expect(button(panel(page), name)).toBeHidden();
}

/** Reveals the round of the running step, whoever is still answering. */
export async function revealRound(page: Page): Promise<void> {
  const side = await atNow(page);
  await button(side, 'Reveal').first().click();
  const anyway = button(side, 'Reveal anyway');
  const done = side.getByText('revealed', { exact: true }).first();
  await expect(anyway.or(done).first()).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(done).toBeVisible();
}

/** Names an owner who is not known yet. */
export async function nameOwner(form: Locator, name: string): Promise<void> {
  await form.getByRole('button', { name: 'Who' }).click();
  await form.page().getByRole('option', { name: 'New person…' }).click();
  await form.getByRole('textbox', { name: 'Name of the new person' }).fill(name);
  await form.page().keyboard.press('Enter');
  await expect(form.getByRole('button', { name: 'Who' })).toContainText(name);
}
