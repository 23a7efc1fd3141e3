import { expect, test } from 'vitest';
import { createMembersApi, joinByCode, moveHere } from './members-api';

/** A server that gives one answer and remembers what it was asked. */
function answering(status: number, body: unknown) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetcher: typeof fetch = (input, init = {}) => {
    asked.push({ url: input as string, init });
    return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }));
  };
  const api = createMembersApi({ server: 'http://polku.test', fetch: fetcher, projectId: 'p1', bearer: () => 'mine' });
  return { asked, api, fetcher };
}
const MEMBER = { memberId: 'm1', name: 'Aino', side: 'staff', teams: ['t1'], role: 'editor' };
const MANAGED = {
  ...MEMBER,
  ownRole: null,
  linkId: 'l1',
  createdAt: '2026-11-01T00:00:00Z',
  lastSeenAt: '2026-11-02T00:00:00Z',
  online: true,
  waiting: false,
  muted: true,
  removed: false,
};
const LINK = { linkId: 'l1', role: 'editor', label: 'Team', createdAt: '2026-11-01T00:00:00Z', revokedAt: null };
const CODE = { code: '2345AB', expiresAt: '2026-11-01T00:00:00Z' };

const EDITS = { since: '2026-11-01T00:00:00Z', at: null, clients: [[7, 0, 5]], deleted: [], records: ['note1'] };

test('what somebody wrote is taken as it is told, or not at all', async () => {
  const told = (value: unknown) => answering(200, value).api.edits('m1', 15);
  const whole = answering(200, EDITS);
  expect(await whole.api.edits('m1', 15)).toEqual({ kind: 'ok', value: EDITS });
  expect(whole.asked[0]?.url).toBe('http://polku.test/api/projects/p1/members/m1/edits?minutes=15');
  for (const wrong of [
    { ...EDITS, clients: [[7, 0]] },
    { ...EDITS, clients: [[7, 5, 5]] },
    { ...EDITS, deleted: [[7, -1, 5]] },
    { ...EDITS, deleted: [[7, 0, 1.5]] },
    { ...EDITS, deleted: null },
    { ...EDITS, at: 5 },
    [],
  ]) {
    expect(await told(wrong)).toEqual({ kind: 'unreachable' });
  }
  expect(await told({ ...EDITS, records: ['note1', 5, 'a/b'] })).toMatchObject({ value: { records: ['note1'] } });
});

test.each([
  ['list', [MEMBER], 'GET /members', (one: ReturnType<typeof answering>) => one.api.list()],
  ['list, as a facilitator', [MANAGED], 'GET /members', (one: ReturnType<typeof answering>) => one.api.list()],
  [
    'change',
    MANAGED,
    'PATCH /members/m1',
    (one: ReturnType<typeof answering>) => one.api.change('m1', { muted: true }),
  ],
  [
    'me',
    { ...MEMBER, waiting: false },
    'PATCH /me',
    (one: ReturnType<typeof answering>) => one.api.me({ name: 'Aino', side: 'staff', teams: [] }),
  ],
  ['a code to move', CODE, 'POST /me/move', (one: ReturnType<typeof answering>) => one.api.moveCode()],
  ['links', [LINK], 'GET /links', (one: ReturnType<typeof answering>) => one.api.links()],
  [
    'a link turned off',
    LINK,
    'PATCH /links/l1',
    (one: ReturnType<typeof answering>) => one.api.changeLink('l1', { off: true }),
  ],
  ['a code for a link', CODE, 'POST /links/l1/code', (one: ReturnType<typeof answering>) => one.api.joinCode('l1')],
  ['the room', { door: 'knock', frozen: ['*'] }, 'GET /room', (one: ReturnType<typeof answering>) => one.api.room()],
  [
    'the door',
    { door: 'closed', frozen: [] },
    'PATCH /room',
    (one: ReturnType<typeof answering>) => one.api.changeRoom({ door: 'closed' }),
  ],
] as const)('given %s, then it is asked as this person and read whole', async (_case, body, expected, ask) => {
  const server = answering(200, body);
  const answer = await ask(server);
  expect(answer).toMatchObject({ kind: 'ok', value: body });
  const [{ url, init } = { url: '', init: {} }] = server.asked;
  expect(`${init.method} ${url.replace('http://polku.test/api/projects/p1', '')}`).toBe(expected);
  expect(init.headers).toMatchObject({ authorization: 'Bearer mine' });
});

test.each([
  ['nothing', 204, null, { kind: 'ok', value: true }],
  [
    'a refusal',
    409,
    { error: 'last-facilitator-link' },
    { kind: 'refused', status: 409, code: 'last-facilitator-link' },
  ],
  ['a failing server', 503, { error: 'unavailable' }, { kind: 'unreachable' }],
  ['a page of a captive portal', 404, '<html>', { kind: 'unreachable' }],
] as const)('given the answer to a revocation is %s, then it is called so', async (_case, status, body, expected) => {
  expect(await answering(status, body).api.revokeLink('l1')).toEqual(expected);
});

test('given somebody was removed, then all still read their name, and that', async () => {
  const gone = { ...MEMBER, removed: true };
  expect(await answering(200, [gone, MEMBER]).api.list()).toEqual({ kind: 'ok', value: [gone, MEMBER] });
});

test('given an answer that is of another form, then it is none', async () => {
  expect(await answering(200, [MEMBER, { memberId: 'm2' }]).api.list()).toEqual({ kind: 'unreachable' });
  expect(await answering(200, { door: 'ajar', frozen: [] }).api.room()).toEqual({ kind: 'unreachable' });
});

test('given a code, then joining and moving say which project it is', async () => {
  const joined = { ...MEMBER, waiting: false, projectId: 'p9' };
  const one = answering(200, joined);
  const access = { server: 'http://polku.test', fetch: one.fetcher };
  const profile = { name: 'Aino', side: 'staff', teams: [] } as const;
  expect(await joinByCode(access, { ...profile, secret: 's', code: '2345AB' })).toEqual({ kind: 'ok', value: joined });
  expect(await moveHere(access, { code: '2345AB', secret: 's' })).toEqual({ kind: 'ok', value: joined });
  expect(one.asked.map(({ url }) => new URL(url).pathname)).toEqual(['/api/join', '/api/moves']);
});
