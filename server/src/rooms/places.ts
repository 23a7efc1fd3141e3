/**
 * The places of those who edit a document. Who comes beyond them watches until one is free; who has one keeps it until they
 * leave or may not write any more. Facilitators always have one.
 */
import { can, mayWrite } from '@polku/shared/kernel/permissions';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { Peer } from './peer';

export class Places {
  private readonly seated = new Set<Peer>();

  /** @param most people who may edit at once; windows of one person take one place */
  constructor(
    private readonly peers: ReadonlySet<Peer>,
    private readonly kind: RoomKind,
    private readonly most: number,
  ) {}

  /**
   * To be called when somebody came or left, or roles changed: sets `crowded` of every peer, in the order in which they came.
   * @returns whether it changed for any
   */
  assign(): boolean {
    if (this.most === Number.POSITIVE_INFINITY) return false;
    for (const peer of this.seated) {
      if (!this.peers.has(peer) || !mayWrite(peer.role, this.kind)) this.seated.delete(peer);
    }
    const taken = new Set([...this.seated].map(holderOf));
    let changed = false;
    for (const peer of this.peers) {
      const writes = mayWrite(peer.role, this.kind);
      if (writes && (taken.size < this.most || taken.has(holderOf(peer)) || can(peer.role, 'manageLinks'))) {
        this.seated.add(peer);
        taken.add(holderOf(peer));
      }
      const crowded = writes && !this.seated.has(peer);
      changed ||= crowded !== peer.crowded;
      peer.crowded = crowded;
    }
    return changed;
  }
}

/** @returns who has the place: a person, else a device, else this connection */
function holderOf(peer: Peer): unknown {
  return peer.memberId ?? (peer.owner.startsWith('device:') ? peer.owner : peer);
}
