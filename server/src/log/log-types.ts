/** Messages between the main loop and the store's threads. Plain data only, since it is cloned on the way. */
import type { RoomSettings } from '@polku/shared/kernel/members';
import type { Role } from '@polku/shared/kernel/permissions';
import type { LinkInfo } from '@polku/shared/kernel/protocol';
import type { StepRights } from '@polku/shared/kernel/steps';
import type { EraseCalls } from './erase-table';
import type { CodeCalls, MemberCalls, RoomCalls } from './member-types';
import type { WorkshopCalls } from './workshop-types';

/** A client id and whose it is (rooms/authors.ts). */
export type AuthorRow = readonly [client: number, owner: string];

/** What one update of the boards' document did (rooms/deeds.ts). */
export interface Deed {
  /** When it went in, ms. */
  readonly at: number;
  /** Null: who did it did not join by name. */
  readonly memberId: string | null;
  /** Yjs client, first clock, clock after the last, and so on; none without a member. */
  readonly written: readonly number[];
  readonly deleted: readonly number[];
  /** Ids of the records it touched, by their board; '' for what belongs to the project. */
  readonly things: ReadonlyMap<string, readonly string[]>;
}

/** Updates of one room with consecutive sequence numbers from `first`. */
export interface RoomBatch {
  room: string;
  first: number;
  updates: Uint8Array[];
  /** Client ids that these updates use first, or whose owner they reveal. */
  authors?: readonly AuthorRow[];
  deeds?: readonly Deed[];
}

/** A room as one node knows it: its updates up to `head`. */
export interface KnownRoom {
  readonly name: string;
  readonly head: number;
}
/** What the store has of a room beyond what the asking node knows; all of it is durable. */
export interface RoomNews extends KnownRoom {
  /** Updates after `head`, in order. */
  readonly rows: readonly Uint8Array[];
  /** Client ids whose owner these updates reveal. */
  readonly authors: readonly AuthorRow[];
  /** Why they do not continue what the node knows; it has to read the room anew. Null when they do. */
  readonly lost: string | null;
}

export interface RoomImage {
  kind: 'loaded';
  /** Sequence number of the last stored update; 0 for a room that was never written to. */
  head: number;
  base: { seq: number; data: Uint8Array } | null;
  /** Updates after the base, up to head. */
  rows: Uint8Array[];
  authors: AuthorRow[];
  /** What was damaged but could be done without (an older generation stood in). */
  damaged: string[];
  /** What came after this cannot be read: the last good state, in which nobody may write (salvage.ts). */
  lost?: string;
}

/** A room that cannot be read whole is corrupt; it is never an empty document. */
export type LoadResult = RoomImage | { kind: 'corrupt'; detail: string };

/** A link as facilitators see it. */
export type LinkRow = Required<LinkInfo>;

export interface NewProject {
  projectId: string;
  epoch: string;
  linkId: string;
  secretHash: Uint8Array;
  now: string;
  /** The server may not keep more projects than this; 0 for no limit. */
  atMost: number;
}
export interface NewLink {
  projectId: string;
  linkId: string;
  role: Role;
  label: string;
  secretHash: Uint8Array;
  now: string;
  /** The project may not have more links than this, revoked ones included. */
  atMost: number;
}
/** What changes of a link; what is not given stays. */
export interface LinkEdit {
  readonly label?: string;
  readonly off?: boolean;
  readonly expiresAt?: string | null;
  readonly password?: Uint8Array | null;
  /** Of its new secret. */
  readonly secretHash?: Uint8Array;
}
export type CreatedProject =
  | { kind: 'created' | 'existing'; epoch: string }
  | { kind: 'forbidden' }
  | { kind: 'erased' }
  | { kind: 'too-many' };
export type CreatedLink = { kind: 'created'; link: LinkRow } | { kind: 'conflict' } | { kind: 'too-many' };
export type ChangedLink =
  | { kind: 'changed'; link: LinkRow }
  | { kind: 'missing' }
  | { kind: 'conflict' }
  | { kind: 'last-facilitator' };
export type RevokedLink = 'revoked' | 'missing' | 'last-facilitator';

/** By what a connection is open. */
export interface Identity {
  readonly linkId: string;
  /** Null: came by the link without joining by name. */
  readonly memberId: string | null;
  /** How often the link's secret had been changed when they came by it; who joined by name stays. */
  readonly rotation?: number | undefined;
}
/** What one who is connected may do now. */
export interface Standing {
  readonly role: Role;
  readonly muted: boolean;
}
/** What holds for a project now. */
export interface ProjectReading extends RoomSettings {
  /** Of the running step; `role` without one. */
  readonly rights: StepRights;
  /** How many wait at the door. */
  readonly waiting: number;
  /** ISO time at which one of the asked loses what it may do, or null. */
  readonly until: string | null;
  /** Of each identity asked about, in order; null for one to whom the project is not open any more. */
  readonly standings: readonly (Standing | null)[];
}

export interface NewBlob {
  projectId: string;
  hash: string;
  type: string;
  data: Uint8Array;
  now: string;
  /** Bytes that all pictures of the project may take. */
  atMost: number;
}
export interface BlobCalls {
  putBlob(blob: NewBlob): 'stored' | 'existing' | 'full';
  /** `damaged`: it is there, but not as it was sent; it is never given out, and the next who sends it mends it. */
  getBlob(projectId: string, hash: string): { type: string; data: Uint8Array } | 'damaged' | null;
  /** The hashes that the project lacks; the grace period of the others restarts. */
  missingBlobs(projectId: string, hashes: readonly string[]): string[];
}

/** Calls answered by the store's thread: by SQLite in order, by PostgreSQL side by side. */
export interface StoreCalls extends BlobCalls, EraseCalls, MemberCalls, CodeCalls, RoomCalls, WorkshopCalls {
  load(room: string): Promise<LoadResult>;
  createProject(project: NewProject): CreatedProject;
  links(projectId: string): LinkRow[];
  createLink(link: NewLink): CreatedLink;
  revokeLink(projectId: string, linkId: string, now: string): RevokedLink;
  /** What holds for the project, and for each who is connected. */
  readProject(projectId: string, identities: readonly Identity[], now: string): ProjectReading;
  changeLink(projectId: string, linkId: string, edit: LinkEdit, now: string): ChangedLink;
  /** Answers once the database is open; throws when it could not be opened. */
  opened(): void;
  /** Writes where edits go, as much as a large one takes, and reads it back; throws when the store is not able to. */
  checkHealth(now: string): void;
  close(): void;
}

/** SQLite has one writer, whose turn it always is. */
export interface SqliteStoreCalls extends StoreCalls {
  /**
   * All of it or, when it throws, nothing.
   * @param elsewhere the batch before was written over another connection (quick-commit.ts)
   */
  commit(batch: RoomBatch[], elsewhere: boolean): void;
}
export interface PostgresStoreCalls extends StoreCalls {
  /** @returns a secret of 32 bytes that all nodes share, made once */
  nodeKey(name: string): Uint8Array;
}
