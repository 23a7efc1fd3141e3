/**
 * The server's calls about people, links, the door and codes of a project (shared/src/kernel/members.ts). None rejects: what
 * the server answers, and that it did not, is in the result.
 */
import type {
  JoinByCodeRequest,
  JoinCode,
  JoinedByCode,
  JoinRequest,
  LinkChange,
  ManagedMember,
  MemberAnswer,
  MemberChange,
  MemberInfo,
  MemberProfile,
  MoveCode,
  RoomSettings,
} from '@polku/shared/kernel/members';
import { DOORS, SIDES } from '@polku/shared/kernel/members';
import type { ClockRange } from '@polku/shared/kernel/edit-origins';
import { isId } from '@polku/shared/kernel/ids';
import { ROLES } from '@polku/shared/kernel/permissions';
import type { MemberEdits } from '@polku/shared/kernel/versions';
import type { CreateLinkRequest, LinkInfo } from '@polku/shared/kernel/protocol';
import { type Answer, callServer, fieldsOf, type ServerCall } from './server-call';

export interface MembersApi {
  /** All may ask; facilitators get `ManagedMember`s. */
  list(): Promise<Answer<readonly (MemberInfo | ManagedMember)[]>>;
  change(memberId: string, change: MemberChange): Promise<Answer<ManagedMember>>;
  /** What this person wrote in the last minutes; facilitators. */
  edits(memberId: string, minutes: number): Promise<Answer<MemberEdits>>;
  /** What one says about oneself. Of the open session use `session.join`, which also keeps the answer. */
  me(profile: MemberProfile): Promise<Answer<MemberAnswer>>;
  /** A code by which one further device goes on as this person. */
  moveCode(): Promise<Answer<MoveCode>>;
  links(): Promise<Answer<readonly LinkInfo[]>>;
  createLink(link: CreateLinkRequest): Promise<Answer<LinkInfo>>;
  /** `{secret}` is rotation: the old address opens nothing from then on. */
  changeLink(linkId: string, change: LinkChange): Promise<Answer<LinkInfo>>;
  revokeLink(linkId: string): Promise<Answer<true>>;
  /** A new code of six characters for the link; its earlier one ends. */
  joinCode(linkId: string): Promise<Answer<JoinCode>>;
  endJoinCode(linkId: string): Promise<Answer<true>>;
  /** Erases the project for good, for everybody; facilitators. */
  erase(): Promise<Answer<true>>;
  room(): Promise<Answer<RoomSettings>>;
  changeRoom(settings: Partial<RoomSettings>): Promise<Answer<RoomSettings>>;
}

export interface ApiAccess {
  /** `https://host` */
  readonly server: string;
  readonly fetch: typeof fetch;
}

export interface MembersApiOptions extends ApiAccess {
  readonly projectId: string;
  /** The secret that speaks for the person now: the member's, or the link's before one has joined; null for none. */
  readonly bearer: () => string | null;
}

/** The server writes its whole file anew. */
const ERASING_MS = 60_000;

const done = (): true => true;

/** @returns the member the server speaks of, or null for anything else */
export function readMember(value: unknown): MemberAnswer | null {
  const { memberId, name, side, teams, role, waiting } = fieldsOf(value) ?? {};
  const knownRole = ROLES.find((one) => one === role);
  const knownSide = SIDES.find((one) => one === side);
  if (typeof memberId !== 'string' || typeof name !== 'string' || !knownRole || !knownSide) return null;
  return {
    memberId,
    name,
    side: knownSide,
    teams: Array.isArray(teams) ? teams.filter((team): team is string => typeof team === 'string') : [],
    role: knownRole,
    waiting: waiting === true,
  };
}

/** Facilitators are sent more of each. */
function readListed(value: unknown): MemberInfo | ManagedMember | null {
  const managed = readManaged(value);
  const member = readMember(value);
  if (managed || !member) return managed;
  const { waiting: _, ...info } = member;
  const { removed, joinedAt } = fieldsOf(value) ?? {};
  return {
    ...info,
    ...(typeof joinedAt === 'string' ? { joinedAt } : {}),
    ...(removed === true ? { removed } : {}),
  };
}

function readManaged(value: unknown): ManagedMember | null {
  const member = readMember(value);
  const { linkId, createdAt, lastSeenAt, ownRole, online, muted, removed } = fieldsOf(value) ?? {};
  if (!member || typeof linkId !== 'string' || typeof createdAt !== 'string' || typeof lastSeenAt !== 'string') {
    return null;
  }
  return {
    ...member,
    ownRole: ROLES.find((one) => one === ownRole) ?? null,
    linkId,
    createdAt,
    joinedAt: createdAt,
    lastSeenAt,
    online: online === true,
    muted: muted === true,
    removed: removed === true,
  };
}

/** @returns what is read of each; null for what is no list of such */
function all<T>(read: (value: unknown) => T | null): (value: unknown) => readonly T[] | null {
  return (value) => {
    if (!Array.isArray(value)) return null;
    const found = value.map(read).filter((one) => one !== null);
    return found.length === value.length ? found : null;
  };
}

function readLink(value: unknown): LinkInfo | null {
  const { linkId, role, label, createdAt, revokedAt, off, expiresAt, hasPassword, members } = fieldsOf(value) ?? {};
  const known = ROLES.find((one) => one === role);
  if (typeof linkId !== 'string' || !known || typeof createdAt !== 'string') return null;
  return {
    linkId,
    role: known,
    label: typeof label === 'string' ? label : '',
    createdAt,
    revokedAt: typeof revokedAt === 'string' ? revokedAt : null,
    off: off === true,
    expiresAt: typeof expiresAt === 'string' ? expiresAt : null,
    hasPassword: hasPassword === true,
    members: typeof members === 'number' ? members : 0,
  };
}

function isRange(value: unknown): value is ClockRange {
  if (!Array.isArray(value) || value.length !== 3 || !value.every((one) => Number.isSafeInteger(one))) return false;
  const [client, from, to]: number[] = value;
  return client !== undefined && client >= 0 && from !== undefined && from >= 0 && to !== undefined && to > from;
}

/** All of it or nothing: what is not understood may not be taken back. */
function readEdits(value: unknown): MemberEdits | null {
  const { since, at, clients, deleted, records } = fieldsOf(value) ?? {};
  if (typeof since !== 'string' || (at !== null && typeof at !== 'string')) return null;
  if (!Array.isArray(clients) || !Array.isArray(deleted)) return null;
  if (!clients.every(isRange) || !deleted.every(isRange)) return null;
  return { since, at, clients, deleted, records: Array.isArray(records) ? records.filter(isId) : [] };
}

/** Of a link and of a move: they look alike. */
function readCode(value: unknown): JoinCode | null {
  const { code, expiresAt } = fieldsOf(value) ?? {};
  return typeof code === 'string' && typeof expiresAt === 'string' ? { code, expiresAt } : null;
}

function readRoom(value: unknown): RoomSettings | null {
  const { door, frozen } = fieldsOf(value) ?? {};
  const known = DOORS.find((one) => one === door);
  if (!known || !Array.isArray(frozen)) return null;
  return { door: known, frozen: frozen.filter((one): one is string => typeof one === 'string') };
}

function readJoined(value: unknown): JoinedByCode | null {
  const member = readMember(value);
  const { projectId } = fieldsOf(value) ?? {};
  return member && typeof projectId === 'string' ? { ...member, projectId } : null;
}

export function createMembersApi({ server, fetch, projectId, bearer }: MembersApiOptions): MembersApi {
  const call = <T>(path: string, how: ServerCall, read: (value: unknown) => T | null): Promise<Answer<T>> => {
    const secret = bearer();
    if (secret === null) return Promise.resolve({ kind: 'unreachable' });
    const below = path === '' ? '' : `/${path}`;
    return callServer(fetch, `${server}/api/projects/${projectId}${below}`, { ...how, bearer: secret }, read);
  };
  return {
    list: () => call('members', { method: 'GET' }, all(readListed)),
    change: (id, change) => call(`members/${id}`, { method: 'PATCH', body: change }, readManaged),
    edits: (id, minutes) => call(`members/${id}/edits?minutes=${minutes}`, { method: 'GET' }, readEdits),
    me: (profile) => call('me', { method: 'PATCH', body: profile }, readMember),
    moveCode: () => call('me/move', { body: {} }, readCode),
    links: () => call('links', { method: 'GET' }, all(readLink)),
    createLink: (link) => call('links', { body: link }, readLink),
    changeLink: (id, change) => call(`links/${id}`, { method: 'PATCH', body: change }, readLink),
    revokeLink: (id) => call(`links/${id}`, { method: 'DELETE' }, done),
    joinCode: (id) => call(`links/${id}/code`, { body: {} }, readCode),
    endJoinCode: (id) => call(`links/${id}/code`, { method: 'DELETE' }, done),
    erase: () => call('', { method: 'DELETE', timeoutMs: ERASING_MS }, done),
    room: () => call('room', { method: 'GET' }, readRoom),
    changeRoom: (settings) => call('room', { method: 'PATCH', body: settings }, readRoom),
  };
}

/** Registers the person of `request.secret` by a link. @param link the link's secret */
export function joinProject(
  { server, fetch }: ApiAccess,
  projectId: string,
  link: string,
  request: JoinRequest,
): Promise<Answer<MemberAnswer>> {
  const url = `${server}/api/projects/${projectId}/members`;
  return callServer(fetch, url, { bearer: link, body: request }, readMember);
}

/** Registers the person by the code on a big screen. Keep it with `keepJoined`. */
export function joinByCode({ server, fetch }: ApiAccess, request: JoinByCodeRequest): Promise<Answer<JoinedByCode>> {
  return callServer(fetch, `${server}/api/join`, { body: request }, readJoined);
}

/** Goes on here as the person of another device. @param secret made here. Keep it with `keepJoined`. */
export function moveHere(
  { server, fetch }: ApiAccess,
  request: { readonly code: string; readonly secret: string },
): Promise<Answer<JoinedByCode>> {
  return callServer(fetch, `${server}/api/moves`, { body: request }, readJoined);
}
