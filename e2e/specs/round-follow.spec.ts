/** After the reveal: giver and receiver agree on a deal, the room takes its themes with actions, a split makes two personas. */
import type { Answer, AnswerValues, RoundInfo } from '@polku/shared/kernel/rounds';
import type { Page } from '@playwright/test';
import { accessible } from '../scenes/accessible';
import { expect, test } from '../scenes/test';
import { WorkshopHost } from '../scenes/workshop-host';
import { nameOwner, openWorkshop, panel } from '../scenes/workshop-panel';

/** @param name of the part of the panel */
async function show(page: Page, name: 'Agenda' | 'Now'): Promise<void> {
  await panel(page).getByText(name, { exact: true }).click();
  await expect(panel(page).getByRole('radio', { name })).toBeChecked();
}

async function startStep(page: Page, name: string): Promise<void> {
  await show(page, 'Agenda');
  await panel(page)
    .getByRole('button', { name: `Start: ${name}` })
    .click();
  await expect(page.getByRole('region', { name: 'Running step' })).toContainText(name);
  await show(page, 'Now');
}

/** @returns the open round of a kind, as the server has it */
async function openRound(address: string, kind: string): Promise<RoundInfo> {
  const { origin, pathname, hash } = new URL(address);
  const url = `${origin}/api/projects/${pathname.split('/')[2] ?? ''}/rounds`;
  const rounds = (await (
    await fetch(url, { headers: { authorization: `Bearer ${hash.slice(1)}` } })
  ).json()) as readonly RoundInfo[];
  const found = rounds.find(({ setup, state }) => setup.kind === kind && state === 'open');
  if (!found) throw new Error(`no open round of ${kind}`);
  return found;
}

const answerOf = (item: string, ask: string, values: AnswerValues): Answer => ({
  ...{ item, ask, values, note: '', cantSay: false, why: '', kept: false },
});

test('a handshake ends in a deal, a vote on findings in themes with actions', async ({ begin }) => {
  const { project, address, linkFor } = await begin('example');
  const { page } = project;
  await project.savedOnServer();
  const link = await linkFor('participant');
  const host = new WorkshopHost(address);

  await test.step('an agenda from a template', async () => {
    await openWorkshop(page);
    await panel(page).getByRole('button', { name: 'Ready agendas' }).click();
    const dialog = page.getByRole('dialog', { name: 'Begin with a ready agenda' });
    await dialog.getByRole('button', { name: /^One hour/ }).click();
    await dialog.getByRole('button', { name: 'Use this agenda' }).click();
  });

  await test.step('giver and receiver answer, and differ', async () => {
    await startStep(page, 'Handshake');
    const { roundId, setup } = await openRound(address, 'handshake');
    const [handoff] = setup.items;
    const teams = (part: string) => handoff?.parts?.[part] ?? [];
    const item = handoff?.id ?? '';
    await host.answerAs({ name: 'Gia', side: 'staff', teams: teams('giver') }, link, roundId, {
      answers: [answerOf(item, 'giver', { complete: 5, inTime: 4, known: 4 })],
    });
    await host.answerAs({ name: 'Ren', side: 'staff', teams: teams('receiver') }, link, roundId, {
      answers: [answerOf(item, 'receiver', { complete: 2, inTime: 4, known: 3, wishOfGiver: 'The floor plan' })],
    });
    await host.reveal(roundId);
  });

  const deals = panel(page).getByRole('region', { name: 'Deals' });
  await test.step('they agree who does what from when, which is an action on the map', async () => {
    await expect(deals).toContainText('Complete? Giver 5, receiver 2.');
    await expect(deals).toContainText('The floor plan');
    await deals.getByRole('button', { name: /^Agree on a deal/ }).click();
    await accessible(page, 'a deal');
    await expect(deals.getByRole('textbox', { name: 'What is to be done' })).toHaveValue('The floor plan');
    await deals.getByRole('button', { name: 'Add the action' }).click();
    await expect(deals.getByRole('alert')).toBeVisible();
    await nameOwner(deals, 'Aino');
    await deals.getByLabel('By when').fill('2027-04-01');
    await deals.getByRole('button', { name: 'Add the action' }).click();
    await expect(deals.getByRole('listitem').last()).toContainText('The floor plan Aino · 1 Apr 2027');
    await accessible(page, 'deals');
  });

  const themes = panel(page).getByRole('region', { name: 'Themes of the room' });
  await test.step('the vote on findings: one or two are taken, not more', async () => {
    await startStep(page, 'Themes and actions');
    const { roundId, setup } = await openRound(address, 'themes');
    const votes = [
      [0, 1],
      [0, 2],
      [1, 2],
    ];
    for (const [nth, items] of votes.entries()) {
      const answers = items.map((at) => answerOf(setup.items[at]?.id ?? '', 'dots', { dots: 1 }));
      await host.answerAs({ name: `Voter ${nth}`, side: 'staff' }, link, roundId, { answers });
    }
    await host.reveal(roundId);
    await expect(themes.getByRole('checkbox')).toHaveCount(3);
    await themes.getByText('(2 dots, 2 people)').first().click();
    await themes.getByText('(2 dots, 2 people)').nth(1).click();
    await expect(themes.getByRole('checkbox').nth(2)).toBeDisabled();
    await themes.getByRole('button', { name: 'Take them as themes' }).click();
    await expect(themes.getByRole('heading', { level: 5 })).toHaveCount(2);
    await accessible(page, 'themes');
  });

  await test.step('each theme gets an action with an owner', async () => {
    await themes
      .getByRole('button', { name: /^Add an action/ })
      .first()
      .click();
    await themes.getByRole('textbox', { name: 'What is to be done' }).fill('Call ten customers');
    await nameOwner(themes, 'Eero');
    await themes.getByRole('button', { name: 'Add the action' }).click();
    await expect(themes.getByRole('listitem').filter({ hasText: 'Call ten customers' })).toContainText('Eero');
  });
});

test('customers whom a touchpoint split become two personas', async ({ begin }) => {
  const { project, address, linkFor } = await begin('example');
  const { page } = project;
  await project.savedOnServer();
  const link = await linkFor('participant');
  const host = new WorkshopHost(address);

  await test.step('an agenda with a mirror, which customers answer high and low', async () => {
    await openWorkshop(page);
    await panel(page).getByRole('button', { name: 'Ready agendas' }).click();
    const dialog = page.getByRole('dialog', { name: 'Begin with a ready agenda' });
    await dialog.getByRole('button', { name: /^Two hours/ }).click();
    await dialog.getByRole('button', { name: 'Use this agenda' }).click();
    await startStep(page, 'Mirror');
    const { roundId, setup } = await openRound(address, 'mirror');
    const item = setup.items[0]?.id ?? '';
    for (const [nth, experience] of [1, 2, 2, 5, 5, 4].entries()) {
      const answers = [answerOf(item, 'customer', { experience })];
      await host.answerAs({ name: `Customer ${nth}`, side: 'customer' }, link, roundId, { answers });
    }
    await host.reveal(roundId);
  });

  const kinds = panel(page).getByRole('region', { name: 'Two kinds of customer?' });
  await test.step('the two are named, and made once', async () => {
    await kinds.getByText('Two kinds of customer?', { exact: true }).click();
    // 1 2 2 | 4 5 5
    await expect(kinds).toContainText('Experience: median 5 (3 answers), median 2 (3 answers)');
    await kinds.getByRole('button', { name: /^These are two kinds of customer/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'These are two kinds of customer' });
    await accessible(page, 'two kinds of customer');
    await dialog.getByRole('textbox', { name: 'Name of those with high answers' }).fill('Easy goers');
    await dialog.getByRole('textbox', { name: 'Name of those with low answers' }).fill('Easy goers');
    await expect(dialog.getByRole('button', { name: 'Make two personas' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Name of those with low answers' }).fill('Worriers');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(kinds).toContainText('Personas: Easy goers, Worriers');
    await expect(kinds.getByRole('button')).toHaveCount(0);
    await expect(kinds.getByText('Personas: Easy goers, Worriers')).toBeFocused();
    await accessible(page, 'two kinds of customer made');
  });
});
