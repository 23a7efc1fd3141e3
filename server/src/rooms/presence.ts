/**
 * Who is in a room and where (cursors, selections); nothing is stored. A client id belongs to one connection, bound by its
 * first message about itself; other ids in a message are dropped, since y-websocket re-broadcasts what it receives. What role
 * somebody has, and which member that is, the server says: a client that claims to be a facilitator is not believed.
 */
import { LIMITS } from '@polku/shared/kernel/limits';
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
  peer: Peer;
  entry: PresenceEntry;
  heard: number;
}

/** Who may show itself under which client id; edits under one make it its owner's for ever. */
export interface PresenceIds {
  mayShow(client: number, peer: Peer): boolean;
  shown(client: number, peer: Peer): void;
}
const FREE_IDS: PresenceIds = { mayShow: () => true, shown: () => {} };

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
  private readonly behind = new Set<Peer>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly peers: ReadonlySet<Peer>,
    private readonly ids: PresenceIds = FREE_IDS,
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
    if (current) this.note({ ...current.entry, state: 'null' });
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
    if (gone) this.release(peer);
  }

  private bind(peer: Peer, entry: PresenceEntry, now: number): void {
    const { client } = entry;
    const holder = this.owned.get(client);
    if (!this.ids.mayShow(client, peer)) return;
    if (holder && now - holder.heard < QUIET_MS && this.ids.mayShow(client, holder.peer)) return;
    if (holder) this.idOf.delete(holder.peer);
    this.ids.shown(client, peer);
    this.idOf.set(peer, client);
    this.owned.set(client, { peer, entry, heard: now });
    this.note(entry);
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
