/** Malicious files and people: their input is shown as text, and the page keeps working. */
import type { Page } from '@playwright/test';
import * as Y from 'yjs';
import { HomePage, textFile } from '../pages/home-page';
import { joinRaw } from '../scenes/raw-peer';
import { expect, test } from '../scenes/test';

const HOSTILE: readonly string[] = [
  '<img src=x onerror="window.harmed=1">',
  '<script>window.harmed=1</script>',
  '"><svg onload=window.harmed=1>',
  '</title></style></textarea><script>window.harmed=1</script>',
  'javascript:window.harmed=1',
  '{{constructor.constructor("window.harmed=1")()}}',
  '${window.harmed=1}',
  '=HYPERLINK("http://evil.example","x")',
  '\u202Egnihtemos\u202C',
  '\u0000\u0008\uFEFF\uD800',
  '__proto__',
  'constructor',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘'.repeat(2),
  'x'.repeat(290),
];

async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => [Reflect.get(window, 'harmed'), Object.keys(Object.prototype)])).toEqual([
    undefined,
    [],
  ]);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

test('a file full of hostile text is shown as text, in every view, and goes out again the same', async ({ page }) => {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  const example = await (await new HomePage(page).open()).openExample();
  const file = JSON.parse(await example.exportJson()) as {
    records: { type: string; texts?: Record<string, string> }[];
  };
  let next = 0;
  for (const { type, texts } of file.records) {
    for (const name of Object.keys(texts ?? {})) {
      // What a board is called is in view whatever the order of records.
      if (texts) texts[name] = HOSTILE[type === 'board' ? 1 : (next += 1) % HOSTILE.length] ?? '';
    }
  }
  const home = await new HomePage(page).open();
  await home.choose(textFile('hostile.json', JSON.stringify(file)));
  const project = await Promise.resolve(example).then((opened) => opened.opened());
  await expectUnharmed(page);
  await expect(page.getByText(HOSTILE[1] ?? '').first()).toBeAttached();
  await project.showTable();
  await expectUnharmed(page);
  const out = await project.exportJson();
  expect(out).toContain('window.harmed=1');
  await expectUnharmed(page);
  expect(dialogs).toBe(0);
});

/** What an editor with a changed client does to records that others show. */
const DAMAGE: readonly ((doc: Y.Doc, record: Y.Map<unknown>, at: number) => void)[] = [
  (_doc, record) => record.set('emotion', '<b>9</b>'),
  (_doc, record) => record.set('emotion', 1e308),
  (_doc, record) => record.set('emotion', { toString: 'x' }),
  (_doc, record) => record.set('team', '__proto__'),
  (_doc, record) => record.set('team', ['a', { b: [null] }]),
  (_doc, record) => record.set('title', 'no shared text'),
  (_doc, record) => record.set('title', new Y.Array()),
  (_doc, record) => record.set('title', new Y.XmlElement('script')),
  (_doc, record) => record.set('type', 'constructor'),
  (_doc, record) => record.set('type', 7),
  (_doc, record) => record.set('board', record.get('stage')),
  (_doc, record) => record.set('stage', 'nowhere'),
  (_doc, record) => record.set('removed', 'yes'),
  (_doc, record) => record.set('__proto__', { polluted: true }),
  (_doc, record) => record.set('order', '\uFFFF'.repeat(3_000)),
  (_doc, record) => record.set('time', Number.NaN),
  (doc, _record, at) => doc.getMap('records').set(`__proto__${at}`, 'no record'),
  (doc) => doc.getMap('records').set('__proto__', new Y.Map([['type', 'touchpoint']])),
];

/** Maps within each other, as deep as makes a page run out of stack. */
function nest(doc: Y.Doc): void {
  let inner = doc.getMap<unknown>('records');
  for (let depth = 0; depth < 3_000; depth += 1) {
    const next = new Y.Map<unknown>();
    inner.set('in', next);
    inner = next;
  }
}

test('an editor with a changed client writes nonsense into every record; others see the rest and go on', async ({
  page,
  newPerson,
  begin,
}) => {
  const { project, linkFor } = await begin('example');
  const link = await linkFor('editor');
  const hostile = await joinRaw(link);
  const touchpoints = [...hostile.doc.getMap<Y.Map<unknown>>('records').values()].filter(
    (record) => record.get('type') === 'touchpoint',
  );
  expect(touchpoints.length).toBeGreaterThan(DAMAGE.length);
  DAMAGE.forEach((damage, at) => {
    const record = touchpoints[at];
    if (record) hostile.doc.transact(() => damage(hostile.doc, record, at));
  });
  hostile.doc.getMap('records').set('told', new Y.Map([['type', 'told']]));
  const seen = await joinRaw(link);
  await expect.poll(() => seen.doc.getMap('records').has('told')).toBe(true);
  await expectUnharmed(page);
  const newcomer = await newPerson();
  await newcomer.goto(link);
  await expect(newcomer.getByTestId('save-status')).toHaveText('Saved on the server');
  await expectUnharmed(newcomer);
  await page.reload();
  await project.opened();
  await project.showTable();
  await expectUnharmed(page);
  expect(Buffer.byteLength(await project.exportJson())).toBeGreaterThan(1_000);
  hostile.doc.transact(() => nest(hostile.doc));
  expect(await hostile.closed).toBe(4400);
  await expectUnharmed(page);
  hostile.end();
  seen.end();
});
