/** A newcomer's walk: from an empty project over a goal to moments of truth that are led, one theme, and one action with its owner. */
import { GoalsSheet } from '../pages/goals-sheet';
import { HomePage } from '../pages/home-page';
import { OverviewPage } from '../pages/overview-page';
import { TouchpointPanel } from '../pages/touchpoint-panel';
import { expect, test } from '../scenes/test';

const ANSWERS = [
  ['Who are our customers?', 'People who rent their first flat'],
  ['What do they value?', 'A certain answer'],
  ['What do we want to be known for?', 'One person to ask'],
  ['What does it ask of the strategy?', 'Fewer empty days'],
  ['What does it ask of technology and data?', 'One place for applications'],
  ['What does it ask of people?', 'Everyone sees the whole path'],
] as const;

const ROWS = [
  ['Touchpoint', 'Stage', 'Layer', 'Team', 'Channel', 'Process time', 'Waiting time'],
  ['Sees the listing', 'Before', 'Customer', 'Marketing', 'Web', '20 min', ''],
  ['Asks by phone', 'Before', 'Customer', 'Letting', 'Phone', '10 min', '1 h'],
  ['Views the flat', 'Before', 'Frontstage', 'Letting', 'Face to face', '30 min', '3 d'],
  ['Fills in the application', 'During', 'Customer', 'Letting', 'Web', '40 min', ''],
  ['Application is checked', 'During', 'Backstage', 'Letting', '', '1 h', '4 d'],
  ['Hears the answer', 'During', 'Frontstage', 'Letting', 'Phone', '10 min', '2 d'],
  ['Gets the keys', 'During', 'Frontstage', 'Maintenance', 'Face to face', '15 min', '2 d'],
  ['Reports a fault', 'After', 'Customer', 'Maintenance', 'Web', '10 min', '2 d'],
];

const date = '2026-11-01';
const MOMENTS = [
  [
    'Views the flat',
    'I want this one',
    '3.1',
    { metric: 'Would take it', unit: '%', actual: '60', target: '80', date },
  ],
  ['Hears the answer', 'They kept it', '2.4', { metric: 'Days to answer', unit: 'd', actual: '7', target: '1', date }],
  ['Gets the keys', 'I felt welcome', '4.5', { metric: 'Welcomed', unit: '%', actual: '90', target: '95', date }],
] as const;

test('a newcomer leads three moments of truth and turns a theme into an action', async ({ page }) => {
  const home = await new HomePage(page).open();
  const project = await home.newProject();
  const sheet = await new GoalsSheet(page).add();
  const { keyboard } = page;

  await test.step('questions, then the vision', async () => {
    for (const [question, answer] of ANSWERS) await sheet.text(question).fill(answer);
    await sheet.sheet.getByRole('button', { name: 'Write the vision' }).click();
    await keyboard.type('A home in a day');
    await expect(sheet.text('Vision')).toHaveValue('A home in a day');
  });
  await test.step('a goal with its owner and its measure', async () => {
    await sheet.addGoal('Same day');
    await sheet.chooseNewOwner('Aino');
    await sheet.text('Measure').fill('Days to answer');
    await sheet.text('Unit').fill('d');
    await sheet.text('Baseline').fill('9');
    await sheet.sheet.getByLabel('Baseline date').fill('2026-01-15');
    await sheet.text('Target').fill('1');
    await sheet.sheet.getByLabel('Target date').fill('2027-12-31');
    await sheet.text('Value').fill('7');
    await sheet.text('Value').press('Enter');
    await expect(sheet.text('Value').first()).toHaveValue('7');
    await expect(sheet.text('Value').last()).toBeFocused();
  });
  await test.step('what is expected of teams, named one after another', async () => {
    await sheet.sheet.getByRole('button', { name: 'Add team' }).click();
    await keyboard.type('Letting');
    await keyboard.press('Enter');
    await keyboard.type('Maintenance');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await sheet.cell(0, 0).click();
    await keyboard.type('Answer each application the same day');
    await keyboard.press('Escape');
    await expect(sheet.cell(0, 0)).toBeFocused();
  });
  await test.step('a table from elsewhere becomes the journey', async () => {
    await page.getByRole('button', { name: 'Boards', exact: true }).click();
    await page.getByRole('menuitemradio', { name: 'Customer journey' }).click();
    await project.showTable();
    const rows = ROWS.map((row) => row.join('\t')).join('\n');
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
    await keyboard.press('ControlOrMeta+v');
    await expect(project.table.rows).toHaveCount(ROWS.length - 1);
  });
  await test.step('three moments of truth', async () => {
    for (const [title, reaction, experience, measured] of MOMENTS) {
      await project.table.row(title).getByRole('rowheader').click();
      const panel = await new TouchpointPanel(page).isOf(title);
      await panel.rate('Expectation', '4.4', '41');
      await panel.rate('Experience', experience, '38');
      await panel.rate('Staff belief', '4.5', '6');
      await panel.isMomentOfTruth('5');
      await panel.wants(reaction);
      await panel.measures(measured);
      await panel.servesGoal('Same day');
    }
  });
  await test.step('the theme of the largest gap, and an action with its owner', async () => {
    await page.getByRole('radio', { name: 'Insights', exact: true }).click();
    await expect(page.getByText('3 of 3 moments of truth are led', { exact: true })).toBeVisible();
    await page
      .getByRole('button', { name: /^Choose as theme/ })
      .first()
      .click();
    const theme = page.getByRole('article', { name: /./ }).filter({ hasText: 'Theme 1' });
    await expect(theme).toContainText('Hears the answer');
    await theme.getByRole('button', { name: 'Add an action' }).click();
    await keyboard.type('Answer on the same day');
    await theme.getByRole('button', { name: /Who$/ }).click();
    await page.getByRole('option', { name: 'Aino' }).click();
    await theme.getByRole('button', { name: 'Add the action' }).click();
    await expect(theme).toContainText('Aino · Open');
    await expect(theme.getByRole('button', { name: 'Add an action' })).toBeFocused();
  });
  await test.step('the overview tells it', async () => {
    await new OverviewPage(page).open();
    await expect(page.getByRole('row', { name: /^Customer journey/ }).first()).toContainText('3 of 3');
  });
});
