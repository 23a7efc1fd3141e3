/** Who did what, over HTTP: what people and facilitators are told, after restarts and restores too. */
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import type { ActivityEntry, MemberEdits, VersionInfo } from '@polku/shared/kernel/versions';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { databaseFile } from '../config';
import { backup } from '../jobs/backup';
import { restore } from '../jobs/restore';
import { ask, joinBy, type TestMember } from '../testing/ask';
import { eventually } from '../testing/eventually';
import { createProject, type TestProject } from '../testing/project';
import { startServer, temporaryFolder, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

let dataDir: string;
let server: TestServer;
let project: TestProject;
let aino: TestMember;
let veikko: TestMember;
beforeEach(async () => {
  dataDir = temporaryFolder();
  server = await startServer({ dataDir });
  project = await createProject(server.url);
  const { secret } = await project.link('editor');
  aino = await joinBy(server.url, project.id, project.secret, 'Aino');
  veikko = await joinBy(server.url, project.id, secret, 'Veikko');
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
const get = <T>(path: string) => ask<T>(server.url, 'GET', `/api/projects/${project.id}/${path}`, project.secret);
const activity = async (query = ''): Promise<readonly ActivityEntry[]> =>
  (await get<ActivityEntry[]>(`activity${query}`)).body;
const editsOf = async (member: TestMember, minutes = 15): Promise<MemberEdits> =>
  (await get<MemberEdits>(`members/${member.memberId}/edits?minutes=${minutes}`)).body;

function put(doc: Y.Doc, id: string, board: string, title: string): void {
  doc.getMap('records').set(
    id,
    new Y.Map<unknown>([
      ['board', board],
      ['title', new Y.Text(title)],
    ]),
  );
}
/** Each person has one. */
const devices: Record<string, string> = {};
async function as(member: TestMember, write: (doc: Y.Doc) => void, doc = new Y.Doc()): Promise<Y.Doc> {
  const { secret } = member;
  const client = await WireClient.synced(server.syncUrl, project, {
    secret,
    device: (devices[secret] ??= newSecret()),
    doc,
  });
  write(client.doc);
  await client.barrier();
  await client.close();
  return client.doc;
}

test('tells who edited which board, by person and board, and page by page', async () => {
  await as(aino, (doc) => put(doc, 'note1', 'board1', 'Wait'));
  await as(veikko, (doc) => {
    put(doc, 'note2', 'board1', 'Call');
    put(doc, 'note3', 'board2', 'Pay');
  });
  const all = await activity();
  expect(all.map(({ memberId, board, records }) => [memberId, board, records.join()])).toEqual([
    [veikko.memberId, 'board2', 'note3'],
    [veikko.memberId, 'board1', 'note2'],
    [aino.memberId, 'board1', 'note1'],
  ]);
  expect(await activity(`?member=${aino.memberId}`)).toEqual([all[2]]);
  expect(await activity('?board=board2')).toEqual([all[0]]);
  expect(await activity('?member=')).toEqual([]);
  expect(await activity(`?before=${encodeURIComponent(all[2]?.to ?? '')}`)).toEqual([]);
});

test('tells a facilitator what a person wrote, with a version from just before they began', async () => {
  await as(aino, (doc) => put(doc, 'note1', 'board1', 'Wait here'));
  await as(veikko, (doc) => {
    const title = (doc.getMap('records').get('note1') as Y.Map<unknown>).get('title') as Y.Text;
    title.delete(0, 4);
    put(doc, 'note2', 'board1', 'Rubbish');
  });
  await eventually(async () => expect((await get<VersionInfo[]>('versions')).body).toHaveLength(1));
  const edits = await editsOf(veikko);
  expect([...edits.records].sort()).toEqual(['note1', 'note2']);
  expect(edits.clients).toHaveLength(1);
  expect(edits.deleted.map(([, from, to]) => to - from)).toEqual([4]);
  const answer = await fetch(`${server.url}/api/projects/${project.id}/at?time=${encodeURIComponent(edits.at ?? '')}`, {
    headers: { authorization: `Bearer ${project.secret}` },
  });
  const before = new Y.Doc();
  Y.applyUpdate(before, new Uint8Array(await answer.arrayBuffer()));
  expect(before.getMap('records').toJSON()).toEqual({ note1: { board: 'board1', title: 'Wait here' } });
  // Whoever was first had nothing before them.
  expect(await editsOf(aino)).toMatchObject({ at: null, deleted: [] });
});

test('takes no senseless parameters', async () => {
  const member = `members/${veikko.memberId}/edits`;
  for (const path of [
    'activity?before=yesterday',
    `activity?member=${'x'.repeat(41)}`,
    'activity?board=a/b',
    'activity?board=a&board=b',
    member,
    `${member}?minutes=0`,
    `${member}?minutes=1.5`,
    `${member}?minutes=-5`,
    `${member}?minutes=10081`,
    `${member}?minutes=1e3`,
  ]) {
    expect([path, (await get(path)).status]).toEqual([path, 400]);
  }
  expect((await get(`members/${newId()}/edits?minutes=5`)).status).toBe(404);
  expect((await get(`members/${'x'.repeat(10_000)}/edits?minutes=5`)).status).toBeGreaterThanOrEqual(400);
});

test('is asked for only so often', async () => {
  await server.close();
  server = await startServer({ dataDir, memberEditsPerMinute: 2 });
  const path = `members/${veikko.memberId}/edits?minutes=5`;
  expect([(await get(path)).status, (await get(path)).status, (await get(path)).status]).toEqual([200, 200, 429]);
});

test('outlives restarts, backups and restores', async () => {
  await as(aino, (doc) => put(doc, 'note1', 'board1', 'Wait'));
  const doc = await as(veikko, (one) => put(one, 'note2', 'board1', 'Call'));
  await server.close();
  server = await startServer({ dataDir });
  project = project.at(server.url);
  // A new server goes on with the same stretch.
  await as(veikko, (one) => put(one, 'note3', 'board1', 'Pay'), doc);
  expect(await activity()).toMatchObject([{ records: ['note2', 'note3'], count: 2 }, { records: ['note1'] }]);
  const file = join(dataDir, 'backup.sqlite');
  await backup(databaseFile(dataDir), file);
  await as(veikko, (one) => put(one, 'note4', 'board1', 'Late'), doc);
  await server.close();
  await restore(databaseFile(dataDir), file);
  server = await startServer({ dataDir });
  expect(await activity()).toMatchObject([{ records: ['note2', 'note3'] }, { records: ['note1'] }]);
  expect((await editsOf(veikko)).records).not.toContain('note4');
});
