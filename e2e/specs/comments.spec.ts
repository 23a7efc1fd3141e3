/** Comments of two people: threads on a touchpoint, mentions, resolving, and what stays of them when the touchpoint goes. */
import { CommentsPanel } from '../pages/comments-panel';
import { ProjectPage } from '../pages/project-page';
import { faultsOf } from '../scenes/axe';
import { expect, test } from '../scenes/test';

test('two people talk about a touchpoint by keyboard alone, and the talk outlives it', async ({ newPerson, begin }) => {
  const { project: anna, linkFor } = await begin(['Asks by phone', 'Waits for a callback']);
  await anna.callMe('Anna');
  const bert = await new ProjectPage(await newPerson()).visit(await linkFor('participant'));
  await bert.callMe('Bert Virtanen');
  await expect(anna.page.getByRole('button', { name: 'Go to Bert Virtanen' })).toBeVisible();
  const ofAnna = new CommentsPanel(anna.page);
  const ofBert = new CommentsPanel(bert.page);

  await test.step('a comment that names the other', async () => {
    await anna.map.select('Asks by phone');
    await ofAnna.openHere();
    await expect(ofAnna.place).toContainText('Asks by phone');
    await expect(ofAnna.newComment).toBeFocused();
    await anna.page.keyboard.type('Why a week? @be');
    await expect(ofAnna.panel.getByRole('option', { name: 'Bert Virtanen' })).toHaveAttribute('aria-selected', 'true');
    await anna.page.keyboard.press('Enter');
    await expect(ofAnna.newComment).toHaveValue('Why a week? @Bert Virtanen ');
    await anna.page.keyboard.type('may know');
    await ofAnna.send();
    await expect(ofAnna.thread('Anna', 'Why a week? @Bert Virtanen may know')).toBeVisible();
    await expect(ofAnna.newComment).toHaveValue('');
    await anna.savedOnServer();
    expect(await faultsOf(anna.page, {}, '.comments-panel')).toEqual([]);
    await ofAnna.close();
    await anna.map.isSelected('Asks by phone');
  });
  await test.step('who is named is told, on a board that they may not change', async () => {
    await expect(bert.page.getByText('You can look at this project and comment, but not change it.')).toBeVisible();
    const told = bert.page.getByRole('status').filter({ hasText: 'Anna mentioned you' });
    await expect(told).toBeVisible();
    await expect(ofBert.button).toHaveAccessibleName('Comments, 1 unread, 1 mention of you');
    await expect(bert.map.canvas.getByRole('button', { name: /^1 comment: Asks by phone/ })).toBeVisible();
  });
  await test.step('the list leads to the thread, which is read then', async () => {
    await ofBert.button.focus();
    await bert.page.keyboard.press('Enter');
    await ofBert.thread('Anna', 'Why a week? @Bert Virtanen may know').focus();
    await bert.page.keyboard.press('Enter');
    await expect(ofBert.place).toBeFocused();
    await expect(ofBert.place).toContainText('Asks by phone');
    await expect(ofBert.button).toHaveAccessibleName('Comments');
  });
  await test.step('a reply', async () => {
    await ofBert.reply.focus();
    await bert.page.keyboard.type('Two people answer all calls.');
    await ofBert.send();
    await expect(ofBert.post('Two people answer all calls.')).toBeVisible();
    await expect(ofAnna.button).toHaveAccessibleName('Comments, 1 unread');
  });
  await test.step('one changes and deletes one’s own only', async () => {
    await expect(ofBert.panel.getByRole('button', { name: 'More: comment by Anna' })).toHaveCount(0);
    await ofBert.panel.getByRole('button', { name: 'More: comment by Bert Virtanen' }).press('Enter');
    await bert.page.getByRole('menuitem', { name: 'Edit' }).press('Enter');
    const text = ofBert.panel.getByRole('textbox', { name: 'Edit' });
    await expect(text).toBeFocused();
    await bert.page.keyboard.type(' On Fridays one.');
    await ofBert.send();
    await expect(ofBert.post('Two people answer all calls. On Fridays one.')).toContainText('edited');
  });
  await test.step('resolved: the text stays, the count goes', async () => {
    await ofBert.panel.getByRole('button', { name: 'Resolve' }).press('Enter');
    await expect(ofBert.panel.getByText('Resolved by Bert Virtanen')).toBeVisible();
    await expect(ofBert.post('Why a week?')).toBeVisible();
    await expect(anna.map.canvas.getByRole('button', { name: /^\d comments?: / })).toHaveCount(0);
    await ofBert.panel.getByRole('button', { name: 'Reopen' }).press('Enter');
    await expect(anna.map.canvas.getByRole('button', { name: /^1 comment: / })).toHaveCount(1);
  });
  await test.step('made an action under the touchpoint', async () => {
    await anna.map.select('Asks by phone');
    await ofAnna.openHere();
    await ofAnna.thread('Anna', 'Why a week?').press('Enter');
    await ofAnna.panel.getByRole('button', { name: 'Make it an action' }).press('Enter');
    await expect(ofAnna.panel.getByRole('textbox', { name: 'What is to be done' })).toHaveValue(
      'Why a week? @Bert Virtanen may know',
    );
    await ofAnna.panel.getByRole('button', { name: 'Cancel' }).press('Enter');
    await ofAnna.close();
  });
  await test.step('the touchpoint goes and the comment remains, with its words', async () => {
    await anna.map.select('Asks by phone');
    await anna.map.press('Delete');
    await expect(anna.map.touchpoint('Asks by phone')).toHaveCount(0);
    await ofAnna.button.focus();
    await anna.page.keyboard.press('Enter');
    await expect(ofAnna.panel.getByRole('heading', { name: 'On something deleted' })).toBeVisible();
    await ofAnna.thread('Anna', 'Why a week?').press('Enter');
    await expect(ofAnna.place).toContainText('Asks by phone');
    await expect(ofAnna.place).toContainText('(deleted)');
    await expect(ofAnna.post('Two people answer all calls. On Fridays one.')).toBeVisible();
  });
  await test.step('and brings it back', async () => {
    await ofAnna.panel.getByRole('button', { name: 'Restore' }).press('Enter');
    await expect(anna.map.touchpoint('Asks by phone')).toBeVisible();
    await expect(bert.map.touchpoint('Asks by phone')).toBeVisible();
    await expect(ofAnna.place).not.toContainText('(deleted)');
  });
});

test('viewers read comments, and what is said offline is sent later', async ({ noise, newPerson, begin }) => {
  noise.allowNetworkLoss();
  const { project: anna, linkFor } = await begin(['Asks by phone']);
  await anna.callMe('Anna');
  await anna.savedOnServer();
  const ofAnna = new CommentsPanel(anna.page);
  const viewer = await new ProjectPage(await newPerson()).visit(await linkFor('viewer'));
  await viewer.callMe('Vera');
  const ofViewer = new CommentsPanel(viewer.page);

  await test.step('written without a connection, it counts as not sent', async () => {
    await anna.page.context().setOffline(true);
    await expect(anna.status).toContainText('offline');
    await anna.map.select('Asks by phone');
    await ofAnna.openHere();
    await anna.page.keyboard.type('From the train');
    await ofAnna.send();
    await expect(ofAnna.thread('Anna', 'From the train')).toBeVisible();
    await anna.savedOnDevice();
  });
  await test.step('with one, it arrives, and the viewer reads it without a field to answer', async () => {
    await anna.page.context().setOffline(false);
    await anna.savedOnServer();
    await ofViewer.button.press('Enter');
    await ofViewer.thread('Anna', 'From the train').press('Enter');
    await expect(ofViewer.post('From the train')).toBeVisible();
    await expect(ofViewer.panel.getByRole('textbox')).toHaveCount(0);
    await expect(ofViewer.panel.getByText('Your link lets you read comments, not write them.')).toBeVisible();
    await expect(ofViewer.panel.getByRole('button', { name: 'Resolve' })).toHaveCount(0);
  });
});
