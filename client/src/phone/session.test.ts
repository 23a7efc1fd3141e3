/** One person in a project on a phone: doors, refusals, sleep and being offline, against a server that says what the test tells it. */
import type { WorkshopNow } from '@polku/shared/kernel/steps';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPerson, keptNow, keptPeople, keptPerson, forgetPerson, type KeptPerson } from './kept';
import { openPhone, type PhoneSession } from './session';

const LINK = 'link-secret-of-32-characters-xxxx';
const KAI = { name: 'Kai', side: 'staff', teams: ['care'] } as const;

interface Call {
  readonly path: string;
  readonly method: string;
  readonly bearer: string;
  readonly body: Readonly<Record<string, unknown>> | null;
}
type Says = readonly [status: number, body: unknown] | 'nothing' | 'waits';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  vi.useRealTimers();
  localStorage.clear();
});

const opened: PhoneSession[] = [];
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
let revision = 0;
const now = (more: Partial<WorkshopNow> = {}): WorkshopNow => ({
  revision: (revision += 1),
  now: Date.now() + 5_000,
  workshop: { title: 'Moving home', teams: [] },
  step: null,
  rounds: [],
  people: 1,
  ...more,
});
const member = (more: object = {}) => ({ memberId: 'm1', role: 'participant', waiting: false, ...KAI, ...more });
const no = (status: number, code: string): Says => [status, { error: code, message: '' }];

/** @param says what the server answers to a call; `waits` until somebody gives up */
function phone(says: (call: Call) => Says, link: string | null = LINK) {
  const calls: Call[] = [];
  const fetcher = vi.fn<typeof fetch>(async (url, { method = 'GET', headers, body, signal } = {}) => {
    const call: Call = {
      path: (typeof url === 'string' ? url : '').replace('http://here/api/projects/project1/', ''),
      method,
      bearer: new Headers(headers).get('authorization')?.slice('Bearer '.length) ?? '',
      body: typeof body === 'string' ? (JSON.parse(body) as Record<string, unknown>) : null,
    };
    calls.push(call);
    const said = says(call);
    if (said === 'nothing') throw new TypeError('failed to fetch');
    if (said === 'waits') {
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    }
    return Response.json(said[1], { status: said[0] });
  });
  const session = openPhone({
    project: 'project1',
    link,
    server: 'http://here',
    fetch: fetcher,
    storage: localStorage,
  });
  opened.push(session);
  return { session, calls };
}
const held = ({ path }: Call): boolean => path.includes('since=');
const kept = (more: Partial<KeptPerson> = {}): KeptPerson => ({
  ...KAI,
  project: 'project1',
  secret: 'member-secret-of-32-characters-xx',
  link: LINK,
  memberId: 'm1',
  role: 'participant',
  title: 'Moving home',
  askedTeams: true,
  openedAt: 0,
  ...more,
});

it('asks who one is, joins with a secret of its own, and follows what is now', async () => {
  const { session, calls } = phone((call) => {
    if (call.path === 'members') return [201, member()];
    return held(call) ? 'waits' : [200, now()];
  });
  expect(session.state().view).toBe('join');
  await settle();
  // Teams and title are known before one joins, by the link.
  expect(session.state().now?.workshop?.title).toBe('Moving home');
  expect(await session.join(KAI, null)).toBeNull();
  await settle();
  expect(session.state()).toMatchObject({ view: 'in', shut: null, lost: false });
  expect(session.clock() - Date.now()).toBe(5_000);
  const joins = calls.filter(({ path }) => path === 'members');
  expect(joins).toHaveLength(1);
  expect(joins[0]).toMatchObject({ bearer: LINK, body: { name: 'Kai', side: 'staff', teams: ['care'] } });
  const secret = keptPerson('project1')?.secret ?? '';
  expect(joins[0]?.body?.['secret']).toBe(secret);
  expect(calls.at(-1)).toMatchObject({ bearer: secret, path: `now?since=${revision}` });
  expect(keptPeople().map(({ name, title }) => [name, title])).toEqual([['Kai', 'Moving home']]);
});

it('who tries again after no answer is the same person', async () => {
  let reached = false;
  const { session, calls } = phone(({ path }) => {
    if (path !== 'members') return no(403, 'member-needed');
    return reached ? [200, member()] : 'nothing';
  });
  expect(await session.join(KAI, null)).toBe('offline');
  reached = true;
  expect(await session.join(KAI, null)).toBeNull();
  const secrets = calls.filter(({ path }) => path === 'members').map(({ body }) => body?.['secret']);
  expect(secrets).toHaveLength(2);
  expect(new Set(secrets).size).toBe(1);
});

it('knocks, waits, and comes in by itself', async () => {
  let letIn = false;
  const { session } = phone((call) => {
    if (call.path === 'members') return [201, member({ waiting: true })];
    if (call.bearer === LINK) return no(403, 'member-needed');
    if (!letIn) return no(403, 'waiting');
    return held(call) ? 'waits' : [200, now()];
  });
  await settle();
  expect(session.state()).toMatchObject({ view: 'join', shut: 'member-needed' });
  await session.join(KAI, null);
  expect(session.state()).toMatchObject({ view: 'shut', shut: 'waiting' });
  await settle(10_000);
  expect(session.state().view).toBe('shut');
  letIn = true;
  await settle(5_000);
  expect(session.state().view).toBe('in');
});

it('asks for the password of the link, and says when it is wrong', async () => {
  const { session } = phone(({ path, body, bearer }) => {
    if (bearer !== LINK) return [200, now()];
    if (path === 'members' && body?.['password'] === 'right') return [201, member()];
    return no(401, path === 'members' && body?.['password'] ? 'wrong-password' : 'password-needed');
  });
  await settle();
  expect(session.state()).toMatchObject({ view: 'join', shut: 'password-needed' });
  expect(await session.join(KAI, null)).toBe('password-needed');
  expect(await session.join(KAI, 'wrong')).toBe('wrong-password');
  expect(session.state()).toMatchObject({ view: 'join', shut: 'password-needed' });
  expect(await session.join(KAI, 'right')).toBeNull();
});

it.each([
  ['door-closed', 403],
  ['link-off', 410],
  ['link-expired', 410],
  ['not-found', 404],
] as const)('says %s before anybody is asked for a name', async (code, status) => {
  const { session } = phone(() => no(status, code));
  await settle();
  expect(session.state()).toMatchObject({ view: 'shut', shut: code });
});

it('who lost access reads so, and is in again when it is given back', async () => {
  keepPerson(kept());
  let out = true;
  const { session } = phone((call) => (out ? no(403, 'removed') : held(call) ? 'waits' : [200, now()]));
  await settle();
  expect(session.state()).toMatchObject({ view: 'shut', shut: 'removed' });
  out = false;
  await settle(12_000);
  expect(session.state().view).toBe('in');
});

it('whom the server does not know any more joins once more as the same person', async () => {
  keepPerson(kept());
  let known = false;
  const { session, calls } = phone((call) => {
    if (call.path === 'members') {
      known = true;
      return [201, member({ memberId: 'm2' })];
    }
    if (call.bearer !== LINK && !known) return no(404, 'not-found');
    return held(call) ? 'waits' : [200, now()];
  });
  await settle();
  expect(session.state().view).toBe('in');
  expect(calls.find(({ path }) => path === 'members')?.body).toMatchObject({ secret: kept().secret, name: 'Kai' });
  expect(keptPerson('project1')?.memberId).toBe('m2');
});

it('another link of the project is joined with too: it may let one do more', async () => {
  keepPerson(kept());
  const { session, calls } = phone((call) => {
    if (call.path === 'members') return [200, member({ role: 'facilitator' })];
    return held(call) ? 'waits' : [200, now()];
  }, 'another-secret-of-32-characters-x');
  await settle();
  expect(calls.filter(({ path }) => path === 'members')).toHaveLength(1);
  expect(session.state()).toMatchObject({ view: 'in', person: { role: 'facilitator', memberId: 'm1' } });
});

it('without a network it shows what was shown last, and goes on when there is one', async () => {
  keepPerson(kept());
  let online = true;
  const says = (call: Call): Says => (!online ? 'nothing' : held(call) ? 'waits' : [200, now({ people: 7 })]);
  const first = phone(says);
  await settle();
  expect(keptNow('project1')?.now.people).toBe(7);
  first.session.close();
  online = false;
  const { session } = phone(says, null);
  expect(session.state()).toMatchObject({ view: 'in', now: { people: 7 } });
  await settle(100);
  expect(session.state()).toMatchObject({ view: 'in', lost: true });
  online = true;
  window.dispatchEvent(new Event('online'));
  await settle();
  expect(session.state().lost).toBe(false);
});

it('a phone that wakes asks anew instead of waiting for what was asked before it slept', async () => {
  keepPerson(kept());
  const { session, calls } = phone((call) => (held(call) ? 'waits' : [200, now()]));
  await settle();
  const before = calls.length;
  const state = vi.spyOn(document, 'visibilityState', 'get');
  state.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  await settle(60_000);
  expect(calls).toHaveLength(before);
  state.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(calls[before]?.path).toBe('now');
  expect(session.state().view).toBe('in');
  state.mockRestore();
});

it('changes what one says about oneself', async () => {
  keepPerson(kept({ teams: [] }));
  const { session, calls } = phone((call) => {
    if (call.path === 'me')
      return call.body?.['name'] === '' ? no(400, 'invalid-body') : [200, member(call.body ?? {})];
    return held(call) ? 'waits' : [200, now()];
  });
  await settle();
  expect(await session.change({ ...KAI, name: '' })).toBe('invalid-body');
  expect(await session.change({ name: 'Kai V.', side: 'staff', teams: ['field'] })).toBeNull();
  expect(calls.filter(({ path }) => path === 'me').map(({ method }) => method)).toEqual(['PATCH', 'PATCH']);
  expect(keptPerson('project1')).toMatchObject({ name: 'Kai V.', teams: ['field'] });
});

it('forgets the person with their answers, and nobody else’s', () => {
  keepPerson(kept());
  keepPerson(kept({ project: 'project2', name: 'Kaisa' }));
  localStorage.setItem('polku.answer/project1.m1/r/a', '{}');
  localStorage.setItem('polku.answer/project2.m1/r/a', '{}');
  localStorage.setItem('polku.phone.draft/project1/r/a', 'half a thought');
  forgetPerson('project1');
  expect(keptPeople().map(({ name }) => name)).toEqual(['Kaisa']);
  expect(Object.keys(localStorage).filter((name) => name.includes('project1'))).toEqual([]);
  expect(localStorage.getItem('polku.answer/project2.m1/r/a')).toBe('{}');
});

it('takes nothing of what another program left for a person', () => {
  for (const text of ['', '{', '[]', '"x"', '{"secret":"short","side":"staff"}', '{"secret":1}']) {
    localStorage.setItem('polku.phone.person/project1', text);
    expect(keptPerson('project1')).toBeNull();
  }
});
