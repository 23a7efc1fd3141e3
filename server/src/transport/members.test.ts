/** How people join, come back, knock, move to another device and are taken out; and what open sockets notice of it. */
import { rmSync } from 'node:fs';
import { newSecret } from '@polku/shared/kernel/ids';
import type { JoinCode, JoinedByCode, ManagedMember, MemberAnswer, MemberInfo } from '@polku/shared/kernel/members';
import { CLOSE, type LinkInfo, type TicketResponse } from '@polku/shared/kernel/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, ask, joinBy, profile } from '../testing/ask';
import { eventually } from '../testing/eventually';
import { createProject, type TestProject } from '../testing/project';
import { startServer, type TestServer, type TestServerOptions, temporaryFolder } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

let server: TestServer;
let project: TestProject;
const begin = async (options: TestServerOptions = {}): Promise<void> => {
  server = await startServer({ ticketsPerMinute: 100_000, ...options });
  project = await createProject(server.url);
};
const manage = <T = unknown>(method: string, path: string, body?: object): Promise<Answer<T>> =>
  ask<T>(server.url, method, `/api/projects/${project.id}/${path}`, project.secret, body);
const join = (link: string, name = 'Aino', more = {}) => joinBy(server.url, project.id, link, name, more);
const ticket = (body: object): Promise<Answer<TicketResponse>> =>
  ask<TicketResponse>(server.url, 'POST', '/api/tickets', '', { projectId: project.id, ...body });
const connect = (secret: string): Promise<WireClient> => WireClient.synced(server.syncUrl, project, { secret });
const said = <T>({ status, error }: Answer<T>): unknown => (status < 300 ? 'open' : [status, error]);

describe('on one server', () => {
  beforeAll(() => begin());
  afterAll(() => server.close());

  test('who joins again with the same secret is the same person, by the name said last', async () => {
    const { secret: link } = await project.link('editor');
    const person = profile('  Aino\u202e \t Virtanen\u0007 ', { side: 'customer', teams: ['team1', 'team1', 'team2'] });
    const first = await ask<MemberAnswer>(server.url, 'POST', `/api/projects/${project.id}/members`, link, person);
    expect([first.status, first.body]).toEqual([
      201,
      {
        memberId: expect.any(String),
        name: 'Aino Virtanen',
        side: 'customer',
        teams: ['team1', 'team2'],
        role: 'editor',
        waiting: false,
      },
    ]);
    const again = { ...person, name: 'Aino V.', side: 'staff', teams: [] };
    const second = await ask<MemberAnswer>(server.url, 'POST', `/api/projects/${project.id}/members`, link, again);
    expect([second.status, second.body]).toEqual([200, { ...first.body, name: 'Aino V.', side: 'staff', teams: [] }]);
    const renamed = await ask<MemberAnswer>(
      server.url,
      'PATCH',
      `/api/projects/${project.id}/me`,
      person.secret,
      profile('Aino'),
    );
    expect(renamed.body).toMatchObject({ memberId: first.body.memberId, name: 'Aino' });
  });

  test('one who joins in several windows at once is one person', async () => {
    const { secret: link } = await project.link('editor');
    const secret = newSecret();
    const all = await Promise.all(Array.from({ length: 8 }, () => join(link, 'Aino', { secret })));
    expect(new Set(all.map(({ memberId }) => memberId)).size).toBe(1);
  });

  test.each([
    ['no name', { name: ' \u200b ' }],
    ['a name that is too long', { name: 'x'.repeat(61) }],
    ['a side that there is not', { side: 'enemy' }],
    ['a team that is no id', { teams: ['<b>'] }],
    ['too many teams', { teams: Array.from({ length: 21 }, (_, i) => `team${i}`) }],
    ['a short secret', { secret: 'guessable' }],
  ])('nobody joins with %s', async (_what, wrong) => {
    const body = { ...profile('Aino'), ...wrong };
    const { status, error } = await ask(
      server.url,
      'POST',
      `/api/projects/${project.id}/members`,
      project.secret,
      body,
    );
    expect([status, error]).toEqual([400, 'invalid-body']);
  });

  test('the secret of a link makes no member, and that of a member no link', async () => {
    const { secret: link, linkId } = await project.link('editor');
    const { secret } = await join(link);
    const asMember = profile('Thief', { secret: link });
    const path = `/api/projects/${project.id}/members`;
    expect(said(await ask(server.url, 'POST', path, link, asMember))).toEqual([409, 'secret-in-use']);
    expect(said(await manage('POST', 'links', { role: 'viewer', label: '', secret }))).toEqual([409, 'secret-in-use']);
    expect(said(await manage('PATCH', `links/${linkId}`, { secret }))).toEqual([409, 'secret-in-use']);
  });

  test('everybody sees who is here; facilitators see more; those who knock are seen by facilitators only', async () => {
    const own = await createProject(server.url);
    const { secret: link, linkId } = await own.link('viewer');
    const at = `/api/projects/${own.id}/members`;
    const viewer = await joinBy(server.url, own.id, link, 'Viljo');
    await ask(server.url, 'PATCH', `/api/projects/${own.id}/room`, own.secret, { door: 'knock' });
    const knocking = await joinBy(server.url, own.id, link, 'Kaisa');
    expect(knocking.waiting).toBe(true);
    const seen = await ask<MemberInfo[]>(server.url, 'GET', at, viewer.secret);
    const { memberId } = viewer;
    expect(seen.body).toEqual([
      { memberId, name: 'Viljo', side: 'staff', teams: [], role: 'viewer', joinedAt: expect.stringContaining('T') },
    ]);
    const all = await ask<ManagedMember[]>(server.url, 'GET', at, own.secret);
    const common = { linkId, ownRole: null, muted: false, removed: false, online: false };
    expect(all.body).toMatchObject([
      { name: 'Viljo', waiting: false, ...common },
      { name: 'Kaisa', waiting: true, ...common },
    ]);
    const links = await ask<LinkInfo[]>(server.url, 'GET', `/api/projects/${own.id}/links`, own.secret);
    expect(links.body.find((one) => one.linkId === linkId)).toMatchObject({
      members: 2,
      off: false,
      expiresAt: null,
      hasPassword: false,
    });
    const text = JSON.stringify([all.body, links.body]);
    for (const secret of [link, viewer.secret, knocking.secret, own.secret]) expect(text).not.toContain(secret);
  });

  test('a ticket for a link and a member is the member’s; an unknown member is asked to join', async () => {
    const { secret } = await project.link('participant');
    const member = await join(secret);
    expect((await ticket({ secret, member: member.secret })).body).toMatchObject({
      role: 'participant',
      memberId: member.memberId,
    });
    expect(said(await ticket({ secret, member: newSecret() }))).toEqual([403, 'member-needed']);
    expect((await ticket({ secret })).body.memberId).toBeNull();
  });

  test('a link that lets people do more raises who is known; one that lets them do less changes nothing', async () => {
    const participants = await project.link('participant');
    const editors = await project.link('editor');
    const viewers = await project.link('viewer');
    const { secret: member, memberId } = await join(participants.secret);
    const role = async (secret: string): Promise<unknown> => {
      const { body } = await ticket({ secret, member });
      return [body.role, body.memberId === memberId];
    };
    expect(await role(viewers.secret)).toEqual(['participant', true]);
    expect(await role(editors.secret)).toEqual(['editor', true]);
    expect(await role(participants.secret)).toEqual(['editor', true]);
    await manage('PATCH', `members/${memberId}`, { ownRole: 'viewer' });
    expect(await role(editors.secret)).toEqual(['viewer', true]);
    await manage('PATCH', `members/${memberId}`, { ownRole: null });
    expect(await role(editors.secret)).toEqual(['editor', true]);
  });

  test('who came by a link that was revoked joins by another one, as the same person', async () => {
    const [old, next] = [await project.link('editor'), await project.link('viewer')];
    const { secret, memberId } = await join(old.secret);
    await project.revoke(old.linkId);
    expect(said(await ticket({ secret: next.secret, member: secret }))).toEqual([403, 'member-needed']);
    expect(await join(next.secret, 'Aino', { secret })).toMatchObject({ memberId, role: 'viewer' });
    expect((await ticket({ secret })).body).toMatchObject({ memberId, role: 'viewer' });
  });

  describe('the password of a link', () => {
    test('is asked of who is new, and not of who is known', async () => {
      const { secret, linkId } = await project.link('editor');
      const known = await join(secret);
      const changed = await manage<LinkInfo>('PATCH', `links/${linkId}`, { password: 'käärme' });
      expect(changed.body.hasPassword).toBe(true);
      const path = `/api/projects/${project.id}/members`;
      const tryWith = (password?: string): Promise<Answer<unknown>> =>
        ask(server.url, 'POST', path, secret, profile('New', password === undefined ? {} : { password }));
      expect(said(await tryWith())).toEqual([401, 'password-needed']);
      expect(said(await tryWith('kaarme'))).toEqual([401, 'wrong-password']);
      // The same letters, written in two characters.
      expect(said(await tryWith('käärme'.normalize('NFD')))).toBe('open');
      expect(said(await ticket({ secret }))).toEqual([401, 'password-needed']);
      expect(said(await ticket({ secret, password: 'other' }))).toEqual([401, 'wrong-password']);
      expect(said(await ticket({ secret, password: 'käärme' }))).toBe('open');
      expect(said(await ticket({ secret, member: known.secret }))).toBe('open');
      expect(said(await ticket({ secret: known.secret }))).toBe('open');
      await manage('PATCH', `links/${linkId}`, { password: null });
      expect(said(await tryWith())).toBe('open');
    });

    test.each(['abc', 'x'.repeat(101)])('is not %s', async (password) => {
      const { linkId } = await project.link('editor');
      expect(said(await manage('PATCH', `links/${linkId}`, { password }))).toEqual([400, 'invalid-body']);
    });
  });

  describe('a door', () => {
    test('that is knocked at lets in whom a facilitator lets in, and facilitators by their link', async () => {
      const own = await createProject(server.url);
      const at = (path: string): string => `/api/projects/${own.id}/${path}`;
      const { secret: link } = await own.link('editor');
      const before = await joinBy(server.url, own.id, link, 'Before');
      expect((await ask(server.url, 'PATCH', at('room'), own.secret, { door: 'knock' })).status).toBe(200);
      const enter = (body: object): Promise<Answer<unknown>> =>
        ask(server.url, 'POST', '/api/tickets', '', { projectId: own.id, ...body });
      expect(said(await enter({ secret: link }))).toEqual([403, 'member-needed']);
      expect(said(await enter({ secret: own.secret }))).toBe('open');
      expect((await joinBy(server.url, own.id, own.secret, 'Second host')).waiting).toBe(false);
      expect(said(await enter({ secret: link, member: before.secret }))).toBe('open');
      const knocking = await joinBy(server.url, own.id, link, 'Kaisa');
      expect(said(await enter({ secret: link, member: knocking.secret }))).toEqual([403, 'waiting']);
      const letIn = await ask<ManagedMember>(server.url, 'PATCH', at(`members/${knocking.memberId}`), own.secret, {
        admitted: true,
      });
      expect(letIn.body).toMatchObject({ waiting: false, role: 'editor' });
      expect(said(await enter({ secret: link, member: knocking.secret }))).toBe('open');
    });

    test('that is opened lets in all who wait, and closed nobody new', async () => {
      const own = await createProject(server.url);
      const room = (body: object): Promise<Answer<unknown>> =>
        ask(server.url, 'PATCH', `/api/projects/${own.id}/room`, own.secret, body);
      const { secret: link } = await own.link('participant');
      await room({ door: 'knock' });
      const waiting = await joinBy(server.url, own.id, link, 'Kaisa');
      await room({ door: 'closed' });
      const path = `/api/projects/${own.id}/members`;
      expect(said(await ask(server.url, 'POST', path, link, profile('Late')))).toEqual([403, 'door-closed']);
      const enter = (body: object): Promise<Answer<unknown>> =>
        ask(server.url, 'POST', '/api/tickets', '', { projectId: own.id, ...body });
      expect(said(await enter({ secret: link }))).toEqual([403, 'door-closed']);
      expect(said(await enter({ secret: waiting.secret }))).toEqual([403, 'waiting']);
      expect((await room({ door: 'open' })).body).toEqual({ door: 'open', frozen: [] });
      expect(said(await enter({ secret: waiting.secret }))).toBe('open');
      expect(said(await enter({ secret: link }))).toBe('open');
    });
  });

  describe('what is frozen', () => {
    test('is kept, each once, and the door stays as it is', async () => {
      await manage('PATCH', 'room', { frozen: ['board1', 'lane7', 'board1'] });
      expect((await manage('GET', 'room')).body).toEqual({ door: 'open', frozen: ['board1', 'lane7'] });
      await manage('PATCH', 'room', { frozen: ['*'] });
      expect((await manage('GET', 'room')).body).toEqual({ door: 'open', frozen: ['*'] });
      await manage('PATCH', 'room', { frozen: [] });
    });
    test.each([
      [{ frozen: ['no id'] }],
      [{ frozen: Array.from({ length: 501 }, (_, i) => `b${i}`) }],
      [{ door: 'ajar' }],
    ])('is not %j', async (body) => {
      expect(said(await manage('PATCH', 'room', body))).toEqual([400, 'invalid-body']);
    });
  });

  describe('the code of a link', () => {
    const newCode = async (linkId: string): Promise<string> =>
      (await manage<JoinCode>('POST', `links/${linkId}/code`)).body.code;
    const byCode = (code: string, more = {}): Promise<Answer<JoinedByCode>> =>
      ask<JoinedByCode>(server.url, 'POST', '/api/join', '', { ...profile('Coder', more), code });

    test('lets people join, in any way of writing it, until another takes its place or it is ended', async () => {
      const { linkId } = await project.link('participant');
      const first = await newCode(linkId);
      expect(first).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
      const joined = await byCode(` ${first.slice(0, 3).toLowerCase()}-${first.slice(3)} `);
      expect([joined.status, joined.body]).toEqual([
        201,
        expect.objectContaining({ projectId: project.id, role: 'participant', waiting: false }),
      ]);
      const second = await newCode(linkId);
      expect(said(await byCode(first))).toEqual([404, 'wrong-code']);
      expect(said(await byCode(second))).toBe('open');
      expect((await manage('DELETE', `links/${linkId}/code`)).status).toBe(204);
      expect(said(await byCode(second))).toEqual([404, 'wrong-code']);
    });

    test('asks for the password, keeps to the door, and goes with its link', async () => {
      const { linkId } = await project.link('participant');
      const code = await newCode(linkId);
      await manage('PATCH', `links/${linkId}`, { password: 'sesame' });
      expect(said(await byCode(code))).toEqual([401, 'password-needed']);
      expect(said(await byCode(code, { password: 'open' }))).toEqual([401, 'wrong-password']);
      expect(said(await byCode(code, { password: 'sesame' }))).toBe('open');
      await manage('PATCH', 'room', { door: 'closed' });
      expect(said(await byCode(code, { password: 'sesame' }))).toEqual([403, 'door-closed']);
      await manage('PATCH', 'room', { door: 'open' });
      await manage('PATCH', `links/${linkId}`, { off: true });
      expect(said(await byCode(code, { password: 'sesame' }))).toEqual([410, 'link-off']);
      await manage('PATCH', `links/${linkId}`, { off: false, secret: newSecret() });
      expect(said(await byCode(code, { password: 'sesame' }))).toEqual([404, 'wrong-code']);
    });

    test('is not to be had for facilitators, nor for a link that is closed', async () => {
      const links = await manage<LinkInfo[]>('GET', 'links');
      const own = links.body.find(({ role }) => role === 'facilitator')?.linkId ?? '';
      expect(said(await manage('POST', `links/${own}/code`))).toEqual([409, 'facilitator-code']);
      const { linkId } = await project.link('viewer');
      await project.revoke(linkId);
      expect(said(await manage('POST', `links/${linkId}/code`))).toEqual([404, 'not-found']);
    });

    test('for a second device works once, and each device by itself', async () => {
      const { secret: link } = await project.link('editor');
      const { secret, memberId } = await join(link);
      const me = `/api/projects/${project.id}/me`;
      const { body } = await ask<JoinCode>(server.url, 'POST', `${me}/move`, secret);
      const phone = newSecret();
      const move = (own: string): Promise<Answer<JoinedByCode>> =>
        ask<JoinedByCode>(server.url, 'POST', '/api/moves', '', { code: body.code, secret: own });
      expect((await move(phone)).body).toMatchObject({ memberId, projectId: project.id, role: 'editor' });
      expect(said(await move(newSecret()))).toEqual([404, 'wrong-code']);
      expect((await ticket({ secret: phone })).body).toMatchObject({ memberId });
      expect((await ticket({ secret })).body).toMatchObject({ memberId });
      expect(said(await byCode(body.code))).toEqual([404, 'wrong-code']);
    });
  });

  describe('the last facilitator', () => {
    test('among the members neither leaves nor steps down by themselves, and among links none is closed', async () => {
      const own = await createProject(server.url);
      const at = (path: string): string => `/api/projects/${own.id}/${path}`;
      const [ann, ben] = [
        await joinBy(server.url, own.id, own.secret, 'Ann'),
        await joinBy(server.url, own.id, own.secret, 'Ben'),
      ];
      const change = (by: string, memberId: string, body: object): Promise<Answer<unknown>> =>
        ask(server.url, 'PATCH', at(`members/${memberId}`), by, body);
      expect(said(await change(ann.secret, ben.memberId, { removed: true }))).toBe('open');
      expect(said(await change(ann.secret, ann.memberId, { removed: true }))).toEqual([409, 'last-facilitator']);
      expect(said(await change(ann.secret, ann.memberId, { ownRole: 'viewer' }))).toEqual([409, 'last-facilitator']);
      expect((await ask<ManagedMember[]>(server.url, 'GET', at('members'), ann.secret)).body).toMatchObject([
        { name: 'Ann', role: 'facilitator', removed: false },
        { name: 'Ben', removed: true },
      ]);
      const links = await ask<LinkInfo[]>(server.url, 'GET', at('links'), ann.secret);
      const [only] = links.body;
      for (const body of [{ off: true }, { expiresAt: '2100-01-01T00:00:00Z' }]) {
        const answer = await ask(server.url, 'PATCH', at(`links/${only?.linkId}`), ann.secret, body);
        expect(said(answer)).toEqual([409, 'last-facilitator-link']);
      }
      // One that ends does not count.
      const ending = await own.link('facilitator');
      const soon = { expiresAt: '2100-01-01T00:00:00Z' };
      expect(said(await ask(server.url, 'PATCH', at(`links/${ending.linkId}`), ann.secret, soon))).toBe('open');
      expect(said(await ask(server.url, 'DELETE', at(`links/${only?.linkId}`), ann.secret))).toEqual([
        409,
        'last-facilitator-link',
      ]);
      // Who has the link itself can remove a stranger even if that is the last member who leads.
      expect(said(await change(own.secret, ann.memberId, { removed: true }))).toBe('open');
    });
  });

  describe('an open socket', () => {
    const change = (memberId: string, body: object): Promise<Answer<unknown>> =>
      manage('PATCH', `members/${memberId}`, body);
    const closings: Record<string, (linkId: string, memberId: string) => Promise<unknown>> = {
      'the link is revoked': (linkId) => project.revoke(linkId),
      'the link is turned off': (linkId) => manage('PATCH', `links/${linkId}`, { off: true }),
      'the link comes to its end': (linkId) =>
        manage('PATCH', `links/${linkId}`, { expiresAt: new Date(Date.now() + 300).toISOString() }),
      'the member is removed': (_linkId, memberId) => change(memberId, { removed: true }),
    };
    test.each(Object.keys(closings))('of a member is closed when %s, and others stay', async (what) => {
      const { secret, linkId } = await project.link('editor');
      const member = await join(secret);
      const other = await connect(project.secret);
      const client = await connect(member.secret);
      await closings[what]?.(linkId, member.memberId);
      expect(await client.closed).toBe(CLOSE.unauthorized);
      await other.barrier();
      await other.close();
    });

    test('does not stay when its member is removed while it is being opened', async () => {
      const { secret } = await project.link('editor');
      const member = await join(secret);
      const { ticket: given } = (await ticket({ secret: member.secret })).body;
      const coming = Array.from({ length: 20 }, () => WireClient.connect(server.syncUrl, project, { ticket: given }));
      await change(member.memberId, { removed: true });
      const codes = await Promise.all((await Promise.all(coming)).map((client) => client.closed));
      expect(new Set(codes)).toEqual(new Set([CLOSE.unauthorized]));
    });

    test('of who came by the link alone is closed when its secret changes; members stay', async () => {
      const { secret, linkId } = await project.link('editor');
      const member = await join(secret);
      const late = (await ticket({ secret })).body.ticket;
      const [nameless, named] = [await connect(secret), await connect(member.secret)];
      const fresh = newSecret();
      await manage('PATCH', `links/${linkId}`, { secret: fresh });
      expect(await nameless.closed).toBe(CLOSE.unauthorized);
      await named.barrier();
      const old = await WireClient.connect(server.syncUrl, project, { ticket: late });
      expect(await old.closed).toBe(CLOSE.unauthorized);
      await (await connect(fresh)).barrier();
      await named.close();
    });

    test('of a member follows their role at once, both ways', async () => {
      const { secret } = await project.link('viewer');
      const member = await join(secret);
      const client = await connect(member.secret);
      await change(member.memberId, { ownRole: 'editor' });
      client.doc.getMap('records').set('raised', 'x'.repeat(600_000));
      await client.barrier();
      await change(member.memberId, { ownRole: null });
      client.doc.getMap('records').set('lowered', 1);
      await expect(client.barrier()).rejects.toThrow(`closed with ${CLOSE.forbidden}`);
    });

    test('makes its member online, and they were seen when it ends', async () => {
      const { secret } = await project.link('viewer');
      const member = await join(secret);
      const find = async (): Promise<ManagedMember | undefined> =>
        (await manage<ManagedMember[]>('GET', 'members')).body.find(({ memberId }) => memberId === member.memberId);
      expect(await find()).toMatchObject({ online: false });
      const client = await connect(member.secret);
      expect(await find()).toMatchObject({ online: true });
      await client.close();
      const left = await eventually(async () => {
        const found = await find();
        expect(found?.online).toBe(false);
        return found;
      });
      expect(Date.parse(left?.lastSeenAt ?? '')).toBeGreaterThanOrEqual(Date.parse(left?.createdAt ?? ''));
    });
  });
});

describe('limits', () => {
  afterEach(() => server.close());

  test('on wrong codes hold for one address, and right ones cost nothing', async () => {
    await begin({ wrongCodesPerMinute: 3 });
    const { linkId } = await project.link('participant');
    const { code } = (await manage<JoinCode>('POST', `links/${linkId}/code`)).body;
    const tryCode = (typed: string): Promise<Answer<unknown>> =>
      ask(server.url, 'POST', '/api/join', '', { ...profile('Coder'), code: typed });
    for (let nth = 0; nth < 5; nth += 1) expect(said(await tryCode(code))).toBe('open');
    for (const wrong of ['222222', 'nonsense', '333333'])
      expect(said(await tryCode(wrong))).toEqual([404, 'wrong-code']);
    const fourth = await tryCode(code);
    expect([said(fourth), Number(fourth.retryAfter) > 0]).toEqual([[429, 'rate-limited'], true]);
  });

  test('on wrong codes hold for all addresses together', async () => {
    await begin({ wrongCodesOfAllPerMinute: 2, env: { TRUST_PROXY: '1' } });
    const guess = (address: string): Promise<Answer<unknown>> =>
      ask(
        server.url,
        'POST',
        '/api/moves',
        '',
        { code: '222222', secret: newSecret() },
        { 'x-forwarded-for': address },
      );
    expect(said(await guess('203.0.113.1'))).toEqual([404, 'wrong-code']);
    expect(said(await guess('203.0.113.2'))).toEqual([404, 'wrong-code']);
    expect(said(await guess('203.0.113.3'))).toEqual([429, 'rate-limited']);
  });

  test('on wrong passwords hold for each link', async () => {
    await begin({ wrongPasswordsPerMinute: 2 });
    const [one, other] = [await project.link('editor'), await project.link('editor')];
    for (const { linkId } of [one, other]) await manage('PATCH', `links/${linkId}`, { password: 'right' });
    const wrong = await Promise.all(['a', 'b', 'c', 'd'].map((password) => ticket({ secret: one.secret, password })));
    expect(wrong.map(({ status }) => status).sort((a, b) => a - b)).toEqual([401, 401, 429, 429]);
    expect(said(await ticket({ secret: one.secret, password: 'right' }))).toEqual([429, 'rate-limited']);
    expect(said(await ticket({ secret: other.secret, password: 'right' }))).toBe('open');
  });

  test('on newcomers hold for one address', async () => {
    await begin({ membersPerHour: 1 });
    const known = await join(project.secret);
    await expect(join(project.secret)).rejects.toThrow('429');
    expect(await join(project.secret, 'Renamed', { secret: known.secret })).toMatchObject({ memberId: known.memberId });
  });
});

test('a person comes back by their secret after a restart, and a code made before still works', async () => {
  const dataDir = temporaryFolder();
  await begin({ dataDir });
  const { secret: link, linkId } = await project.link('participant');
  const member = await join(link);
  const { code } = (await manage<JoinCode>('POST', `links/${linkId}/code`)).body;
  await manage('PATCH', 'room', { door: 'knock', frozen: ['board1'] });
  await server.close();
  server = await startServer({ dataDir });
  expect((await ticket({ secret: member.secret })).body).toMatchObject({
    memberId: member.memberId,
    role: 'participant',
  });
  expect((await manage('GET', 'room')).body).toEqual({ door: 'knock', frozen: ['board1'] });
  const joined = await ask<JoinedByCode>(server.url, 'POST', '/api/join', '', { ...profile('Coder'), code });
  expect(joined.body).toMatchObject({ projectId: project.id, waiting: true });
  await server.close();
  rmSync(dataDir, { recursive: true });
});
