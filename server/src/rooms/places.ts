/**
 * The places of those who edit a document. Who comes beyond them watches until one is free; who has one keeps it until they
 * leave or may not write any more. Facilitators always have one.
 * Places that are taken at other nodes count as far as those have said so: two who come at the same moment at two nodes may both
 * get the last one.
 */
import { newId } from '@polku/shared/kernel/ids';
import { can, mayWrite } from '@polku/shared/kernel/permissions';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import { isDeviceOwner } from './authors';
import type { Peer } from './peer';

const NOBODY: ReadonlySet<string> = new Set();

export class Places {
  private readonly seated = new Set<Peer>();
  private readonly connections = new WeakMap<Peer, string>();

  /** @param most people who may edit at once; windows of one person take one place */
  constructor(
    private readonly peers: ReadonlySet<Peer>,
    private readonly kind: RoomKind,
    private readonly most: number,
    /** Keys of those who have a place at other nodes. */
    private readonly elsewhere: () => ReadonlySet<string> = () => NOBODY,
  ) {}

  /** @returns a key for each who has a place here, the same at all nodes where they are the same */
  holders(): string[] {
    return [...new Set([...this.seated].map((peer) => this.holderOf(peer)))];
  }

  /**
   * To be called when somebody came or left, or roles changed: sets `crowded` of every peer, in the order in which they came.
   * @returns whether it changed for any
   */
  assign(): boolean {
    if (this.most === Number.POSITIVE_INFINITY) return false;
    for (const peer of this.seated) {
      if (!this.peers.has(peer) || !mayWrite(peer.role, this.kind)) this.seated.delete(peer);
    }
    const taken = new Set([...this.elsewhere(), ...this.holders()]);
    let changed = false;
    for (const peer of this.peers) {
      const writes = mayWrite(peer.role, this.kind);
      if (writes && (taken.size < this.most || taken.has(this.holderOf(peer)) || can(peer.role, 'manageLinks'))) {
        this.seated.add(peer);
        taken.add(this.holderOf(peer));
      }
      const crowded = writes && !this.seated.has(peer);
      changed ||= crowded !== peer.crowded;
      peer.crowded = crowded;
    }
    return changed;
  }

  /** @returns who has the place: a person, else a device, else this connection */
  private holderOf(peer: Peer): string {
    if (peer.memberId !== null) return peer.memberId;
    if (isDeviceOwner(peer.owner)) return peer.owner;
    let key = this.connections.get(peer);
    if (key === undefined) {
      key = `connection:${newId()}`;
      this.connections.set(peer, key);
    }
    return key;
  }
}
