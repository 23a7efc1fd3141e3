/**
 * One ticket serves the sockets of all documents: what was given a moment ago for one is used for the others too. Each use of
 * the same document takes a fresh one, since a ticket that has failed would fail again.
 */
import type { EntryProblem } from '@polku/shared/kernel/members';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { Admittance, Membership } from './membership';

/** Who knocked is let in within moments; other doors are looked at again now and then. */
const KNOCK_MS = 3_000;
const DOOR_MS = 15_000;
/** Well below the time a ticket lives (`LIMITS.ticketTtlSeconds`). */
const FRESH_MS = 20_000;

export interface TicketDesk {
  /** Never rejects. */
  admit(kind: RoomKind): Promise<Admittance>;
  /** What was given so far is used no more, e.g. since the person is known by now. */
  forget(): void;
}

/** @param now ms, for tests */
export function createTicketDesk(membership: Pick<Membership, 'admit'>, now = () => performance.now()): TicketDesk {
  let last: { readonly answer: Promise<Admittance>; readonly used: Set<RoomKind>; at: number } | null = null;
  return {
    admit(kind) {
      if (last && !last.used.has(kind) && now() - last.at < FRESH_MS) {
        last.used.add(kind);
        return last.answer;
      }
      const given = { answer: membership.admit(), used: new Set([kind]), at: now() };
      last = given;
      void given.answer.then(({ kind: answered }) => {
        if (answered !== 'ticket' && last === given) last = null;
      });
      return given.answer;
    },
    forget() {
      last = null;
    },
  };
}

/** @returns ms until the door is looked at again; null where only the person can change something */
export function waitAtDoor(problem: EntryProblem): number | null {
  if (problem === 'waiting') return KNOCK_MS;
  return problem === 'password-needed' || problem === 'wrong-password' ? null : DOOR_MS;
}
