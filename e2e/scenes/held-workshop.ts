/** A workshop that was held: people of several teams, a mirror, a rating that splits, a vote with a tie, actions. */
import { SPECS } from '@polku/shared/boards/index';
import { addTeam } from '@polku/shared/project/commands/add-team';
import type { Answer, RoundItem, RoundSetup } from '@polku/shared/kernel/rounds';
import { createPeer } from '@polku/shared/testing/peer';
import { editWorkshopText } from '@polku/shared/workshop/commands/edit-text';
import { setWorkshop } from '@polku/shared/workshop/commands/set-workshop';
import { roundKind } from '@polku/shared/workshop/kinds/list';
import { WORKSHOP_ID, WORKSHOP_SPECS } from '@polku/shared/workshop/records';
import * as Y from 'yjs';
import { joinRaw } from './raw-peer';
import { WorkshopHost } from './workshop-host';

export interface HeldWorkshop {
  /** Titles of what was asked about, in the order of the board. */
  readonly titles: readonly string[];
  readonly board: string;
}

const BLANK = { note: '', cantSay: false, why: '', kept: false } as const;

interface Person {
  readonly name: string;
  readonly side: 'customer' | 'staff';
  readonly teams: readonly string[];
}

/** Everything by the server's calls; the workshop document and a team by their own commands. @param address the facilitator's link */
export async function holdWorkshop(address: string, participants: string): Promise<HeldWorkshop> {
  const content = await joinRaw(address);
  const boards = createPeer({ specs: SPECS });
  Y.applyUpdate(boards.doc, Y.encodeStateAsUpdate(content.doc));
  boards.do(addTeam, { name: 'Night shift' });
  Y.applyUpdate(content.doc, Y.encodeStateAsUpdate(boards.doc));
  await content.stored();
  content.end();
  const board = boards.read.list('board', '').find(({ kind }) => kind === 'journey')?.id ?? '';
  const stages = new Map(boards.read.list('stage', board).map(({ id, name }) => [id, String(name)]));
  const items = boards.read
    .list('touchpoint', board)
    .slice(0, 4)
    .map(({ id, title, stage }): RoundItem => ({ id, title: String(title), under: stages.get(String(stage)) ?? '' }));
  const teams = boards.read.list('team', '').map(({ id }) => id);

  const host = new WorkshopHost(address);
  const startedAt = Date.now();
  const versionBefore = await host.keep('Before');
  const setupOf = (kind: string, more: Partial<RoundSetup> = {}): Partial<RoundSetup> => {
    const plan = roundKind(kind)?.defaultPlan;
    if (!plan) throw new Error(`There is no kind of round ${kind}.`);
    const dots = kind === 'dots' ? { each: 4, most: 3 } : null;
    return { kind, question: 'How does it go?', items, asks: roundKind(kind)?.asks(plan) ?? [], dots, ...more };
  };
  const staff = ['Aino', 'Mikko', 'Sanna', 'Jari'].map((name, at): Person => {
    const team = teams[at % 2];
    return { name, side: 'staff', teams: team === undefined ? [] : [team] };
  });
  const customers = ['Kaisa', 'Olli', 'Eero', 'Liisa'].map((name): Person => ({ name, side: 'customer', teams: [] }));
  const everyone = [...staff, ...customers];
  const secrets = new Map<Person, string>();
  for (const person of everyone) secrets.set(person, await host.joins(person, participants));
  const run = async (setup: Partial<RoundSetup>, answersOf: (person: Person, nth: number) => readonly Answer[]) => {
    const roundId = await host.round(setup);
    for (const [nth, person] of everyone.entries())
      await host.answerWith(secrets.get(person) ?? '', roundId, { answers: answersOf(person, nth), done: true });
    await host.reveal(roundId);
  };

  // Staff 4–5 of all; customers 2 of the first, 5 of the second, 4 of the others.
  await run(setupOf('mirror'), ({ side }, nth) =>
    items.map(({ id }, at): Answer => {
      const seen = at === 1 ? 3 : 4 + (nth % 2);
      if (side === 'staff') return { ...BLANK, item: id, ask: 'staff', values: { view: seen, predicted: 4 } };
      return { ...BLANK, item: id, ask: 'customer', values: { experience: at === 0 ? 2 : at === 1 ? 5 : 4 } };
    }),
  );
  // Half at each end of the third.
  await run(setupOf('rating', { question: 'How does the customer feel here?' }), (_, nth) =>
    items.map(({ id }, at) => ({
      ...BLANK,
      item: id,
      ask: 'rate',
      values: { emotion: at === 2 ? (nth % 2 === 0 ? -2 : 2) : 1 },
    })),
  );
  // The first two share the first place.
  await run(
    setupOf('dots', { question: 'We vote on where to begin; it decides what we plan actions for.' }),
    (_, nth) =>
      items
        .slice(0, 3)
        .map(({ id }, at) => ({ ...BLANK, item: id, ask: 'dots', values: { dots: at < 2 ? 1 : nth === 0 ? 1 : 0 } }))
        .filter(({ values }) => values.dots > 0),
  );

  const workshop = await joinRaw(address, 'workshop');
  const planned = createPeer({ specs: WORKSHOP_SPECS });
  Y.applyUpdate(planned.doc, Y.encodeStateAsUpdate(workshop.doc));
  planned.do(setWorkshop, {
    fields: { about: board, startedAt, endedAt: Date.now(), versionBefore, versionAfter: await host.keep('After') },
  });
  planned.do(editWorkshopText, { id: WORKSHOP_ID, field: 'title', value: 'From the mirror to actions' });
  Y.applyUpdate(workshop.doc, Y.encodeStateAsUpdate(planned.doc));
  await workshop.stored();
  workshop.end();
  return { titles: items.map(({ title }) => title), board };
}
