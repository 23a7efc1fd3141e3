/** Which of others' calls concerns oneself now. Pure. */
import type { Call, Peer, Place } from '../session/presence-types';

export interface Heard {
  readonly peer: Peer;
  readonly call: Call;
}

const URGENCY = { bring: 2, hold: 1, invite: 0 } as const;

/** @returns whether they are one place */
export function samePlace(a: Place, b: Place): boolean {
  return sameView(a, b) && a.record === b.record;
}

/** @returns whether they are one view of one board */
export function sameView(a: Place, b: Place): boolean {
  return a.board === b.board && a.view === b.view;
}

/** @returns whether who is here is there already; a place without a record is all of its view */
export function isThere(here: Place, place: Place): boolean {
  return sameView(here, place) && (place.record === null || place.record === here.record);
}

/** @returns the calls of all, or of this client alone */
export function callsTo(peers: readonly Peer[], me: number): readonly Heard[] {
  return peers.flatMap((peer) =>
    peer.call && (peer.call.to === null || peer.call.to === me) ? [{ peer, call: peer.call }] : [],
  );
}

/** @returns the most urgent; of several alike the one that is shown already, else the first */
export function mostUrgent(heard: readonly Heard[], shown: string | undefined): Heard | null {
  let best: Heard | null = null;
  for (const one of heard) {
    const more = best ? URGENCY[one.call.kind] - URGENCY[best.call.kind] : 1;
    if (more > 0 || (more === 0 && one.call.id === shown)) best = one;
  }
  return best;
}

/** @returns how many people follow the hold, of how many others; several windows of a member are one person */
export function countFollowers(
  peers: readonly Peer[],
  hold: string,
): { readonly following: number; readonly others: number } {
  const person = ({ member, clientId }: Peer): string => member ?? String(clientId);
  return {
    following: new Set(peers.filter(({ follows }) => follows === hold).map(person)).size,
    others: new Set(peers.map(person)).size,
  };
}
