/** Compaction in its own process, killed midway: a thrown error would run cleanup code that a crash does not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openDatabase } from '../log/database';
import { appender, readRoom } from '../log/room-log';
import { sqliteDatabase } from '../log/sqlite';
import { temporaryFolder } from '../testing/start-server';
import { compactRoom } from './compact';

const ROOM = 'project1-content';
const NOW = '2026-01-01T00:00:00.000Z';
const SCRIPT = fileURLToPath(new URL('../testing/compact-and-die.ts', import.meta.url));

let folder: string;
const doc = new Y.Doc();
beforeAll(async () => {
  folder = temporaryFolder();
  const db = openDatabase({ file: join(folder, 'before.sqlite'), maxBytes: 0 });
  const gathered: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => gathered.push(update));
  // Two generations and edits since: the next compaction writes, checks and drops.
  for (let round = 0; round < 3; round += 1) {
    for (let i = 0; i < 20; i += 1) doc.getMap('edits').set(`${round}-${i}`, i);
    appender(db)([{ room: ROOM, first: round * 20 + 1, updates: gathered.splice(0) }]);
    if (round < 2) await compactRoom(sqliteDatabase(db), ROOM, NOW);
  }
  db.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function contents(file: string): Promise<unknown> {
  const db = openDatabase({ file, maxBytes: 0 });
  const image = await readRoom(sqliteDatabase(db), ROOM);
  db.close();
  if (image.kind === 'corrupt') throw new Error(image.detail);
  expect(image.damaged).toEqual([]);
  const copy = new Y.Doc();
  for (const update of [...(image.base ? [image.base.data] : []), ...image.rows]) Y.applyUpdate(copy, update);
  return copy.getMap('edits').toJSON();
}

test.concurrent.each([
  ['before the snapshot is written', 'BEFORE INSERT ON snapshots'],
  ['with the snapshot written and not committed', 'AFTER INSERT ON snapshots'],
  ['with the snapshot committed', 'written'],
  ['with the snapshot read back', 'verified'],
  ['with a row dropped', 'AFTER DELETE ON updates'],
  ['with the oldest snapshot dropped', 'AFTER DELETE ON snapshots'],
])('killed %s, nothing is lost, and the next compaction does its work', async (_when, point) => {
  const file = join(folder, `${point.replaceAll(' ', '-')}.sqlite`);
  cpSync(join(folder, 'before.sqlite'), file);
  // From here, where tsx is installed.
  const options = { cwd: import.meta.dirname, stdio: 'inherit' } as const;
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, file, ROOM, point], options);
  const [, signal] = (await once(child, 'exit')) as unknown[];
  expect(signal).toBe('SIGKILL');
  expect(await contents(file)).toEqual(doc.getMap('edits').toJSON());
  const db = openDatabase({ file, maxBytes: 0 });
  await compactRoom(sqliteDatabase(db), ROOM, NOW);
  db.close();
  expect(await contents(file)).toEqual(doc.getMap('edits').toJSON());
});
