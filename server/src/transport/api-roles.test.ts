/**
 * Who may call what: every endpoint that takes a secret, with every kind of secret there is. What is expected follows from two
 * tables: what an endpoint needs, and what a secret is worth.
 */
import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { type Ability, can, type Role, ROLES } from '@polku/shared/kernel/permissions';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, joinBy, profile } from '../testing/ask';
import { createProject, type TestProject } from '../testing/project';
import { ANSWER, roundWith } from '../testing/rounds';
import { startServer, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

/** The smallest PNG. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HASH = createHash('sha256').update(PICTURE).digest('hex');
const PASSWORD = 'pöllö';

interface Worth {
  /** The role in force; null for what opens nothing. */
  readonly role: Role | null;
  readonly member: boolean;
  /** What every call answers that opens nothing. */
  readonly problem?: readonly [status: number, error: string];
}
const NOTHING = [404, 'not-found'] as const;
const closed = (member: boolean, ...problem: readonly [number, string]): Worth => ({ role: null, member, problem });

const SECRETS: Record<string, Worth> = {
  ...Object.fromEntries(ROLES.map((role): [string, Worth] => [`link of ${role}`, { role, member: false }])),
  ...Object.fromEntries(ROLES.map((role): [string, Worth] => [`member by link of ${role}`, { role, member: true }])),
  'participant raised to facilitator': { role: 'facilitator', member: true },
  'editor lowered to viewer': { role: 'viewer', member: true },
  'muted editor': { role: 'editor', member: true },
  'second device of an editor': { role: 'editor', member: true },
  'new secret of a rotated link': { role: 'editor', member: false },
  'member by a link that was rotated then': { role: 'editor', member: true },
  'member by a link with a password': { role: 'editor', member: true },
  'link with a password': closed(false, 401, 'password-needed'),
  'old secret of a rotated link': closed(false, ...NOTHING),
  'link that is off': closed(false, 410, 'link-off'),
  'member by a link that is off': closed(true, 410, 'link-off'),
  'link that has ended': closed(false, 410, 'link-expired'),
  'member by a link that has ended': closed(true, 410, 'link-expired'),
  'revoked link': closed(false, ...NOTHING),
  'member by a revoked link': closed(true, ...NOTHING),
  'somebody who knocked': closed(true, 403, 'waiting'),
  'removed member': closed(true, 403, 'removed'),
  'removed member who was a facilitator': closed(true, 403, 'removed'),
  'link of another project': closed(false, ...NOTHING),
  'member of another project': closed(true, ...NOTHING),
  'invented secret': closed(false, ...NOTHING),
};

/** Every route that the server registers. */
const routes = new Set<string>();
const STARTED = 'fastify.initialization';
function listen(message: unknown): void {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') routes.add(`${one} ${url}`);
  });
}

let server: TestServer;
let project: TestProject;
let someone: string;
let version: string;
const [openRound, revealedRound] = [newId(), newId()];
const STEP = { stepId: 'one', title: '', instructions: '', seconds: null, rights: 'role', place: null, roundId: null };
const secrets = new Map<string, string>();

const manage = (method: string, path: string, body?: object) =>
  ask<{ versionId: string }>(server.url, method, `/api/projects/${project.id}/${path}`, project.secret, body);
const change = async (memberId: string, body: object): Promise<void> => {
  expect((await manage('PATCH', `members/${memberId}`, body)).status).toBe(200);
};
const changeLink = async (linkId: string, body: object): Promise<void> => {
  expect((await manage('PATCH', `links/${linkId}`, body)).status).toBe(200);
};

beforeAll(async () => {
  subscribe(STARTED, listen);
  server = await startServer({
    ticketsPerMinute: 100_000,
    versionsKeptPerHour: 100_000,
    memberEditsPerMinute: 100_000,
    roundsOpenedPerHour: 100_000,
    workshopTimes: { tellMs: 0, tellMsPerWaiting: 0 },
  });
  unsubscribe(STARTED, listen);
  project = await createProject(server.url);
  const join = (link: string, more = {}) => joinBy(server.url, project.id, link, 'Somebody', more);
  for (const role of ROLES) {
    const { secret } = await project.link(role);
    secrets.set(`link of ${role}`, secret);
    secrets.set(`member by link of ${role}`, (await join(secret)).secret);
  }
  const by = (role: Role): string => secrets.get(`link of ${role}`) ?? '';
  someone = (await join(by('viewer'))).memberId;

  const raised = await join(by('participant'));
  await change(raised.memberId, { ownRole: 'facilitator' });
  secrets.set('participant raised to facilitator', raised.secret);
  const lowered = await join(by('editor'));
  await change(lowered.memberId, { ownRole: 'viewer' });
  secrets.set('editor lowered to viewer', lowered.secret);
  const muted = await join(by('editor'));
  await change(muted.memberId, { muted: true });
  secrets.set('muted editor', muted.secret);
  const first = await join(by('editor'));
  const move = await ask<{ code: string }>(server.url, 'POST', `/api/projects/${project.id}/me/move`, first.secret);
  const second = newSecret();
  await ask(server.url, 'POST', '/api/moves', '', { code: move.body.code, secret: second });
  secrets.set('second device of an editor', second);

  const rotated = await project.link('editor');
  secrets.set('member by a link that was rotated then', (await join(rotated.secret)).secret);
  const fresh = newSecret();
  await changeLink(rotated.linkId, { secret: fresh });
  secrets.set('old secret of a rotated link', rotated.secret);
  secrets.set('new secret of a rotated link', fresh);

  const locked = await project.link('editor');
  await changeLink(locked.linkId, { password: PASSWORD });
  secrets.set('link with a password', locked.secret);
  secrets.set('member by a link with a password', (await join(locked.secret, { password: PASSWORD })).secret);

  for (const [state, body] of [
    ['is off', { off: true }],
    ['has ended', { expiresAt: '2020-01-01T00:00:00Z' }],
  ] as const) {
    const link = await project.link('facilitator');
    secrets.set(`member by a link that ${state}`, (await join(link.secret)).secret);
    await changeLink(link.linkId, body);
    secrets.set(`link that ${state}`, link.secret);
  }
  const revoked = await project.link('facilitator');
  secrets.set('member by a revoked link', (await join(revoked.secret)).secret);
  await project.revoke(revoked.linkId);
  secrets.set('revoked link', revoked.secret);

  for (const [who, role] of [
    ['removed member', 'editor'],
    ['removed member who was a facilitator', 'facilitator'],
  ] as const) {
    const removed = await join(by(role));
    await change(removed.memberId, { removed: true });
    secrets.set(who, removed.secret);
  }
  const other = await createProject(server.url);
  secrets.set('link of another project', other.secret);
  secrets.set('member of another project', (await joinBy(server.url, other.id, other.secret, 'Other')).secret);
  secrets.set('invented secret', newSecret());
  const writer = await WireClient.synced(server.syncUrl, project);
  writer.doc.getMap('records').set('one', 1);
  await writer.barrier();
  await writer.close();
  version = (await manage('POST', 'versions', { kind: 'named', name: 'One' })).body.versionId;
  for (const roundId of [openRound, revealedRound]) await manage('POST', 'rounds', roundWith({ roundId }));
  await manage('POST', `rounds/${revealedRound}/reveal`);
  // Last, and put back: an open door lets in all who wait.
  await manage('PATCH', 'room', { door: 'knock' });
  secrets.set('somebody who knocked', (await join(by('editor'))).secret);
  const sent = await fetch(`${server.url}/api/projects/${project.id}/blobs/${HASH}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${project.secret}`, 'content-type': 'image/png' },
    body: new Uint8Array(PICTURE),
  });
  if (sent.status !== 201) throw new Error(`the picture was not stored: ${sent.status}`);
});
afterAll(() => server.close());

interface Called {
  readonly status: number;
  readonly error: string | undefined;
}
/** What a call needs: an ability, and for some to be a member, or a bare link. */
interface Endpoint {
  readonly needs: Ability;
  readonly memberOnly?: true;
  call(secret: string): Promise<Called>;
}
const at = (method: string, path: () => string | Promise<string>, body?: () => object) => async (secret: string) =>
  ask(server.url, method, `/api/projects/${project.id}/${await path()}`, secret, body?.());
const freshLink = async (): Promise<string> => (await project.link('viewer')).linkId;

/** By method and route below the project's own address. */
const ENDPOINTS: Record<string, Endpoint> = {
  'GET links': { needs: 'manageLinks', call: at('GET', () => 'links') },
  'POST links': {
    needs: 'manageLinks',
    call: at(
      'POST',
      () => 'links',
      () => ({ role: 'viewer', label: '', secret: newSecret() }),
    ),
  },
  'PATCH links/:linkId': {
    needs: 'manageLinks',
    call: at(
      'PATCH',
      async () => `links/${await freshLink()}`,
      () => ({ label: 'Room 2', off: true, secret: newSecret() }),
    ),
  },
  'DELETE links/:linkId': { needs: 'manageLinks', call: at('DELETE', async () => `links/${await freshLink()}`) },
  'POST links/:linkId/code': { needs: 'manageLinks', call: at('POST', async () => `links/${await freshLink()}/code`) },
  'DELETE links/:linkId/code': {
    needs: 'manageLinks',
    call: at('DELETE', async () => `links/${await freshLink()}/code`),
  },
  'PUT blobs/:hash': {
    needs: 'editContent',
    async call(secret) {
      const response = await fetch(`${server.url}/api/projects/${project.id}/blobs/${HASH}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'image/png' },
        body: new Uint8Array(PICTURE),
      });
      const { error } = (await response.json()) as { error?: string };
      return { status: response.status, error };
    },
  },
  'POST blobs/missing': {
    needs: 'editContent',
    call: at(
      'POST',
      () => 'blobs/missing',
      () => ({ hashes: [HASH] }),
    ),
  },
  'GET blobs/:hash': { needs: 'read', call: at('GET', () => `blobs/${HASH}`) },
  'GET members': { needs: 'read', call: at('GET', () => 'members') },
  'PATCH members/:memberId': {
    needs: 'manageLinks',
    call: at(
      'PATCH',
      () => `members/${someone}`,
      () => ({ muted: true }),
    ),
  },
  'PATCH me': {
    needs: 'read',
    memberOnly: true,
    call: at(
      'PATCH',
      () => 'me',
      () => profile('Me'),
    ),
  },
  'POST me/move': { needs: 'read', memberOnly: true, call: at('POST', () => 'me/move') },
  'GET versions': { needs: 'read', call: at('GET', () => 'versions') },
  'GET versions/:versionId': { needs: 'read', call: at('GET', () => `versions/${version}`) },
  'GET at': { needs: 'read', call: at('GET', () => 'at?time=2026-01-01T00:00:00Z') },
  'POST versions': {
    needs: 'editContent',
    call: at(
      'POST',
      () => 'versions',
      () => ({ kind: 'before-restore', name: '' }),
    ),
  },
  'PATCH versions/:versionId': {
    needs: 'editContent',
    call: at(
      'PATCH',
      () => `versions/${version}`,
      () => ({ name: 'Monday' }),
    ),
  },
  'GET activity': { needs: 'read', call: at('GET', () => 'activity') },
  'GET members/:memberId/edits': {
    needs: 'manageLinks',
    call: at('GET', () => `members/${someone}/edits?minutes=5`),
  },
  'PUT workshop': {
    needs: 'runWorkshop',
    call: at(
      'PUT',
      () => 'workshop',
      () => ({ title: 'One', teams: [] }),
    ),
  },
  'DELETE workshop': { needs: 'runWorkshop', call: at('DELETE', () => 'workshop') },
  'PUT step': {
    needs: 'runWorkshop',
    call: at(
      'PUT',
      () => 'step',
      () => ({ ...STEP, nth: 1, of: 1 }),
    ),
  },
  'PATCH step': {
    needs: 'runWorkshop',
    call: at(
      'PATCH',
      async () => {
        await manage('PUT', 'step', { ...STEP, nth: 1, of: 1 });
        return 'step';
      },
      () => ({ stepId: 'one', paused: true }),
    ),
  },
  'DELETE step': { needs: 'runWorkshop', call: at('DELETE', () => 'step') },
  'GET now': { needs: 'read', call: at('GET', () => 'now') },
  'POST rounds': {
    needs: 'runWorkshop',
    call: at(
      'POST',
      () => 'rounds',
      () => roundWith({ roundId: openRound }),
    ),
  },
  'GET rounds': { needs: 'read', call: at('GET', () => 'rounds') },
  'GET rounds/:roundId': { needs: 'read', call: at('GET', () => `rounds/${openRound}`) },
  'PATCH rounds/:roundId': {
    needs: 'runWorkshop',
    call: at(
      'PATCH',
      () => `rounds/${openRound}`,
      () => ({ open: true }),
    ),
  },
  'PUT rounds/:roundId/answers': {
    needs: 'discuss',
    memberOnly: true,
    call: at(
      'PUT',
      () => `rounds/${openRound}/answers`,
      () => ({ answers: [ANSWER] }),
    ),
  },
  // One that is revealed may be revealed again by anybody who answers; when else, rounds.test.ts says.
  'POST rounds/:roundId/reveal': { needs: 'discuss', call: at('POST', () => `rounds/${revealedRound}/reveal`) },
  'GET room': { needs: 'manageLinks', call: at('GET', () => 'room') },
  'PATCH room': {
    needs: 'manageLinks',
    call: at(
      'PATCH',
      () => 'room',
      () => ({ frozen: ['board1'] }),
    ),
  },
};

describe.each(Object.keys(ENDPOINTS))('%s', (name) => {
  test.each(Object.keys(SECRETS))('with %s, the door being knocked at', async (who) => {
    const endpoint = ENDPOINTS[name];
    const worth = SECRETS[who];
    if (!endpoint || !worth) throw new Error('no such row');
    const { status, error } = await endpoint.call(secrets.get(who) ?? '');
    expect(status < 300 ? 'open' : [status, error]).toEqual(expected(worth, endpoint));
  });
});

function expected({ role, member, problem }: Worth, { needs, memberOnly }: Endpoint): unknown {
  // The door is checked before a password is asked for.
  const nameless = !member && role !== 'facilitator' && (role !== null || problem?.[1] === 'password-needed');
  if (nameless) return [403, 'member-needed'];
  if (role === null) return problem;
  if (!can(role, needs)) return [...NOTHING];
  return memberOnly && !member ? [403, 'member-needed'] : 'open';
}

describe('POST tickets', () => {
  test.each(Object.keys(SECRETS))('with %s', async (who) => {
    const worth = SECRETS[who];
    if (!worth) throw new Error('no such row');
    const body = { projectId: project.id, secret: secrets.get(who) ?? '' };
    const answer = await ask<{ role: Role; memberId: string | null }>(server.url, 'POST', '/api/tickets', '', body);
    const want = expected(worth, { needs: 'read', call: () => Promise.reject(new Error('not called')) });
    const { role, memberId } = answer.body;
    expect(answer.status < 300 ? { role, member: memberId !== null } : [answer.status, answer.error]).toEqual(
      want === 'open' ? worth : want,
    );
  });
});

describe('POST members', () => {
  test.each(Object.keys(SECRETS))('with %s', async (who) => {
    const worth = SECRETS[who];
    if (!worth) throw new Error('no such row');
    const path = `/api/projects/${project.id}/members`;
    const { status, error } = await ask(server.url, 'POST', path, secrets.get(who) ?? '', profile('New'));
    const refused = worth.member ? NOTHING : worth.problem;
    expect(status === 201 ? 'open' : [status, error]).toEqual(refused ?? 'open');
  });
});

/** What is not in the table of endpoints, and what it goes by instead. */
const OTHERWISE: Record<string, string> = {
  'POST /api/projects': 'makes a project, or finds it by the secret it was made with',
  'DELETE /api/projects/:projectId': 'the project would be gone: jobs/erase.test.ts',
  'POST /api/tickets': 'below, with every secret',
  'POST /api/projects/:projectId/members': 'below, with every secret',
  'POST /api/join': 'a code instead of a secret: members.test.ts',
  'POST /api/moves': 'a code instead of a secret: members.test.ts',
  'GET /healthz': 'for everybody: health.test.ts',
  'GET /metrics': 'a token, or from this machine: http.test.ts',
};

test('every route of the server is in one of the tables, and every row is a route', () => {
  const rows = Object.keys(ENDPOINTS).map((row) => row.replace(' ', ' /api/projects/:projectId/'));
  // The client's own files, which are there once it is built.
  routes.delete('GET /*');
  expect([...routes].sort()).toEqual([...rows, ...Object.keys(OTHERWISE)].sort());
});

test('without any secret nothing is open', async () => {
  for (const { call } of Object.values(ENDPOINTS)) expect((await call('')).status).toBe(404);
});

test('a project that there is not answers like one that is not open', async () => {
  const secret = secrets.get('link of facilitator');
  for (const path of ['links', 'members', 'room', 'versions', 'activity', 'at?time=2026-01-01T00:00:00Z']) {
    const { status, error } = await ask(server.url, 'GET', `/api/projects/${newId()}/${path}`, secret);
    expect([status, error]).toEqual([...NOTHING]);
  }
});
