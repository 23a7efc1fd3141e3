import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { MESSAGE_NOTICE, readNotice, type RoomNotice } from '@polku/shared/kernel/room-notice';
import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { databaseFile } from '../config';
import { backup } from '../jobs/backup';
import { restore } from '../jobs/restore';
import { openDatabase } from '../log/database';
import { ask } from '../testing/ask';
import { createProject, type TestProject } from '../testing/project';
import { startServer, temporaryFolder, type TestServer } from '../testing/start-server';
import { WireClient, type WireOptions } from '../testing/wire-client';

let dataDir: string;
beforeEach(() => {
  dataDir = temporaryFolder();
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** What is in a room as somebody sees who comes now, and their connection. */
async function seen(server: TestServer, project: TestProject, options: WireOptions = {}) {
  const reader = await WireClient.connect(server.syncUrl, project.at(server.url), options);
  await reader.until(() => reader.code !== null || reader.doc.getMap('records').size > 0);
  return reader;
}
const noticeOf = ({ frames }: WireClient): RoomNotice | null => {
  const last = frames.filter(({ type }) => type === MESSAGE_NOTICE).at(-1);
  if (!last) return null;
  const decoder = decoding.createDecoder(last.bytes);
  decoding.readVarUint(decoder);
  return readNotice(decoding.readVarString(decoder));
};

describe('given a room of which something is damaged', () => {
  /** 40 records, one an update, in a room that was not compacted. */
  async function written(): Promise<{ project: TestProject; doc: Y.Doc }> {
    const first = await startServer({ dataDir });
    const project = await createProject(first.url);
    const client = await WireClient.synced(first.syncUrl, project);
    for (let i = 0; i < 40; i += 1) {
      client.doc.getMap('records').set(`r${i}`, `value ${i}`);
      await client.barrier();
    }
    const beside = await WireClient.synced(first.syncUrl, project, { kind: 'workshop' });
    beside.doc.getMap('records').set('plan', true);
    await beside.barrier();
    await first.close();
    return { project, doc: client.doc };
  }
  function damage(sql: string): void {
    const db = openDatabase({ file: databaseFile(dataDir), maxBytes: 0 });
    db.exec(sql);
    db.close();
  }
  const OF_CONTENT = "room_id = (SELECT id FROM rooms WHERE name LIKE '%-content')";
  const rowsOf = (): unknown[] => {
    const db = openDatabase({ file: databaseFile(dataDir), maxBytes: 0 });
    const rows = db.prepare('SELECT room_id, seq, hex(data) FROM updates ORDER BY 1, 2').raw().all();
    db.close();
    return rows;
  };

  test.each([
    ['a row is changed', `UPDATE updates SET data = zeroblob(length(data)) WHERE seq = 31 AND ${OF_CONTENT}`],
    ['a row is missing', `DELETE FROM updates WHERE seq = 31 AND ${OF_CONTENT}`],
    ['the last rows are missing', `DELETE FROM updates WHERE seq >= 31 AND ${OF_CONTENT}`],
    ['a checksum is changed', `UPDATE updates SET sum = zeroblob(32) WHERE seq = 31 AND ${OF_CONTENT}`],
  ])('when %s, what came before it is seen, nobody writes, and its neighbours go on', async (_case, sql) => {
    const { project, doc } = await written();
    damage(sql);
    const before = rowsOf();
    const server = await startServer({ dataDir });
    const { secret } = await project.at(server.url).link('viewer');
    const viewer = await seen(server, project, { secret });
    expect([...viewer.doc.getMap('records').keys()].sort()).toEqual(
      Array.from({ length: 30 }, (_, i) => `r${i}`).sort(),
    );
    expect(noticeOf(viewer)).toMatchObject({ lost: true, role: 'viewer' });

    // Whoever has more, or writes on all the same, is neither told that it is safe nor heard by others.
    const editor = await seen(server, project, { doc });
    expect(noticeOf(editor)).toMatchObject({ lost: true, role: 'facilitator' });
    editor.doc.getMap('records').set('more', true);
    const answered = editor.barrier().then(
      () => true,
      () => false,
    );
    const other = await seen(server, project);
    expect(other.doc.getMap('records').has('more')).toBe(false);
    await editor.close();
    expect(await answered).toBe(false);
    expect(viewer.code).toBeNull();

    const neighbour = await WireClient.synced(server.syncUrl, project.at(server.url), { kind: 'workshop' });
    expect(noticeOf(neighbour)).toMatchObject({ lost: false });
    neighbour.doc.getMap('records').set('goes on', true);
    await neighbour.barrier();
    const elsewhere = await createProject(server.url);
    const beside = await WireClient.synced(server.syncUrl, elsewhere);
    beside.doc.getMap('records').set('goes on', true);
    await beside.barrier();
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('polku_incidents_total{event="read-only"} 1');
    await server.close();
    const content = (rows: unknown[]) => rows.slice(0, before.length - 1);
    expect(content(rowsOf()), 'nothing was written over what is left').toEqual(content(before));
  });

  test('when its page is damaged, too', async () => {
    const { project } = await written();
    damage('PRAGMA wal_checkpoint(TRUNCATE)');
    // Some page of the table of rows: whole pages go bad on a disk.
    const file = databaseFile(dataDir);
    const bytes = readFileSync(file);
    const page = Math.floor(bytes.indexOf('value 30') / 4096);
    bytes.fill(0x5a, page * 4096, (page + 1) * 4096);
    writeFileSync(file, bytes);
    const server = await startServer({ dataDir });
    const elsewhere = await createProject(server.url);
    await (await WireClient.synced(server.syncUrl, elsewhere)).close();
    const reader = await WireClient.connect(server.syncUrl, project.at(server.url));
    await reader.until(() => reader.code !== null || noticeOf(reader) !== null);
    // What is before it may lie on the same page: then there is nothing to show, and it says so.
    expect([CLOSE.roomFailed, true]).toContain(reader.code ?? noticeOf(reader)?.lost);
    await server.close();
  });

  test('when nothing of its log can be read, the newest intact version of the boards is seen', async () => {
    const first = await startServer({ dataDir });
    const project = await createProject(first.url);
    const client = await WireClient.synced(first.syncUrl, project);
    for (const name of ['one', 'two', 'three']) {
      client.doc.getMap('records').set(name, true);
      await client.barrier();
      const kept = await ask(first.url, 'POST', `/api/projects/${project.id}/versions`, project.secret, {
        kind: 'named',
        name,
      });
      expect(kept.status).toBe(201);
    }
    await first.close();
    damage(
      `UPDATE updates SET data = x'00'; UPDATE snapshots SET data = x'00';
       UPDATE versions SET data = x'00' WHERE name = 'three'`,
    );
    const second = await startServer({ dataDir });
    const reader = await seen(second, project);
    expect(noticeOf(reader)).toMatchObject({ lost: true });
    expect([...reader.doc.getMap('records').keys()]).toEqual(['one', 'two']);
    await second.close();
  });

  test('when nothing of it can be read, it is refused and never seen as empty', async () => {
    const { project } = await written();
    damage("UPDATE updates SET data = x'0000'; UPDATE snapshots SET data = x'0000'; DELETE FROM versions");
    const server = await startServer({ dataDir });
    const refused = await WireClient.connect(server.syncUrl, project.at(server.url));
    expect(await refused.closed).toBe(CLOSE.roomFailed);
    expect(refused.frames).toEqual([]);
    const neighbour = await WireClient.synced(server.syncUrl, project.at(server.url), { kind: 'discussion' });
    await neighbour.close();
    await server.close();
  });

  test('a backup from before it is set back, and everybody edits again', async () => {
    const { project, doc } = await written();
    const file = join(dataDir, '..', `${project.id}.sqlite`);
    await backup(databaseFile(dataDir), file);
    damage(`DELETE FROM updates WHERE seq = 31 AND ${OF_CONTENT}`);
    await restore(databaseFile(dataDir), file);
    rmSync(file);
    const server = await startServer({ dataDir });
    const old = await WireClient.connect(server.syncUrl, project.at(server.url), { doc, epoch: project.epoch });
    expect(await old.closed).toBe(CLOSE.otherHistory);
    const editor = await WireClient.synced(server.syncUrl, project.at(server.url));
    expect([editor.doc.getMap('records').size, noticeOf(editor)?.lost]).toEqual([40, false]);
    editor.doc.getMap('records').set('more', true);
    await editor.barrier();
    await server.close();
  });
});

describe('given a full disk', () => {
  test('nothing is acknowledged, clients are sent away, and nothing is lost once there is room again', async () => {
    const small = await startServer({ dataDir, env: { MAX_DATA_MB: '1' } });
    const project = await createProject(small.url);
    const writer = await WireClient.synced(small.syncUrl, project);
    const reader = await WireClient.synced(small.syncUrl, project);
    let acknowledged = 0;
    for (let i = 0; writer.code === null && i < 200; i += 1) {
      writer.doc.getMap('records').set(`r${i}`, `${i}`.padEnd(50_000, '.'));
      await writer.barrier().then(
        () => {
          acknowledged = i + 1;
        },
        () => {},
      );
    }
    expect(await writer.closed).toBe(CLOSE.roomFailed);
    expect(await reader.closed).toBe(CLOSE.roomFailed);
    expect(acknowledged).toBeGreaterThan(2);
    expect(reader.doc.getMap('records').size, 'nothing undurable was broadcast').toBe(acknowledged);
    const again = await WireClient.synced(small.syncUrl, project);
    expect(again.doc.getMap('records').size).toBe(acknowledged);
    await small.close();
    const roomy = await startServer({ dataDir });
    const back = await WireClient.synced(roomy.syncUrl, project.at(roomy.url), { doc: writer.doc });
    await back.until(() => back.frames.length >= 3);
    await back.barrier();
    const other = await WireClient.synced(roomy.syncUrl, project.at(roomy.url));
    expect(other.doc.getMap('records').size).toBe(acknowledged + 1);
    await roomy.close();
  });

  test('it goes on by itself once there is room, without a restart, and says meanwhile that it does not', async () => {
    const server = await startServer({ dataDir, env: { MAX_DATA_MB: '2' }, healthMs: 0 });
    const ballast = await createProject(server.url);
    const filler = await WireClient.synced(server.syncUrl, ballast);
    for (let i = 0; i < 12; i += 1) filler.doc.getMap('records').set(`b${i}`, 'x'.repeat(50_000));
    await filler.barrier();
    const project = await createProject(server.url);
    const writer = await WireClient.synced(server.syncUrl, project);
    let acknowledged = 0;
    for (let i = 0; writer.code === null && i < 200; i += 1) {
      writer.doc.getMap('records').set(`r${i}`, `${i}`.padEnd(50_000, '.'));
      await writer.barrier().then(
        () => {
          acknowledged = i + 1;
        },
        () => {},
      );
    }
    expect(await writer.closed).toBe(CLOSE.roomFailed);
    expect(acknowledged).toBeGreaterThan(2);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(503);
    // Reading goes on.
    const reader = await WireClient.synced(server.syncUrl, project);
    expect(reader.doc.getMap('records').size).toBe(acknowledged);

    expect((await ask(server.url, 'DELETE', `/api/projects/${ballast.id}`, ballast.secret)).status).toBe(204);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const back = await WireClient.connect(server.syncUrl, project, { doc: writer.doc });
    await back.until(() => back.frames.length >= 3);
    await back.barrier();
    await reader.until(() => reader.doc.getMap('records').size === acknowledged + 1);
    await server.close();
  });
});
