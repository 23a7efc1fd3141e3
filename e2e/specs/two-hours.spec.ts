/**
 * The agenda of two hours, from joining to the summary, in one room: a facilitator, two editors at laptops, three phones, a stage
 * screen, and others by plain requests, so that groups are large enough to be shown. The facilitator's browser dies in the middle
 * of a round. Nobody waits for minutes to pass: a step ends when the facilitator goes on.
 */
import type { AnswerValues } from '@polku/shared/kernel/rounds';
import { PhonePage } from '../pages/phone-page';
import { ProjectPage } from '../pages/project-page';
import { type HttpPerson, joinByHttp } from '../scenes/http-person';
import { deviceHolds } from '../scenes/device-store';
import { expect, test } from '../scenes/test';
import { button, nameOwner, openWorkshop, panel, revealRound, startNext, strip } from '../scenes/workshop-panel';

const NOTES = ['The same question is asked three times', 'Nobody knows who calls back', 'Four systems, four passwords'];

/** Everybody answers what they are asked in a round of that kind. @returns how many were asked */
async function allAnswer(
  people: readonly HttpPerson[],
  kind: string,
  values: (ask: string, nth: number) => AnswerValues | null,
): Promise<number> {
  let asked = 0;
  for (const [nth, one] of people.entries()) {
    const round = (await one.now()).rounds.find(({ setup, state }) => setup.kind === kind && state === 'open');
    const toAnswer = (round?.toAnswer ?? []).filter(({ asks }) => asks.every((ask) => values(ask, nth) !== null));
    if (!round || toAnswer.length === 0) continue;
    asked += 1;
    expect(await one.answerAll({ ...round, toAnswer }, (_item, ask) => values(ask, nth) ?? {})).toBe(200);
  }
  return asked;
}

test('two hours, from the first step to the summary', async ({ begin, newPerson, noise }) => {
  // The request for the next news ends with the page that asked.
  noise.allow(/ERR_ABORTED/);
  const { project: maija, address, linkFor } = await begin('example');
  await maija.callMe('Maija');
  const editors = await linkFor('editor');
  const participants = await linkFor('participant');
  const viewers = await linkFor('viewer');
  const join = async (name: string): Promise<ProjectPage> => {
    const editor = await new ProjectPage(await newPerson()).visit(editors);
    await editor.callMe(name);
    return editor;
  };
  const kai = await join('Kai');
  const liisa = await join('Liisa');
  const screen = await newPerson();
  const phone = async (name: string, side: string): Promise<PhonePage> => {
    const page = new PhonePage(await newPerson({ viewport: { width: 390, height: 844 } }));
    await (await page.visit(participants)).join(name, side);
    return page.inside();
  };

  await test.step('the agenda of two hours, and the first step', async () => {
    const side = await openWorkshop(maija.page);
    await button(side, 'Ready agendas').click();
    const dialog = maija.page.getByRole('dialog', { name: 'Begin with a ready agenda' });
    await button(dialog, /^Two hours/).click();
    await button(dialog, 'Use this agenda').click();
    await button(side, /^Start: Welcome/).click();
    for (const editor of [kai, liisa]) await expect(strip(editor.page)).toContainText('Welcome');
    await screen.goto(viewers.replace(/#/, '/screen#'));
    await expect(screen.getByRole('heading', { name: /^Welcome/ })).toBeVisible();
  });
  const pekka = await phone('Pekka', 'A customer');
  const oona = await phone('Oona', 'I work here');
  const veikko = await phone('Veikko', 'I work here');
  const scout = await joinByHttp(participants, 'Ann', 'customer');
  const teams = (await scout.now()).workshop?.teams ?? [];
  expect(teams.length).toBeGreaterThan(1);
  const customers = [scout];
  for (const name of ['Bo', 'Cai', 'Dee', 'Elis']) customers.push(await joinByHttp(participants, name, 'customer'));
  const staff: HttpPerson[] = [];
  for (const [nth, name] of ['Dora', 'Eino', 'Fia', 'Gus', 'Hanna', 'Ilo'].entries())
    staff.push(await joinByHttp(participants, name, 'staff', [teams[nth % teams.length]?.id ?? '']));
  const everyone = [...customers, ...staff];

  await test.step('people mark the steps that they do themselves', async () => {
    expect(await allAnswer(staff, 'own-steps', () => ({ own: 'yes' }))).toBe(staff.length);
    await oona.page.getByRole('checkbox', { name: 'Marketing' }).check();
    await oona.page.getByRole('button', { name: 'Save' }).click();
    await veikko.page.getByRole('button', { name: 'None of these' }).click();
    await oona.page.getByRole('checkbox', { name: 'Asks by phone' }).check();
    await oona.confirmed();
    await revealRound(maija.page);
    await expect(screen.getByText(/who does it is here/i).first()).toBeVisible();
  });

  await test.step('silent notes: nobody sees them before the reveal, then they are put together', async () => {
    await startNext(maija.page, /^Next: Silent notes/);
    for (const [nth, one] of everyone.entries()) {
      const round = await one.asked('ideation');
      const [first] = round.toAnswer;
      const note = {
        item: first?.item ?? '',
        ask: first?.asks[0] ?? '',
        note: `note${String(nth).padStart(8, '0')}`,
        values: { note: NOTES[nth % NOTES.length] ?? '' },
        cantSay: false,
        why: '',
        kept: false,
      };
      expect(await one.answer(round.roundId, { answers: [note], done: true })).toBe(200);
    }
    for (const page of [maija.page, kai.page, screen, pekka.page]) {
      await expect(page.getByText('Nobody knows who calls back')).toHaveCount(0);
      expect(await deviceHolds(page, 'Nobody knows who calls back')).toBe(false);
    }
    expect(await maija.exportJson()).not.toContain('Nobody knows who calls back');
    expect(await deviceHolds(kai.page, 'Kai')).toBe(true);
    await revealRound(maija.page);
    await expect(screen.getByText('Nobody knows who calls back').first()).toBeVisible();
    await startNext(maija.page, /^Next: What we wrote/);
    await button(panel(maija.page), 'Put notes together').click();
    const gathering = maija.page.getByRole('dialog', { name: 'Put notes together' });
    await gathering.getByRole('button', { name: 'Put together', disabled: false }).first().click();
    await expect(gathering.getByText(/, 1 group/)).toBeVisible();
    await maija.page.keyboard.press('Escape');
    await expect(gathering).toBeHidden();
  });

  await test.step('the mirror: the facilitator’s browser dies, the round goes on, and is revealed', async () => {
    await startNext(maija.page, /^Next: Mirror/);
    await expect(pekka.heading('Mirror')).toBeVisible();
    await maija.page.goto('about:blank');
    await pekka.rate('1');
    await pekka.confirmed();
    await allAnswer(customers, 'mirror', (_ask, nth) => ({ experience: nth % 2 === 0 ? 1 : 5 }));
    await allAnswer(staff, 'mirror', () => ({ view: 5, predicted: 4 }));
    await maija.visit(address);
    await expect(strip(maija.page)).toContainText('Mirror');
    await revealRound(maija.page);
    await expect(pekka.page.getByText(/blind spot/i).first()).toBeVisible();
    await button(panel(maija.page), 'Write into the boards').click();
    await expect(maija.page.getByText('Written into the boards.')).toBeVisible();
    await maija.savedOnServer();
  });

  await test.step('a second round on what split the room', async () => {
    await startNext(maija.page, /^Next: Blind spots/);
    await startNext(maija.page, /^Next: Second round/);
    expect(await allAnswer(customers, 'mirror', () => ({ experience: 2 }))).toBe(customers.length);
    await allAnswer(staff, 'mirror', () => ({ view: 3, predicted: 3 }));
    await revealRound(maija.page);
  });

  await test.step('a break, and waste as those tell it who do the step', async () => {
    await startNext(maija.page, /^Next: Break/);
    await expect(screen.getByRole('heading', { name: 'Break' })).toBeVisible();
    await startNext(maija.page, /^Next: Waste/);
    const doers = await allAnswer(staff, 'waste', () => ({ waste: 'waiting', often: 'a-day', minutes: 30 }));
    expect(doers).toBe(staff.length);
    await allAnswer(customers, 'waste', () => ({ felt: 'yes' }));
    await revealRound(maija.page);
    await button(panel(maija.page), 'Write into the boards').click();
    await expect(maija.page.getByText('Written into the boards.').first()).toBeVisible();
  });

  await test.step('the handshake of who gives and who receives', async () => {
    await startNext(maija.page, /^Next: Handshake/);
    const asked = await allAnswer(staff, 'handshake', (ask) => {
      const content = ask === 'giver' ? 5 : 2;
      return { complete: content, inTime: content, known: content };
    });
    expect(asked).toBeGreaterThan(1);
    await revealRound(maija.page);
    await expect(screen.getByText(/seen (very )?differently/).first()).toBeVisible();
  });

  await test.step('dots on what was written, and themes', async () => {
    await startNext(maija.page, /^Next: What takes time/);
    await startNext(maija.page, /^Next: In groups/);
    await startNext(maija.page, /^Next: Vote/);
    for (const one of everyone) {
      const round = await one.asked('dots');
      const [first] = [...round.setup.items].sort((a, b) => (a.id < b.id ? -1 : 1));
      const dots = Math.min(round.setup.dots?.each ?? 0, round.setup.dots?.most ?? 0);
      const own = round.toAnswer.filter(({ item }) => item === first?.id);
      expect(await one.answerAll({ ...round, toAnswer: own }, () => ({ dots }))).toBe(200);
    }
    await revealRound(maija.page);
    await expect(screen.getByText(/people voted/).first()).toBeVisible();
    await startNext(maija.page, /^Next: Themes/);
    for (const one of everyone) {
      const round = await one.asked('themes');
      const chosen = [...round.toAnswer].sort((a, b) => (a.item < b.item ? -1 : 1)).slice(0, 2);
      expect(await one.answerAll({ ...round, toAnswer: chosen }, () => ({ dots: 1 }))).toBe(200);
    }
    await revealRound(maija.page);
    const themes = panel(maija.page).getByRole('region', { name: 'Themes of the room' });
    await themes.getByText('(11 dots, 11 people)').first().click();
    await button(themes, /^Take (it|them) as/).click();
    await themes
      .getByRole('button', { name: /^Add an action/ })
      .first()
      .click();
    await themes.getByRole('textbox', { name: 'What is to be done' }).fill('One number that is answered');
    await nameOwner(themes, 'Aino');
    await button(themes, 'Add the action').click();
    await expect(themes.getByRole('listitem').filter({ hasText: 'One number that is answered' })).toContainText('Aino');
    await maija.savedOnServer();
  });

  await test.step('the summary is on every phone and on the screen', async () => {
    await startNext(maija.page, /^Next: Summary/);
    for (const one of [pekka, oona, veikko]) await expect(one.heading('Summary').first()).toBeVisible();
    await expect(screen.getByText(/blind spot/i).first()).toBeVisible();
    const summary = await newPerson();
    await summary.goto(viewers.replace(/#/, '/summary#'));
    await expect(summary.getByRole('heading', { name: /blind spots/i }).first()).toBeVisible();
    await expect(summary.getByText('One number that is answered').first()).toBeVisible();
    await expect(screen.getByText('One number that is answered').first()).toBeVisible();
  });
});
