import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from '../config';
import { FolderInUse } from '../log/data-folder';
import { openDatabase } from '../log/database';
import { createProject, type TestProject } from '../testing/project';
import { startServer, temporaryFolder, type TestServer } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';
import { backup } from './backup';
import { restore } from './restore';
import { verifyDatabase } from './verify';

let folder: string;
let dataDir: string;
let database: string;
let file: string;
let server: TestServer | null;
beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
  database = databaseFile(dataDir);
  file = join(folder, 'backup.sqlite');
  server = null;
});
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<TestServer> {
  server = await startServer({ dataDir });
  return server;
}
async function stop(): Promise<void> {
  await server?.close();
  server = null;
}
async function written(text: string): Promise<{ project: TestProject; client: WireClient }> {
  const { url, syncUrl } = await start();
  const project = await createProject(url);
  const client = await WireClient.synced(syncUrl, project);
  client.doc.getMap('records').set('text', text);
  await client.barrier();
  return { project, client };
}

describe('a backup', () => {
  test('made under edits, restored after everything is lost, is what newcomers see; who was there is told of another history', async () => {
    const { project, client } = await written('in the backup');
    const editing = (async () => {
      for (let i = 0; client.code === null && i < 100_000; i += 1) {
        client.doc.getMap('edits').set(`e${i}`, i);
        await client.barrier().catch(() => {});
      }
    })();
    await client.until(() => client.doc.getMap('edits').size > 20);
    const acknowledged = client.doc.getMap('edits').size - 1;
    expect(await backup(database, file)).toEqual({ projects: 1, documents: 1 });
    client.doc.getMap('records').set('text', 'after the backup');
    await client.barrier();
    await stop();
    await editing;
    rmSync(dataDir, { recursive: true });

    expect(await restore(database, file)).toMatchObject({ projects: 1, documents: 1, aside: null });
    const { url, syncUrl } = await start();
    const here = project.at(url);
    const returning = await WireClient.connect(syncUrl, here, { epoch: project.epoch, doc: client.doc });
    expect(await returning.closed).toBe(CLOSE.otherHistory);
    const newcomer = await WireClient.synced(syncUrl, here);
    expect(newcomer.doc.getMap('records').get('text')).toBe('in the backup');
    expect(newcomer.doc.getMap('edits').size).toBeGreaterThanOrEqual(acknowledged);
    newcomer.doc.getMap('records').set('goes', 'on');
    await newcomer.barrier();
  });

  test('is for its owner only, never overwrites, and leaves nothing half done behind', async () => {
    await written('x');
    await backup(database, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(backup(database, file)).rejects.toThrow('exists already');
    await expect(backup(join(folder, 'nothing.sqlite'), join(folder, 'b'))).rejects.toThrow('no database at');
    const db = openDatabase({ file: database, maxBytes: 0 });
    db.exec("UPDATE updates SET data = x'00'");
    db.close();
    await expect(backup(database, join(folder, 'second.sqlite'))).rejects.toThrow('update 1: checksum');
    expect(readdirSync(folder).sort()).toEqual(['backup.sqlite', 'data']);
  });
});

describe('restoring', () => {
  test('is refused while a server runs, and changes nothing then', async () => {
    const { client } = await written('x');
    await backup(database, file);
    await expect(restore(database, file)).rejects.toThrow(FolderInUse);
    client.doc.getMap('records').set('still', 'here');
    await client.barrier();
    expect(readdirSync(dataDir).filter((name) => /restor/.test(name))).toEqual([]);
  });

  test('moves the old database aside whole, with what lay in its log', async () => {
    const { project, client } = await written('old');
    await backup(database, file);
    client.doc.getMap('records').set('text', 'new');
    await client.barrier();
    // As a killed process leaves it: the last edits lie in the log beside the file.
    for (const end of ['', '-wal']) copyFileSync(`${database}${end}`, join(folder, `killed${end}`));
    await stop();
    for (const end of ['', '-wal']) copyFileSync(join(folder, `killed${end}`), `${database}${end}`);
    const { aside } = await restore(database, file);
    expect(existsSync(`${database}-wal`)).toBe(false);
    expect([statSync(database).mode & 0o777, statSync(aside ?? '').mode & 0o777]).toEqual([0o600, 0o700]);
    expect(await verifyDatabase(join(aside ?? '', 'polku.sqlite'))).toEqual({ projects: 1, documents: 1 });
    const now = await start();
    const reader = await WireClient.synced(now.syncUrl, project.at(now.url));
    expect(reader.doc.getMap('records').get('text')).toBe('old');
    await stop();
    await restore(database, join(aside ?? '', 'polku.sqlite'));
    const { url, syncUrl } = await start();
    const back = await WireClient.synced(syncUrl, project.at(url));
    expect(back.doc.getMap('records').get('text')).toBe('new');
  });

  test('replaces a database that is damaged, with its log', async () => {
    const { project } = await written('x');
    await backup(database, file);
    await stop();
    writeFileSync(database, 'rubbish'.repeat(1000));
    writeFileSync(`${database}-wal`, 'rubbish');
    const { aside } = await restore(database, file);
    expect(readFileSync(join(aside ?? '', 'polku.sqlite'), 'utf8')).toMatch(/^rubbish/);
    const { url, syncUrl } = await start();
    const reader = await WireClient.synced(syncUrl, project.at(url));
    expect(reader.doc.getMap('records').get('text')).toBe('x');
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 8192)],
    ['something else', () => Buffer.from('no database at all'.repeat(1000))],
    ['empty', () => Buffer.alloc(0)],
    [
      'changed in one row',
      (bytes: Buffer) => {
        const changed = Buffer.from(bytes);
        changed[changed.indexOf('in the row')] = 0x49;
        return changed;
      },
    ],
  ])('a backup that is %s is refused, and everything stays as it was', async (_case, damage) => {
    const { project } = await written('in the row');
    await backup(database, file);
    await stop();
    writeFileSync(file, damage(readFileSync(file)));
    const before = readFileSync(database);
    await expect(restore(database, file)).rejects.toThrow(`${file} is not whole`);
    expect(readFileSync(database).equals(before)).toBe(true);
    expect(readdirSync(dataDir).filter((name) => /restor/.test(name))).toEqual([]);
    const { url, syncUrl } = await start();
    const reader = await WireClient.synced(syncUrl, project.at(url), { epoch: project.epoch });
    expect(reader.doc.getMap('records').get('text')).toBe('in the row');
  });
});
