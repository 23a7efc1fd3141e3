/**
 * The page for the projector, opened by a viewer's link and by the facilitator's browser: how to join, the step and its clock, how
 * many are done, the reveal as it is moved on; and nothing that is one person's.
 */
import type { Answer, RoundSetup } from '@polku/shared/kernel/rounds';
import type { Page } from '@playwright/test';
import { ProjectPage } from '../pages/project-page';
import { accessible } from '../scenes/accessible';
import { expect, test } from '../scenes/test';
import { WorkshopHost } from '../scenes/workshop-host';

const ITEMS = [
  { id: 'ask', title: 'Asks by phone', under: 'Looking' },
  { id: 'view', title: 'Views the flat', under: 'Looking' },
];
const FIVE = { type: 'scale', from: 1, to: 5 } as const;
const MIRROR: Partial<RoundSetup> = {
  kind: 'mirror',
  mode: 'hidden',
  question: 'How does it really go?',
  items: ITEMS,
  asks: [
    { id: 'customer', who: { sides: ['customer'] }, fields: [{ id: 'experience', ...FIVE }] },
    {
      id: 'staff',
      who: { sides: ['staff'] },
      fields: [
        { id: 'view', ...FIVE },
        { id: 'predicted', ...FIVE },
      ],
    },
  ],
};

const blank = { note: '', cantSay: false, why: '', kept: false };
const ofCustomer = (asks: number, views: number): readonly Answer[] => [
  {
    item: 'ask',
    ask: 'customer',
    values: { experience: asks },
    ...blank,
    why: 'Four calls of ten end without an answer',
  },
  { item: 'view', ask: 'customer', values: { experience: views }, ...blank },
];
const ofStaff = (view: number): readonly Answer[] =>
  ITEMS.map(({ id }) => ({ item: id, ask: 'staff', values: { view, predicted: 4 }, ...blank }));

const screenOf = (link: string): string => link.replace(/#/, '/screen#');

/** What is read out at the place of results. */
const said = (page: Page) => page.locator('.reveal [role="status"]');

test('a room is led along a step, a round and its reveal', async ({ place, page, newPerson, noise }) => {
  // Results that are no longer asked for: the request for the next news ends with the page.
  noise.allow(/ERR_ABORTED/);
  const { address, linkFor } = await place(['Asks by phone', 'Views the flat']);
  const host = new WorkshopHost(address);
  const [participants, viewers] = [await linkFor('participant'), await linkFor('viewer')];
  const screen = await newPerson();

  await test.step('before the first step there is a calm page, and the code where the device may make one', async () => {
    await host.open('Mirror to actions', [{ id: 'letting', name: 'Letting' }]);
    await screen.goto(screenOf(viewers));
    await expect(screen.getByRole('heading', { name: 'Mirror to actions' })).toBeVisible();
    await expect(screen).toHaveURL(/\/screen$/);
    await expect(screen.getByTestId('join-code')).toHaveCount(0);
    await expect(screen.getByText('The code comes from whoever runs the workshop.')).toBeVisible();
    await page.goto(screenOf(address));
    await expect(page.getByTestId('join-code')).toHaveText(/^[A-Z0-9]{6}$/);
    await accessible(page, 'the idle page');
  });

  const roundId =
    await test.step('a step: title, instructions, clock, what is promised, how many are done', async () => {
      const begun = await host.step(
        { title: 'Mirror', instructions: 'Answer by yourself.', seconds: 480, nth: 2, of: 5 },
        MIRROR,
      );
      for (const one of [screen, page]) {
        await expect(one.getByRole('heading', { name: 'Mirror', exact: true })).toBeVisible();
        await expect(one.getByText('Answer by yourself.')).toBeVisible();
        await expect(one.getByRole('timer')).toHaveText(/^[78]:[0-5]\d$/);
        await expect(one.getByText('Nobody sees an answer before the reveal, and then without names.')).toBeVisible();
      }
      await host.answerAs({ name: 'Cecilia', side: 'customer' }, participants, begun, {
        answers: ofCustomer(1, 5),
        done: true,
      });
      await expect(screen.getByText('1 of 1 are done')).toBeVisible();
      await host.answerAs({ name: 'Carl', side: 'customer' }, participants, begun, {
        answers: ofCustomer(2, 4),
        done: true,
      });
      await host.answerAs({ name: 'Clara', side: 'customer' }, participants, begun, {
        answers: ofCustomer(2, 4),
        done: true,
      });
      for (const name of ['Sami', 'Sanna', 'Sirpa'])
        await host.answerAs({ name, side: 'staff', teams: ['letting'] }, participants, begun, {
          answers: ofStaff(4),
          done: name !== 'Sirpa',
        });
      await expect(screen.getByText('5 of 6 are done')).toBeVisible();
      await expect(screen.locator('main')).not.toContainText(/Cecilia|Four calls/);
      await accessible(screen, 'a running round');
      await host.changeStep({ stepId: (await host.info(begun)).stepId, paused: true });
      await expect(screen.getByText('paused')).toBeVisible();
      return begun;
    });

  await test.step('the reveal begins with the prediction; the customers come with the next beat, everywhere at once', async () => {
    await host.reveal(roundId);
    await expect(screen.getByRole('heading', { name: 'Asks by phone' })).toBeVisible();
    await expect(said(screen)).toHaveText('Asks by phone: 3 who work here see it at 4 and expected customers at 4.');
    await expect(screen.getByText('Customers come next')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(said(screen)).toContainText('Blind spot: staff 4, customers 1.7, a gap of 2.3.');
    await expect(screen.getByText('Blind spot: staff 4, customers 1.7, a gap of 2.3', { exact: true })).toBeVisible();
    await expect(screen.getByText('Four calls of ten end without an answer')).toHaveCount(0);
    await accessible(screen, 'a reveal');
    await page.keyboard.press('ArrowRight');
    await expect(screen.getByRole('listitem').filter({ hasText: 'Four calls of ten end' })).toHaveCount(3);
    await host.changeRound(roundId, { shown: { item: '', beat: 0 } });
    await expect(screen.getByText('1 blind spot · 0 hidden strengths')).toBeVisible();
    await expect(page.getByText('1 blind spot · 0 hidden strengths')).toBeVisible();
    await accessible(screen, 'all of a reveal');
  });

  await test.step('a viewer’s arrows move nothing; nothing on the page says who answered', async () => {
    await screen.keyboard.press('ArrowLeft');
    await host.changeRound(roundId, { shown: { item: 'view', beat: 1 } });
    await expect(screen.getByRole('heading', { name: 'Views the flat' })).toBeVisible();
    await expect(screen.locator('main')).not.toContainText(/Cecilia|Carl|Clara|Sami|Sanna|Sirpa/);
  });

  await test.step('controls are reached by keyboard, and lead back', async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Full screen' })).toBeFocused();
    await page.getByRole('button', { name: 'Back to the project' }).press('Enter');
    await expect(page).toHaveURL(/\/p\/[A-Za-z0-9]+$/);
    await new ProjectPage(page).opened();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Command palette' }).fill('stage screen');
    const opening = page.waitForEvent('popup');
    await page.keyboard.press('Enter');
    const opened = await opening;
    await expect(opened.getByRole('heading', { name: 'Views the flat' })).toBeVisible();
    await opened.close();
  });
});
