import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { databaseFile } from '../../config';
import { FolderInUse } from '../../log/data-folder';
import { type Db, openDatabase } from '../../log/database';
import { ask } from '../../testing/ask';
import { eventually } from '../../testing/eventually';
import { createProject, type TestProject } from '../../testing/project';
import { startServer, temporaryFolder, type TestServer } from '../../testing/start-server';
import { WireClient } from '../../testing/wire-client';
import { listArchive, readErasures } from './archive-files';
import { Archiver, type ArchiverOptions } from './archiver';
import { reachOf, restoreArchive, restoreAt } from './restore-archive';

let folder: string;
let file: string;
let archive: string;
let db: Db;
let archiver: Archiver | null;
let clock: number;
const now = (): number => clock;
const BEGAN = Date.parse('2026-11-01T12:00:00Z');

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'data', 'polku.sqlite');
  archive = join(folder, 'archive');
  clock = BEGAN;
  db = openDatabase({ file, maxBytes: 0, archived: true });
  archiver = null;
});
afterEach(async () => {
  await archiver?.finish(now);
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

function begin(options: Partial<ArchiverOptions> = {}): Archiver {
  archiver = new Archiver({ file, folder: archive, days: 14, ...options });
  return archiver;
}
/** One commit, a few pages long. */
function write(id: string, bytes = 20_000): void {
  db.prepare('INSERT INTO projects (id, epoch, created_at) VALUES (?, ?, ?)').run(id, 'e'.repeat(bytes), 'now');
}
async function at(time: number): Promise<string[]> {
  const out = join(folder, `out-${time}-${Math.random()}.sqlite`);
  await restoreArchive(archive, time, out);
  const restored = new Database(out, { readonly: true });
  const ids = restored.prepare('SELECT id FROM projects ORDER BY rowid').pluck().all() as string[];
  restored.close();
  return ids;
}
const logBytes = (): number => statSync(`${file}-wal`).size;

describe('an archive', () => {
  test('gives the database as it was at every step', async () => {
    write('before');
    const running = begin();
    await running.step(now);
    const times: [number, string[]][] = [[clock, ['before']]];
    const written = ['before'];
    for (let i = 0; i < 30; i += 1) {
      clock += 5_000;
      write(`p${i}`);
      written.push(`p${i}`);
      if (i % 7 === 3) db.prepare('DELETE FROM projects WHERE id = ?').run(written.pop());
      expect(await running.step(now)).toMatchObject({ gap: null });
      times.push([clock, [...written]]);
    }
    for (const [time, ids] of times) expect(await at(time + 1_000)).toEqual(ids);
    await expect(at(BEGAN - 1)).rejects.toThrow('begins at 2026-11-01T12:00:00.000Z');
  });

  test('follows the log over many passes, with readers and writers beside it, and keeps it short', async () => {
    const running = begin();
    await running.step(now);
    const reader = new Database(file, { readonly: true });
    const states: [number, number][] = [];
    let count = 0;
    for (let i = 0; i < 60; i += 1) {
      clock += 5_000;
      // Somebody who reads for long keeps the log from beginning anew.
      if (i % 20 === 5) reader.exec('BEGIN; SELECT count(*) FROM projects');
      if (i % 20 === 9) reader.exec('COMMIT');
      for (let k = 0; k < 5; k += 1) write(`p${(count += 1)}`, 100_000);
      expect(await running.step(now)).toMatchObject({ gap: null });
      states.push([clock, count]);
    }
    reader.close();
    expect(listArchive(archive).bases).toHaveLength(1);
    expect(logBytes()).toBeLessThan(20 * 1024 * 1024);
    for (const [time, most] of [states[0], states[8], states[31], states[59]] as [number, number][]) {
      expect((await at(time)).at(-1)).toBe(`p${most}`);
    }
  });

  test('a commit under way and one that was undone are not in it', async () => {
    const running = begin();
    write('one');
    await running.step(now);
    db.pragma('cache_size = 1');
    db.exec('BEGIN');
    // More than fits into memory: it is in the log before it is committed.
    for (let i = 0; i < 50; i += 1) write(`undone${i}`, 100_000);
    expect(logBytes()).toBeGreaterThan(3_000_000);
    clock += 1_000;
    const step = await running.step(now).catch((error: unknown) => error);
    // The log is too long, and writers cannot be held up by it while one writes.
    expect(step).toMatchObject({ code: 'SQLITE_BUSY' });
    db.exec('ROLLBACK');
    clock += 1_000;
    write('two');
    expect(await running.step(now)).toMatchObject({ gap: null });
    expect(await at(clock)).toEqual(['one', 'two']);
  }, 30_000);

  test.each([
    ['somebody else brings the log back', () => db.pragma('wal_checkpoint(TRUNCATE)')],
    [
      'another program writes and brings it back by itself',
      () => {
        const other = new Database(file);
        other.pragma('wal_autocheckpoint = 1');
        other.exec("UPDATE projects SET epoch = 'other'");
        other.exec("UPDATE projects SET epoch = 'another'");
        other.exec("UPDATE projects SET epoch = 'third'");
        other.close();
      },
    ],
  ])('when %s, it begins anew, and says which times are missing', async (_case, disturb) => {
    const running = begin();
    write('one');
    await running.step(now);
    const first = clock;
    clock += 5_000;
    write('unseen');
    disturb();
    write('two');
    clock += 5_000;
    const { gap } = await running.step(now);
    expect(gap).not.toBeNull();
    clock += 5_000;
    write('three');
    await running.step(now);
    expect(reachOf(archive)).toEqual([
      { from: first, to: first },
      { from: first + 10_000, to: first + 15_000 },
    ]);
    expect(await at(clock)).toEqual(['one', 'unseen', 'two', 'three']);
    const out = join(folder, 'gap.sqlite');
    expect(await restoreArchive(archive, first + 7_000, out)).toMatchObject({ at: first, gapUntil: first + 10_000 });
  });

  test('the server killed at any moment leaves what was archived, and the next one goes on', async () => {
    const running = begin();
    write('one');
    await running.step(now);
    clock += 5_000;
    write('two');
    await running.step(now);
    const reached = clock;
    clock += 5_000;
    write('in the log only');
    // As kill -9 leaves it: half a piece, half a copy, a log that was not brought back.
    writeFileSync(join(archive, 'x-1.piece-00000009-20261101T120000000Z.unfinished'), 'half');
    const killed = join(folder, 'killed');
    for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${killed}${end}`);
    await running.finish(now);
    archiver = null;
    db.close();
    for (const end of ['', '-wal']) copyFileSync(`${killed}${end}`, `${file}${end}`);
    db = openDatabase({ file, maxBytes: 0, archived: true });
    clock += 60_000;
    await begin().step(now);
    expect(readdirSync(archive).filter((name) => name.endsWith('unfinished'))).toEqual([]);
    expect(await at(reached)).toEqual(['one', 'two']);
    expect(await at(clock)).toEqual(['one', 'two', 'in the log only']);
  });

  test('what is changed or missing in it is refused, with the time that can still be had', async () => {
    const running = begin();
    await running.step(now);
    for (let i = 0; i < 4; i += 1) {
      clock += 5_000;
      write(`p${i}`);
      await running.step(now);
    }
    const [pieces = []] = [...listArchive(archive).pieces.values()];
    const second = pieces[1]?.file ?? '';
    const whole = readFileSync(second);
    const changed = Buffer.from(whole);
    changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1;
    writeFileSync(second, changed);
    await expect(at(clock)).rejects.toThrow('ask for a time up to 2026-11-01T12:00:05.000Z');
    expect(await at(BEGAN + 5_000)).toEqual(['p0']);
    rmSync(second);
    await expect(at(clock)).rejects.toThrow('ask for a time up to 2026-11-01T12:00:05.000Z');
    writeFileSync(second, whole);
    expect(await at(clock)).toEqual(['p0', 'p1', 'p2', 'p3']);
  });

  test('times beyond its days go, and all within them stay', async () => {
    const running = begin({ days: 2 });
    write('old');
    await running.step(now);
    const days: [number, number][] = [];
    for (let day = 1; day <= 6; day += 1) {
      for (let hour = 0; hour < 24; hour += 6) {
        clock = BEGAN + day * 86_400_000 + hour * 3_600_000;
        write(`d${day}h${hour}`);
        await running.step(now);
        days.push([clock, days.length + 2]);
      }
    }
    const kept = days.filter(([time]) => time >= clock - 2 * 86_400_000);
    for (const [time, count] of kept) expect(await at(time)).toHaveLength(count);
    await expect(at(BEGAN)).rejects.toThrow('begins at');
    expect(listArchive(archive).bases.length).toBeLessThanOrEqual(4);
    expect([...listArchive(archive).pieces.values()].flat().length).toBeLessThan(24);
  });

  test('a folder that cannot be written loses nothing of the database, and is used again once it can', async () => {
    const running = begin();
    write('one');
    await running.step(now);
    rmSync(archive, { recursive: true });
    writeFileSync(archive, 'in the way');
    clock += 5_000;
    write('two');
    await expect(running.step(now)).rejects.toThrow(archive);
    rmSync(archive);
    clock += 5_000;
    write('three');
    await running.step(now);
    expect(existsSync(archive)).toBe(true);
    expect(await at(clock)).toEqual(['one', 'two', 'three']);
    expect(db.prepare('SELECT count(*) FROM projects').pluck().get()).toBe(3);
  });
});

const until = (so: () => boolean): Promise<void> =>
  eventually(() => {
    if (!so()) throw new Error('not yet');
  });

describe('a server with an archive', () => {
  async function state(server: TestServer, project: TestProject): Promise<number> {
    const reader = await WireClient.synced(server.syncUrl, project.at(server.url));
    await reader.close();
    return reader.doc.getMap('records').size;
  }

  test('is set back to any time: looked at in another folder, then taken over, with a new history', async () => {
    const dataDir = join(folder, 'served');
    const database = databaseFile(dataDir);
    const how = { dataDir, env: { ARCHIVE_DIR: archive }, archiveMs: 20 };
    let server = await startServer(how);
    const project = await createProject(server.url);
    const writer = await WireClient.synced(server.syncUrl, project);
    const pages = (): number => [...listArchive(archive).pieces.values()].flat().length;
    await until(() => listArchive(archive).bases.length === 1);
    const times: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const before = pages();
      writer.doc.getMap('records').set(`r${i}`, 'x'.repeat(2_000));
      await writer.barrier();
      await until(() => pages() > before);
      times.push(Date.now());
      await until(() => Date.now() > (times[i] ?? 0) + 5);
    }
    await expect(restoreAt({ archive, at: Date.now(), database })).rejects.toThrow(FolderInUse);
    const erased = await createProject(server.url);
    let tries = 0;
    const withErased = await eventually(async () => {
      const time = Date.now();
      const { projects } = await restoreArchive(archive, time, join(folder, `try${(tries += 1)}.sqlite`));
      if (projects < 2) throw new Error('not yet');
      return time;
    });
    expect((await ask(server.url, 'DELETE', `/api/projects/${erased.id}`, erased.secret)).status).toBe(204);
    await until(() => existsSync(join(archive, 'erased.json')) && readErasures(archive).length === 1);
    await server.close();

    const look = join(folder, 'look');
    const elsewhere = { archive, database: databaseFile(look), knowing: [database] };
    expect(await restoreAt({ ...elsewhere, at: withErased })).toMatchObject({ projects: 1, erasedAgain: 1 });
    const early = await restoreAt({ ...elsewhere, at: times[2] ?? 0 });
    expect(early).toMatchObject({ projects: 1, documents: 1 });
    const looked = await startServer({ dataDir: look });
    expect(await state(looked, project)).toBe(3);
    await looked.close();

    // All is lost but the archive: what was erased stays erased all the same.
    rmSync(dataDir, { recursive: true });
    expect(await restoreAt({ archive, at: withErased, database })).toMatchObject({ projects: 1, erasedAgain: 1 });
    await restoreAt({ archive, at: times[3] ?? 0, database });
    server = await startServer(how);
    expect(await state(server, project)).toBe(4);
    const old = await WireClient.connect(server.syncUrl, project.at(server.url), {
      doc: writer.doc,
      epoch: project.epoch,
    });
    expect(await old.closed).toBe(CLOSE.otherHistory);
    await server.close();
  });

  test('is begun anew after an erasure wrote the whole file, and goes on', async () => {
    const dataDir = join(folder, 'served');
    const server = await startServer({ dataDir, env: { ARCHIVE_DIR: archive }, archiveMs: 20 });
    const [project, erased] = [await createProject(server.url), await createProject(server.url)];
    await until(() => listArchive(archive).bases.length === 1);
    await ask(server.url, 'DELETE', `/api/projects/${erased.id}`, erased.secret);
    await until(() => listArchive(archive).bases.length === 2);
    const writer = await WireClient.synced(server.syncUrl, project);
    writer.doc.getMap('records').set('after', true);
    await writer.barrier();
    await server.close();
    const database = databaseFile(join(folder, 'look'));
    await restoreAt({ archive, at: Date.now(), database });
    const looked = await startServer({ dataDir: join(folder, 'look') });
    expect(await state(looked, project)).toBe(1);
    await looked.close();
  });
});
