/** The store's thread: the only writer of updates, projects and links. The main loop never waits for a disk. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerTable } from './answer-table';
import { blobTable } from './blob-table';
import { codeTable } from './code-table';
import { type DatabaseOptions, openDatabase } from './database';
import { linkTable } from './link-table';
import { eraseTable } from './erase-table';
import type { StoreCalls } from './log-types';
import { memberTable } from './member-table';
import { projectTable } from './project-table';
import { appender, readRoom } from './room-log';
import { roundTable } from './round-table';
import { sameFile } from './same-file';
import { sqliteDatabase } from './sqlite';
import { answerCalls } from './worker-calls';
import { workshopChange } from './workshop-change';

/** What the health check writes: larger than most edits, so that it fails before they do. */
const PROBE = '.'.repeat(64 * 1024);

let isSameFile = (): void => {};

function open(options: DatabaseOptions): StoreCalls {
  const db = openDatabase(options);
  // The maintenance thread copies the WAL back; this is the backstop (pages of 4 KB).
  db.pragma('wal_autocheckpoint = 8000');
  const sql = sqliteDatabase(db);
  const append = appender(db);
  const beat = db.prepare(
    'INSERT INTO health (id, checked_at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at',
  );
  const readBeat = db.prepare<[], { checked_at: string }>('SELECT checked_at FROM health WHERE id = 1');
  beat.run(new Date().toISOString());
  isSameFile = sameFile(options.file);

  const members = memberTable(db);
  const rounds = roundTable(db);
  const answers = answerTable(db, rounds, (projectId) => members.calls.members(projectId));
  const editMember = db.transaction((...edit: Parameters<typeof members.calls.editMember>) => {
    const edited = members.calls.editMember(...edit);
    if (edited.kind === 'edited') answers.memberChanged(edited.member);
    return edited;
  });

  return {
    ...projectTable(db, members.find, rounds.rightsOf),
    ...linkTable(db),
    ...members.calls,
    editMember: (...edit) => editMember.immediate(...edit),
    ...rounds.calls,
    ...answers.calls,
    changeWorkshop: workshopChange(db, rounds, answers),
    ...codeTable(db),
    ...blobTable(db),
    ...eraseTable(sql),
    opened: () => {},
    load: (room) => sql.read((tx) => readRoom(tx, room)),
    commit: (batch) => append(batch),
    checkHealth: (now) => {
      const written = `${now} ${PROBE}`;
      beat.run(written);
      const read = readBeat.get()?.checked_at;
      beat.run(now);
      if (read !== written) throw new Error('the store did not read back what it wrote');
    },
    close: () => {
      db.close();
    },
  };
}

if (!parentPort) throw new Error('log-worker runs as a worker thread only');
answerCalls(
  parentPort,
  () => open(workerData as DatabaseOptions),
  // Whatever was read or written: only the file that is there counts.
  (name) => name !== 'close' && isSameFile(),
);
