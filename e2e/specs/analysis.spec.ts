/** The analysis: figures and findings lead to touchpoints, target states are compared, important findings are found. */
import { textFile } from '../pages/home-page';
import { JourneyMap } from '../pages/journey-map';
import { expect, test } from '../scenes/test';

test('a figure leads to the touchpoints behind it; a dismissed finding stays dismissed', async ({ page, begin }) => {
  await begin('example');
  const views = page.getByRole('radiogroup', { name: 'View' });
  await views.getByText('Insights').click();
  await expect(page.getByRole('heading', { name: 'Findings and themes' })).toBeVisible();

  const dismiss = page.getByRole('button', { name: /^Dismiss: / });
  await dismiss.first().click();
  await page.getByRole('textbox', { name: 'Why is it dismissed?' }).fill('Measured wrongly');
  await page.locator('form').getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Dismissed 1' })).toBeVisible();
  await expect(page.getByTestId('save-status')).toContainText('Saved on the server');
  await page.reload();
  await views.getByText('Insights').click();
  await page.getByRole('radio', { name: 'Dismissed 1' }).click();
  await expect(page.getByText('Dismissed: Measured wrongly')).toBeVisible();

  await page.getByRole('radio', { name: /^Open \d/ }).click();
  await page
    .getByRole('button', { name: /on the map$/ })
    .first()
    .click();
  await expect(new JourneyMap(page).canvas).toBeVisible();
  await page.getByRole('button', { name: 'Back to insights' }).click();
  await expect(page.getByRole('heading', { name: 'Findings and themes' })).toBeVisible();
});

test('findings of all boards are decided on in the overview, and lead to their touchpoints on their board', async ({
  page,
  begin,
}) => {
  const { project } = await begin('example');
  const csv =
    'stage,touchpoint,team,moment_of_truth\nOut,Gives notice,Letting,yes\nOut,Hands back the keys,Finance,no\n';
  await page.locator('input[type="file"]').setInputFiles(textFile('moving-out.csv', csv));
  await expect(project.boardName).toHaveValue('moving-out');
  await page.getByRole('button', { name: 'Project overview' }).click();

  const findings = page.getByRole('region', { name: 'Findings of all boards' });
  await findings.getByRole('button', { name: 'All boards' }).click();
  await page.getByRole('option', { name: 'moving-out' }).click();
  const owner = findings.getByRole('listitem').filter({ hasText: 'nobody owns the whole' });
  await owner.getByRole('button', { name: 'Accept' }).click();
  await expect(findings.getByRole('radio', { name: 'Accepted 1' })).toBeVisible();

  const moment = findings.getByRole('listitem').filter({ hasText: 'Gives notice' });
  await moment.getByRole('button', { name: 'Show the touchpoint on the map' }).click();
  await expect(project.boardName).toHaveValue('moving-out');
  await expect(page.getByText('Moment of truth that is not measured: 1 touchpoint')).toBeVisible();
  await expect(project.map.touchpoint('Gives notice')).toBeInViewport();
});

test('a target state is made, changed and compared', async ({ page, begin }) => {
  await begin('example');
  const boards = page.getByRole('button', { name: 'Boards', exact: true });
  await boards.click();
  await page.getByRole('menuitem', { name: 'Create a target state from this journey' }).click();
  await expect(page.getByRole('textbox', { name: 'Board name' })).toHaveValue(/target state/);
  const map = new JourneyMap(page);
  await map.select('Asks by phone');
  await page.keyboard.press('Delete');
  await expect(map.touchpoint('Asks by phone')).toBeHidden();

  await page.getByRole('radiogroup', { name: 'View' }).getByText('Compare').click();
  await expect(page.getByText('0 added · 1 removed · 0 changed · 0 moved', { exact: true })).toBeVisible();
  // Its quote has gone with it.
  await expect(page.getByText('Cards: 0 added · 1 removed · 0 changed · 0 moved')).toBeVisible();
  // Some touchpoints of both lack a time: of two lower bounds nobody can say which is less.
  const leadTime = page.getByRole('row', { name: /^Lead time at least/ });
  await expect(leadTime).toContainText('cannot be told');
  await leadTime
    .getByRole('button', { name: /lacks? it$/ })
    .first()
    .click();
});

test('search, filter, collapse and the command palette find their way', async ({ page, begin }) => {
  await begin('example');
  const map = new JourneyMap(page);
  await page.getByRole('combobox', { name: 'Search the project' }).fill('keys');
  await page.keyboard.press('Enter');
  await map.isSelected('Gets the keys');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: 'Waste', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('9 of 24')).toBeVisible();
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page.getByText('9 of 24')).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command palette' }).fill('collapse all');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Expand Looking' })).toBeVisible();
});
