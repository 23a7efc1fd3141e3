/**
 * The interface of the browser's store for the rest of the client. Bytes only: it knows neither Yjs nor the server. A room is
 * one synced document of a project (`<projectId>-content`); its rows are updates in key order, each marked `pending` until
 * the server acknowledged it.
 */
import type { MemberInfo } from '@polku/shared/kernel/members';
import type { Role } from '@polku/shared/kernel/permissions';
import type { Persistence } from './persistence';

/** A project that this device knows. */
export interface ProjectEntry {
  readonly id: string;
  readonly name: string;
  /** The link it was opened with; the facilitator's own for a project created here. */
  readonly secret: string | null;
  /** What the link allows, by the server's last answer; null until known. */
  readonly role: Role | null;
  /** False for a project created here and not yet registered on the server. */
  readonly registered: boolean;
  /** The project this is a kept local copy of, after the server's got another history. */
  readonly copyOf: string | null;
  /** The server has said that it was erased for good: what is here can be looked at. */
  readonly erased?: boolean;
  /** ms since 1970 */
  readonly lastOpened: number;
}

/** A project with whether a server has confirmed all of it, pictures included; false also when that cannot be read. */
export interface KnownProject extends ProjectEntry {
  readonly onServer: boolean;
}

/** The recent projects of this device, for the home screen. */
export interface Library {
  listProjects(): Promise<readonly ProjectEntry[]>;
  findProject(id: string): Promise<ProjectEntry | null>;
  /**
   * Adds the project or changes the given fields; what is not given stays. When the browser's store fails it rejects,
   * and the project is known for this visit.
   */
  rememberProject(entry: Pick<ProjectEntry, 'id'> & Partial<ProjectEntry>): Promise<void>;
  /** Removes the project and its document from this device only. */
  forgetProject(id: string): Promise<void>;
  /**
   * Calls back with the list, latest opened first, now and whenever it, or what waits for the server, changes in any tab.
   * @returns unsubscribe
   */
  watchProjects(listener: (projects: readonly KnownProject[]) => void): () => void;
}

/** Small values of this device: the person's name and colour, language, theme. JSON values. */
export interface Settings {
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
}

export interface StoredUpdate {
  readonly key: number;
  readonly bytes: Uint8Array;
  /** Not acknowledged by the server when it was read. */
  readonly pending: boolean;
  /** Where by client what is not acknowledged begins, if that is not all of it. */
  readonly since?: readonly (readonly [number, number])[] | undefined;
}

export type NewRow = Omit<StoredUpdate, 'key'>;

export interface RoomFacts {
  /** Changes when the document is set aside for one with another history; rows of another generation must not mix. */
  readonly generation: string;
  /** The server's epoch of this document, '' while unknown. */
  readonly epoch: string;
  /** The server's state has been received at least once. */
  readonly everSynced: boolean;
}

/** Thrown when another tab has set this room's document aside: what this tab holds belongs to another history. */
export class OtherGeneration extends Error {
  override readonly name = 'OtherGeneration';
}

export interface Exchange {
  /** Key of the last row already applied. */
  readonly after: number;
  readonly generation: string;
  readonly add: readonly NewRow[];
  /** Replaces every row up to `after` by those of `add` (which then hold the full state). */
  readonly rewrite: boolean;
  /** With `rewrite`: updates that are not in the full state, to be kept aside. */
  readonly waiting?: readonly Uint8Array[];
}

/** All rows up to a key as one. */
export interface MergedRow {
  readonly upTo: number;
  /** What is in these rows but for what waits. */
  readonly state: Uint8Array;
  readonly since: readonly (readonly [number, number])[];
  /** Updates that are not in the state, to be kept aside. */
  readonly waiting: readonly Uint8Array[];
}

/** One document's rows. All methods reject when the browser's store fails; nothing is then half written. */
export interface RoomStore {
  /** Creates the room's facts if missing. */
  open(): Promise<RoomFacts>;
  setFacts(facts: Partial<Omit<RoomFacts, 'generation'>>): Promise<void>;
  /**
   * In one transaction: reads the rows that other tabs have added since `after`, then adds own ones.
   * @returns others' rows, the keys of own rows in order, and the key to continue after; `forgotten` when the room had
   *   been removed from this device meanwhile, so that only `add` is in it now
   * @throws OtherGeneration
   */
  exchange(request: Exchange): Promise<{
    readonly rows: readonly StoredUpdate[];
    readonly keys: readonly number[];
    readonly cursor: number;
    readonly forgotten: boolean;
  }>;
  /** Starts writing immediately, for a page that is about to close. Resolves with the row's key. */
  writeNow(bytes: Uint8Array, pending: boolean): Promise<number>;
  /** Replaces all rows up to the key by one under that key. */
  compact(merged: MergedRow): Promise<void>;
  /** Updates that fitted nowhere and are kept aside. */
  readWaiting(): Promise<readonly Uint8Array[]>;
  /** Keeps `now` aside instead of `before`; what another tab has added stays. */
  replaceWaiting(before: readonly Uint8Array[], now: readonly Uint8Array[]): Promise<void>;
  /** Marks rows up to and including the key as acknowledged by the server. */
  acknowledge(upTo: number): Promise<void>;
  countPending(): Promise<number>;
  countRows(): Promise<number>;
}

/** A document as a tab has it. */
export interface KeptDocument {
  readonly room: string;
  readonly state: Uint8Array;
  /** What is kept aside of the document goes with it. */
  readonly waiting: readonly Uint8Array[];
}

export interface SetAside {
  /** The documents of a project; each is emptied only if it is still of this generation. */
  readonly rooms: readonly { readonly room: string; readonly generation: string }[];
  /** The project that will hold the copies, one of each document; null when there is nothing to keep. */
  readonly copy: { readonly entry: ProjectEntry; readonly documents: readonly KeptDocument[] } | null;
}

/** Pictures by content hash, and which of them the project's server lacks. */
export interface PictureStore {
  find(hash: string): Promise<Blob | null>;
  /** Keeps a picture that came from the server. */
  keep(hash: string, blob: Blob): Promise<void>;
  /** Keeps a picture made here, to be sent. */
  keepToSend(project: string, hash: string, blob: Blob): Promise<void>;
  /** @returns hashes that the project's server lacks, in the order they were added */
  waiting(project: string): Promise<readonly string[]>;
  /** The server has it, or it came to nothing. */
  done(project: string, hash: string): Promise<void>;
  /**
   * Deletes pictures that no document on this device names and none of which waits to be sent, once that has been so at
   * every look for the time of grace. @returns how many went
   */
  sweep(now: number, graceMs: number): Promise<number>;
}

/** Who one is in a project. */
export interface MemberEntry {
  /** Made on this device; the server knows the person by it. */
  readonly secret: string;
  /** As the server last said; null before the person has joined by name. */
  readonly info: MemberInfo | null;
}

/** Kept as long as the project's documents. */
export interface MemberStore {
  /** The same in every tab; made when first asked for. While the browser's store fails, one for this visit. */
  of(project: string): Promise<MemberEntry>;
  /** @throws when the store fails; it is then known for this visit */
  remember(project: string, entry: MemberEntry): Promise<void>;
}

/** Made by `openStorage`, once per tab. */
export interface Storage {
  readonly library: Library;
  readonly settings: Settings;
  /**
   * The secret of this device, created once and kept as long as its documents: the server identifies the owner of edits
   * by it. While the browser's store fails, one for this visit.
   */
  device(): Promise<string>;
  /** Documents of projects created here while the browser's store fails, by room: for this visit, until it works. */
  readonly held: Map<string, Uint8Array>;
  readonly pictures: PictureStore;
  readonly members: MemberStore;
  room(name: string): RoomStore;
  /**
   * Keeps the documents as a project of their own, in one transaction. A room that still is of its generation is emptied for
   * the server's document; if another tab has done so already, only the copy is made.
   */
  setAside(request: SetAside): Promise<void>;
  /** A word to the other tabs of this browser about a room. @returns close */
  listen(
    room: string,
    heard: (news: 'rows' | 'acknowledged') => void,
  ): { tell(news: 'rows' | 'acknowledged'): void; close(): void };
  readonly persistence: Persistence;
  close(): void;
}

/** Message id of why the store does not take data. */
export type StorageProblem =
  | 'session.problem.storageUnavailable'
  | 'session.problem.storageFull'
  | 'session.problem.storageFailed'
  | 'session.problem.storageBlocked';
