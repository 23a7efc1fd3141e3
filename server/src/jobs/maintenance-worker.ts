/** The maintenance thread: compaction, versions, unused pictures and WAL checkpoints, kept away from the main loop and from commits. */
import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { ActivityEntry, MemberEdits, VersionInfo } from '@polku/shared/kernel/versions';
import { type ActivityQuery, activityTable, type EditsQuery } from '../log/activity-table';
import { openDatabase } from '../log/database';
import { postgresDatabase } from '../log/postgres';
import type { SqlDatabase } from '../log/sql';
import { sqliteDatabase } from '../log/sqlite';
import type { StoreOptions } from '../log/store-options';
import { type OpenedVersion, versionTable } from '../log/version-table';
import { answerCalls } from '../log/worker-calls';
import { type Wiped, wipe } from './erase';
import { type Compacted, compactRoom } from './compact';
import { type KeepRequest, type KeptVersion, keepVersion } from './keep-version';
import { projectsWithPictures, sweepPictures, type UnusedPictures } from './unused-pictures';

/** Calls answered by the maintenance thread. */
export interface MaintenanceCalls {
  /** @param known number of the newest snapshot that the caller has; undefined: one is made in any case */
  compact(room: string, now: string, known?: number): Promise<Compacted>;
  /** Of SQLite; elsewhere it does nothing. */
  checkpoint(): Promise<void>;
  /** Overwrites what erased projects have left in the file of SQLite; with `all` also in a large one. */
  wipe(all: boolean): Promise<Wiped>;
  projectsWithPictures(): Promise<readonly string[]>;
  sweepPictures(project: string, now: string, graceMs: number): Promise<UnusedPictures>;
  versions(projectId: string): Promise<VersionInfo[]>;
  keepVersion(request: KeepRequest): Promise<KeptVersion>;
  openVersion(projectId: string, versionId: string): Promise<OpenedVersion>;
  openVersionAt(projectId: string, time: string): Promise<OpenedVersion>;
  renameVersion(projectId: string, versionId: string, name: string): Promise<VersionInfo | null>;
  activity(query: ActivityQuery): Promise<ActivityEntry[]>;
  memberEdits(query: EditsQuery): Promise<MemberEdits>;
  close(): Promise<void>;
}

/** One for what is exclusive, one for its work, and others for what people ask meanwhile. */
const CONNECTIONS = 4;

type FileCalls = Pick<MaintenanceCalls, 'checkpoint' | 'wipe'>;

function open(options: StoreOptions): MaintenanceCalls {
  // A connection that breaks while nobody uses it takes nothing with it: the next call opens another.
  if (options.kind === 'postgres') {
    return calls(
      postgresDatabase({ url: options.url, connections: CONNECTIONS }, () => {}),
      { checkpoint: () => Promise.resolve(), wipe: () => Promise.resolve({ erased: 0, unread: [], whole: true }) },
    );
  }
  // Opening would make a new one, and hide that the old one is gone.
  if (!existsSync(options.file)) throw new Error('the database file is gone');
  const db = sqliteDatabase(openDatabase(options));
  return calls(db, {
    checkpoint: () => db.alone((file) => void file.pragma('wal_checkpoint(PASSIVE)')),
    wipe: (all) => db.alone((file) => wipe(file, all ? Number.POSITIVE_INFINITY : undefined)),
  });
}

function calls(db: SqlDatabase, ofFile: FileCalls): MaintenanceCalls {
  const versions = versionTable(db);
  const activity = activityTable(db);
  return {
    versions: (projectId) => versions.list(db, projectId),
    keepVersion: (request) => keepVersion(db, request),
    openVersion: (projectId, versionId) => versions.open(db, projectId, versionId),
    openVersionAt: (projectId, time) => versions.openAt(projectId, time),
    renameVersion: (projectId, versionId, name) => versions.rename(projectId, versionId, name),
    activity: (query) => activity.list(query),
    memberEdits: (query) => activity.edits(query),
    compact: (room, now, known) => compactRoom(db, room, now, known === undefined ? {} : { known }),
    ...ofFile,
    projectsWithPictures: () => projectsWithPictures(db),
    sweepPictures: (project, now, graceMs) => sweepPictures(db, project, now, graceMs),
    close: () => db.close(),
  };
}

if (!parentPort) throw new Error('maintenance-worker runs as a worker thread only');
answerCalls(parentPort, () => open(workerData as StoreOptions));
