import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { roomName } from '@polku/shared/kernel/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Place, postgresPlace } from '../testing/postgres-place';
import { eraseTable } from './erase-table';
import type { RoomBatch } from './log-types';
import { type PostgresDatabase, postgresDatabase } from './postgres';
import { postgresLog } from './postgres-log';
import { readRoom } from './room-log';

let place: Place<{ url: string }>;
let nodes: PostgresDatabase[];
beforeEach(async () => {
  place = await postgresPlace();
  nodes = [];
});
afterEach(async () => {
  for (const db of nodes) await db.close();
  await place.remove();
});

function node() {
  const db = postgresDatabase({ ...place.options, connections: 4 }, () => {});
  nodes.push(db);
  return { db, log: postgresLog(db) };
}

const [room, other] = ['content', 'discussion'].map((kind) => roomName('project1', kind as 'content'));
const name = room ?? '';
const second = other ?? '';
function updateOf(client: number, size = 10): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getMap('m').set('k', randomBytes(size).toString('hex'));
  return Y.encodeStateAsUpdate(doc);
}
const batch = (first: number, updates: Uint8Array[], more: Partial<RoomBatch> = {}): RoomBatch => ({
  room: name,
  first,
  updates,
  authors: [],
  deeds: [],
  ...more,
});

test('a turn brings what others have stored, whose it is included, and its rows are read as they were written', async () => {
  const [a, b] = [node(), node()];
  const updates = [updateOf(1), updateOf(2, 300_000), updateOf(3)];
  const turn = await a.log.begin([{ name, head: 0 }]);
  expect(turn.news).toEqual([{ name, head: 0, rows: [], authors: [], lost: null }]);
  const owners: [number, string][] = [
    [1, "device:o'neill"],
    [2, 'link:x'],
  ];
  await turn.commit([batch(1, updates, { authors: owners })]);
  const next = await b.log.begin([{ name, head: 1 }]);
  expect(next.news[0]?.rows.map((row) => Buffer.from(row))).toEqual(updates.slice(1).map((row) => Buffer.from(row)));
  expect(next.news[0]?.authors).toEqual([[2, 'link:x']]);
  await next.commit([]);
  const image = await b.db.read((tx) => readRoom(tx, name));
  expect(image).toMatchObject({ kind: 'loaded', head: 3, damaged: [] });
  expect(image.kind === 'loaded' && [...image.authors].sort(([one], [two]) => one - two)).toEqual(owners);
  expect(await b.log.readAfter([{ name, head: 3 }])).toEqual([{ name, head: 3, rows: [], authors: [], lost: null }]);
});

test('while a node has its turn others wait, and then see what it stored', async () => {
  const [a, b] = [node(), node()];
  const turn = await a.log.begin([{ name, head: 0 }]);
  let given = false;
  const waiting = b.log.begin([{ name, head: 0 }]).then((one) => {
    given = true;
    return one;
  });
  // Another room is free meanwhile.
  await (await b.log.begin([{ name: second, head: 0 }])).commit([]);
  expect(given).toBe(false);
  await turn.commit([batch(1, [updateOf(1)])]);
  const next = await waiting;
  expect(next.news[0]?.rows.length).toBe(1);
  await next.commit([batch(2, [updateOf(2)])]);
  const told = await a.log.readAfter([{ name, head: 1 }]);
  expect(told[0]?.rows.length).toBe(1);
});

test('many nodes at many rooms neither block each other for ever nor leave a gap', async () => {
  const all = [node(), node(), node()];
  const heads = new Map<string, number>();
  const names = [name, second, roomName('project2', 'content')];
  await Promise.all(
    all.map(async ({ log }, nth) => {
      for (let n = 0; n < 25; n += 1) {
        const some = names.filter((_, i) => (n + i + nth) % 3 !== 0).sort();
        const turn = await log.begin(some.map((one) => ({ name: one, head: 0 })));
        await turn.commit(
          turn.news.map(({ name: of, rows }) => batch(rows.length + 1, [updateOf(nth + 1)], { room: of })),
        );
        for (const { name: of, rows } of turn.news) heads.set(of, Math.max(heads.get(of) ?? 0, rows.length + 1));
      }
    }),
  );
  const read = await node().log.readAfter(names.map((one) => ({ name: one, head: 0 })));
  for (const { name: of, rows, lost } of read) expect([of, rows.length, lost]).toEqual([of, heads.get(of), null]);
  expect([...heads.values()].reduce((sum, head) => sum + head, 0)).toBe(3 * 25 * 2);
});

test('a node whose connection is cut in its turn stores nothing, and the turn goes to the next', async () => {
  const [a, b] = [node(), node()];
  const turn = await a.log.begin([{ name, head: 0 }]);
  const waiting = b.log.begin([{ name, head: 0 }]);
  await b.db.run(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND state = 'idle in transaction' AND pid <> pg_backend_pid()`,
  );
  await expect(turn.commit([batch(1, [updateOf(1)])])).rejects.toThrow(/terminat|connection|timeout/i);
  const next = await waiting;
  expect(next.news[0]?.rows).toEqual([]);
  await next.commit([batch(1, [updateOf(2)])]);
  // It goes on with another connection.
  const again = await a.log.begin([{ name, head: 0 }]);
  expect(again.news[0]?.rows.length).toBe(1);
  await again.commit([]);
});

test('a node that hangs loses its turn after some seconds', async () => {
  const [a, b] = [node(), node()];
  const turn = await a.log.begin([{ name, head: 0 }]);
  const begun = performance.now();
  const next = await b.log.begin([{ name, head: 0 }]).catch(() => b.log.begin([{ name, head: 0 }]));
  expect(performance.now() - begun).toBeGreaterThan(3_000);
  await next.commit([batch(1, [updateOf(2)])]);
  await pause(10);
  await expect(turn.commit([batch(1, [updateOf(1)])])).rejects.toThrow(/terminat|connection|timeout/i);
}, 30_000);

test('what does not continue what a node knows is told as lost', async () => {
  const { db, log } = node();
  await (await log.begin([{ name, head: 0 }])).commit([
    batch(
      1,
      [1, 2, 3].map((client) => updateOf(client)),
    ),
  ]);
  const lost = async (head: number): Promise<string | null | undefined> =>
    (await log.readAfter([{ name, head }]))[0]?.lost;
  expect(await lost(7)).toContain('ends at 3');
  await db.run("UPDATE updates SET data = '\\x00' WHERE seq = 3");
  expect(await lost(1)).toContain('checksum');
  await db.run('DELETE FROM updates WHERE seq <= 2');
  expect(await lost(0)).toContain('update 1');
  await db.run('DELETE FROM updates');
  await db.run('DELETE FROM rooms');
  expect(await lost(3)).toContain('does not have it');
  expect((await log.readAfter([{ name, head: 0 }]))[0]?.lost).toBe(null);
});

test('an erased project does not begin anew', async () => {
  const { db, log } = node();
  await db.run("INSERT INTO projects (id, epoch, created_at) VALUES ('project1', 'e', '2026-01-01')");
  await eraseTable(db).eraseProject('project1', '2026-01-02');
  const turn = await log.begin([{ name, head: 0 }]);
  await expect(turn.commit([batch(1, [updateOf(1)])])).rejects.toThrow('does not end at 0');
});
