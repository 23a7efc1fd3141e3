import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { blobTable } from '../log/blob-table';
import { type Db, openDatabase } from '../log/database';
import { compressed, versionTable } from '../log/version-table';
import type { SqlDatabase } from '../log/sql';
import { sqliteDatabase } from '../log/sqlite';
import { appender, readRoom } from '../log/room-log';
import { temporaryFolder } from '../testing/start-server';
import { compactRoom } from './compact';
import { projectsWithPictures, sweepPictures } from './unused-pictures';

const PROJECT = 'project1';
const DAY = 24 * 60 * 60 * 1000;
const GRACE = 30 * DAY;
const day = (n: number): string => new Date(Date.parse('2026-01-01T00:00:00.000Z') + n * DAY).toISOString();

let folder: string;
let db: Db;
let sql: SqlDatabase;
let doc: Y.Doc;
let gathered: Uint8Array[];
beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase({ file: join(folder, 'test.sqlite'), maxBytes: 0 });
  sql = sqliteDatabase(db);
  for (const id of [PROJECT, 'project12'])
    db.prepare('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)').run(id, 'e', day(0));
  doc = new Y.Doc();
  gathered = [];
  doc.on('update', (update: Uint8Array) => gathered.push(update));
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a picture on the server. */
async function picture(name: string, projectId = PROJECT): Promise<string> {
  const data = new TextEncoder().encode(name);
  const hash = createHash('sha256').update(data).digest('hex');
  await blobTable(sql).putBlob({ projectId, hash, type: 'image/png', data, now: day(0), atMost: 1e9 });
  return hash;
}
const there = async (hash: string, projectId = PROJECT): Promise<boolean> =>
  (await blobTable(sql).getBlob(projectId, hash)) !== null;

/** Edits the project's document. */
async function edit(change: (records: Y.Map<Y.Map<unknown>>) => void, room = `${PROJECT}-content`): Promise<void> {
  doc.transact(() => change(doc.getMap('records')));
  const image = await readRoom(sql, room);
  if (image.kind === 'corrupt') throw new Error(image.detail);
  appender(db)([{ room, first: image.head + 1, updates: gathered.splice(0) }]);
}
const touchpoint = (hash: string) => (records: Y.Map<Y.Map<unknown>>) => {
  const record = new Y.Map<unknown>();
  record.set('image', hash);
  records.set('touchpoint1', record);
};
const sweep = (n: number) => sweepPictures(sql, PROJECT, day(n), GRACE);

describe('a picture that nothing refers to', () => {
  test('is marked first, and deleted when the time of grace is over', async () => {
    const hash = await picture('cat');
    expect(await sweep(1)).toEqual({ marked: 1, deleted: 0, bytes: 0 });
    expect(await sweep(30)).toEqual({ marked: 0, deleted: 0, bytes: 0 });
    expect(await there(hash)).toBe(true);
    expect(await sweep(31)).toEqual({ marked: 0, deleted: 1, bytes: 3 });
    expect(await there(hash)).toBe(false);
    expect(await projectsWithPictures(sql)).toEqual([]);
  });

  test('survives when it is used again meanwhile, and its time then begins anew', async () => {
    const hash = await picture('cat');
    await sweep(1);
    await edit(touchpoint(hash));
    await sweep(20);
    expect((await sweep(60)).deleted).toBe(0);
    expect(await there(hash)).toBe(true);
  });

  test('survives when somebody sends it again meanwhile', async () => {
    const hash = await picture('cat');
    await sweep(1);
    await picture('cat');
    expect(await sweep(31)).toEqual({ marked: 1, deleted: 0, bytes: 0 });
    expect(await there(hash)).toBe(true);
  });

  test('survives when it is used again while it is being looked for', async () => {
    const hash = await picture('cat');
    await sweep(1);
    const result = await sweepPictures(sql, PROJECT, day(40), GRACE, () => edit(touchpoint(hash)));
    expect(result.deleted).toBe(0);
    expect(await there(hash)).toBe(true);
  });
});

describe('in use is', () => {
  const kept = async (hash: string): Promise<boolean> => {
    await sweep(1);
    await sweep(100);
    return there(hash);
  };

  test('what a record shows', async () => {
    const hash = await picture('cat');
    await edit(touchpoint(hash));
    expect(await kept(hash)).toBe(true);
  });

  test('what a removed record shows, which can be brought back', async () => {
    const hash = await picture('cat');
    await edit(touchpoint(hash));
    await edit((records) => records.get('touchpoint1')?.set('removed', { at: 1, by: 'Aino' }));
    await compactRoom(sql, `${PROJECT}-content`, day(1));
    await compactRoom(sql, `${PROJECT}-content`, day(1));
    expect(await kept(hash)).toBe(true);
  });

  test('what only the older generation of snapshots and rows still names', async () => {
    const [before, after] = [await picture('cat'), await picture('dog')];
    const room = `${PROJECT}-content`;
    await edit(touchpoint(before));
    await compactRoom(sql, room, day(1));
    await edit((records) => records.get('touchpoint1')?.set('image', after));
    await compactRoom(sql, room, day(2));
    expect(await kept(before)).toBe(true);
    expect(await kept(after)).toBe(true);
    // Another generation later nothing on this server names it any more.
    await edit((records) => records.get('touchpoint1')?.set('title', 'Call'));
    await compactRoom(sql, room, day(3));
    await edit((records) => records.get('touchpoint1')?.set('title', 'Calls'));
    await compactRoom(sql, room, day(4));
    await sweep(101);
    await sweep(140);
    expect([await there(before), await there(after)]).toEqual([false, true]);
  });

  test('what a comment or the workshop names', async () => {
    const hash = await picture('cat');
    await edit(touchpoint(hash), `${PROJECT}-discussion`);
    expect(await kept(hash)).toBe(true);
  });
});

test('another project, whose id begins alike, has no say', async () => {
  const hash = await picture('cat');
  await picture('cat', 'project12');
  await edit(touchpoint(hash), 'project12-content');
  await sweep(1);
  await sweep(40);
  expect([await there(hash), await there(hash, 'project12')]).toEqual([false, true]);
});

test('nothing goes while a document cannot be read as it was written', async () => {
  const hash = await picture('cat');
  await edit(touchpoint(await picture('dog')));
  await sweep(1);
  db.prepare("UPDATE updates SET data = x'00'").run();
  await expect(sweep(40)).rejects.toThrow('room project1-content: update 1: checksum');
  expect(await there(hash)).toBe(true);
});

test('given compaction took edits out of the document, then pictures that they name stay', async () => {
  const hash = await picture('cat');
  await edit(touchpoint(await picture('dog')));
  const named = new TextEncoder().encode(`kuva ${hash}`);
  db.prepare(
    "INSERT INTO left_out (room_id, head, format, data, created_at) SELECT id, 1, 'yjs-v2', ?, '' FROM rooms",
  ).run(named);
  await sweep(1);
  await sweep(40);
  expect(await there(hash)).toBe(true);
});

test('given a kept version names a picture that the boards no longer do, then it stays', async () => {
  const hash = await picture('cat');
  await edit(touchpoint(await picture('dog')));
  const at = new Date().toISOString();
  const update = new TextEncoder().encode(`kuva ${hash}`);
  const version = {
    versionId: 'v1',
    projectId: 'project1',
    at,
    kind: 'named',
    name: 'Then',
    memberId: null,
  } as const;
  await versionTable(sql).add(sql, version, compressed(update));
  await sweep(1);
  await sweep(40);
  expect(await there(hash)).toBe(true);
  await versionTable(sql).remove(sql, 'project1', ['v1']);
  await sweep(41);
  await sweep(90);
  expect(await there(hash)).toBe(false);
});

test('every table that could hold a document is searched', async () => {
  const names = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const holding = names.filter(({ name }) =>
    (db.pragma(`table_info(${name})`) as { name: string; type: string }[]).some(
      (column) => column.type === 'BLOB' && column.name === 'data',
    ),
  );
  // Ranges of clocks name no picture.
  const documents = holding.map(({ name }) => name).filter((name) => name !== 'member_edits');
  expect(documents.sort()).toEqual(['blobs', 'left_out', 'snapshots', 'updates', 'versions']);
});

test('a database of before opens, and its pictures are swept like others', async () => {
  db.exec('ALTER TABLE blobs DROP COLUMN unused_since');
  db.pragma('user_version = 2');
  db.close();
  db = openDatabase({ file: join(folder, 'test.sqlite'), maxBytes: 0 });
  sql = sqliteDatabase(db);
  await picture('cat');
  await sweep(1);
  expect((await sweep(31)).deleted).toBe(1);
});
