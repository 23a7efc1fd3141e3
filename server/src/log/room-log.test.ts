import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type CompactionStep, compactRoom } from '../jobs/compact';
import { temporaryFolder } from '../testing/start-server';
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
    expect(readRoom(db, ROOM)).toEqual({ kind: 'loaded', head: 0, base: null, rows: [], damaged: [] });
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

  test('keeps edits that still wait for their predecessors', () => {
    const other = new Y.Doc();
    const updates: Uint8Array[] = [];
    other.on('update', (update: Uint8Array) => updates.push(update));
    other.getMap('edits').set('first', 1);
    other.getMap('edits').set('second', 2);
    const [first, second] = updates;
    if (!first || !second) throw new Error('two updates expected');
    appender(db)([{ room: ROOM, first: 1, updates: [second] }]);
    compactRoom(db, ROOM, NOW);
    appender(db)([{ room: ROOM, first: 2, updates: [first] }]);
    expect(contents()).toEqual({ first: 1, second: 2 });
  });
});
