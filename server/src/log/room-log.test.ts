import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type CompactionStep, compactRoom } from '../jobs/compact';
import { temporaryFolder } from '../testing/start-server';
import { poison } from '../testing/structs';
import { type Db, openDatabase } from './database';
import { appender, readRoom } from './room-log';
import type { SqlDatabase } from './sql';
import { sqliteDatabase } from './sqlite';

const ROOM = 'project1-content';
const NOW = '2026-01-01T00:00:00.000Z';

let folder: string;
let db: Db;
let sql: SqlDatabase;
let doc: Y.Doc;
let gathered: Uint8Array[];
beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase({ file: join(folder, 'test.sqlite'), maxBytes: 0 });
  sql = sqliteDatabase(db);
  doc = new Y.Doc();
  gathered = [];
  doc.on('update', (update: Uint8Array) => gathered.push(update));
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Stores `count` edits of the document; each is a key of the map `edits`. */
async function edit(count: number): Promise<void> {
  const { head } = await stored();
  for (let i = 1; i <= count; i += 1) doc.getMap('edits').set(`e${head + i}`, head + i);
  appender(db)([{ room: ROOM, first: head + 1, updates: gathered.splice(0) }]);
}

async function stored() {
  const image = await readRoom(sql, ROOM);
  if (image.kind === 'corrupt') throw new Error(image.detail);
  return image;
}

async function contents(): Promise<unknown> {
  const { base, rows } = await stored();
  const copy = new Y.Doc();
  for (const update of [...(base ? [base.data] : []), ...rows]) Y.applyUpdate(copy, update);
  return copy.getMap('edits').toJSON();
}

describe('the log of a room', () => {
  test('gives back what was appended, in order', async () => {
    await edit(3);
    await edit(2);
    expect((await stored()).head).toBe(5);
    expect(await contents()).toEqual(doc.getMap('edits').toJSON());
  });

  test('of a room that was never written to is empty, which is not the same as corrupt', async () => {
    expect(await readRoom(sql, ROOM)).toEqual({
      kind: 'loaded',
      head: 0,
      base: null,
      rows: [],
      authors: [],
      damaged: [],
    });
  });

  test('whose row is gone while its updates are there is corrupt, and no other room is', async () => {
    await edit(3);
    db.pragma('foreign_keys = OFF');
    db.exec('DELETE FROM rooms');
    expect(await readRoom(sql, ROOM)).toEqual({ kind: 'corrupt', detail: 'its row in rooms is missing' });
    expect(await readRoom(sql, 'other123-content')).toMatchObject({ kind: 'loaded', head: 0 });
  });

  test('stores nothing of a batch in which one room is not where the batch expects it', async () => {
    const append = appender(db);
    await edit(2);
    const update = new Uint8Array([0, 0]);
    const batch = [
      { room: 'other123-content', first: 1, updates: [update] },
      { room: ROOM, first: 7, updates: [update] },
    ];
    expect(() => append(batch)).toThrow('does not end at 6');
    expect(await readRoom(sql, 'other123-content')).toMatchObject({ head: 0 });
    expect((await stored()).head).toBe(2);
  });

  test.each([
    ['a changed byte', "UPDATE updates SET data = x'00' WHERE seq = 2", 'update 2: checksum'],
    ['a missing row', 'DELETE FROM updates WHERE seq = 2', 'update 2: missing'],
    ['a missing end', 'DELETE FROM updates WHERE seq >= 4', 'updates 4 to 5: missing'],
    [
      'two rows in each other’s place',
      'UPDATE updates SET data = CASE seq WHEN 2 THEN (SELECT data FROM updates WHERE seq = 3) ELSE (SELECT data FROM updates WHERE seq = 2) END WHERE seq IN (2, 3)',
      'update 2: checksum',
    ],
  ])('with %s is corrupt, never an empty document', async (_case, change, detail) => {
    await edit(5);
    db.exec(change);
    expect(await readRoom(sql, ROOM)).toEqual({ kind: 'corrupt', detail });
  });
});

describe('compaction', () => {
  test('keeps the document and one generation, and drops the rows before it', async () => {
    await edit(10);
    await compactRoom(sql, ROOM, NOW);
    await edit(10);
    const before = await contents();
    expect(await compactRoom(sql, ROOM, NOW)).toMatchObject({ kind: 'compacted', seq: 20 });
    expect(await contents()).toEqual(before);
    const rows = db.prepare('SELECT min(seq) AS first, count(*) AS count FROM updates').get();
    expect(rows).toEqual({ first: 11, count: 10 });
    await edit(5);
    await compactRoom(sql, ROOM, NOW);
    expect(db.prepare('SELECT seq FROM snapshots ORDER BY seq').pluck().all()).toEqual([20, 25]);
    expect(await contents()).toEqual(doc.getMap('edits').toJSON());
  });

  test.each<CompactionStep>(['written', 'verified'])(
    'that is cut off once the snapshot is %s loses nothing',
    async (step) => {
      await edit(10);
      await compactRoom(sql, ROOM, NOW);
      await edit(10);
      const crash = (at: CompactionStep): void => {
        if (at === step) throw new Error('power cut');
      };
      await expect(compactRoom(sql, ROOM, NOW, { at: crash })).rejects.toThrow('power cut');
      expect(await contents()).toEqual(doc.getMap('edits').toJSON());
      await edit(3);
      await compactRoom(sql, ROOM, NOW);
      expect(await contents()).toEqual(doc.getMap('edits').toJSON());
    },
  );

  test('with a damaged newest snapshot falls back on the generation before', async () => {
    await edit(10);
    await compactRoom(sql, ROOM, NOW);
    await edit(10);
    await compactRoom(sql, ROOM, NOW);
    await edit(2);
    db.exec("UPDATE snapshots SET data = x'0000' WHERE seq = 20");
    expect((await stored()).damaged).toEqual(['snapshot 20: checksum']);
    expect(await contents()).toEqual(doc.getMap('edits').toJSON());
  });

  test('of a corrupt room removes nothing', async () => {
    await edit(10);
    db.exec("UPDATE updates SET data = x'00' WHERE seq = 2");
    await expect(compactRoom(sql, ROOM, NOW)).rejects.toThrow('corrupt');
    expect(db.prepare('SELECT count(*) FROM updates').pluck().get()).toBe(10);
  });

  test('takes out edits that refer to what never came, keeps their bytes, and the rest is whole', async () => {
    await edit(100);
    const rows = gathered.splice(0);
    appender(db)([{ room: ROOM, first: 101, updates: [...rows, poison(doc.clientID)] }]);
    expect(await compactRoom(sql, ROOM, NOW)).toMatchObject({ kind: 'compacted', seq: 101 });
    const copy = new Y.Doc();
    Y.applyUpdate(copy, (await stored()).base?.data ?? new Uint8Array([0, 0]));
    expect(copy.getMap('edits').size).toBe(100);
    expect([copy.store.pendingStructs, copy.store.pendingDs]).toEqual([null, null]);
    const left = db.prepare('SELECT head, format, created_at FROM left_out').all();
    expect(left).toEqual([{ head: 101, format: 'yjs-v2', created_at: NOW }]);
    await edit(2);
    expect(await compactRoom(sql, ROOM, NOW)).toMatchObject({ kind: 'compacted', seq: 103 });
    expect(await contents()).toEqual(doc.getMap('edits').toJSON());
    expect(db.prepare('SELECT count(*) FROM left_out').pluck().get()).toBe(1);
  });
});

describe('whose client ids are', () => {
  test('is kept with the row that tells it, and the last word counts', async () => {
    await edit(1);
    const update = (value: number): Uint8Array => {
      doc.getMap('edits').set('more', value);
      return gathered.splice(0)[0] ?? new Uint8Array();
    };
    appender(db)([{ room: ROOM, first: 2, updates: [update(1)], authors: [[doc.clientID, 'link:a']] }]);
    const authors = [
      [doc.clientID, 'device:b'],
      [2 ** 52 - 1, 'device:c'],
    ] as const;
    appender(db)([{ room: ROOM, first: 3, updates: [update(2)], authors }]);
    expect(new Map((await stored()).authors)).toEqual(new Map(authors));
    expect(() => appender(db)([{ room: ROOM, first: 9, updates: [update(3)], authors: [[5, 'device:lost']] }])).toThrow(
      'does not end at 8',
    );
    expect((await stored()).authors).toHaveLength(2);
  });

  test('is open in a database from before it was kept, which opens', async () => {
    await edit(3);
    db.exec('DROP TABLE authors; DROP TABLE left_out; PRAGMA user_version = 3');
    db.close();
    db = openDatabase({ file: join(folder, 'test.sqlite'), maxBytes: 0 });
    sql = sqliteDatabase(db);
    expect(await stored()).toMatchObject({ head: 3, authors: [] });
  });
});
