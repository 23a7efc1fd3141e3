/** What the store says of links, members, doors and codes, and its calls about them. Plain data: it is cloned on the way. */
import type { Door, MemberProfile, RoomSettings } from '@polku/shared/kernel/members';
import type { Role } from '@polku/shared/kernel/permissions';

/** A link as whoever comes by it meets it. */
export interface LinkState {
  readonly linkId: string;
  readonly role: Role;
  readonly revokedAt: string | null;
  readonly offAt: string | null;
  readonly expiresAt: string | null;
  /** As access/passwords.ts makes it. */
  readonly password: Uint8Array | null;
  /** How often its secret was changed. */
  readonly rotation: number;
}

export interface MemberRow extends MemberProfile {
  readonly memberId: string;
  readonly linkId: string;
  readonly linkRole: Role;
  readonly ownRole: Role | null;
  readonly waiting: boolean;
  readonly muted: boolean;
  readonly removed: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

/** What a secret or a ticket stands for: a link, or a member and the link that they came by. */
export interface Credential {
  readonly epoch: string;
  readonly door: Door;
  readonly link: LinkState;
  readonly member: MemberRow | null;
}

export interface NewMember extends MemberProfile {
  readonly projectId: string;
  readonly memberId: string;
  readonly linkId: string;
  readonly secretHash: Uint8Array;
  readonly waiting: boolean;
  readonly now: string;
  /** Members of the project that are not removed, and all that ever were. */
  readonly atMost: number;
  readonly atMostEver: number;
}
export type AddedMember = { kind: 'added'; member: MemberRow } | { kind: 'known' } | { kind: 'too-many' };

/** What changes of a member; what is not given stays. */
export interface MemberEdit extends Partial<MemberProfile> {
  readonly linkId?: string;
  readonly ownRole?: Role | null;
  readonly muted?: boolean;
  readonly removed?: boolean;
  readonly waiting?: boolean;
}
/** `last-facilitator`: there would be no facilitator left among the members. */
export type EditedMember = { kind: 'edited'; member: MemberRow } | { kind: 'missing' } | { kind: 'last-facilitator' };

export interface NewCode {
  /** Of the code; the code itself is not stored. */
  readonly mac: Uint8Array;
  readonly expiresAt: string;
}
/** A device for a member, by a code. */
export interface NewDevice {
  readonly mac: Uint8Array;
  readonly secretHash: Uint8Array;
  readonly now: string;
  readonly atMost: number;
}
export type AddedDevice =
  | { kind: 'added'; projectId: string; memberId: string }
  | { kind: 'missing' }
  | { kind: 'in-use' }
  | { kind: 'too-many' };

/** Somebody who was seen at a time. */
export interface Seen {
  readonly projectId: string;
  readonly memberId: string;
}

export interface MemberCalls {
  /** @returns what the secret stands for, whether it opens anything or not; null for one that stands for nothing */
  credential(projectId: string, secretHash: Uint8Array): Credential | null;
  credentialById(projectId: string, linkId: string, memberId: string | null): Credential | null;
  members(projectId: string): MemberRow[];
  addMember(member: NewMember): AddedMember;
  /** @param keepFacilitator refuses an edit that would leave no member as facilitator */
  editMember(
    projectId: string,
    memberId: string,
    edit: MemberEdit,
    now: string,
    keepFacilitator: boolean,
  ): EditedMember;
  /** The member has asked for a ticket: seen now, and what the owner writes is theirs. Writes only what is new. */
  memberCame(seen: Seen, owner: string | null, now: string): void;
  membersSeen(seen: readonly Seen[], now: string): void;
  /** @returns whose edits an owner's (rooms/authors.ts) are, where the store knows it */
  ownersOf(projectId: string): (readonly [owner: string, memberId: string])[];
}

export interface CodeCalls {
  /** Ends the link's earlier code. @returns false when another link has this very code */
  setJoinCode(linkId: string, code: NewCode, now: string): boolean;
  endJoinCode(linkId: string): void;
  /** @returns project and link of a code that has not ended */
  linkOfCode(mac: Uint8Array, now: string): { projectId: string; linkId: string } | null;
  setMoveCode(memberId: string, code: NewCode, now: string): boolean;
  /** Uses the code up, whatever comes of it. */
  useMoveCode(device: NewDevice): AddedDevice;
}

export interface RoomCalls {
  roomSettings(projectId: string): RoomSettings;
  /** An open door lets in all who wait. */
  setRoom(projectId: string, change: Partial<RoomSettings>): RoomSettings;
}
