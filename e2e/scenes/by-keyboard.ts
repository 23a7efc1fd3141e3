/** Somebody who has only a keyboard: goes by Tab to what is named, and sees where they are. */
import { expect, type Page } from '@playwright/test';

const MOST_STOPS = 150;

/** @returns what a screen reader would call the focused thing, roughly: its label, or its text */
function focusedName(): string {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return '';
  const labelled = (focused.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
  const labels = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels : null;
  const byLabel = labels ? Array.from(labels, (label) => label.textContent).join(' ') : '';
  return (focused.getAttribute('aria-label') ?? (labelled || byLabel || focused.textContent) ?? '').trim();
}

/** Tabs until what has the focus is called that. Fails when no stop is. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const met: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const here = await page.evaluate(focusedName);
    if (typeof name === 'string' ? here.includes(name) : name.test(here)) return;
    met.push(here.slice(0, 40));
    await page.keyboard.press('Tab');
  }
  throw new Error(`No stop of Tab is called ${String(name)}. There were: ${[...new Set(met)].join(' · ')}`);
}

/** Tabs to it and presses a key. */
export async function pressOn(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Runs a command by its name, as the palette finds it. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('combobox', { name: 'Command palette' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}
