/** Every kind of round, set up out of the example project in both languages, is taken by the server. */
import { SPECS } from '@polku/shared/boards/index';
import { exampleProject } from '@polku/shared/example/example-project';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { newId } from '@polku/shared/kernel/ids';
import { IMPORT } from '@polku/shared/kernel/origin';
import { checkAnswer } from '@polku/shared/kernel/round-rules';
import type { Answer, AnswerField, AnswerValue, RoundInfo, RoundSetup } from '@polku/shared/kernel/rounds';
import { createPeer } from '@polku/shared/testing/peer';
import { seededRandom } from '@polku/shared/testing/seeded-random';
import type { EarlierRound } from '@polku/shared/workshop/from-board/items';
import { prepareRound } from '@polku/shared/workshop/from-board/setup';
import { ROUND_KINDS } from '@polku/shared/workshop/kinds/list';
import { WORKSHOP_SPECS } from '@polku/shared/workshop/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, joinBy } from '../testing/ask';
import { createProject, type TestProject } from '../testing/project';
import { startServer, type TestServer } from '../testing/start-server';

let server: TestServer;
let project: TestProject;
beforeAll(async () => {
  server = await startServer({ ticketsPerMinute: 100_000 });
  project = await createProject(server.url);
});
afterAll(() => server.close());

/** What a round of notes has left for those after it. */
const EARLIER: EarlierRound = {
  roundId: 'earlier01',
  setup: { items: [{ id: 'i1', title: 'One', under: '' }] } as unknown as RoundSetup,
  result: {
    items: [
      {
        item: 'i1',
        asks: [
          {
            ask: 'note',
            n: 1,
            cantSay: 0,
            tooFew: false,
            rows: [{ values: { note: 'A bench' }, why: '', note: newId() }],
            groups: [],
            kept: 0,
          },
        ],
      },
    ],
    answered: 1,
    asked: 1,
    sides: {},
    teams: {},
  },
};

function anyValue(field: AnswerField): AnswerValue {
  switch (field.type) {
    case 'choice':
      return field.options[0] ?? '';
    case 'choices':
      return field.options.slice(0, 2);
    case 'text':
      return 'Ä'.repeat(Math.min(field.length, 20));
    case 'dots':
      return 1;
    default:
      return field.from;
  }
}

const kinds = ROUND_KINDS.flatMap((kind) => kind.modes.map((mode) => [kind.id, mode, kind] as const));

const random = seededRandom(1);
const examples = (['en', 'fi'] as const).map((language) => {
  const { changes, board } = exampleProject(language, () => newId(random), random);
  const peer = createPeer({ specs: SPECS });
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  const workshop = createPeer({ specs: WORKSHOP_SPECS, random }).read;
  return { read: peer.read, workshop, board, words: createTranslator(language), roundOf: () => EARLIER };
});

test.each(kinds)('%s, %s', async (_id, mode, kind) => {
  let opened = 0;
  for (const input of examples) {
    for (const of of kind.items) {
      const plan = { ...kind.defaultPlan, mode, items: { ...kind.defaultPlan.items, of, step: 'step1' } };
      const { setup } = prepareRound(plan, input);
      if (!setup || setup.items.length === 0) continue;
      const roundId = newId();
      const at = `/api/projects/${project.id}/rounds`;
      const body = { roundId, stepId: newId(), setup, seconds: 60 };
      const { status, body: info } = await ask<RoundInfo>(server.url, 'POST', at, project.secret, body);
      expect([of, status, info]).toEqual([of, 201, expect.objectContaining({ setup })]);
      await answerAll(at, roundId, setup);
      opened += 1;
    }
  }
  // Nobody is asked anything while notes are merged.
  expect(opened > 0).toBe(kind.asks(kind.defaultPlan).length > 0);
});

/** One of every side, in every team, answers all that they are asked. */
async function answerAll(at: string, roundId: string, setup: RoundSetup): Promise<void> {
  const { secret } = await project.link('participant');
  const teams = [...new Set(setup.items.flatMap(({ parts = {} }) => Object.values(parts).flat()))].slice(0, 20);
  let answered = 0;
  for (const side of ['customer', 'staff', 'other'] as const) {
    const person = await joinBy(server.url, project.id, secret, side, { side, teams });
    const mine = await ask<{ toAnswer: { item: string; asks: string[] }[] }>(
      server.url,
      'GET',
      `${at}/${roundId}`,
      person.secret,
    );
    const [first] = mine.body.toAnswer;
    const fields = setup.asks.find(({ id }) => id === first?.asks[0])?.fields ?? [];
    if (!first) continue;
    const answer: Answer = {
      item: first.item,
      ask: first.asks[0] ?? '',
      note: setup.notes ? newId() : '',
      values: Object.fromEntries(fields.map((field) => [field.id, anyValue(field)])),
      cantSay: false,
      why: '',
      kept: false,
    };
    expect(checkAnswer(setup, answer)).toBeNull();
    const given = await ask(server.url, 'PUT', `${at}/${roundId}/answers`, person.secret, { answers: [answer] });
    expect([given.status, given.error]).toEqual([200, undefined]);
    answered += 1;
  }
  const revealed = await ask<RoundInfo>(server.url, 'POST', `${at}/${roundId}/reveal`, project.secret);
  expect(revealed.body.result?.answered).toBe(answered);
}
