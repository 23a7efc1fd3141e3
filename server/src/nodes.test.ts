/** Real servers over one PostgreSQL. What is asked of one is seen at the others. */
import { CLOSE, MESSAGE_AWARENESS } from '@polku/shared/kernel/protocol';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { eventually } from './testing/eventually';
import { createProject, type TestProject } from './testing/project';
import { startServer, type TestServer } from './testing/start-server';
import { type Place, postgresPlace } from './testing/postgres-place';
import { WireClient } from './testing/wire-client';

let place: Place<{ url: string }>;
let servers: TestServer[];
beforeEach(async () => {
  place = await postgresPlace();
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await place.remove();
});

async function start(env: NodeJS.ProcessEnv = {}): Promise<TestServer> {
  const server = await startServer({ env: { DATABASE_URL: place.options.url, ...env } });
  servers.push(server);
  return server;
}
async function two(): Promise<{ a: TestServer; b: TestServer; project: TestProject }> {
  const [a, b] = [await start(), await start()];
  return { a, b, project: await createProject(a.url) };
}
const records = (client: WireClient): Record<string, unknown> => client.doc.getMap('records').toJSON();

/** Ends connections to the database as an operator could. @returns how many */
async function cut(query: string): Promise<void> {
  const client = new pg.Client({ connectionString: place.options.url });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE $1`,
    [query],
  );
  await client.end();
}

describe('two nodes', () => {
  test('show each the edits and the presence of the other, and both write at once', async () => {
    const { a, b, project } = await two();
    const aino = await WireClient.synced(a.syncUrl, project, { device: 'a'.repeat(22) });
    const ben = await WireClient.synced(b.syncUrl, project.at(b.url), { device: 'b'.repeat(22) });
    aino.doc.getMap('records').set('one', 1);
    await aino.barrier();
    await ben.until(() => records(ben)['one'] === 1);
    for (let n = 0; n < 30; n += 1) {
      aino.doc.getMap('records').set(`a${n}`, n);
      ben.doc.getMap('records').set(`b${n}`, n);
    }
    await Promise.all([aino.barrier(), ben.barrier()]);
    await eventually(() => expect([Object.keys(records(aino)).length, records(aino)]).toEqual([61, records(ben)]));
    aino.sendPresence([{ client: aino.doc.clientID, clock: 1, state: '{"name":"Aino"}' }]);
    const names = (): string =>
      ben.frames
        .filter(({ type }) => type === MESSAGE_AWARENESS)
        .map(({ bytes }) => Buffer.from(bytes).toString())
        .join();
    await ben.until(() => names().includes('Aino'));
    // Who comes later is told, too, and of who goes.
    const cora = await WireClient.synced(b.syncUrl, project.at(b.url));
    await eventually(() => expect(cora.frames.some(({ type }) => type === MESSAGE_AWARENESS)).toBe(true));
    await aino.close();
    await eventually(() => expect(names().split('null').length).toBeGreaterThan(1));
  });

  test('let nobody write at one under a client id that was used at the other', async () => {
    const { a, b, project } = await two();
    const aino = await WireClient.synced(a.syncUrl, project, { device: 'a'.repeat(22) });
    aino.doc.getMap('records').set('one', 1);
    await aino.barrier();
    const forger = new Y.Doc();
    forger.clientID = aino.doc.clientID;
    const other = await WireClient.connect(b.syncUrl, project.at(b.url), { device: 'b'.repeat(22), passive: true });
    forger.getMap('records').set('one', 'forged');
    other.sendUpdate(Y.encodeStateAsUpdate(forger));
    expect(await other.closed).toBe(CLOSE.otherHistory);
  });

  test('close connections by a link that is revoked at the other, and take their tickets', async () => {
    const { b, project } = await two();
    const link = await project.link('viewer');
    const here = project.at(b.url);
    // Its ticket was made by the other node.
    const viewer = await WireClient.synced(b.syncUrl, here, { ticket: await project.ticket(link.secret) });
    await project.revoke(link.linkId);
    expect(await viewer.closed).toBe(CLOSE.unauthorized);
  });

  test('go on when one of them is gone, with nothing lost that was acknowledged', async () => {
    const { a, b, project } = await two();
    const aino = await WireClient.synced(a.syncUrl, project);
    for (let n = 0; n < 20; n += 1) aino.doc.getMap('records').set(`r${n}`, n);
    await aino.barrier();
    await a.close();
    expect(await aino.closed).toBe(CLOSE.goingAway);
    aino.doc.getMap('records').set('offline', 1);
    const again = await WireClient.synced(b.syncUrl, project.at(b.url), { doc: aino.doc });
    await again.until(() => again.frames.length >= 3);
    await again.barrier();
    const ben = await WireClient.synced(b.syncUrl, project.at(b.url));
    expect(Object.keys(records(ben)).length).toBe(21);
  });

  test('hear each other again after all their connections were cut', async () => {
    const { a, b, project } = await two();
    const aino = await WireClient.synced(a.syncUrl, project);
    const ben = await WireClient.synced(b.syncUrl, project.at(b.url));
    await cut('%');
    aino.doc.getMap('records').set('after', 1);
    await aino.barrier();
    await eventually(() => expect(records(ben)).toEqual({ after: 1 }));
  });

  test('compact a room that both write, and both go on', async () => {
    const { a, b, project } = await two();
    const aino = await WireClient.synced(a.syncUrl, project);
    const ben = await WireClient.synced(b.syncUrl, project.at(b.url));
    for (let n = 0; n < 700; n += 1) {
      (n % 2 === 0 ? aino : ben).doc.getMap('records').set(`r${n}`, n);
      if (n % 20 === 0) await Promise.all([aino.barrier(), ben.barrier()]);
    }
    await Promise.all([aino.barrier(), ben.barrier()]);
    await eventually(() => expect(Object.keys(records(ben)).length).toBe(700));
    const client = new pg.Client({ connectionString: place.options.url });
    await client.connect();
    await eventually(async () => {
      const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM snapshots');
      expect(Number(rows[0]?.n)).toBeGreaterThan(0);
    });
    await client.end();
    aino.doc.getMap('records').set('last', 1);
    await aino.barrier();
    await ben.until(() => records(ben)['last'] === 1);
    const fresh = await WireClient.synced((await start()).syncUrl, project.at(servers.at(-1)?.url ?? ''));
    expect(records(fresh)).toEqual(records(aino));
  }, 60_000);
});
