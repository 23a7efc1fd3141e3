import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type CompactionStep, compactRoom } from '../jobs/compact';
import { temporaryFolder } from '../testing/start-server';
import { poison } from '../testing/structs';
import { type Db, openDatabase } from './database';
import { appender, readRoom } from './room-log';

const ROOM = 'project1-content';
const NOW = '2026-01-01T00:00:00.000Z';

let folder: string;
let db: Db;
let doc: Y.Doc;
let gathered: Uint8Array[];
beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase({ file: join(folder, 'test.sqlite'), maxBytes: 0 });
  doc = new Y.Doc();
  gathered = [];
  doc.on('update', (update: Uint8Array) => gathered.push(update));
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Stores `count` edits of the document; each is a key of the map `edits`. */
function edit(count: number): void {
  const head = stored().head;
  for (let i = 1; i <= count; i += 1) doc.getMap('edits').set(`e${head + i}`, head + i);
  appender(db)([{ room: ROOM, first: head + 1, updates: gathered.splice(0) }]);
}

function stored() {
  const image = readRoom(db, ROOM);
  if (image.kind === 'corrupt') throw new Error(image.detail);
  return image;
}

function contents(): unknown {
  const { base, rows } = stored();
  const copy = new Y.Doc();
  for (const update of [...(base ? [base.data] : []), ...rows]) Y.applyUpdate(copy, update);
  return copy.getMap('edits').toJSON();
}

describe('the log of a room', () => {
  test('gives back what was appended, in order', () => {
    edit(3);
    edit(2);
    expect(stored().head).toBe(5);
    expect(contents()).toEqual(doc.getMap('edits').toJSON());
  });

  test('of a room that was never written to is empty, which is not the same as corrupt', () => {
    expect(readRoom(db, ROOM)).toEqual({ kind: 'loaded', head: 0, base: null, rows: [], authors: [], damaged: [] });
  });

  test('whose row is gone while its updates are there is corrupt, and no other room is', () => {
    edit(3);
    db.pragma('foreign_keys = OFF');
    db.exec('DELETE FROM rooms');
    expect(readRoom(db, ROOM)).toEqual({ kind: 'corrupt', detail: 'its row in rooms is missing' });
    expect(readRoom(db, 'other123-content')).toMatchObject({ kind: 'loaded', head: 0 });
  });

  test('stores nothing of a batch in which one room is not where the batch expects it', () => {
    const append = appender(db);
    edit(2);
    const update = new Uint8Array([0, 0]);
    const batch = [
      { room: 'other123-content', first: 1, updates: [update] },
      { room: ROOM, first: 7, updates: [update] },
    ];
    expect(() => append(batch)).toThrow('does not end at 6');
    expect(readRoom(db, 'other123-content')).toMatchObject({ head: 0 });
    expect(stored().head).toBe(2);
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
  ])('with %s is corrupt, never an empty document', (_case, sql, detail) => {
    edit(5);
    db.exec(sql);
    expect(readRoom(db, ROOM)).toEqual({ kind: 'corrupt', detail });
  });
});

describe('compaction', () => {
  test('keeps the document and one generation, and drops the rows before it', () => {
    edit(10);
    compactRoom(db, ROOM, NOW);
    edit(10);
    const before = contents();
    expect(compactRoom(db, ROOM, NOW)).toMatchObject({ kind: 'compacted', seq: 20 });
    expect(contents()).toEqual(before);
    const rows = db.prepare('SELECT min(seq) AS first, count(*) AS count FROM updates').get();
    expect(rows).toEqual({ first: 11, count: 10 });
    edit(5);
    compactRoom(db, ROOM, NOW);
    expect(db.prepare('SELECT seq FROM snapshots ORDER BY seq').pluck().all()).toEqual([20, 25]);
    expect(contents()).toEqual(doc.getMap('edits').toJSON());
  });

  test.each<CompactionStep>(['written', 'verified'])(
    'that is cut off once the snapshot is %s loses nothing',
    (step) => {
      edit(10);
      compactRoom(db, ROOM, NOW);
      edit(10);
      const crash = (at: CompactionStep): void => {
        if (at === step) throw new Error('power cut');
      };
      expect(() => compactRoom(db, ROOM, NOW, crash)).toThrow('power cut');
      expect(contents()).toEqual(doc.getMap('edits').toJSON());
      edit(3);
      compactRoom(db, ROOM, NOW);
      expect(contents()).toEqual(doc.getMap('edits').toJSON());
    },
  );

  test('with a damaged newest snapshot falls back on the generation before', () => {
    edit(10);
    compactRoom(db, ROOM, NOW);
    edit(10);
    compactRoom(db, ROOM, NOW);
    edit(2);
    db.exec("UPDATE snapshots SET data = x'0000' WHERE seq = 20");
    expect(stored().damaged).toEqual(['snapshot 20: checksum']);
    expect(contents()).toEqual(doc.getMap('edits').toJSON());
  });

  test('of a corrupt room removes nothing', () => {
    edit(10);
    db.exec("UPDATE updates SET data = x'00' WHERE seq = 2");
    expect(() => compactRoom(db, ROOM, NOW)).toThrow('corrupt');
    expect(db.prepare('SELECT count(*) FROM updates').pluck().get()).toBe(10);
  });

  test('takes out edits that refer to what never came, keeps their bytes, and the rest is whole', () => {
    edit(100);
    const rows = gathered.splice(0);
    appender(db)([{ room: ROOM, first: 101, updates: [...rows, poison(doc.clientID)] }]);
    expect(compactRoom(db, ROOM, NOW)).toMatchObject({ kind: 'compacted', seq: 101 });
    const copy = new Y.Doc();
    Y.applyUpdate(copy, stored().base?.data ?? new Uint8Array([0, 0]));
    expect(copy.getMap('edits').size).toBe(100);
    expect([copy.store.pendingStructs, copy.store.pendingDs]).toEqual([null, null]);
    const left = db.prepare('SELECT head, format, created_at FROM left_out').all();
    expect(left).toEqual([{ head: 101, format: 'yjs-v2', created_at: NOW }]);
    edit(2);
    expect(compactRoom(db, ROOM, NOW)).toMatchObject({ kind: 'compacted', seq: 103 });
    expect(contents()).toEqual(doc.getMap('edits').toJSON());
    expect(db.prepare('SELECT count(*) FROM left_out').pluck().get()).toBe(1);
  });
});

describe('whose client ids are', () => {
  test('is kept with the row that tells it, and the last word counts', () => {
    edit(1);
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
    expect(new Map(stored().authors)).toEqual(new Map(authors));
    expect(() => appender(db)([{ room: ROOM, first: 9, updates: [update(3)], authors: [[5, 'device:lost']] }])).toThrow(
      'does not end at 8',
    );
    expect(stored().authors).toHaveLength(2);
  });

  test('is open in a database from before it was kept, which opens', () => {
    edit(3);
    db.exec('DROP TABLE authors; DROP TABLE left_out; PRAGMA user_version = 3');
    db.close();
    db = openDatabase({ file: join(folder, 'test.sqlite'), maxBytes: 0 });
    expect(stored()).toMatchObject({ head: 3, authors: [] });
  });
});
