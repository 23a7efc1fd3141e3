/**
 * The page that closes a workshop, and opens again weeks later: what the room found, as everyone sees it; an editor says what
 * became of an action; files and the day to meet again; nothing of it for programs to fall over, nor for eyes and keys.
 */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { accessible } from '../scenes/accessible';
import { holdWorkshop } from '../scenes/held-workshop';
import { expect, test } from '../scenes/test';

const summaryOf = (link: string): string => link.replace('#', '/summary#');
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function saved(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> {
  const coming: Promise<Download> = page.waitForEvent('download');
  await press();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('a workshop is summed up, and what became of it is said weeks later', async ({ place, page, newPerson }) => {
  const { address, linkFor } = await place('example');
  const { titles } = await holdWorkshop(address, await linkFor('participant'));
  const [first = '', second = '', third = ''] = titles;

  await test.step('a viewer sees who came, what was seen differently, splits and votes, in numbers', async () => {
    await page.goto(summaryOf(await linkFor('viewer')));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('From the mirror to actions');
    await expect(page).toHaveURL(/\/summary$/);
    await expect(part(page, 'Who came').first()).toContainText('8 people: 4 customers and 4 who work here.');
    await expect(part(page, 'Who came').first()).toContainText('Night shift');
    await expect(page.getByRole('table', { name: 'Blind spots' })).toContainText(first);
    await expect(page.getByRole('table', { name: 'Hidden strengths' })).toContainText(second);
    await expect(page.getByRole('table', { name: 'Splits left open' })).toContainText(third);
    await expect(page.getByRole('row', { name: /1, tied/ })).toHaveCount(2);
    await expect(page.getByRole('table', { name: /Figures before and after/ })).toContainText('Lead time');
    await accessible(page, 'the summary');
  });

  await test.step('a number leads to the board, and back comes the page', async () => {
    await page.getByRole('table', { name: 'Blind spots' }).getByRole('button', { name: '+2.5' }).click();
    await expect(page).not.toHaveURL(/\/summary$/);
    await page.goBack();
    await expect(page.getByRole('table', { name: 'Blind spots' })).toBeVisible();
  });

  const editor = await newPerson();
  await test.step('an editor says by keyboard what became of an action; the viewer sees it', async () => {
    await editor.goto(summaryOf(await linkFor('editor')));
    // What came later would move what is under the keys.
    await expect(editor.getByRole('table', { name: 'Blind spots' })).toBeVisible();
    const action = editor.getByRole('radiogroup', { name: 'How far: Say in the form which attachments are needed' });
    await action.getByRole('radio', { name: 'In progress' }).focus();
    await editor.keyboard.press('ArrowRight');
    await editor.keyboard.press('ArrowRight');
    await expect(action.getByRole('radio', { name: 'Stuck' })).toBeFocused();
    await editor.keyboard.press('Enter');
    await expect(action.getByRole('radio', { name: 'Stuck' })).toBeChecked();
    await expect(part(page, 'Actions')).toContainText('Stuck');
    await expect(part(page, 'Actions')).toContainText('then: In progress');
    await editor.keyboard.press('Control+z');
    await expect(action.getByRole('radio', { name: 'In progress' })).toBeChecked();
  });

  await test.step('it is saved as a page of its own, as text, and for spreadsheets and programs', async () => {
    await editor.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = editor.getByRole('dialog');
    for (const [format, ending] of [
      ['HTML', 'html'],
      ['Markdown', 'md'],
      ['CSV', 'csv'],
      ['JSON', 'json'],
    ] as const) {
      const file = await saved(editor, () => dialog.getByRole('button', { name: `Download: ${format}` }).click());
      expect(file.name).toBe(`From-the-mirror-to-actions.${ending}`);
      expect(file.text).toContain(first);
      // Names of people stay where they are unless somebody chooses otherwise.
      expect(file.text).not.toContain('Kaisa');
    }
    await editor.keyboard.press('Escape');
  });

  await test.step('the day to meet again goes to a calendar, with an address that holds no secret', async () => {
    const { text } = await saved(editor, () => editor.getByRole('button', { name: 'Save to a calendar' }).click());
    expect(text).toContain('BEGIN:VEVENT');
    const url = /^URL:(.*)$/m.exec(text.replaceAll('\r\n ', '').replaceAll('\r', ''))?.[1] ?? '';
    expect(new URL(url).pathname).toMatch(/^\/p\/[A-Za-z0-9]+\/summary$/);
    expect(url).not.toContain('#');
  });

  await test.step('on paper it is all there, without buttons', async () => {
    await editor.emulateMedia({ media: 'print' });
    await expect(editor.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(editor.getByRole('heading', { name: 'Meet again' })).toBeVisible();
    await expect(editor.getByRole('button', { name: 'Save', exact: true })).toBeHidden();
    await expect(editor.getByRole('radiogroup')).toBeHidden();
    await expect(part(editor, 'Actions')).toContainText('In progress');
  });
});

test('before a workshop the page says so, and the palette leads to it', async ({ begin, page }) => {
  await begin(['Asks']);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Summary of the workshop');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No workshop has been held here yet' })).toBeVisible();
  await accessible(page, 'the summary before a workshop');
});
