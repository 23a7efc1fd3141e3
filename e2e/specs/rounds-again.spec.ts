/** What a facilitator does with a round besides running it: before the workshop, again, between two, for those who were not there. */
import { type HttpPerson, joinByHttp } from '../scenes/http-person';
import { expect, test } from '../scenes/test';
import { button, openWorkshop, panel, revealRound, strip } from '../scenes/workshop-panel';

async function people(link: string, side: 'customer' | 'staff', n: number, teams: readonly string[] = []) {
  const all: HttpPerson[] = [];
  for (let nth = 0; nth < n; nth += 1) all.push(await joinByHttp(link, `${side} ${nth}`, side, teams));
  return all;
}

test('a round is opened before, asked again where the room was split, and asked of a team that was not there', async ({
  begin,
  noise,
}) => {
  noise.allow(/ERR_ABORTED/);
  const { project: maija, linkFor } = await begin('example');
  await maija.callMe('Maija');
  const { page } = maija;
  const link = await linkFor('participant');
  const side = await openWorkshop(page);
  const customers = await people(link, 'customer', 6);

  const id =
    await test.step('the mirror is opened before the workshop: people answer, and nobody sees anything', async () => {
      await button(side, 'Add a step').click();
      await page.getByRole('menuitem', { name: 'Mirror' }).click();
      await expect(side.getByRole('textbox', { name: 'Title' })).toHaveValue('Mirror');
      await button(side, 'Open its round now').click();
      await expect(button(side, 'Its round is open')).toBeVisible();
      for (const [nth, one] of customers.entries()) {
        const round = await one.asked('mirror');
        expect(round.result).toBeNull();
        expect(await one.answerAll(round, () => ({ experience: nth % 2 === 0 ? 1 : 5 }))).toBe(200);
      }
      return (await customers[0]?.asked('mirror'))?.roundId ?? '';
    });
  const teams = (await customers[0]?.now())?.workshop?.teams ?? [];
  const [here, absent] = [teams[0]?.id ?? '', teams[1]];

  await test.step('its step starts with the same round, which is revealed', async () => {
    await button(side, 'Start this step').click();
    await expect(strip(page)).toContainText('Mirror');
    for (const one of await people(link, 'staff', 5, [here])) {
      const round = await one.asked('mirror');
      expect(round.roundId).toBe(id);
      await one.answerAll(round, () => ({ view: 3, predicted: 3 }));
    }
    await revealRound(page);
  });

  await test.step('a team that was not there is asked afterwards', async () => {
    await button(panel(page), 'More about this round').first().click();
    await page.getByRole('menuitem', { name: absent?.name ?? '' }).click();
    const late = await joinByHttp(link, 'Late', 'staff', [absent?.id ?? '']);
    const round = await late.asked('mirror');
    expect([round.roundId, round.state]).toEqual([id, 'revealed']);
    expect(await late.answerAll(round, () => ({ view: 4, predicted: 4 }))).toBe(200);
  });

  await test.step('a second round on what split the room', async () => {
    await button(panel(page), /^Second round on \d+ splits/).click();
    await expect(strip(page)).toContainText('Second round');
    for (const one of customers) {
      const now = await one.now();
      const round = now.rounds.find(({ setup, state }) => setup.again === id && state === 'open');
      if (!round) throw new Error('no second round asks a customer');
      expect(await one.answerAll(round, () => ({ experience: 2 }))).toBe(200);
    }
    await revealRound(page);
    const again = (await customers[0]?.now())?.rounds.find(({ setup }) => setup.again === id);
    expect(again?.result?.items[0]?.asks[0]?.rows[0]?.before).toBeDefined();
  });
});

test('a tie is decided by a run-off of the two', async ({ begin, noise }) => {
  noise.allow(/ERR_ABORTED/);
  const { project: maija, linkFor } = await begin(['Asks by phone', 'Waits', 'Pays']);
  await maija.callMe('Maija');
  const { page } = maija;
  const side = await openWorkshop(page);
  await button(side, 'Add a step').click();
  await page.getByRole('menuitem', { name: 'Dot vote' }).click();
  const question = side.getByRole('textbox', { name: /We vote on/ });
  await question.fill('What do we mend first?');
  await question.press('Tab');
  await side.getByRole('button', { name: /About/ }).click();
  await page.getByRole('option', { name: 'Touchpoints', exact: true }).click();
  await button(side, 'Start this step').click();
  await expect(strip(page)).toContainText('Dot vote');
  const voters = await people(await linkFor('participant'), 'staff', 4);
  const vote = async (choice: (nth: number) => number): Promise<readonly string[]> => {
    let titles: readonly string[] = [];
    for (const [nth, one] of voters.entries()) {
      const { rounds, step } = await one.now();
      const round = rounds.find(({ roundId, state }) => roundId === step?.roundId && state === 'open');
      if (!round) throw new Error('no vote is open');
      titles = round.setup.items.map(({ title }) => title);
      const item = round.setup.items[choice(nth)]?.id;
      const own = round.toAnswer.filter((asked) => asked.item === item);
      expect(await one.answerAll({ ...round, toAnswer: own }, () => ({ dots: 1 }))).toBe(200);
    }
    return titles;
  };
  await vote((nth) => nth % 2);
  await revealRound(page);
  await button(panel(page), 'Run-off between 2').click();
  await expect(strip(page)).toContainText('Run-off');
  expect(await vote(() => 0)).toEqual(['Asks by phone', 'Waits']);
  await revealRound(page);
});
