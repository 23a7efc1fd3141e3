/**
 * Presence on the wire: a small JSON object per client. It comes from other people's browsers, so everything is checked, and
 * invalid values are dropped. What is empty is not sent: the whole state goes with every movement of a pointer.
 */
import { isId } from '@polku/shared/kernel/ids';
import { CALLS, mayCall, type Role, ROLES } from '@polku/shared/kernel/permissions';
import { type Call, type Peer, type Person, type Place, type Pointer, REACTIONS } from './presence-types';

const NAME_LENGTH = 60;
const SELECTION_LENGTH = 200;
const FIELD_LENGTH = 40;
const VIEW_LENGTH = 20;
const FARTHEST = 1e7;
const COLOR = /^#[0-9a-fA-F]{6}$/;
const FALLBACK_COLOR = '#5B6472';

/** What one says of oneself; role and member the server says. */
export interface PresenceState extends Person, Omit<Peer, 'clientId' | 'role' | 'member'> {
  readonly cursor: readonly [x: number, y: number] | null;
  readonly laser: boolean;
}

export const NOWHERE: Omit<PresenceState, keyof Person> = {
  board: null,
  view: null,
  record: null,
  cursor: null,
  laser: false,
  selection: [],
  editing: null,
  away: null,
  call: null,
  follows: null,
  reaction: null,
  ping: null,
};

/** @returns the person's own state as it is sent: truncated to what others accept, without what is empty */
export function writePresence(state: PresenceState): Readonly<Record<string, unknown>> {
  const { name, color, board, cursor, selection, laser, ...rest } = state;
  const filled = Object.entries(rest).filter(([, value]) => value !== null);
  return {
    name: name.slice(0, NAME_LENGTH),
    color,
    board,
    ...(cursor && { cursor: [round(cursor[0]), round(cursor[1])] }),
    ...(laser && { laser }),
    ...(selection.length > 0 && { selection: selection.slice(0, SELECTION_LENGTH) }),
    ...Object.fromEntries(filled),
  };
}

/** @returns the peer, or null for a client that shows nothing or not enough to be shown */
export function readPresence(clientId: number, state: unknown): Peer | null {
  const said = members(state);
  if (typeof said?.['name'] !== 'string') return null;
  const { name, color, board, view, record, selection, editing, away, call, follows, reaction, ping, role, member } =
    said;
  const known = ROLES.find((one) => one === role) ?? null;
  return {
    clientId,
    // Control and direction characters could make one name look like another, or turn the line around.
    name: name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, NAME_LENGTH),
    color: typeof color === 'string' && COLOR.test(color) ? color : FALLBACK_COLOR,
    role: known,
    member: isId(member) ? member : null,
    board: isId(board) ? board : null,
    view: readView(view),
    record: readRecord(record),
    selection: Array.isArray(selection) ? selection.slice(0, SELECTION_LENGTH).filter(isId) : [],
    editing: readEditing(editing),
    away: away === 'idle' || away === 'hidden' ? away : null,
    call: readCall(call, known),
    follows: isId(follows) ? follows : null,
    reaction: readReaction(reaction),
    ping: readPing(ping),
  };
}

/** @returns where the pointer of a client is, or null */
export function readPointer(state: unknown): Pointer | null {
  const { cursor, laser } = members(state) ?? {};
  if (!Array.isArray(cursor) || cursor.length !== 2) return null;
  const [x, y] = cursor as [unknown, unknown];
  return isCoordinate(x) && isCoordinate(y) ? { x, y, laser: laser === true } : null;
}

function members(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}

function readView(value: unknown): string | null {
  return typeof value === 'string' && value.length <= VIEW_LENGTH ? value : null;
}

function readRecord(value: unknown): Peer['record'] {
  const { id, field } = members(value) ?? {};
  return isId(id) ? { id, field: isField(field) ? field : null } : null;
}

function readEditing(value: unknown): Peer['editing'] {
  const { id, field } = members(value) ?? {};
  return isId(id) && isField(field) ? { id, field } : null;
}

/** The one place where a call beyond the caller's role is dropped, should a server pass it on. */
function readCall(value: unknown, role: Role | null): Call | null {
  const { id, kind, place, to } = members(value) ?? {};
  const known = CALLS.find((one) => one === kind && role !== null && mayCall(role, one));
  const where = readPlace(place);
  return isId(id) && known && where ? { id, kind: known, place: where, to: isCount(to) ? to : null } : null;
}

function readPlace(value: unknown): Place | null {
  const place = members(value);
  if (!place) return null;
  const { board, view, record } = place;
  return { board: isId(board) ? board : null, view: readView(view), record: isId(record) ? record : null };
}

function readReaction(value: unknown): Peer['reaction'] {
  const { kind, n } = members(value) ?? {};
  const known = REACTIONS.find((one) => one === kind);
  return known && isCount(n) ? { kind: known, n } : null;
}

function readPing(value: unknown): Peer['ping'] {
  const { id, n } = members(value) ?? {};
  return isId(id) && isCount(n) ? { id, n } : null;
}

function isField(value: unknown): value is string {
  return typeof value === 'string' && value.length <= FIELD_LENGTH;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FARTHEST; // NaN fails the comparison
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
