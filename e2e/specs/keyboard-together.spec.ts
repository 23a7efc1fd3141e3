/** Being together by keyboard alone: not one click, and every dialog is opened, used and left. */
import { ProjectPage } from '../pages/project-page';
import { command, pressOn, tabTo } from '../scenes/by-keyboard';
import { expect, test } from '../scenes/test';

test('links, doors, people, history and comments are used by keyboard alone', async ({ begin, newPerson, noise }) => {
  // The server says no until somebody is let in.
  noise.allow(/403/);
  const { project: anna, linkFor } = await begin(['Orders online', 'Waits']);
  const { page } = anna;
  const keys = page.keyboard;
  const kai = await newPerson();

  await test.step('a name of one’s own', async () => {
    await pressOn(page, /, You: /);
    await tabTo(page, 'Your name, as others see it');
    await keys.press('ControlOrMeta+A');
    await keys.type('Anna');
    await keys.press('Enter');
    await keys.press('Escape');
    await expect(page.getByRole('button', { name: ', You: Anna' })).toBeVisible();
  });

  await test.step('a new link, and a door to knock at', async () => {
    await command(page, 'Share');
    const share = page.getByRole('dialog', { name: 'Share this project' });
    await expect(share).toBeVisible();
    await tabTo(page, /^Open$|Anyone with a link comes in/);
    await keys.press('ArrowRight');
    await keys.press('Enter');
    await expect(share.getByText('New people wait until a facilitator lets them in.')).toBeVisible();
    await tabTo(page, /^Editor/);
    await keys.press('ArrowRight');
    await keys.press('Enter');
    await tabTo(page, 'Label');
    await keys.type('The room');
    await pressOn(page, 'Create and copy');
    await expect(share.getByText('Copied. You can paste it now.')).toBeVisible();
    await pressOn(page, 'Show on a big screen');
    await expect(page.getByRole('heading', { name: 'Join this workshop' })).toBeVisible();
    await keys.press('Escape');
    await expect(page.getByRole('heading', { name: 'Join this workshop' })).toBeHidden();
    await keys.press('Escape');
    await expect(share).toBeHidden();
  });

  await test.step('knocking and being let in', async () => {
    await kai.goto(await linkFor('editor'));
    await tabTo(kai, 'Your name');
    await kai.keyboard.type('Kai');
    await kai.keyboard.press('Enter');
    await expect(kai.getByRole('heading', { name: 'You knocked' })).toBeVisible();
    await command(page, 'People');
    await expect(page.getByRole('dialog', { name: 'People' })).toBeVisible();
    await pressOn(page, 'Let Kai in');
    await new ProjectPage(kai).opened();
  });

  await test.step('a role and muting', async () => {
    await pressOn(page, /Role of Kai/);
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await pressOn(page, 'Actions for Kai');
    await expect(page.getByRole('menuitem', { name: 'Mute' })).toBeVisible();
    await keys.type('Mu');
    await keys.press('Enter');
    await expect(page.getByText(/Kai is muted/)).toBeVisible();
    await pressOn(page, 'Actions for Kai');
    await expect(page.getByRole('menuitem', { name: 'Unmute' })).toBeVisible();
    await keys.type('Un');
    await keys.press('Enter');
    await expect(page.getByText('muted', { exact: true })).toBeHidden();
    await keys.press('Escape');
    await expect(page.getByRole('dialog', { name: 'People' })).toBeHidden();
  });

  await test.step('a version is kept, compared and set back', async () => {
    await command(page, 'History');
    await tabTo(page, 'Name of the version');
    await keys.type('Before');
    await keys.press('Enter');
    const kept = page.getByRole('dialog', { name: 'History' }).getByRole('button', { name: 'Before' });
    await expect(kept).toBeVisible();
    await keys.press('Escape');
    await tabTo(page, /^Orders online/);
    await keys.press('Space');
    await keys.press('v');
    await anna.savedOnServer();
    await command(page, 'History');
    await expect(kept).toBeVisible();
    await pressOn(page, /^Before/);
    await pressOn(page, 'Set everything back');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await pressOn(page, 'Set everything back');
    await expect(page.getByText('Nothing has changed since then.')).toBeVisible();
    await keys.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('a comment and an answer', async () => {
    await command(page, 'Comment on this board');
    await expect(page.getByRole('textbox', { name: /comment/i })).toBeFocused();
    await keys.type('Who waits here?');
    await keys.press('ControlOrMeta+Enter');
    await expect(page.getByText('Who waits here?').first()).toBeVisible();
    await command(kai, 'Comments');
    await expect(kai.getByText('Who waits here?').first()).toBeVisible();
    await pressOn(kai, /Who waits here/);
    await tabTo(kai, /reply/i);
    await kai.keyboard.type('The customer');
    await kai.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByText('The customer').first()).toBeVisible();
  });

  await test.step('calling somebody here', async () => {
    await command(page, 'Invite all here');
    await expect(kai.getByText(/Anna invites you/).first()).toBeVisible();
    await pressOn(kai, 'Go there');
    await expect(kai.getByText(/Anna invites you/)).toBeHidden();
  });
});
