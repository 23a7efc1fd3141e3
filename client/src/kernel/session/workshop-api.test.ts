import type { OpenRound, RoundSetup } from '@polku/shared/kernel/rounds';
import { expect, test } from 'vitest';
import { createWorkshopApi, type WorkshopApi } from './workshop-api';

function answering(status: number, body: unknown) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetcher: typeof fetch = (input, init = {}) => {
    asked.push({ url: input as string, init });
    return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }));
  };
  const api = createWorkshopApi({ server: 'http://polku.test', fetch: fetcher, projectId: 'p1', bearer: () => 'mine' });
  return { asked, api };
}

const SETUP: RoundSetup = {
  kind: 'mirror',
  mode: 'hidden',
  question: 'How does it go?',
  items: [],
  asks: [],
  least: 5,
  dots: null,
  notes: null,
  phases: [],
  again: null,
  marks: false,
};
const ROUND = {
  roundId: 'r1',
  stepId: 's1',
  setup: SETUP,
  state: 'open',
  toAnswer: [],
  mine: { answers: [], done: false },
};
const STEP = { stepId: 's1', title: 'Mirror', startedAt: 5 };
const NOW = { revision: 4, now: 5, workshop: { title: 'W', teams: [] }, step: STEP, rounds: [ROUND], people: 3 };
const KNOWN = [
  { roundId: 'r1', resultRevision: 7 },
  { roundId: 'r2', resultRevision: 1 },
];
const OPENING: OpenRound = { roundId: 'r1', stepId: 's1', setup: SETUP, seconds: 60 };
const START = {
  stepId: 's1',
  title: 'Mirror',
  instructions: '',
  seconds: 60,
  rights: 'role',
  place: null,
  roundId: null,
  nth: 1,
  of: 2,
} as const;

test.each<[string, unknown, (api: WorkshopApi) => Promise<unknown>]>([
  ['GET /now', NOW, (api) => api.now(null)],
  ['GET /now?since=4', NOW, (api) => api.now(4)],
  ['GET /now?since=4&known=r1.7%2Cr2.1', NOW, (api) => api.now(4, undefined, KNOWN)],
  ['PUT /workshop', NOW.workshop, (api) => api.open({ title: 'W', teams: [] })],
  ['PUT /step', STEP, (api) => api.start(START)],
  ['PATCH /step', STEP, (api) => api.change({ stepId: 's1', paused: true })],
  ['POST /rounds', ROUND, (api) => api.openRound(OPENING)],
  ['PATCH /rounds/r1', ROUND, (api) => api.changeRound('r1', { open: false })],
  ['POST /rounds/r1/reveal', ROUND, (api) => api.reveal('r1')],
  ['GET /rounds', [ROUND], (api) => api.rounds()],
  ['GET /rounds/r1', ROUND, (api) => api.round('r1')],
  ['PUT /rounds/r1/answers', { answers: [], done: true }, (api) => api.answer('r1', { answers: [], done: true })],
])('%s is asked as this person and read whole', async (expected, body, ask) => {
  const { api, asked } = answering(200, body);
  expect(await ask(api)).toEqual({ kind: 'ok', value: body });
  const [{ url, init } = { url: '', init: {} }] = asked;
  expect(`${init.method} ${url.replace('http://polku.test/api/projects/p1', '')}`).toBe(expected);
  expect(init.headers).toMatchObject({ authorization: 'Bearer mine' });
});

test('what ends something is answered by nothing', async () => {
  const { api, asked } = answering(204, null);
  expect(await api.close()).toEqual({ kind: 'ok', value: true });
  expect(await api.endStep()).toEqual({ kind: 'ok', value: true });
  expect(asked.map(({ url, init }) => `${init.method} ${new URL(url).pathname}`)).toEqual([
    'DELETE /api/projects/p1/workshop',
    'DELETE /api/projects/p1/step',
  ]);
});

test('an answer of another form is none, and a round of another form is left out', async () => {
  expect(await answering(200, { ...NOW, revision: '4' }).api.now(null)).toEqual({ kind: 'unreachable' });
  expect(await answering(200, { ...NOW, rounds: [ROUND, { roundId: 'r2' }] }).api.now(null)).toMatchObject({
    value: { rounds: [ROUND] },
  });
  expect(await answering(200, [ROUND, {}]).api.rounds()).toEqual({ kind: 'unreachable' });
  expect(await answering(409, { error: 'other-step' }).api.change({ stepId: 's2' })).toEqual({
    kind: 'refused',
    status: 409,
    code: 'other-step',
  });
});
