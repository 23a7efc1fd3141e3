/** The store's thread: the only writer of updates, projects and links. The main loop never waits for a disk. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerTable } from './answer-table';
import { blobTable } from './blob-table';
import { codeTable } from './code-table';
import { type DatabaseOptions, openDatabase } from './database';
import { linkTable } from './link-table';
import { eraseTable } from './erase-table';
import type { StoreCalls } from './log-types';
import { markTable } from './mark-table';
import { memberTable, membersNow } from './member-table';
import { projectTable } from './project-table';
import { appender } from './room-log';
import { roundTable } from './round-table';
import { loadRoom } from './salvage';
import { sameFile } from './same-file';
import type { Sql } from './sql';
import { type SqliteDatabase, sqliteDatabase } from './sqlite';
import { answerCalls, type Served } from './worker-calls';
import { workshopChange } from './workshop-change';

/** What the health check writes: larger than most edits, so that it fails before they do. */
const PROBE = '.'.repeat(64 * 1024);

let isSameFile = (): void => {};

function open(options: DatabaseOptions): Served<StoreCalls> {
  const db = openDatabase(options);
  // The maintenance thread copies the WAL back; this is the backstop (pages of 4 KB).
  db.pragma('wal_autocheckpoint = 8000');
  const append = appender(db);
  const beat = db.prepare(
    'INSERT INTO health (id, checked_at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at',
  );
  const readBeat = db.prepare<[], { checked_at: string }>('SELECT checked_at FROM health WHERE id = 1');
  beat.run(new Date().toISOString());
  isSameFile = sameFile(options.file);

  const sql = sqliteDatabase(db);
  const members = memberTable(sql, (_tx, member) => {
    answers.memberChanged(member);
    return Promise.resolve();
  });
  const rounds = roundTable(db);
  const answers = answerTable(db, rounds, (projectId) => membersNow(db, projectId));
  const rightsOf = (_tx: Sql, projectId: string) => Promise.resolve(rounds.rightsOf(projectId));

  return {
    ...projectTable(sql, { members: members.findSome, rightsOf }),
    ...linkTable(sql),
    ...members.calls,
    ...inTurn(sql, { ...rounds.calls, ...answers.calls, changeWorkshop: workshopChange(db, rounds, answers) }),
    ...codeTable(sql),
    ...blobTable(sql),
    ...eraseTable(sql),
    ...markTable(sql),
    opened: () => Promise.resolve(),
    load: (room) => loadRoom(sql, room),
    commit: (batch) => sql.alone(() => append(batch)),
    checkHealth: (now) =>
      sql.alone(() => {
        const written = `${now} ${PROBE}`;
        beat.run(written);
        const read = readBeat.get()?.checked_at;
        beat.run(now);
        if (read !== written) throw new Error('the store did not read back what it wrote');
      }),
    close: () => sql.close(),
  };
}

/** Calls that speak to the connection itself. */
function inTurn<T extends Record<string, (...args: never[]) => unknown>>(sql: SqliteDatabase, calls: T): Served<T> {
  const served = Object.entries(calls).map(([name, call]): [string, unknown] => [
    name,
    (...args: never[]) => sql.alone(() => call(...args)),
  ]);
  // The same names, each with the same arguments and result.
  return Object.fromEntries(served) as unknown as Served<T>;
}

if (!parentPort) throw new Error('log-worker runs as a worker thread only');
answerCalls(
  parentPort,
  () => open(workerData as DatabaseOptions),
  // Whatever was read or written: only the file that is there counts.
  (name) => name !== 'close' && isSameFile(),
);
