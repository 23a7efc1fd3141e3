/**
 * Nothing that opens anything is in what the server writes, at the level at which it writes most: every secret goes through every
 * route that takes one, rightly, wrongly and while the store fails, and is then searched for, as are all forms it is sent in.
 */
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresDatabase } from '../log/postgres';
import { ask, joinBy, profile } from '../testing/ask';
import { type Build, buildServer, type ChildServer, startChild } from '../testing/child-server';
import { createProject } from '../testing/project';
import { ANSWER, roundWith } from '../testing/rounds';
import { temporaryFolder } from '../testing/start-server';
import { postgresPlace } from '../testing/postgres-place';
import { WireClient } from '../testing/wire-client';
import { ClientSocket } from './client-socket';

const METRICS_TOKEN = `metrics-${newSecret()}`;
let built: Build;
const dataDir = temporaryFolder();
beforeAll(async () => {
  built = await buildServer();
});
afterAll(() => {
  built.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Secrets by what they are, in every form in which they may be written. */
class Secrets {
  private readonly all = new Map<string, string>();

  keep<T extends string>(what: string, secret: T): T {
    if (secret.length < 4) throw new Error(`${what} is too short to be looked for`);
    for (const [form, text] of [
      ['', secret],
      [' in base64', Buffer.from(secret).toString('base64').replace(/=+$/, '')],
      [' in hexadecimal', Buffer.from(secret).toString('hex')],
      [' in an address', encodeURIComponent(secret)],
    ] as const)
      this.all.set(`${what}${form}`, text);
    return secret;
  }
  /** @returns which are in the text */
  in(text: string): string[] {
    return [...this.all].filter(([, secret]) => text.includes(secret)).map(([what]) => what);
  }
  get count(): number {
    return this.all.size;
  }
}

/** Everything that carries a secret, done once. `works` is false while the store fails. */
async function doAll({ url, syncUrl }: ChildServer, secrets: Secrets, when: string): Promise<number[]> {
  const keep = <T extends string>(what: string, secret: T): T => secrets.keep(`${when}: ${what}`, secret);
  const statuses: number[] = [];
  const call = async <T>(method: string, path: string, secret = '', body?: object): Promise<T> => {
    const answer = await ask<T>(url, method, path, secret, body);
    statuses.push(answer.status);
    return answer.body;
  };
  const projectId = newId();
  const host = keep('the facilitator’s secret', newSecret());
  await call('POST', '/api/projects', '', { projectId, secret: host });
  const at = `/api/projects/${projectId}`;
  const link = keep('a link', newSecret());
  const made = await call<{ linkId?: string }>('POST', `${at}/links`, host, {
    role: 'editor',
    label: 'Room',
    secret: link,
  });
  const linkPath = `${at}/links/${made?.linkId ?? newId()}`;
  const password = keep('a password', `Kevät-${newId()}`);
  await call('PATCH', linkPath, host, { password });
  await call('PATCH', linkPath, host, { password: keep('a password that is too short', 'Ab3$') });
  const wrong = keep('a wrong password', `Syksy-${newId()}`);
  const device = keep('a device', newSecret());
  const member = keep('a member', newSecret());
  await call(
    'POST',
    `${at}/members`,
    link,
    profile('Aino', { secret: keep('a member with a wrong password', newSecret()), password: wrong }),
  );
  await call('POST', `${at}/members`, link, profile('Aino', { secret: member, password }));
  const ticket = await call<{ ticket?: string }>('POST', '/api/tickets', '', {
    projectId,
    secret: link,
    member,
    device,
    password,
  });
  if (ticket?.ticket) keep('a ticket', ticket.ticket);
  const code = await call<{ code?: string }>('POST', `${linkPath}/code`, host);
  if (code?.code) keep('a code', code.code);
  const byCode = keep('a member by code', newSecret());
  await call(
    'POST',
    '/api/join',
    '',
    profile('Veikko', { secret: byCode, password, ...{ code: code?.code ?? 'ABC234' } }),
  );
  await call(
    'POST',
    '/api/join',
    '',
    profile('Nobody', { secret: byCode, ...{ code: keep('a wrong code', 'WRNG42') } }),
  );
  const move = await call<{ code?: string }>('POST', `${at}/me/move`, member);
  if (move?.code) keep('a moving code', move.code);
  await call('POST', '/api/moves', '', { code: move?.code ?? 'XYZ345', secret: keep('a second device', newSecret()) });
  await call('PATCH', `${at}/me`, member, { name: 'Aino', side: 'staff', teams: [] });

  const round = roundWith({ setup: { mode: 'nameless' } });
  await call('POST', `${at}/rounds`, host, round);
  const said = keep('what somebody answered', `Why-${newId()}`);
  await call('PUT', `${at}/rounds/${round.roundId}/answers`, member, {
    answers: [{ ...ANSWER, why: said }],
    done: true,
  });
  await call('GET', `${at}/now`, member);
  await call('GET', `${at}/rounds`, member);

  // Wrong in form, in the wrong place, and not for them.
  const lost = keep('a secret in a path', newSecret());
  for (const path of [
    `/api/projects/${lost}/links`,
    `/${lost}`,
    `/api/${lost}?secret=${lost}`,
    `/w/x?secret=${lost}`,
    `/p/${projectId}/%00${lost}`,
  ]) {
    await call('GET', path, host);
  }
  await call('POST', '/api/tickets', '', { projectId, secret: `${lost}!`, password: 7, member: [lost] });
  await call('POST', `${at}/links`, lost, { role: lost, label: 'x', secret: lost });
  for (const body of [`{"secret":"${lost}`, `secret=${lost}`]) {
    const broken = await fetch(`${url}/api/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    statuses.push(broken.status);
  }
  await call('GET', '/metrics', METRICS_TOKEN);
  await call('GET', '/metrics', keep('a wrong metrics token', newSecret()));
  await call('PUT', `${at}/blobs/${'0'.repeat(64)}`, member);

  // Sockets: rightly, with another's ticket, and with nonsense.
  for (const query of [
    `ticket=${ticket?.ticket ?? lost}&v=2`,
    `ticket=${lost}&v=2`,
    `ticket=${lost}&v=${lost}`,
    `secret=${lost}`,
  ]) {
    const socket = new ClientSocket(`${syncUrl}/${projectId}-content?${query}`);
    await new Promise<void>((resolve) => {
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
      socket.on('open', () => socket.send(lost));
    });
  }
  return statuses;
}

/** What the server stores in, and ways to make it fail from outside. */
interface Store {
  readonly env: NodeJS.ProcessEnv;
  /** Puts tables away, but for those that are named. */
  putAway(but: readonly string[]): Promise<void>;
  remove(): Promise<void>;
}

function sqliteStore(): Promise<Store> {
  return Promise.resolve({
    env: {},
    putAway(but) {
      const db = new Database(join(dataDir, 'polku.sqlite'));
      const all = db
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .pluck();
      db.pragma('foreign_keys = OFF');
      for (const table of all.all() as string[])
        if (!but.includes(table) && !table.startsWith('gone_')) db.exec(`ALTER TABLE ${table} RENAME TO gone_${table}`);
      db.close();
      return Promise.resolve();
    },
    remove: () => Promise.resolve(),
  });
}

async function postgresStore(secrets: Secrets): Promise<Store> {
  const { options, remove } = await postgresPlace();
  const { username, password } = new URL(options.url);
  secrets.keep('user and password of the database', `${username}:${password}@`);
  const db = postgresDatabase({ ...options, connections: 1 }, () => {});
  return {
    env: { DATABASE_URL: options.url },
    async putAway(but) {
      const all = await db.all<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
      for (const { name } of all)
        if (!but.includes(name) && !name.startsWith('gone_'))
          await db.run(`ALTER TABLE ${name} RENAME TO gone_${name}`);
      // And every connection of the server is cut.
      await db.all(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
    },
    async remove() {
      await db.close();
      await remove();
    },
  };
}

test.each([
  ['SQLite', sqliteStore],
  ['PostgreSQL', postgresStore],
])('no secret is in what the server writes, with %s', async (_kind, storeWith) => {
  const secrets = new Secrets();
  secrets.keep('the metrics token', METRICS_TOKEN);
  const store = await storeWith(secrets);
  const server = await startChild(built, dataDir, { ...store.env, LOG_LEVEL: 'trace', METRICS_TOKEN }, true);
  expect(await doAll(server, secrets, 'as it should be')).toContain(201);
  // A room in which one writes, so that failing commits are reported, too.
  const project = await createProject(server.url);
  secrets.keep('a project’s secret', project.secret);
  const device = secrets.keep('a writer’s device', newSecret());
  const writer = await WireClient.synced(server.syncUrl, project, { device });
  await joinBy(server.url, project.id, project.secret, 'Oona', { secret: secrets.keep('Oona', newSecret()) });

  await store.putAway(['projects']);
  writer.doc.getMap('records').set('r', 1);
  const statuses = await doAll(server, secrets, 'while the store fails');
  expect(statuses.filter((status) => status === 500).length).toBeGreaterThan(3);
  await writer.closed;
  await store.putAway([]);
  await doAll(server, secrets, 'without projects');
  await server.end('SIGKILL');
  await store.remove();

  const written = server.written();
  expect(written.split('\n').length).toBeGreaterThan(20);
  expect(written).toContain('request failed');
  expect(secrets.count).toBeGreaterThan(150);
  expect(secrets.in(written)).toEqual([]);
  // The search finds what is there.
  expect(secrets.in(`${written}${device}`)).toContain('a writer’s device');
});

test('a server that cannot start does not say what it was given', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()));
  const address = taken.address();
  const secrets = new Secrets();
  secrets.keep('the metrics token', METRICS_TOKEN);
  const password = secrets.keep('the database’s password', `pa55${newId()}`);
  const folder = temporaryFolder();
  const written: string[] = [];
  for (const env of [
    { PORT: String(typeof address === 'object' && address ? address.port : 0) },
    { LOG_LEVEL: password },
    { DATABASE_URL: `postgres://polku:${password}@127.0.0.1:1/polku` },
    { DATABASE_URL: `postgres://polku:${password}@ not an address` },
  ]) {
    const all = { LOG_LEVEL: 'trace', METRICS_TOKEN, ...env };
    const failed = await startChild(built, folder, all, true).then(
      async (server) => {
        await server.end('SIGKILL');
        return server.written();
      },
      (error: unknown) => String(error),
    );
    written.push(failed);
  }
  taken.close();
  rmSync(folder, { recursive: true, force: true });
  for (const one of written) expect(one).toContain('Polku: ');
  expect(secrets.in(written.join('\n'))).toEqual([]);
});
