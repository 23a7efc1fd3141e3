/**
 * Who is in a room and where (cursors, selections); nothing is stored. A client id belongs to one connection, bound by its
 * first message about itself; other ids in a message are dropped, since y-websocket re-broadcasts what it receives. What role
 * somebody has, and which member that is, the server says: a client that claims to be a facilitator is not believed.
 */
import { LIMITS } from '@polku/shared/kernel/limits';
import type { NodePresence } from '../fanout/fanout';
import type { Writer } from './authors';
import { type Attested, encodePresenceMessage, type HeardPresence, type PresenceEntry, presenceText } from './messages';
import { Outgoing, type Peer } from './peer';

export const PRESENCE_TICK_MS = 50;
/** y-websocket renews its state every 15 s; an owner that was silent for longer lost its network. */
const QUIET_MS = 20_000;

/** A state up to this size always passes (a name, a cursor, some dozens of selected things). */
const SMALL_BYTES = 1024;
/** All larger ones of a room together. */
const LARGE_STATES_BYTES = LIMITS.awarenessMessageBytes / 2;
/** Entries that go out in one message. */
const BUNDLE = LIMITS.awarenessEntries / 2;

interface Owned {
  /** Null: its connection is at another node. */
  peer: Peer | null;
  node: string | null;
  owner: string;
  entry: PresenceEntry;
  heard: number;
}

/** Who may show itself under which client id; edits under one make it its owner's for ever. */
export interface PresenceIds {
  mayShow(client: number, who: Writer): boolean;
  shown(client: number, peer: Peer): void;
  /** A client that may write shows itself at another node. */
  shownElsewhere?(client: number, owner: string): void;
  mayWrite?(peer: Peer): boolean;
}
const FREE_IDS: PresenceIds = { mayShow: () => true, shown: () => {} };

/** Tells the other nodes. @param all what is not among them is not here any more */
export type TellNodes = (entries: readonly NodePresence[], all: boolean) => void;

/** @returns what the server says in a state itself: others act by the role, as when a facilitator brings them along */
function attested({ role, memberId }: Peer): Attested {
  return { role, member: memberId };
}

/**
 * Collects changes per tick and sends them to all readers together; a congested reader gets the full state once it has caught
 * up. Outgoing messages stay below the limit for incoming ones, because y-websocket sends back what it receives.
 */
export class Presence {
  private readonly owned = new Map<number, Owned>();
  private readonly idOf = new Map<Peer, number>();
  private readonly changed = new Map<number, PresenceEntry>();
  /** What of it the other nodes have to be told. */
  private readonly changedHere = new Map<number, NodePresence>();
  private readonly behind = new Set<Peer>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly peers: ReadonlySet<Peer>,
    private readonly ids: PresenceIds = FREE_IDS,
    private readonly tellNodes: TellNodes | null = null,
  ) {}

  /**
   * Reads what the peer reports about itself; other ids in the message are dropped unread.
   * @returns false if its own state is invalid
   */
  hear(peer: Peer, heard: readonly HeardPresence[], now = Date.now()): boolean {
    const [first] = heard;
    const claims = first && heard.length === 1 && !this.idOf.has(peer);
    const own = claims ? first.client : this.idOf.get(peer);
    // No honest client sends two states of itself at once; one is read.
    const said = heard.find(({ client }) => client === own);
    if (!said) return true;
    const { client, clock, state } = said;
    const text = presenceText(state, attested(peer));
    if (text === null) return false;
    const entry = { client, clock, state: text };
    const bytes = Buffer.byteLength(text);
    if (bytes > SMALL_BYTES && this.crowded(client, bytes)) return true;
    if (claims && text !== 'null') this.bind(peer, entry, now);
    if (this.idOf.get(peer) === client) this.take(peer, entry, now);
    return true;
  }

  /** @returns the state text of a client, for tests and checks of size */
  stateOf(client: number): string | null {
    return this.owned.get(client)?.entry.state ?? null;
  }

  /** Sends everyone's state to one peer. */
  tell(peer: Peer): void {
    this.behind.delete(peer);
    if (this.owned.size === 0) return;
    const entries = [...this.owned.values()].map(({ entry }) => entry);
    peer.send(new Outgoing([encodePresenceMessage(entries)]));
  }

  /** The peer is gone: the others learn that it left. */
  leave(peer: Peer): void {
    this.behind.delete(peer);
    const id = this.idOf.get(peer);
    const current = id === undefined ? undefined : this.owned.get(id);
    this.release(peer);
    if (!current) return;
    const entry = { ...current.entry, state: 'null' };
    this.note(entry);
    this.noteHere(peer, entry);
  }

  /**
   * Another node says who is there. Whom it names is shown here as well, unless the id is held here by somebody else; who is the
   * same has moved there.
   */
  hearNode(node: string, entries: readonly NodePresence[], all: boolean, now = Date.now()): void {
    if (all) this.forgetNode(node, new Set(entries.map(({ client }) => client)));
    for (const { client, clock, state, owner, writes } of entries) {
      const current = this.owned.get(client);
      const gone = state === 'null';
      if (gone) {
        if (current?.node !== node) continue;
        this.owned.delete(client);
        this.note({ client, clock, state });
        continue;
      }
      if (writes) this.ids.shownElsewhere?.(client, owner);
      if (current && current.owner !== owner && now - current.heard < QUIET_MS) continue;
      if (current?.node === node && clock <= current.entry.clock) {
        current.heard = now;
        continue;
      }
      if (current?.peer) this.idOf.delete(current.peer);
      this.owned.set(client, { peer: null, node, owner, entry: { client, clock, state }, heard: now });
      this.note({ client, clock, state });
    }
  }

  /** The node is gone, or does not have others than these any more. */
  forgetNode(node: string, but: ReadonlySet<number> = new Set()): void {
    for (const [client, held] of [...this.owned]) {
      if (held.node !== node || but.has(client)) continue;
      this.owned.delete(client);
      this.note({ ...held.entry, state: 'null' });
    }
  }

  /** Tells the other nodes who is here. */
  tellAllNodes(): void {
    if (!this.tellNodes) return;
    const here = [...this.owned.values()].flatMap(({ peer, entry }) => (peer ? [this.forNodes(peer, entry)] : []));
    this.tellNodes(here, true);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private take(peer: Peer, entry: PresenceEntry, now: number): void {
    const current = this.owned.get(entry.client);
    if (!current) return;
    current.heard = now;
    const gone = entry.state === 'null';
    if (entry.clock < current.entry.clock || (entry.clock === current.entry.clock && !gone)) return;
    current.entry = entry;
    this.note(entry);
    this.noteHere(peer, entry);
    if (gone) this.release(peer);
  }

  private bind(peer: Peer, entry: PresenceEntry, now: number): void {
    const { client } = entry;
    const holder = this.owned.get(client);
    if (!this.ids.mayShow(client, peer)) return;
    if (holder && now - holder.heard < QUIET_MS && this.keepsId(client, holder, peer)) return;
    if (holder?.peer) this.idOf.delete(holder.peer);
    this.ids.shown(client, peer);
    this.idOf.set(peer, client);
    this.owned.set(client, { peer, node: null, owner: peer.owner, entry, heard: now });
    this.note(entry);
    // At once: before anybody here sees the id, it is reserved at the other nodes.
    this.tellNodes?.([this.forNodes(peer, entry)], false);
  }

  /** @returns whether who holds the id does not make room for the peer: a device that was at another node may come here */
  private keepsId(client: number, holder: Owned, peer: Peer): boolean {
    if (holder.peer) return this.ids.mayShow(client, holder.peer);
    return holder.owner !== peer.owner && this.ids.mayShow(client, { owner: holder.owner, linkId: '' });
  }

  private forNodes(peer: Peer, entry: PresenceEntry): NodePresence {
    return { ...entry, owner: peer.owner, writes: this.ids.mayWrite?.(peer) ?? false };
  }

  private noteHere(peer: Peer, entry: PresenceEntry): void {
    if (this.tellNodes) this.changedHere.set(entry.client, this.forNodes(peer, entry));
  }

  /** @returns whether the room has no space for another large state */
  private crowded(client: number, bytes: number): boolean {
    let sum = bytes;
    for (const [other, { entry }] of this.owned) {
      const size = other === client ? 0 : Buffer.byteLength(entry.state);
      if (size > SMALL_BYTES) sum += size;
    }
    return sum > LARGE_STATES_BYTES;
  }

  private release(peer: Peer): void {
    const id = this.idOf.get(peer);
    if (id === undefined) return;
    this.idOf.delete(peer);
    this.owned.delete(id);
  }

  private note(entry: PresenceEntry): void {
    this.changed.set(entry.client, entry);
    this.timer ??= setTimeout(() => this.flush(), PRESENCE_TICK_MS);
  }

  private flush(): void {
    this.timer = null;
    const entries = [...this.changed.values()];
    this.changed.clear();
    if (this.changedHere.size > 0) this.tellNodes?.([...this.changedHere.values()], false);
    this.changedHere.clear();
    const messages: Uint8Array[] = [];
    for (let i = 0; i < entries.length; i += BUNDLE) messages.push(encodePresenceMessage(entries.slice(i, i + BUNDLE)));
    const outgoing = new Outgoing(messages);
    for (const peer of this.peers) {
      if (peer.congested()) this.behind.add(peer);
      else if (this.behind.has(peer)) this.catchUp(peer);
      else peer.send(outgoing);
    }
  }

  // Departures that a reader missed are not in the picture it now gets; y-protocols drops them after 30 s of silence.
  private catchUp(peer: Peer): void {
    this.tell(peer);
  }
}
