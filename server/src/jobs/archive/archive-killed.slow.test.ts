/** A process that writes and archives, killed at any moment, again and again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/start-server';
import { listArchive } from './archive-files';
import { reachOf, restoreArchive } from './restore-archive';

const SCRIPT = fileURLToPath(new URL('../../testing/write-and-archive.ts', import.meta.url));
const KILLS = 20;

interface Mark {
  /** Commits that were archived at this time. */
  readonly count: number;
  readonly at: number;
}

test(`killed ${KILLS} times at random, every time that was archived can be had, whole and in order`, async () => {
  const folder = temporaryFolder();
  const [file, archive] = [join(folder, 'data', 'polku.sqlite'), join(folder, 'archive')];
  const marks: Mark[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, file, archive], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    // Some at once, some after many steps: each run is killed after so many lines.
    const lines = 1 + ((kill * 7) % 23);
    let seen = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      const [, count, at] = line.split(' ').map(Number);
      if (count !== undefined && at !== undefined) marks.push({ count, at });
      seen += 1;
      if (seen === lines) setTimeout(() => child.kill('SIGKILL'), kill % 5);
    }
    expect((await exit)[1]).toBe('SIGKILL');
  }
  expect(marks.length).toBeGreaterThan(KILLS);
  expect(reachOf(archive)).toHaveLength(new Set(listArchive(archive).bases.map(({ chain }) => chain)).size);
  const tried = marks.filter((_, nth) => nth % 7 === 0 || nth >= marks.length - 3);
  for (const { count, at } of tried) {
    const out = join(folder, `at-${at}-${count}.sqlite`);
    // A step's own time is a little before it is printed.
    await restoreArchive(archive, at, out);
    const db = new Database(out, { readonly: true });
    const ids = db.prepare('SELECT id FROM projects ORDER BY rowid').pluck().all() as string[];
    db.close();
    expect(ids.length).toBeGreaterThanOrEqual(count);
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, nth) => `project${nth + 1}`));
    rmSync(out);
  }
  expect(readdirSync(archive).filter((name) => name.endsWith('.unfinished')).length).toBeLessThanOrEqual(1);
  rmSync(folder, { recursive: true });
});
