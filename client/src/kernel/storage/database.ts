/**
 * The tables. Keys and indexes are a stored format: a change means a new `version` below, old ones stay.
 * Every commit is strict (on the disk before it counts), since what is in here is what the status calls saved.
 * Another tab with a newer version asks for the database: this one lets go at once, and every later use of it fails
 * (`DatabaseClosedError`), which the session shows; it never blocks the newer tab.
 */
import { Dexie, type Table } from 'dexie';
import type { ProjectEntry } from './storage-types';

export interface UpdateRow {
  key?: number;
  room: string;
  bytes: Uint8Array;
  /** 1 until the server has acknowledged it; a number since IndexedDB does not index booleans. */
  pending: 0 | 1;
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
  blob: Blob;
}

export interface SettingRow {
  name: string;
  value: unknown;
}

export class PolkuDatabase extends Dexie {
  readonly projects!: Table<ProjectEntry, string>;
  readonly rooms!: Table<RoomRow, string>;
  readonly updates!: Table<UpdateRow, number>;
  readonly blobs!: Table<BlobRow, string>;
  readonly settings!: Table<SettingRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(1).stores({
      projects: 'id, lastOpened',
      rooms: 'room',
      updates: '++key, [room+key], [room+pending+key]',
      blobs: 'hash',
      settings: 'name',
    });
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
    });
  }
}
