/** The page for phones: small, joined within seconds, answers that no network and no reload lose, and the plain way for everybody. */
import { gzipSync } from 'node:zlib';
import { newId } from '@polku/shared/kernel/ids';
import type { RoundSetup } from '@polku/shared/kernel/rounds';
import { PHONE, phoneAddress, PhonePage } from '../pages/phone-page';
import { accessible } from '../scenes/accessible';
import { expect, test } from '../scenes/test';
import { WorkshopHost } from '../scenes/workshop-host';

test.use(PHONE);

const MOST_BYTES = 60 * 1024;
const TEAMS = [
  { id: 'care', name: 'Customer care' },
  { id: 'field', name: 'Field technicians' },
];
const ITEMS = ['Orders online', 'Waits for the date', 'Calls to ask', 'Gets the parcel'].map((title, at) => ({
  id: `item${at}`,
  title,
  under: at < 2 ? 'Before' : 'After',
}));
const RATING: Partial<RoundSetup> = {
  kind: 'rating',
  mode: 'hidden',
  items: ITEMS,
  asks: [{ id: 'rate', who: {}, fields: [{ id: 'experience', type: 'scale', from: 1, to: 5 }] }],
};

test('its first load is small: one page, one script, one style sheet, and nothing of the app', async ({
  place,
  page,
}) => {
  const { linkFor } = await place(['Orders online']);
  const loaded = new Set<string>();
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    // The icon of the tab is fetched whenever the browser likes.
    if (!path.startsWith('/api/') && path !== '/favicon.svg') loaded.add(path);
  });
  const phone = await new PhonePage(page).visit(await linkFor('participant'));
  await phone.join('Maija');
  await phone.inside();
  const sizes = await Promise.all(
    [...loaded].map(async (path) => {
      const bytes = await (await page.request.get(path)).body();
      return { path, size: gzipSync(bytes, { level: 9 }).length };
    }),
  );
  const kind = (path: string): string => /\.(\w+)$/.exec(path)?.[1] ?? 'page';
  expect(sizes.map(({ path }) => kind(path)).sort()).toEqual(['css', 'js', 'page']);
  const sum = sizes.reduce((all, { size }) => all + size, 0);
  expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST_BYTES);
  expect(sockets).toEqual([]);
});

test.describe('without a network', () => {
  test.use({ keepsApp: true });

  test('answers wait on the phone over a reload, and the server has each of them once', async ({
    place,
    page,
    context,
    noise,
  }) => {
    noise.allowNetworkLoss();
    const { address, linkFor } = await place(['Orders online']);
    const host = new WorkshopHost(address);
    await host.open('Moving home', TEAMS);
    const round = await host.step({ title: 'How was it?' }, RATING);
    const phone = await new PhonePage(page).visit(await linkFor('participant'));
    await phone.join('Maija');
    await expect(phone.heading('How was it?')).toBeVisible();
    // Said before the first key.
    await expect(page.getByText(/Nobody sees an answer before the reveal/)).toBeVisible();
    await phone.rate('1');
    await phone.confirmed();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

    await context.setOffline(true);
    await phone.next();
    await phone.rate('2');
    await phone.next();
    await page.getByRole('checkbox', { name: 'I cannot say' }).check();
    await expect(phone.state).toHaveText('Waiting for the network: 2 answers are kept on this phone');
    await page.reload();
    await expect(phone.heading('How was it?')).toBeVisible();
    await expect(phone.state).toHaveText('Waiting for the network: 2 answers are kept on this phone');
    // One goes on at what is not answered yet.
    await expect(phone.heading('Gets the parcel')).toBeVisible();
    await phone.rate('5');
    await page.getByRole('button', { name: 'Add a short why' }).click();
    await page.getByRole('textbox', { name: /Why/ }).fill('It came a day early');
    await page.getByRole('button', { name: 'I am done' }).click();
    await expect(phone.state).toHaveText('Waiting for the network: 3 answers are kept on this phone');
    await page.reload();
    await expect(page.getByText('You are done. Thank you!')).toBeVisible();

    await context.setOffline(false);
    await phone.confirmed();
    await expect(page.getByText('1 of 1 person is done')).toBeVisible();
    const { result } = await host.reveal(round);
    expect(
      result?.items.map(({ item, asks }) => [item, asks[0]?.rows.map(({ values }) => values), asks[0]?.cantSay]),
    ).toEqual([
      ['item0', [{ experience: 1 }], 0],
      ['item1', [{ experience: 2 }], 0],
      ['item2', [], 1],
      ['item3', [{ experience: 5 }], 0],
    ]);
    await expect(phone.heading('Results')).toBeVisible();
    await expect(page.getByText('one answer, 5')).toBeVisible();

    // Between rounds and at the end: what came out, and the way to the whole summary.
    await host.step({ title: 'Goodbye' });
    await page.getByText('How do you see it?').click();
    await expect(page.getByText('one answer, 5')).toBeVisible();
    await page.getByRole('button', { name: 'Open the whole summary' }).click();
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(page).toHaveURL(/\/p\/\w+\/summary$/);
  });
});

test('one knocks, is let in, and goes on at a second device as the same person', async ({
  place,
  page,
  newPerson,
  noise,
}) => {
  noise.allow(/403/);
  const { address, linkFor } = await place(['Orders online']);
  const host = new WorkshopHost(address);
  await host.open('Moving home', TEAMS);
  await host.door('knock');
  await host.step({ title: 'How was it?' }, RATING);
  const phone = await new PhonePage(page).visit(await linkFor('participant'));
  await expect(page.getByText('A facilitator lets you in.')).toBeVisible();
  await phone.join('Kai', 'I work here');
  await expect(phone.heading('You knocked')).toBeVisible();
  await host.letIn();
  await expect(phone.heading('How was it?')).toBeVisible();
  // What could not be asked at the door.
  await page.getByRole('checkbox', { name: 'Customer care' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('checkbox', { name: 'Customer care' })).toBeHidden();
  await phone.rate('2');
  await phone.confirmed();

  await page.getByText('You: Kai').click();
  await page.getByRole('button', { name: 'Continue on another device' }).click();
  const code = (await page.getByTestId('move-code').textContent()) ?? '';
  const other = new PhonePage(await newPerson(PHONE));
  await other.page.goto('/w');
  await other.page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await other.page.getByRole('checkbox', { name: /other device/ }).check();
  await other.page.getByRole('button', { name: 'Continue' }).click();
  await expect(other.heading('Waits for the date')).toBeVisible();
  await other.page.getByText(/All items/).click();
  await other.page.getByRole('button', { name: /Orders online/ }).click();
  await expect(other.page.getByRole('radio', { name: '2' })).toBeChecked();
  await other.rate('4');
  await other.confirmed();
  await page.reload();
  await page.getByText(/All items/).click();
  await page.getByRole('button', { name: /Orders online/ }).click();
  await expect(page.getByRole('radio', { name: '4' })).toBeChecked();
});

test('the code of the big screen leads phones here, and from here to the board as the same person', async ({
  place,
  page,
  noise,
}) => {
  noise.allow(/404/);
  const { address, linkFor } = await place(['Orders online']);
  const host = new WorkshopHost(address);
  await host.open('Moving home');
  await linkFor('participant');
  const code = await host.joinCode();
  await page.goto(`/join/${code}`);
  const phone = new PhonePage(page);
  await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue(code);
  await expect(page).toHaveURL(/\/w#code-/);
  await page.getByRole('textbox', { name: 'Code' }).fill('222222');
  await page.getByRole('button', { name: 'Continue' }).click();
  await phone.join('Maija');
  await expect(page.getByText(/This code opens nothing/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Continue' }).click();
  await phone.join('Maija');
  await phone.inside();
  await page.getByText('You: Maija').click();
  await page.getByRole('button', { name: 'Open the board' }).click();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  // Narrow, the board begins with its list.
  await expect(page.getByText('Orders online').first()).toBeVisible();
  await page.goto('/w');
  await page.getByRole('link', { name: /Moving home/ }).click();
  await phone.inside();
});

test('when the time is over nothing closes: it is said, answers are taken, and there may be more time', async ({
  place,
  page,
}) => {
  const { address, linkFor } = await place(['Orders online']);
  const host = new WorkshopHost(address);
  await host.open('Moving home');
  const phone = await new PhonePage(page).visit(await linkFor('participant'));
  await phone.join('Maija');
  await phone.inside();
  const stepId = newId();
  const round = await host.step({ stepId, title: 'How was it?', seconds: 1 }, RATING);
  const over = page.getByText('The time is over. Finish your answer.');
  await expect(over).toBeVisible();
  await phone.rate('3');
  await phone.confirmed();
  expect((await host.info(round)).state).toBe('open');
  await host.changeStep({ stepId, addSeconds: 600 });
  await expect(over).toBeHidden();
  await expect(page.getByRole('timer', { name: 'Time left' })).toHaveText(/^9:\d\d$/);
  await host.changeStep({ stepId, paused: true });
  await expect(page.getByText('Paused')).toBeVisible();
  await phone.next();
  await phone.rate('4');
  await phone.confirmed();
  const { result } = await host.reveal(round);
  expect(result?.items.map(({ asks }) => asks[0]?.rows[0]?.values)).toEqual([{ experience: 3 }, { experience: 4 }]);
});

test('what cannot be sent is said: a round that closed meanwhile', async ({ place, page, context, noise }) => {
  noise.allow(/409/);
  noise.allowNetworkLoss();
  const { address, linkFor } = await place(['Orders online']);
  const host = new WorkshopHost(address);
  await host.open('Moving home');
  const round = await host.step({ title: 'How was it?' }, RATING);
  const phone = await new PhonePage(page).visit(await linkFor('participant'));
  await phone.join('Maija');
  await phone.rate('1');
  await phone.confirmed();
  await context.setOffline(true);
  await phone.next();
  await phone.rate('2');
  await expect(phone.state).toContainText('Waiting for the network');
  await host.reveal(round);
  await context.setOffline(false);
  await expect(
    page.getByText('1 answer came after the round had closed. If it opens again, this phone sends it.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'All right' }).click();
  await expect(page.getByText(/came after the round/)).toBeHidden();
  await expect(phone.heading('Results')).toBeVisible();
});

test('dots, notes and own steps are given by keyboard alone', async ({ place, page }) => {
  const { address, linkFor } = await place(['Orders online']);
  const host = new WorkshopHost(address);
  await host.open('Moving home');
  const phone = await new PhonePage(page).visit(await linkFor('participant'));
  await expect(phone.heading('Join “Moving home”')).toBeVisible();
  const tabTo = async (name: string | RegExp): Promise<void> => {
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const element = document.activeElement;
        return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? (element.labels?.[0]?.textContent ?? '')
          : (element?.textContent ?? '');
      });
      if (typeof name === 'string' ? label === name : name.test(label)) return;
    }
    throw new Error(`Tab does not come to ${String(name)}.`);
  };
  await tabTo('Your name or alias');
  await page.keyboard.type('Maija');
  await tabTo('A customer');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await phone.inside();

  const vote = await host.step(
    { title: 'What first?' },
    {
      kind: 'dots',
      question: 'We vote on what to mend; it decides the autumn',
      items: ITEMS,
      asks: [{ id: 'dots', who: {}, fields: [{ id: 'dots', type: 'dots' }] }],
      dots: { each: 3, most: 2 },
    },
  );
  await expect(page.getByText('3 dots left of 3')).toBeVisible();
  await tabTo(/Give a dot to Calls to ask/);
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Enter');
  // At most two on each.
  await expect(page.getByText('1 dot left of 3')).toBeVisible();
  await tabTo('I am done');
  await page.keyboard.press('Enter');
  await phone.confirmed();
  const votes = await host.reveal(vote);
  expect(votes.result?.items.map(({ item, asks }) => [item, asks[0]?.rows[0]?.values])).toEqual([
    ['item2', { dots: 2 }],
  ]);
  await expect(page.getByText('2 dots from 1 person')).toBeVisible();

  const notes = await host.step(
    { title: 'What did you see?' },
    {
      kind: 'ideation',
      items: ITEMS.slice(0, 1),
      asks: [{ id: 'note', who: {}, fields: [{ id: 'note', type: 'text', length: 280 }] }],
      notes: { most: 5 },
    },
  );
  await expect(phone.heading('What did you see?')).toBeVisible();
  await tabTo('Your note');
  await page.keyboard.type('Nobody calls back');
  await tabTo('Add this note');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Mine alone');
  await tabTo('Add this note');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Keep to myself' })).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Keep to myself' }).last().focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Only you see this note.')).toBeVisible();
  await phone.confirmed();
  const shown = await host.reveal(notes);
  const [ask] = shown.result?.items[0]?.asks ?? [];
  expect(ask?.rows.map(({ values }) => values)).toEqual([{ note: 'Nobody calls back' }]);
  expect(ask?.kept).toBe(1);

  const own = await host.step(
    { title: 'Which are yours?' },
    {
      kind: 'own-steps',
      mode: 'open',
      items: ITEMS,
      marks: true,
      asks: [{ id: 'own', who: {}, fields: [{ id: 'own', type: 'choice', options: ['yes'] }] }],
    },
  );
  await expect(phone.heading('Which are yours?')).toBeVisible();
  await tabTo('Waits for the date');
  await page.keyboard.press('Space');
  await phone.confirmed();
  await expect.poll(async () => (await host.info(own)).result?.items.map(({ item }) => item)).toEqual(['item1']);
});

for (const [locale, sent] of [
  ['en-GB', 'Sent'],
  ['fi-FI', 'Lähetetty'],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('every state of the page passes axe, also with text of twice the size', async ({ place, page }) => {
      const { address, linkFor } = await place(['Orders online']);
      const host = new WorkshopHost(address);
      await host.open('Moving home', TEAMS);
      const link = await linkFor('participant');
      await page.goto('/w');
      await accessible(page, 'the code');
      await page.goto(phoneAddress(link));
      await page.getByRole('radio').nth(1).check();
      await expect(page.getByRole('checkbox')).toHaveCount(2);
      await accessible(page, 'joining');
      await page.getByRole('textbox').fill('Maija');
      await page.locator('[type=submit]').click();
      await page.locator('.phone-me summary').click();
      await accessible(page, 'nothing to do');
      const round = await host.step({ title: 'How was it?', seconds: 300 }, RATING);
      await page.getByRole('radio').nth(1).check();
      await expect(page.locator('.phone-state')).toHaveText(sent);
      await page.locator('.answer-list summary').click();
      await accessible(page, 'answering');
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await accessible(page, 'answering with large text');
      await host.reveal(round);
      await expect(page.locator('.phone-results')).toBeVisible();
      await accessible(page, 'results');
    });
  });
}
