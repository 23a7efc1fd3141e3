/** The maintenance thread: compaction, unused pictures and WAL checkpoints, kept away from the main loop and from commits. */
import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { ActivityEntry, MemberEdits, VersionInfo } from '@polku/shared/kernel/versions';
import { type ActivityQuery, activityTable, type EditsQuery } from '../log/activity-table';
import { type DatabaseOptions, openDatabase } from '../log/database';
import { type OpenedVersion, versionTable } from '../log/version-table';
import { answerCalls } from '../log/worker-calls';
import { type Wiped, wipe } from './erase';
import { type Compacted, compactRoom } from './compact';
import { type KeepRequest, type KeptVersion, keepVersion } from './keep-version';
import { projectsWithPictures, sweepPictures, type UnusedPictures } from './unused-pictures';

/** Calls answered by the maintenance thread. */
export interface MaintenanceCalls {
  compact(room: string, now: string): Compacted;
  checkpoint(): void;
  /** Overwrites what erased projects have left; with `all` also in a large file. */
  wipe(all: boolean): Promise<Wiped>;
  projectsWithPictures(): readonly string[];
  sweepPictures(project: string, now: string, graceMs: number): UnusedPictures;
  versions(projectId: string): VersionInfo[];
  keepVersion(request: KeepRequest): KeptVersion;
  openVersion(projectId: string, versionId: string): OpenedVersion;
  openVersionAt(projectId: string, time: string): OpenedVersion;
  renameVersion(projectId: string, versionId: string, name: string): VersionInfo | null;
  activity(query: ActivityQuery): ActivityEntry[];
  memberEdits(query: EditsQuery): MemberEdits;
  close(): void;
}

function open(options: DatabaseOptions): MaintenanceCalls {
  // Opening would make a new one, and hide that the old one is gone.
  if (!existsSync(options.file)) throw new Error('the database file is gone');
  const db = openDatabase(options);
  const versions = versionTable(db);
  const activity = activityTable(db);
  return {
    versions: (projectId) => versions.list(projectId),
    keepVersion: (request) => keepVersion(db, request),
    openVersion: (projectId, versionId) => versions.open(projectId, versionId),
    openVersionAt: (projectId, time) => versions.openAt(projectId, time),
    renameVersion: (projectId, versionId, name) => versions.rename(projectId, versionId, name),
    activity: (query) => activity.list(query),
    memberEdits: (query) => activity.edits(query),
    compact: (room, now) => compactRoom(db, room, now),
    checkpoint: () => {
      db.pragma('wal_checkpoint(PASSIVE)');
    },
    wipe: (all) => wipe(db, all ? Number.POSITIVE_INFINITY : undefined),
    projectsWithPictures: () => projectsWithPictures(db),
    sweepPictures: (project, now, graceMs) => sweepPictures(db, project, now, graceMs),
    close: () => {
      db.close();
    },
  };
}

if (!parentPort) throw new Error('maintenance-worker runs as a worker thread only');
answerCalls(parentPort, () => open(workerData as DatabaseOptions));
