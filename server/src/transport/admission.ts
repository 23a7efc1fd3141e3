/**
 * Decides from the requested address whether a socket may join its room. Missing and forbidden projects get the same answer.
 */
import { CLOSE, type CloseCode, isSpoken, parseRoomName, spokenHere, SYNC_PATH } from '@polku/shared/kernel/protocol';
import type { Tickets } from '../access/tickets';
import type { Credential } from '../log/member-types';
import type { Room } from '../rooms/room';
import type { RoomOpening } from '../rooms/rooms';
import { type Access, accessOf, problemOf } from './entry';

export interface Admission {
  room: Room;
  /** As it is now; a ticket only tells who comes. */
  access: Access;
  /** Of the device; see rooms/authors.ts. */
  owner: string | null;
}
export interface Refusal {
  code: CloseCode;
  reason: string;
}

export interface AdmissionOptions {
  tickets: Tickets;
  credentialById: (projectId: string, linkId: string, memberId: string | null) => Promise<Credential | null>;
  enter: (room: string) => Promise<RoomOpening>;
}

const UNAUTHORIZED: Refusal = { code: CLOSE.unauthorized, reason: 'not open to you' };

/** @returns a function from the socket's URL to the open room and role, or to the code to close with */
export function admission(options: AdmissionOptions): (url: URL) => Promise<Admission | Refusal> {
  const { tickets, credentialById, enter } = options;
  return async (url) => {
    if (!isSpoken(url.searchParams.get('v'))) return { code: CLOSE.upgradeNeeded, reason: spokenHere() };
    const name = url.pathname.slice(SYNC_PATH.length + 1);
    const room = parseRoomName(name);
    const claims = await tickets.verify(url.searchParams.get('ticket') ?? '');
    if (!room || !claims || claims.project !== room.projectId) return UNAUTHORIZED;
    const credential = await credentialById(room.projectId, claims.link, claims.member ?? null);
    if (!credential || problemOf(credential, new Date().toISOString(), true)) return UNAUTHORIZED;
    const access = accessOf(room.projectId, credential);
    // A ticket that was got with an address that is another one now; members stay.
    if (access.memberId === null && claims.rotation !== access.rotation) return UNAUTHORIZED;
    const known = url.searchParams.get('epoch') ?? '';
    if (claims.epoch !== access.epoch || (known !== '' && known !== access.epoch)) {
      return { code: CLOSE.otherHistory, reason: 'another history' };
    }
    const opening = await enter(name);
    if (opening.kind === 'failed') return { code: CLOSE.roomFailed, reason: 'room failed to load' };
    return { room: opening.room, access, owner: claims.owner ?? null };
  };
}
