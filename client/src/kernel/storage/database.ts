/**
 * The tables. Keys and indexes are a stored format: a change means a new `version` below, old ones stay. Every commit is
 * strict (on disk before it counts), since the status calls it saved.
 */
import { Dexie, type Table } from 'dexie';
import type { ProjectEntry } from './storage-types';

export interface UpdateRow {
  key?: number;
  room: string;
  bytes: Uint8Array;
  /** 1 until the server has acknowledged it; a number since IndexedDB does not index booleans. */
  pending: 0 | 1;
  /** Where by client what is not acknowledged begins, in a row that merges others. */
  since?: readonly (readonly [number, number])[];
}

export interface RoomRow {
  room: string;
  generation: string;
  epoch: string;
  everSynced: boolean;
}

export interface BlobRow {
  /** SHA-256 of the content, hexadecimal. */
  hash: string;
  /** Bytes, not a Blob: some browsers do not keep those in every mode. */
  bytes: Uint8Array;
  type: string;
}

export interface SettingRow {
  name: string;
  value: unknown;
}

/** Dexie counts in tenths of IndexedDB's own version numbers. */
const VERSION = 1;

/**
 * When another tab with a newer version asks for the database, this one releases it at once. From then on it is `outdated`:
 * its writes would not match what the newer app expects, so every use fails and the session says so.
 */
export class PolkuDatabase extends Dexie {
  /** A newer version of the app has taken the database over. */
  outdated = false;
  readonly projects!: Table<ProjectEntry, string>;
  readonly rooms!: Table<RoomRow, string>;
  readonly updates!: Table<UpdateRow, number>;
  readonly blobs!: Table<BlobRow, string>;
  readonly settings!: Table<SettingRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(VERSION).stores({
      projects: 'id, lastOpened',
      rooms: 'room',
      updates: '++key, [room+key], [room+pending+key]',
      blobs: 'hash',
      settings: 'name',
    });
    this.on('versionchange', (event) => {
      this.outdated ||= event.newVersion !== null; // null: the data is being deleted and may be recreated
      this.close({ disableAutoOpen: true });
    });
    // Dexie itself would open a newer database and hope for the best.
    this.on('ready', () => {
      this.outdated ||= this.backendDB().version > VERSION * 10;
    });
  }
}
