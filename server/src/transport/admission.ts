/**
 * Decides from the requested address whether a socket may join its room. Missing and forbidden projects get the same answer.
 */
import { CLOSE, type CloseCode, PROTOCOL_VERSION, parseRoomName, SYNC_PATH } from '@polku/shared/kernel/protocol';
import type { TicketClaims, Tickets } from '../access/tickets';
import type { OpenLink } from '../log/log-types';
import type { Room } from '../rooms/room';
import type { RoomOpening } from '../rooms/rooms';

export interface Admission {
  room: Room;
  claims: TicketClaims;
}
export interface Refusal {
  code: CloseCode;
  reason: string;
}

export interface AdmissionOptions {
  tickets: Tickets;
  linkById: (projectId: string, linkId: string) => Promise<OpenLink | null>;
  enter: (room: string) => Promise<RoomOpening>;
}

const UNAUTHORIZED: Refusal = { code: CLOSE.unauthorized, reason: 'not open to you' };

/** @returns a function from the socket's URL to the open room and role, or to the code to close with */
export function admission({ tickets, linkById, enter }: AdmissionOptions): (url: URL) => Promise<Admission | Refusal> {
  return async (url) => {
    if (url.searchParams.get('v') !== String(PROTOCOL_VERSION)) {
      return { code: CLOSE.upgradeNeeded, reason: `protocol ${PROTOCOL_VERSION} is spoken here` };
    }
    const name = url.pathname.slice(SYNC_PATH.length + 1);
    const room = parseRoomName(name);
    const claims = await tickets.verify(url.searchParams.get('ticket') ?? '');
    if (!room || !claims || claims.project !== room.projectId) return UNAUTHORIZED;
    const link = await linkById(room.projectId, claims.link);
    if (!link || link.role !== claims.role) return UNAUTHORIZED;
    const known = url.searchParams.get('epoch') ?? '';
    if (claims.epoch !== link.epoch || (known !== '' && known !== link.epoch)) {
      return { code: CLOSE.otherHistory, reason: 'another history' };
    }
    const opening = await enter(name);
    if (opening.kind === 'failed') return { code: CLOSE.roomFailed, reason: 'room failed to load' };
    return { room: opening.room, claims };
  };
}
