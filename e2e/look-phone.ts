import { chromium } from '@playwright/test';
import { OwnServer } from './scenes/own-server';
import { placeProject } from './scenes/place-project';
import { phoneAddress } from './pages/phone-page';
import { WorkshopHost } from './scenes/workshop-host';
const server = await OwnServer.start();
const out = '/tmp/phone-shots';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const placed = await placeProject(server.url, ['Orders online']);
  const link = await placed.linkFor('participant');
  const host = new WorkshopHost(placed.address);
  await host.open('Moving home with less trouble', [
    { id: 'care', name: 'Customer care' },
    { id: 'field', name: 'Field technicians' },
  ]);
  const items = [
    'Compares offers on the web',
    'Orders online',
    'Waits for the confirmation of the appointment that was promised',
    'Calls to ask',
  ].map((title, at) => ({ id: `i${at}`, title, under: at < 3 ? 'Before moving' : 'After moving' }));
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log('ERR', e.message));
  const shot = async (what: string) => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: `${out}/c-${what}.png`, fullPage: true });
  };
  await page.goto(phoneAddress(link).replace(/.{4}$/, 'xxxx'));
  await page.getByRole('heading').waitFor();
  await shot('01-nothing');
  await host.door('closed');
  await page.goto('about:blank');
  await page.goto(phoneAddress(link));
  await page.getByRole('heading', { name: /closed/ }).waitFor();
  await shot('02-closed');
  await host.door('knock');
  await page.goto('about:blank');
  await page.goto(phoneAddress(link));
  await page.getByRole('radio').first().waitFor();
  await page.getByRole('button', { name: 'Join' }).click();
  await shot('03-knock');
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('textbox').first().fill('Maija');
  await page.locator('button[type=submit]').click();
  await page.getByRole('heading', { name: /knocked/ }).waitFor();
  await shot('04-knocked');
  await host.letIn();
  await host.door('open');
  await page.locator('.phone-me').waitFor();
  await shot('05-teams');
  const mirror = await host.step(
    { title: 'Mirror', instructions: 'One by one.', seconds: 300, nth: 3, of: 12 },
    {
      kind: 'mirror',
      mode: 'nameless',
      least: 3,
      items,
      asks: [
        { id: 'customer', who: { sides: ['customer'] }, fields: [{ id: 'experience', type: 'scale', from: 1, to: 5 }] },
        {
          id: 'staff',
          who: { sides: ['staff'] },
          fields: [
            { id: 'view', type: 'scale', from: 1, to: 5 },
            { id: 'predicted', type: 'scale', from: 1, to: 5 },
          ],
        },
      ],
    },
  );
  await page.getByRole('radio').nth(4).check();
  await page.getByRole('radio').nth(8).check();
  await shot('06-mirror');
  console.log(await page.locator('body').ariaSnapshot());
  for (let n = 0; n < 10; n += 1)
    await host.answerAs({ name: `N${n}`, side: n % 2 ? 'customer' : 'staff' }, link, mirror, {
      answers: items.slice(0, 2).map((i) =>
        n % 2
          ? {
              item: i.id,
              ask: 'customer',
              note: '',
              values: { experience: 1 + (n % 3) },
              cantSay: false,
              why: n === 3 ? 'I waited three weeks and nobody called' : '',
              kept: false,
            }
          : {
              item: i.id,
              ask: 'staff',
              note: '',
              values: { view: 4, predicted: 4 },
              cantSay: false,
              why: '',
              kept: false,
            },
      ),
      done: true,
    });
  await host.reveal(mirror);
  await page.getByRole('heading', { name: /Results/ }).waitFor();
  await shot('07-mirror-results');
  console.log(await page.locator('main').ariaSnapshot());
  await host.changeRound(mirror, { shown: { item: 'i0', beat: 0 } });
  await page.waitForTimeout(1500);
  await shot('08-mirror-one');
  const hs = await host.step(
    { title: 'Handshake', nth: 8, of: 12 },
    {
      kind: 'handshake',
      mode: 'hidden',
      items: [
        { ...items[0]!, title: 'Customer care → Field technicians', parts: { giver: ['care'], receiver: ['field'] } },
      ],
      asks: ['giver', 'receiver'].map((id) => ({
        id,
        who: { part: id },
        fields: [
          ...['complete', 'inTime', 'known'].map((f) => ({ id: f, type: 'scale' as const, from: 1, to: 5 })),
          { id: id === 'giver' ? 'wishOfReceiver' : 'wishOfGiver', type: 'text' as const, length: 200 },
        ],
      })),
    },
  );
  await page.getByRole('checkbox', { name: 'Customer care' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('radio').first().waitFor();
  await page.getByRole('radio').nth(3).check();
  await page.getByRole('textbox').fill('Ask us before noon');
  await page.waitForTimeout(1200);
  await shot('09-handshake');
  await host.answerAs({ name: 'F', side: 'staff', teams: ['field'] }, link, hs, {
    answers: [
      {
        item: 'i0',
        ask: 'receiver',
        note: '',
        values: { complete: 1, inTime: 3, known: 2, wishOfGiver: 'The floor and the door code' },
        cantSay: false,
        why: '',
        kept: false,
      },
    ],
    done: true,
  });
  await host.reveal(hs);
  await page.getByRole('heading', { name: /Results/ }).waitFor();
  await shot('10-handshake-results');
  await host.step(
    { title: 'What do we work on?', seconds: 1, nth: 9, of: 12 },
    {
      kind: 'dots',
      question: 'We vote on what to mend first',
      items,
      asks: [{ id: 'dots', who: {}, fields: [{ id: 'dots', type: 'dots' }] }],
      dots: { each: 5, most: 3 },
    },
  );
  await page.getByText(/dots left/).waitFor();
  await page.waitForTimeout(2500);
  await shot('11-over');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${out}/c-12-large.png` });
  await shot('12b-large');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.screenshot({ path: `${out}/c-13-wide.png` });
} finally {
  await browser.close();
  await server.end();
}
