/** What the maintenance thread does, in both databases, also while other nodes do it or write. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { activityTable } from '../log/activity-table';
import { blobTable } from '../log/blob-table';
import type { Deed } from '../log/log-types';
import type { PostgresDatabase } from '../log/postgres';
import { postgresLog } from '../log/postgres-log';
import { readRoom } from '../log/room-log';
import type { SqlDatabase } from '../log/sql';
import { versionTable } from '../log/version-table';
import { appending } from '../testing/append';
import { forEachStore, withPostgres } from '../testing/stores';
import { poison } from '../testing/structs';
import { compactRoom } from './compact';
import { type KeepRequest, keepVersion } from './keep-version';
import { sweepPictures } from './unused-pictures';
import { verifyPostgres } from './verify';

const PROJECT = 'project1';
const ROOM = `${PROJECT}-content`;
const NOW = '2026-01-01T00:00:00.000Z';
const MINUTE = 60_000;
const day = (n: number): string => new Date(Date.parse(NOW) + n * 24 * 60 * MINUTE).toISOString();

/** A document, and a node that stores what is edited. */
function editor(db: SqlDatabase, room = ROOM) {
  const doc = new Y.Doc();
  const gathered: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => gathered.push(update));
  const append = appending(db);
  let head = 0;
  const store = async (updates: Uint8Array[], deeds: Deed[] = []): Promise<void> => {
    await append({ room, first: head + 1, updates, deeds });
    head += updates.length;
  };
  return {
    doc,
    store,
    /** Each is a key of the map `edits`, and an update. */
    edit: async (count: number, deeds: Deed[] = []): Promise<void> => {
      for (let nth = 1; nth <= count; nth += 1) doc.getMap('edits').set(`e${head + nth}`, head + nth);
      await store(gathered.splice(0), deeds);
    },
    name: async (hash: string): Promise<void> => {
      doc.getMap('edits').set('image', hash);
      await store(gathered.splice(0));
    },
  };
}

async function contents(db: SqlDatabase): Promise<unknown> {
  const image = await db.read((tx) => readRoom(tx, ROOM));
  if (image.kind === 'corrupt') throw new Error(image.detail);
  expect(image.damaged).toEqual([]);
  const copy = new Y.Doc();
  for (const update of [...(image.base ? [image.base.data] : []), ...image.rows]) Y.applyUpdate(copy, update);
  return copy.getMap('edits').toJSON();
}
const clocks = ({ clients }: { clients: readonly (readonly number[])[] }): number =>
  clients.reduce((sum, [, from = 0, to = 0]) => sum + to - from, 0);
const numbers = async (db: SqlDatabase, table: 'snapshots' | 'updates'): Promise<number[]> =>
  (await db.all<{ seq: number }>(`SELECT seq FROM ${table} ORDER BY seq`)).map(({ seq }) => seq);

const then = Date.parse(NOW);
let clock = 0;
const deed = (at: number, memberId: string | null, ids: string[], board = 'b1'): Deed => ({
  at: then + at,
  memberId,
  written: memberId === null ? [] : [7, (clock += 1), clock + 1],
  deleted: [],
  things: new Map([[board, ids]]),
});
const query = { projectId: PROJECT, before: Number.MAX_SAFE_INTEGER, memberId: null, board: null, now: then };

forEachStore((store) => {
  /** Two nodes, which on SQLite are one. */
  const nodes = async (): Promise<[SqlDatabase, SqlDatabase]> => {
    const db = await store.open();
    await db.run('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)', PROJECT, 'e', NOW);
    return [db, await store.open()];
  };

  describe('compaction', () => {
    test('keeps the document and one generation, and drops the rows before it', async () => {
      const [db] = await nodes();
      const { doc, edit } = editor(db);
      for (const count of [10, 10, 5]) {
        await edit(count);
        expect((await compactRoom(db, ROOM, NOW)).kind).toBe('compacted');
      }
      expect([await numbers(db, 'snapshots'), (await numbers(db, 'updates'))[0]]).toEqual([[20, 25], 21]);
      expect(await contents(db)).toEqual(doc.getMap('edits').toJSON());
      expect(await compactRoom(db, ROOM, NOW)).toEqual({ kind: 'nothing-new' });
    });

    test('at two nodes at once makes one snapshot, which both are given', async () => {
      const [here, there] = await nodes();
      const { doc, edit, store: put } = editor(here);
      await edit(30);
      await put([poison(doc.clientID)]);
      const made = await Promise.all([here, there].map((db) => compactRoom(db, ROOM, NOW, { known: 0 })));
      const [snapshot] = await here.all<{ seq: number; data: Buffer }>('SELECT seq, data FROM snapshots');
      expect(made.map((one) => one.kind === 'compacted' && [one.seq, Buffer.from(one.data)])).toEqual([
        [31, snapshot?.data],
        [31, snapshot?.data],
      ]);
      expect([(await numbers(here, 'snapshots')).length, (await here.all('SELECT head FROM left_out')).length]).toEqual(
        [1, 1],
      );
      expect(await contents(there)).toEqual(doc.getMap('edits').toJSON());
    });

    test('of a room of which there is a later snapshot than is known gives that one', async () => {
      const [here, there] = await nodes();
      const { edit } = editor(here);
      await edit(5);
      await compactRoom(here, ROOM, NOW);
      await edit(5);
      expect(await compactRoom(there, ROOM, NOW, { known: 0 })).toMatchObject({ kind: 'compacted', seq: 5 });
      expect(await compactRoom(there, ROOM, NOW, { known: 5 })).toMatchObject({ kind: 'compacted', seq: 10 });
    });

    test('goes on while others write, and loses nothing of it', async () => {
      const [here, there] = await nodes();
      const { doc, edit } = editor(here);
      await edit(20);
      let writing = true;
      const writes = (async () => {
        for (let nth = 0; nth < 40; nth += 1) await edit(3);
        writing = false;
      })();
      let rounds = 0;
      while (writing) {
        await Promise.all([compactRoom(there, ROOM, NOW), compactRoom(here, ROOM, NOW)]);
        rounds += 1;
        // On SQLite both are one thread, which has to take the next message in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
      await writes;
      expect(rounds).toBeGreaterThan(0);
      expect(await contents(there)).toEqual(doc.getMap('edits').toJSON());
      await compactRoom(there, ROOM, NOW);
      expect(await contents(here)).toEqual(doc.getMap('edits').toJSON());
    });

    test('that another node has overtaken between its steps deletes only what two good snapshots cover', async () => {
      const [here, there] = await nodes();
      const { doc, edit } = editor(here);
      await edit(10);
      await compactRoom(here, ROOM, NOW);
      await edit(10);
      const stop = (): never => {
        throw new Error('power cut');
      };
      await expect(compactRoom(here, ROOM, NOW, { at: stop })).rejects.toThrow('power cut');
      await edit(10);
      expect(await compactRoom(there, ROOM, NOW)).toMatchObject({ seq: 30 });
      expect([await numbers(here, 'snapshots'), (await numbers(here, 'updates'))[0]]).toEqual([[20, 30], 21]);
      expect(await contents(here)).toEqual(doc.getMap('edits').toJSON());
    });
  });

  describe('versions', () => {
    let made = 0;
    const request = (more: Partial<KeepRequest> = {}): KeepRequest => ({
      versionId: `version${(made += 1)}`,
      projectId: PROJECT,
      at: null,
      upTo: null,
      without: null,
      kind: 'auto',
      name: '',
      memberId: null,
      ...more,
    });
    const list = (db: SqlDatabase) => versionTable(db).list(db, PROJECT);

    test('are kept, found by their time, named, and not given out when they are damaged', async () => {
      const [here, there] = await nodes();
      const { edit } = editor(here);
      expect(await keepVersion(here, request())).toEqual({ kind: 'empty' });
      for (const n of [1, 2, 3]) {
        await edit(1);
        expect(await keepVersion(n === 2 ? there : here, request({ at: day(n) }))).toMatchObject({ kind: 'kept' });
      }
      const table = versionTable(there);
      expect((await list(there)).map(({ at }) => at)).toEqual([day(3), day(2), day(1)]);
      const held = async (time: string): Promise<unknown> => {
        const opened = await table.openAt(PROJECT, time);
        if (opened.kind !== 'opened') return opened.kind;
        const doc = new Y.Doc();
        Y.applyUpdate(doc, opened.update);
        return doc.getMap('edits').size;
      };
      expect(await Promise.all([day(9), day(2.5), day(0)].map(held))).toEqual([3, 2, 1]);
      const { versionId = '' } = (await list(here))[1] ?? {};
      expect(await table.rename(PROJECT, versionId, 'Before lunch')).toMatchObject({ kind: 'named', versionId });
      expect(await table.rename(PROJECT, 'nothing1', 'Lunch')).toBeNull();
      await here.read((tx) => versionTable(here).verify(tx));
      await here.run('UPDATE versions SET data = ? WHERE id = ?', Uint8Array.of(0, 1), versionId);
      expect(await held(day(2.5))).toBe('damaged');
      await expect(here.read((tx) => versionTable(here).verify(tx))).rejects.toThrow('checksum');
    });

    test('that come by themselves at two nodes at once are one, whether or not somebody has edited in between', async () => {
      const [here, there] = await nodes();
      const { edit } = editor(here);
      await edit(5);
      const both = await Promise.all([here, there].map((db) => keepVersion(db, request())));
      expect(both.map(({ kind }) => kind).sort()).toEqual(['kept', 'same']);
      await edit(5);
      const again = await Promise.all([here, there].map((db) => keepVersion(db, request({ pauseMs: 9 * MINUTE }))));
      expect(again.map(({ kind }) => kind)).toEqual(['just-kept', 'just-kept']);
      expect(await list(here)).toHaveLength(1);
      const later = new Date(Date.now() + 10 * MINUTE).toISOString();
      const next = await Promise.all(
        [here, there].map((db) => keepVersion(db, request({ at: later, pauseMs: 9 * MINUTE }))),
      );
      expect(next.map(({ kind }) => kind).sort()).toEqual(['just-kept', 'kept']);
      // What somebody asks for is kept in any case.
      expect((await keepVersion(there, request({ kind: 'named', name: 'Mine' }))).kind).toBe('kept');
    });
  });

  describe('who did what', () => {
    test('is found by person and board, whose edits are with the time of a version from before', async () => {
      const [here, there] = await nodes();
      const { edit } = editor(here);
      await edit(1, [deed(0, 'aino', ['n1', 'n2'])]);
      await keepVersion(here, {
        ...{ versionId: 'v1', projectId: PROJECT, at: NOW, upTo: null, without: null },
        ...{ kind: 'auto', name: '', memberId: null },
      });
      await edit(2, [deed(MINUTE, 'aino', ['n2', 'n3']), deed(MINUTE, 'veikko', ['n1'], 'b2')]);
      await edit(1, [deed(20 * MINUTE, 'aino', ['n4']), deed(20 * MINUTE, null, ['t1'], '')]);
      const { list, edits } = activityTable(there);
      const shown = async (more: Partial<typeof query> | { memberId: string } | { board: string } = {}) =>
        (await list({ ...query, ...more })).map(({ memberId, board, records, count }) =>
          [memberId, board, records.join(), count].join(' '),
        );
      expect((await shown()).sort()).toEqual(['  t1 1', 'aino b1 n1,n2,n3 3', 'aino b1 n4 1', 'veikko b2 n1 1']);
      expect(await shown({ board: 'b2' })).toEqual(['veikko b2 n1 1']);
      expect(await shown({ memberId: '' })).toEqual(['  t1 1']);
      const mine = await edits({ projectId: PROJECT, memberId: 'aino', since: then });
      expect(mine).toMatchObject({ at: NOW, records: expect.arrayContaining(['n1', 'n4']) as unknown });
      expect(clocks(mine)).toBe(3);
    });

    test('what retention removes under it is written anew, and a flood pushes out its own first', async () => {
      const [here] = await nodes();
      const { edit } = editor(here);
      const table = activityTable(here);
      await edit(1, [deed(0, 'aino', ['n1'])]);
      await here.write(PROJECT, (tx) => table.trim(tx, PROJECT, then + 91 * 24 * 60 * MINUTE));
      expect(await table.list(query)).toEqual([]);
      await edit(1, [deed(1000, 'aino', ['n2'])]);
      expect(await table.list(query)).toMatchObject([{ memberId: 'aino', records: ['n1', 'n2'] }]);
      for (let nth = 1; nth <= 20; nth += 1) await edit(1, [deed(nth * 10 * MINUTE, 'veikko', ['n1'])]);
      await here.write(PROJECT, (tx) => table.trim(tx, PROJECT, then, 10, 500));
      const left = await table.list(query);
      expect(left).toHaveLength(10);
      expect(left.some(({ memberId }) => memberId === 'aino')).toBe(true);
      expect((await here.all('SELECT id FROM member_edits')).length).toBeLessThan(6);
      await here.read((tx) => table.verify(tx));
    });
  });

  describe('a picture', () => {
    const picture = async (db: SqlDatabase, name: string): Promise<string> => {
      const data = new TextEncoder().encode(name);
      const hash = createHash('sha256').update(data).digest('hex');
      await blobTable(db).putBlob({ projectId: PROJECT, hash, type: 'image/png', data, now: NOW, atMost: 1e9 });
      return hash;
    };
    const GRACE = 30 * 24 * 60 * MINUTE;

    test('that nothing names goes after its time of grace; one that is named stays, whichever node named it', async () => {
      const [here, there] = await nodes();
      const [used, unused] = [await picture(here, 'cat'), await picture(there, 'dog')];
      await editor(there).name(used);
      expect(await sweepPictures(here, PROJECT, day(1), GRACE)).toMatchObject({ marked: 1, deleted: 0 });
      expect(await sweepPictures(there, PROJECT, day(40), GRACE)).toMatchObject({ marked: 0, deleted: 1, bytes: 3 });
      expect(await blobTable(here).missingBlobs(PROJECT, [used, unused])).toEqual([unused]);
    });

    test.each(['content', 'discussion'])('named in %s while it is being looked for stays', async (kind) => {
      const [here, there] = await nodes();
      const hash = await picture(here, 'cat');
      if (kind === 'content') await editor(here).edit(3);
      await sweepPictures(here, PROJECT, day(1), GRACE);
      const name = kind === 'content' ? ROOM : `${PROJECT}-${kind}`;
      const result = await sweepPictures(here, PROJECT, day(40), GRACE, async () => {
        const append = appending(there);
        const head = (await there.get<{ head: number }>('SELECT head FROM rooms WHERE name = ?', name))?.head ?? 0;
        const doc = new Y.Doc();
        doc.getMap('edits').set('image', hash);
        await append({ room: name, first: head + 1, updates: [Y.encodeStateAsUpdate(doc)] });
      });
      expect(result.deleted).toBe(0);
      expect(await blobTable(here).missingBlobs(PROJECT, [hash])).toEqual([]);
    });

    test('of a project that was erased meanwhile leaves no trace of it', async () => {
      const [here, there] = await nodes();
      await picture(here, 'cat');
      const result = await sweepPictures(here, PROJECT, day(40), GRACE, async () => {
        await there.run('DELETE FROM blobs');
        await there.run('DELETE FROM projects');
      });
      expect(result).toEqual({ marked: 0, deleted: 0, bytes: 0 });
      expect(await here.all('SELECT name FROM rooms')).toEqual([]);
    });
  });
});

withPostgres((store) => {
  test.each(['content', 'discussion'])(
    'a picture that a turn under way names in %s is not deleted: the turn is waited for',
    async (kind) => {
      const [here, there] = [await store.open(), await store.open()];
      await here.run('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)', PROJECT, 'e', NOW);
      if (kind === 'content') await editor(here).edit(1);
      const data = new TextEncoder().encode('cat');
      const hash = createHash('sha256').update(data).digest('hex');
      await blobTable(here).putBlob({ projectId: PROJECT, hash, type: 'image/png', data, now: NOW, atMost: 1e9 });
      await sweepPictures(here, PROJECT, day(1), 0);
      const [name, head] = [`${PROJECT}-${kind}`, kind === 'content' ? 1 : 0];
      const doc = new Y.Doc();
      doc.getMap('edits').set('image', hash);
      const turn = await postgresLog(there as PostgresDatabase).begin([{ name, head }]);
      let swept = false;
      const sweeping = sweepPictures(here, PROJECT, day(40), 0).finally(() => (swept = true));
      const waits =
        "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
      await expect.poll(async () => swept || ((await there.get<{ n: number }>(waits))?.n ?? 0) > 0).toBe(true);
      expect(swept).toBe(false);
      await turn.commit([{ room: name, first: head + 1, updates: [Y.encodeStateAsUpdate(doc)] }]);
      expect(await sweeping).toEqual({ marked: 0, deleted: 0, bytes: 0 });
    },
  );

  test('two nodes write stretches of one person side by side, and nothing of either is lost', async () => {
    const [here, there] = [await store.open(), await store.open()];
    await here.run('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)', PROJECT, 'e', NOW);
    const [one, other] = [editor(here), editor(there, `${PROJECT}-discussion`)];
    await Promise.all([one.edit(1, [deed(0, 'aino', ['n1'])]), other.edit(1, [deed(0, 'aino', ['n2'])])]);
    await Promise.all([one.edit(1, [deed(1000, 'aino', ['n3'])]), other.edit(1, [deed(1000, 'aino', ['n4'])])]);
    const found = await activityTable(here).list(query);
    expect(new Set(found.flatMap(({ records }) => records))).toEqual(new Set(['n1', 'n2', 'n3', 'n4']));
    const mine = await activityTable(here).edits({ projectId: PROJECT, memberId: 'aino', since: then });
    expect(clocks(mine)).toBe(4);
  });

  test('a node that compacts is waited for by those who want the same, and by nobody who writes', async () => {
    const [here, there] = [await store.open(), await store.open()];
    const { doc, edit } = editor(here);
    await edit(10);
    let go = (): void => {};
    const hanging = new Promise<void>((resolve) => (go = resolve));
    const held = here.exclusive(`compact ${ROOM}`, () => hanging);
    const waiting = compactRoom(there, ROOM, NOW);
    await edit(1);
    go();
    await held;
    expect(await waiting).toMatchObject({ kind: 'compacted', seq: 11 });
    expect(await contents(there)).toEqual(doc.getMap('edits').toJSON());
  });

  test('verification finds a changed row in any table, and says how much there is when all is whole', async () => {
    const db = await store.open();
    await db.run('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)', PROJECT, 'e', NOW);
    const { edit } = editor(db);
    await edit(5);
    expect(await verifyPostgres(db, 'the store')).toEqual({ projects: 1, documents: 1 });
    await db.run('INSERT INTO blobs VALUES (?, ?, ?, ?, ?, ?, NULL)', PROJECT, 'ab', 't', 1, NOW, Uint8Array.of(1));
    await expect(verifyPostgres(db, 'the store')).rejects.toThrow('the store is not whole: picture ab: checksum');
    await db.run('DELETE FROM blobs');
    await db.run('UPDATE updates SET data = ? WHERE seq = 3', Uint8Array.of(0));
    await expect(verifyPostgres(db, 'the store')).rejects.toThrow(`document ${ROOM}: update 3: checksum`);
    await db.run('DELETE FROM updates');
    await expect(verifyPostgres(db, 'the store')).rejects.toThrow('updates 1 to 5: missing');
    await db.run('UPDATE rooms SET head = 0');
    expect(await verifyPostgres(db, 'the store')).toEqual({ projects: 1, documents: 0 });
    await db.run("UPDATE projects SET door = 'ajar'");
    await expect(verifyPostgres(db, 'the store')).rejects.toThrow('unknown door ajar');
  });
});
