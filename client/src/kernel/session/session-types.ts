/**
 * The interface of an open project for the rest of the app. Created by `openSession` (session.ts), never a module-level
 * singleton.
 */
import type { StoredRecord } from '@polku/shared/kernel/document';
import type { EditOrigins, EditRanges, OlderDocument } from '@polku/shared/kernel/edit-origins';
import type { KeepVersionRequest } from '@polku/shared/kernel/versions';
import type { Projection } from '@polku/shared/kernel/projection';
import type { Refusal, Runner } from '@polku/shared/kernel/command';
import type { EntryProblem, MemberInfo, MemberProfile } from '@polku/shared/kernel/members';
import type { Role } from '@polku/shared/kernel/permissions';
import type { RoomNotice } from '@polku/shared/kernel/room-notice';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { StoreApi } from 'zustand/vanilla';
import type { ProjectPictures } from '../pictures/project-pictures';
import type { MembersApi } from './members-api';
import type { VersionsApi } from './versions-api';
import type { WorkshopApi } from './workshop-api';
import type { Presence } from './presence-types';

export type { Peer, Person, Presence } from './presence-types';

/** Where one's edits in all documents of the project are. Shown to the person, so it must be true at every moment. */
export interface SaveStatus {
  /** `saved`: every edit made here is durably in this browser. `failed`: the browser's store does not take it (see `problem`). */
  readonly device: 'saved' | 'saving' | 'failed';
  /** `saved`: the server has acknowledged every edit and picture made here as durable. `waiting`: some are not acknowledged yet. */
  readonly server: 'saved' | 'waiting';
  readonly connection: 'connecting' | 'online' | 'offline' | 'stopped';
  /** Why it is stopped or failed, as a message id; null when all is well. */
  readonly problem: string | null;
  /** The document that alone has the problem; null for the content and where all have it. */
  readonly problemIn: Exclude<RoomKind, 'content'> | null;
}

export interface SessionState {
  readonly status: SaveStatus;
  /** Null until known (a link opened offline for the first time). */
  readonly role: Role | null;
  /** The local copy has been read; the first sync may be still under way. */
  readonly loaded: boolean;
  /** The server's state has been received at least once on this device. */
  readonly everSynced: boolean;
  /**
   * The server's document has another history than the local one (it was restored from a backup, for example). This
   * session has stopped; its content is kept as the project `copyId` on this device. Null when another tab has kept it,
   * or when the browser's store failed (`status.device`): then only an export keeps it. Open the project again to see
   * the server's document.
   */
  readonly replaced: { readonly copyId: string | null } | null;
  /** Who one is in this project; null before one has joined by name, and at a server that knows no members. */
  readonly member: MemberInfo | null;
  /** What the server last said about this connection and the room; null before it did, and offline. */
  readonly notice: RoomNotice | null;
  /** Why one is not let in; null when nothing keeps one out. What is on this device can be seen meanwhile. */
  readonly entry: EntryProblem | null;
}

/** `later`: there was no answer, or the project is not on the server yet; it is said at the next connection. */
export type JoinResult =
  | { readonly kind: 'joined'; readonly member: MemberInfo }
  /** `code` is what the server calls it: an `EntryProblem`, or of the request (`invalid-body`, `rate-limited`). */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'later' };

/** What an input that shows a shared text should hold now. Offsets are UTF-16 units, as in the DOM. */
export interface BoundText {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Keeps one input and one shared text in step while others type in the same text. */
export interface TextBinding {
  /** Same object until something changes. */
  view(): BoundText;
  /** Called when the input has to take over `view()`: after remote edits and undo, never for the person's own typing. */
  subscribe(listener: () => void): () => void;
  /**
   * The person typed: the input's whole value and selection now.
   * @returns why it was refused (read-only, too long), else null; on refusal listeners put the old text back
   */
  input(value: string, start: number, end?: number): Refusal | null;
  /** The caret or selection moved. */
  select(start: number, end: number): void;
  /** While an input method composes, remote edits stay out of the input; `compositionEnd` lets them in. */
  compositionStart(): void;
  compositionEnd(): void;
  close(): void;
}

/** A field that this person and another set to different values without knowing of each other. */
export interface FieldConflict {
  readonly id: string;
  readonly board: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** What is in the field since: `mixed` of a list or an object of which each side won a part. */
  readonly won: 'mine' | 'theirs' | 'mixed';
}

/** What happened while this device was away. */
export interface AwayReport {
  /** Ids of records that others changed, by board; `''` is what belongs to the project. Some may be gone by now. */
  readonly changedByOthers: Readonly<Record<string, readonly string[]>>;
  readonly conflicts: readonly FieldConflict[];
}

/** One document of a project. Each has its own rights: `runner.readOnly` says why one cannot write there. */
export interface OpenDocument {
  readonly projection: Projection;
  readonly runner: Runner;
  /** @returns a new binding of a text field to an input; close it when the input goes */
  bindText(id: string, field: string): TextBinding;
}

/** The session itself is the content: boards and all that is on them. */
export interface Session extends OpenDocument {
  readonly projectId: string;
  /** Comments; participants may write here, too. */
  readonly discussion: OpenDocument;
  /** The workshop's course; facilitators write here. */
  readonly workshop: OpenDocument;
  readonly state: StoreApi<SessionState>;
  /** The server's calls about people, links and the door, as this person. */
  readonly members: MembersApi;
  /** The server's calls about the project's history. */
  readonly versions: VersionsApi;
  /** The server's calls about the running step and rounds. */
  readonly steps: WorkshopApi;
  /**
   * Joins the project by name, or changes what one says about oneself; kept for when there is a connection. Others see the
   * name at once.
   * @param password of the link, if it has one
   */
  join(profile: MemberProfile, password?: string): Promise<JoinResult>;
  /** What happened on the boards while this device was away, until the person has put it away; kept on this device. */
  readonly away: StoreApi<{ readonly report: AwayReport | null }>;
  dismissAway(): void;
  /** Asks at the door again now. */
  knock(): void;
  readonly presence: Presence;
  readonly pictures: ProjectPictures;
  /** The link secret this project was opened with, for sharing and tickets; null in a purely local project. */
  readonly secret: string | null;
  /** What of the boards certain edits still determine; `older` is the document just before them. */
  originsOf(edits: EditRanges, older: OlderDocument): EditOrigins;
  /** @returns what to leave out of a version that is to hold what is here now, and nothing written here later */
  moment(): NonNullable<KeepVersionRequest['without']>;
  /** @returns the whole content as lossless stored records, for export */
  exportStored(): readonly StoredRecord[];
  /**
   * Adds records of a file unchanged, in one step. Not undoable: they can be removed like anything else.
   * @returns the refusal, or null;
   * @throws PlanError when an id is taken, before anything is written
   */
  importStored(stored: readonly StoredRecord[]): Refusal | null;
  /** Resolves when everything so far is durable on this device (true) or the store failed (false). */
  flush(): Promise<boolean>;
  close(): Promise<void>;
}
