/**
 * The wire contract between client and server: room names, message types, close codes, version, API shapes, on top of the
 * y-websocket protocol (y-protocols sync + awareness). Meanings never change; only add, and raise PROTOCOL_VERSION when an
 * old peer would misunderstand.
 */
import type { Role } from './permissions';
import type { RoomKind } from './room-kind';

/**
 * Raised when an older client or server could no longer talk to this one. Sent by the client as `?v=`. 2: texts that a record
 * lacks are made jointly, which servers of 1 refuse.
 */
export const PROTOCOL_VERSION = 2;
/** The oldest that servers of this version speak, too: of who has not loaded the newer app yet. */
export const OLDEST_PROTOCOL_VERSION = 1;

/** @returns the reason with which a server closes (4426) whom it does not understand. Wire format, read by older and newer apps */
export function spokenHere(): string {
  return `protocol ${PROTOCOL_VERSION} is spoken here`;
}
/** @returns whether the server that closed with this reason is older than this app, and so will soon be another */
export function isOlderServer(reason: string): boolean {
  const newest = /^protocol (\d+) is spoken here$/.exec(reason)?.[1];
  return newest !== undefined && Number(newest) < PROTOCOL_VERSION;
}
/** @returns whether a server of this version speaks the version that a client asks for */
export function isSpoken(version: string | null): boolean {
  if (version === null || !/^\d{1,6}$/.test(version)) return false;
  return Number(version) >= OLDEST_PROTOCOL_VERSION && Number(version) <= PROTOCOL_VERSION;
}

/** Message types on the socket. 0–3 belong to y-websocket (sync, awareness, auth, query awareness). */
export const MESSAGE_SYNC = 0;
export const MESSAGE_AWARENESS = 1;
export const MESSAGE_QUERY_AWARENESS = 3;
/** `[100, nonce: varUint]` from the client; echoed once everything received before it on that socket is durable. */
export const MESSAGE_BARRIER = 100;
/** `[101]` from the server, every HEARTBEAT_MS, as data: WebSocket pings do not count for y-websocket. */
export const MESSAGE_HEARTBEAT = 101;
/** `[102, role: varString, epoch: varString]` from the server, first frame of a connection. */
export const MESSAGE_WELCOME = 102;

export const HEARTBEAT_MS = 20_000;

/** Close codes. 4400–4499 stop the client's automatic reconnecting; the client then acts by the code. */
export const CLOSE = {
  badMessage: 4400,
  /** The ticket or link is missing, expired, revoked or unknown; missing and forbidden answer alike. */
  unauthorized: 4401,
  /** The role may not write to this document and the client tried to. */
  forbidden: 4403,
  /**
   * The client's document has another history than the server's (another epoch, other edits at known clocks, edits under
   * another device's client id); it must not merge.
   */
  otherHistory: 4409,
  /** One message, or the document, beyond a limit of limits.ts. */
  tooLarge: 4413,
  /** The client's protocol version is not spoken here. */
  upgradeNeeded: 4426,
  /** Too many messages per second. Reconnecting later is allowed, so outside 4400–4499. */
  tooFast: 4529,
  /** The room or the address has too many connections. Retry later. */
  tooMany: 4503,
  /** The room failed to load; never served as an empty document. Retry later. */
  roomFailed: 4500,
  /** Held edits waited too long for others they depend on; reconnect and sync again. */
  incomplete: 4510,
  /** The server shuts down or drains; reconnect. */
  goingAway: 1001,
  /** The reader was too slow and its buffer passed the limit; reconnect and resync. */
  tooSlow: 4508,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/**
 * @param projectId id from `newId()`
 * @returns the y-websocket room name, e.g. `k3…9-content`; only `[A-Za-z0-9_-]`, since y-websocket does not encode it
 */
export function roomName(projectId: string, kind: RoomKind): string {
  return `${projectId}-${kind}`;
}

const ROOM = /^([A-Za-z0-9]{8,40})-(content|discussion|workshop)$/;

/** @returns project id and kind, or null for anything that is not a room name */
export function parseRoomName(name: string): { projectId: string; kind: RoomKind } | null {
  const match = ROOM.exec(name);
  if (!match?.[1] || !match[2]) return null;
  return { projectId: match[1], kind: match[2] as RoomKind };
}

/* HTTP API, JSON in and out. Errors: `{ error: <code>, message }` with the status; 404 for missing *and* forbidden. */

/** POST /api/projects — registers a project that may have been created offline. Idempotent for the same secret. */
export interface CreateProjectRequest {
  projectId: string;
  /** ≥128 random bits, base64url; becomes the facilitator link. Stored hashed. */
  secret: string;
}
export interface CreateProjectResponse {
  projectId: string;
  epoch: string;
}

/* DELETE /api/projects/:id (facilitator) → 204: erases it for good. From then on every call about it answers 410 `erased`. */

/** POST /api/tickets — exchanges a link secret for a short-lived ticket. Role null-safe: unknown secret is 404. */
export interface TicketRequest {
  projectId: string;
  secret: string;
  /**
   * ≥128 random bits, base64url: created once on this device and stored with its documents. Identifies the device that
   * owns edits.
   */
  device?: string;
  /** The member's secret (members.ts); `secret` may also be the member's own. */
  member?: string;
  /** Of the link, if it has one and the person is not known yet. */
  password?: string;
}
export interface TicketResponse {
  /** Signed, TICKET_TTL_S seconds; goes to the socket as `?ticket=`. */
  ticket: string;
  role: Role;
  epoch: string;
  linkId: string;
  memberId?: string | null;
}

/** GET /api/projects/:id/links (facilitator, `Authorization: Bearer <secret>`) — never contains secrets. */
export interface LinkInfo {
  linkId: string;
  role: Role;
  label: string;
  createdAt: string;
  revokedAt: string | null;
  /** Turned off for now. */
  off?: boolean;
  /** ISO time, or null for never. */
  expiresAt?: string | null;
  hasPassword?: boolean;
  /** Members who came by it. */
  members?: number;
}
/** POST /api/projects/:id/links — the client makes the secret, the server stores its hash. */
export interface CreateLinkRequest {
  role: Role;
  label: string;
  secret: string;
}
/* DELETE /api/projects/:id/links/:linkId — revokes; open sockets of that link close with 4401. */

export interface ApiError {
  error: string;
  message: string;
}

/** The socket lives at `/sync/<room>?ticket=…&v=<PROTOCOL_VERSION>&epoch=<known epoch or empty>`. */
export const SYNC_PATH = '/sync';
