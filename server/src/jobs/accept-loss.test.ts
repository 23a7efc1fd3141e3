import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { projectHash } from '../log/erase-table';
import { readRoom } from '../log/room-log';
import type { SqlDatabase } from '../log/sql';
import type { SqliteDatabase } from '../log/sqlite';
import { appending } from '../testing/append';
import { temporaryFolder } from '../testing/start-server';
import { forEachStore, type TestStore, withSqlite } from '../testing/stores';
import { acceptLoss, damagedRooms, setAsideName } from './accept-loss';
import { compactRoom } from './compact';
import { eraseAside } from './erase';

const PROJECT = 'project1';
const ROOM = `${PROJECT}-content`;
const NOW = '2026-01-01T00:00:00.000Z';
const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));
let nth = 0;
const newFile = (): string => join(folder, setAsideName(PROJECT, new Date((nth += 1))));

interface KeptLine {
  readonly room: string;
  readonly table?: string;
  readonly seq?: number;
  readonly intact?: boolean;
  readonly data?: string;
}
const linesOf = (file: string): KeptLine[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as KeptLine);

/** A project with 20 edits of the boards, of which 10 are in a snapshot, and as many of the comments. */
async function written(store: TestStore): Promise<SqlDatabase> {
  const db = await store.open();
  for (const id of [PROJECT, 'other'])
    await db.run('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)', id, 'before', NOW);
  const append = appending(db);
  for (const kind of ['content', 'discussion']) {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let n = 1; n <= 20; n += 1) doc.getMap('edits').set(`e${n}`, n);
    const room = `${PROJECT}-${kind}`;
    await append({ room, first: 1, updates: updates.slice(0, 10), authors: [[doc.clientID, 'me']] });
    if (kind === 'content') await compactRoom(db, room, NOW);
    await append({ room, first: 11, updates: updates.slice(10) });
  }
  expect(await damagedRooms(db, PROJECT)).toEqual([]);
  return db;
}
/** Of another document, to be told apart from what is in the log. */
async function keepVersion(db: SqlDatabase): Promise<void> {
  const doc = new Y.Doc();
  doc.getMap('edits').set('kept', 7);
  const data = deflateRawSync(Y.encodeStateAsUpdate(doc));
  const sum = createHash('sha256').update('version\nv1\n').update(data).digest();
  await db.run(
    "INSERT INTO versions (id, project_id, at, kind, name, data, sum) VALUES ('v1', ?, ?, 'named', '', ?, ?)",
    PROJECT,
    NOW,
    data,
    sum,
  );
}
const ofContent = "room_id = (SELECT id FROM rooms WHERE name = 'project1-content')";
const epochs = async (db: SqlDatabase): Promise<string[]> =>
  (await db.all<{ epoch: string }>('SELECT epoch FROM projects ORDER BY id')).map(({ epoch }) => epoch);
async function editsIn(db: SqlDatabase, room = ROOM): Promise<number[] | string> {
  const image = await db.read((tx) => readRoom(tx, room));
  if (image.kind === 'corrupt') return image.detail;
  const doc = new Y.Doc();
  for (const update of [...(image.base ? [image.base.data] : []), ...image.rows]) Y.applyUpdate(doc, update);
  return Object.values(doc.getMap('edits').toJSON()).sort((a, b) => a - b);
}
const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

forEachStore((store) => {
  describe('a damaged document', () => {
    test('goes on with what came before the damage, in a new history; every row of it is kept aside', async () => {
      const db = await written(store);
      const rows = await db.all<{ seq: number; data: Uint8Array }>(
        `SELECT seq, data FROM updates WHERE ${ofContent} ORDER BY seq`,
      );
      const changed = Buffer.from('changed');
      await db.run(`UPDATE updates SET data = ? WHERE ${ofContent} AND seq = 15`, changed);
      await db.run(`DELETE FROM updates WHERE ${ofContent} AND seq = 17`);

      const damaged = await damagedRooms(db, PROJECT);
      expect(damaged).toMatchObject([
        {
          room: ROOM,
          detail: expect.stringContaining('update 15: checksum'),
          source: `the snapshot of ${NOW} (updates 1 to 10) and updates 11 to 14`,
          lost: expect.stringMatching(
            /^updates 15 to 20, of which 5 are there and 4 as they were written \(\d+ bytes\)$/,
          ),
        },
      ]);
      const file = newFile();
      await acceptLoss(db, PROJECT, damaged, file);

      expect(await editsIn(db)).toEqual(upTo(14));
      expect(await editsIn(db, `${PROJECT}-discussion`)).toEqual(upTo(20));
      expect(await damagedRooms(db, PROJECT)).toEqual([]);
      const [other, own] = await epochs(db);
      expect([other, own === 'before']).toEqual(['before', false]);
      // Whose client ids are is still known, and no number is used again.
      const image = await db.read((tx) => readRoom(tx, ROOM));
      expect(image).toMatchObject({ kind: 'loaded', head: 21, authors: [[expect.any(Number), 'me']] });

      const kept = linesOf(file).filter(({ table }) => table === 'updates');
      expect(new Set(linesOf(file).map(({ room }) => room))).toEqual(new Set([ROOM]));
      expect(kept.filter(({ intact }) => intact === false).map(({ seq }) => seq)).toEqual([15]);
      const expected = rows.filter(({ seq }) => seq !== 17).map(({ seq, data }) => [seq, seq === 15 ? changed : data]);
      expect(kept.map(({ seq, data }) => [seq, data])).toEqual(
        expected.map(([seq, data]) => [seq, Buffer.from(data as Uint8Array).toString('base64')]),
      );
      expect(statSync(file).mode & 0o777).toBe(0o600);
    });

    test('goes on with the newest kept version where its log cannot be read', async () => {
      const db = await written(store);
      await keepVersion(db);
      const sum = Buffer.alloc(32);
      for (const table of ['updates', 'snapshots']) await db.run(`UPDATE ${table} SET sum = ? WHERE ${ofContent}`, sum);
      const damaged = await damagedRooms(db, PROJECT);
      expect(damaged).toMatchObject([{ source: `the version that was kept at ${NOW}` }]);
      expect(damaged[0]?.lost).toContain('updates 1 to 20, of which 20 are there and 0 as they were written');
      await acceptLoss(db, PROJECT, damaged, newFile());
      expect(await editsIn(db)).toEqual([7]);
    });

    test('of which nothing can be read is not made an empty one', async () => {
      const db = await written(store);
      const sum = Buffer.alloc(32);
      for (const table of ['updates', 'snapshots']) await db.run(`UPDATE ${table} SET sum = ? WHERE ${ofContent}`, sum);
      const before = await editsIn(db);
      const damaged = await damagedRooms(db, PROJECT);
      expect(damaged).toMatchObject([{ room: ROOM, state: null }]);
      const file = newFile();
      await expect(acceptLoss(db, PROJECT, damaged, file)).rejects.toThrow(`nothing of ${ROOM} can be read`);
      expect(await editsIn(db)).toBe(before);
      expect(await epochs(db)).toEqual(['before', 'before']);
    });

    test('that nobody may put aside stays as it is', async () => {
      const db = await written(store);
      await db.run(`DELETE FROM updates WHERE ${ofContent} AND seq = 12`);
      const damaged = await damagedRooms(db, PROJECT);
      await expect(acceptLoss(db, PROJECT, damaged, join(folder, 'nowhere', 'file'))).rejects.toThrow('ENOENT');
      expect(await editsIn(db)).toContain('update 12: missing');
      expect(await epochs(db)).toEqual(['before', 'before']);
    });
  });

  test('what was set aside goes when the project is erased, and only then', async () => {
    const db = await written(store);
    await db.run(`DELETE FROM updates WHERE ${ofContent} AND seq = 12`);
    const own = temporaryFolder();
    const file = join(own, setAsideName(PROJECT, new Date()));
    await acceptLoss(db, PROJECT, await damagedRooms(db, PROJECT), file);
    const mark = (id: string) => ({ hash: projectHash(id), at: NOW });
    expect(await eraseAside(own, [mark('project'), mark('other')])).toEqual({ erased: 0, unread: [] });
    expect(linesOf(file).length).toBeGreaterThan(20);
    expect(await eraseAside(own, [mark(PROJECT)])).toEqual({ erased: 1, unread: [] });
    expect(() => statSync(file)).toThrow('ENOENT');
    rmSync(own, { recursive: true });
  });
});

withSqlite((store) => {
  test('a document whose name is gone is known by its rows, and begins under its old number', async () => {
    const db = (await written(store)) as SqliteDatabase;
    const number = (await db.get<{ id: number }>('SELECT id FROM rooms WHERE name = ?', ROOM))?.id;
    await keepVersion(db);
    await db.alone((file) => {
      file.pragma('foreign_keys = OFF');
      file.exec("DELETE FROM rooms WHERE name = 'project1-content'");
      file.pragma('foreign_keys = ON');
    });
    const damaged = await damagedRooms(db, PROJECT);
    expect(damaged).toMatchObject([{ detail: expect.stringContaining('row in rooms is missing') }]);
    const file = newFile();
    await acceptLoss(db, PROJECT, damaged, file);
    expect(linesOf(file).filter(({ table }) => table === 'updates')).toHaveLength(20);
    expect(await editsIn(db)).toEqual([7]);
    expect(await db.get('SELECT id FROM rooms WHERE name = ?', ROOM)).toEqual({ id: number });
  });
});
