/** Import and export of files, as a person does it. */
import { HomePage, textFile } from '../pages/home-page';
import { OverviewPage } from '../pages/overview-page';
import { expect, test } from '../scenes/test';

/** A permit's way through an office: the public value-stream template, with figures worked out by hand. */
const PERMIT = `stage,touchpoint,layer,team,value,process_time,process_unit,wait_time,wait_unit,complete_accurate
Application,Application received,frontstage,Front Desk,value,0.25,h,2,h,85
Application,Completeness check,backstage,Clerk,value,0.5,h,24,h,80
Review,Technical review,backstage,Specialist,value,2,h,120,h,90
Review,Inter-agency referral,backstage,Coordinator,waste,0.5,h,240,h,95
Decision,Decision,backstage,Officer,value,1,h,48,h,97
Decision,Permit issuance,frontstage,Admin,value,0.25,h,8,h,98
`;

test('a project goes out as JSON and comes back the same, byte for byte', async ({ page }) => {
  const home = await new HomePage(page).open();
  const example = await home.openExample();
  const first = await example.exportJson();
  expect(JSON.parse(first)).toHaveProperty('format', 'polku-project');
  await home.open();
  const again = await home.import(textFile('example.polku.json', first));
  expect(await again.exportJson()).toBe(first);
  await home.open();
  await expect(home.recent).toHaveCount(2);
});

test('a CSV becomes a journey with its figures', async ({ page }) => {
  const project = await (await new HomePage(page).open()).import(textFile('permit.csv', PERMIT));
  await expect(project.map.touchpoint('Technical review')).toHaveAccessibleName(
    /Team: Specialist; Value; waiting time 120\sh; process time 2\sh/,
  );
  await expect(project.figure('Lead time')).toHaveAttribute('title', /^446\.5\sh$/);
  await expect(project.figure('Process time')).toHaveAttribute('title', /^4\.5\sh$/);
  await expect(project.figure('Flow efficiency')).toContainText('0.9 %');
  await expect(project.figure('Handoffs')).toContainText('5');
  await expect(project.figure('Right first time, whole path')).toHaveAttribute('title', /^55\.2679\s%$/);
  await project.figure('Handoffs').click();
  await expect(project.figure('Handoffs')).toHaveAttribute('aria-pressed', 'true');
});

test('a file with faults says where and why, and nothing is made', async ({ page }) => {
  const home = await new HomePage(page).open();
  const faulty = PERMIT.replace('2,h,120,h,90', 'soon,h,120,h,90').replace('waste,0.5', 'rubbish,0.5');
  await home.choose(textFile('faulty.csv', faulty));
  const dialog = page.getByRole('dialog', { name: 'Nothing has been imported yet' });
  await expect(dialog).toContainText('“soon”');
  await expect(dialog).toContainText('“rubbish”');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(home.recent).toHaveCount(0);
  await home.choose(textFile('broken.json', '{"format": "polku", '));
  await expect(
    page.getByRole('dialog', { name: 'This file cannot be imported' }).getByRole('listitem').first(),
  ).toContainText('not valid JSON');
});

test('pictures and the spreadsheet are whole', async ({ page }) => {
  const project = await (await new HomePage(page).open()).import(textFile('permit.csv', PERMIT));
  const dialog = await project.openExport();
  const svg = await dialog.svg();
  const drawn = /<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"/.exec(svg.text);
  expect(drawn).not.toBeNull();
  for (const text of ['Completeness check', 'Front Desk']) expect(svg.text).toContain(text);
  // It brings its font along, for programs that do not have it.
  for (const weight of [400, 600])
    expect(svg.text).toMatch(
      new RegExp(`@font-face\\{font-family:Inter;[^}]*font-weight:${weight};[^}]*url\\(data:font/woff2;base64,`),
    );
  for (const scale of [1, 3] as const) {
    const { name, bytes } = await dialog.png(scale);
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(bytes.subarray(-8, -4).toString('latin1')).toBe('IEND');
    expect(bytes.readUInt32BE(16)).toBe(Math.round(Number(drawn?.[1]) * scale));
    expect(bytes.readUInt32BE(20)).toBe(Math.round(Number(drawn?.[2]) * scale));
  }
  await dialog.choosePart('Review');
  const stage = await dialog.svg();
  expect(stage.name).toMatch(/Review/);
  for (const text of ['Technical review', 'Review', 'Customer']) expect(stage.text).toContain(`>${text}<`);
  expect(stage.text).not.toContain('Completeness check');
  const csv = await dialog.csv();
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.text).toContain('Technical review');
  const words = await dialog.download('Text (Markdown)');
  expect(words.name).toMatch(/\.md$/);
  expect(words.text).toMatch(/^# .+\n\n## Touchpoints\n\n\| .*\n\| --- /);
  expect(words.text).toMatch(/\| Technical review \|/);
  await dialog.close();
  const home = await new HomePage(page).open();
  const again = await home.import(textFile(csv.name, csv.text));
  await expect(again.figure('Lead time')).toHaveAttribute('title', /^446\.5\sh$/);
});

test('pictures show what one sees, collapsed stages too, or the whole board', async ({ page }) => {
  const project = await (await new HomePage(page).open()).import(textFile('permit.csv', PERMIT));
  await test.step('the whole board while nothing is hidden', async () => {
    const dialog = await project.openExport();
    await expect(dialog.dialog.getByRole('radio', { name: 'As I see it' })).toHaveCount(0);
    expect((await dialog.svg()).text).toContain('Technical review');
    await dialog.close();
  });
  await page.getByRole('button', { name: 'Collapse Review' }).click();
  await expect(page.getByRole('button', { name: 'Expand Review' })).toBeVisible();
  const dialog = await project.openExport();
  const seen = await dialog.svg();
  for (const text of ['Review', 'Completeness check', 'Permit issuance']) expect(seen.text).toContain(text);
  expect(seen.text).not.toContain('Technical review');
  await dialog.draw('As everyone sees it');
  expect((await dialog.svg()).text).toContain('Technical review');
});

test('a map is printed as one page with all of it and one for each stage', async ({ page }) => {
  await (await new HomePage(page).open()).import(textFile('permit.csv', PERMIT));
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1 + 3);
});

test('a project is duplicated on the home page, and goes out as JSON from its overview', async ({ page }) => {
  const home = await new HomePage(page).open();
  const project = await home.import(textFile('permit.csv', PERMIT));
  const first = await project.exportJson();
  await home.open();
  await home.duplicate('permit');
  await expect(home.recent).toHaveCount(2);
  const copy = await home.reopen('permit (copy)');
  await new OverviewPage(page).open();
  const second = await copy.exportJson();
  expect(second).toContain('"permit (copy)"');
  expect(second.replace('"permit (copy)"', '"permit"')).toBe(first);
  await copy.savedOnServer();
});
