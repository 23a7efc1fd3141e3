/**
 * Members: people who joined a project through a link. HTTP shapes of members, links, the door and join codes; see
 * docs/PROTOCOL.md. Not to be confused with `people.ts`, the owners that a project names.
 */
import type { Role } from './permissions';

/** What the person says about themselves: a customer, somebody who works here, or another. */
export const SIDES = ['customer', 'staff', 'other'] as const;
export type Side = (typeof SIDES)[number];

/** What happens to a person whom the project does not know yet. Facilitator links always open. */
export const DOORS = ['open', 'knock', 'closed'] as const;
export type Door = (typeof DOORS)[number];

/** Field of every record of the discussion document: the member who wrote it. The server holds people to it. */
export const MEMBER_FIELD = 'member';
/** In that field: written by somebody who is no member here, in a project that this one is a copy of. Only facilitators bring such in. */
export const NOBODY = '';

/** What a person says on joining; nothing of it is checked, so it is worth what the people in the room know. */
export interface MemberProfile {
  /** 1…60 characters; may be an alias. */
  readonly name: string;
  readonly side: Side;
  /** Ids of teams of the project; at most 20. */
  readonly teams: readonly string[];
}

/** A member as every other member may see it. */
export interface MemberInfo extends MemberProfile {
  readonly memberId: string;
  /** The role in force: the member's own if one was given, else the link's. */
  readonly role: Role;
  /** ISO time of joining; servers of before do not say it. */
  readonly joinedAt?: string;
  /** Told of all the same, so that what they said keeps its name. */
  readonly removed?: boolean;
}

/** A member as facilitators see it. */
export interface ManagedMember extends MemberInfo {
  /** Given to this person, above the link's; null for none. */
  readonly ownRole: Role | null;
  readonly linkId: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** Connected now. */
  readonly online: boolean;
  /** Knocked and was not let in yet. */
  readonly waiting: boolean;
  /** Their writes wait unseen. */
  readonly muted: boolean;
  readonly removed: boolean;
}

/**
 * POST /api/projects/:id/members, bearer of a link — registers or renames the person of this secret; idempotent.
 * 201 or 200 → MemberAnswer. The member's secret is a bearer of its own from then on: it opens what the member may open.
 */
export interface JoinRequest extends MemberProfile {
  /** ≥128 random bits, base64url, made on the device; stored hashed. */
  readonly secret: string;
  /** Of the link, if it has one. */
  readonly password?: string;
}
/** `waiting`: knocked; ask for tickets again until let in. */
export interface MemberAnswer extends MemberInfo {
  readonly waiting: boolean;
}

/** PATCH /api/projects/:id/members/:memberId, facilitator → ManagedMember. What is not given stays. */
export interface MemberChange {
  /** Null: the link's role again. */
  readonly ownRole?: Role | null;
  readonly muted?: boolean;
  readonly removed?: boolean;
  /** Lets in who knocked. */
  readonly admitted?: true;
}
/* GET /api/projects/:id/members → MemberInfo[], or ManagedMember[] for facilitators. */
/* PATCH /api/projects/:id/me, bearer of a member: MemberProfile → MemberAnswer. */

/** POST /api/projects/:id/me/move, bearer of a member: a code that lets one further device be the same person, once. */
export interface MoveCode {
  readonly code: string;
  readonly expiresAt: string;
}
/** POST /api/moves `{code, secret}` — `secret` is the new device's own → JoinedByCode. */
/** POST /api/join — by the 6-character code of a link: registers the member → JoinedByCode. */
export interface JoinByCodeRequest extends JoinRequest {
  readonly code: string;
}
export interface JoinedByCode extends MemberAnswer {
  readonly projectId: string;
}

/** GET and PATCH /api/projects/:id/room, facilitator: what holds for all. Everybody hears it on the socket. */
export interface RoomSettings {
  readonly door: Door;
  /** Ids of boards and rows (lanes) where nobody but facilitators may write now; `*` is everything. */
  readonly frozen: readonly string[];
}

/** POST /api/projects/:id/links/:linkId/code, facilitator → JoinCode; a new one ends the link's earlier code. DELETE ends it. */
export interface JoinCode {
  /** 6 characters of `JOIN_ALPHABET`. */
  readonly code: string;
  readonly expiresAt: string;
}
/** Without letters and digits that are taken for each other. */
export const JOIN_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const JOIN_CODE_LENGTH = 6;

/** PATCH /api/projects/:id/links/:linkId, facilitator → LinkInfo. What is not given stays. */
export interface LinkChange {
  readonly label?: string;
  /** Turned off and on again; open sockets of it close. The last facilitator link cannot be turned off. */
  readonly off?: boolean;
  /** ISO time, or null for never. */
  readonly expiresAt?: string | null;
  /** 4…100 characters; null takes it away. Asked of who joins; known members are not asked again. */
  readonly password?: string | null;
  /** Rotation: the link's new secret. The old address opens nothing from then on; members who came by it stay. */
  readonly secret?: string;
}

/**
 * What a ticket request is refused with besides `not-found`: `link-off`, `link-expired` (410) for who holds the secret;
 * `password-needed` and `wrong-password` (401), `member-needed` (403: the door is not open to the nameless), `waiting` (403: knocked),
 * `door-closed` (403), `removed` (403). `erased` (410), for whatever secret: the project was erased for good.
 */
export const ENTRY_PROBLEMS = [
  'link-off',
  'link-expired',
  'password-needed',
  'wrong-password',
  'member-needed',
  'waiting',
  'door-closed',
  'removed',
  'erased',
] as const;
export type EntryProblem = (typeof ENTRY_PROBLEMS)[number];
