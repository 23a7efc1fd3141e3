/**
 * Several nodes in this process over one log in memory; the test decides when a turn begins and how it ends, when notes come,
 * and which node dies. `SharedLog` checks what a store cannot: that whoever owns a client id goes on owning it.
 */
import * as Y from 'yjs';
import type { Fanout, Note } from '../fanout/fanout';
import type { RoomNews } from '../log/log-types';
import { type Author, Authors, isDeviceOwner } from '../rooms/authors';
import { Replica } from '../rooms/replica';
import { Room } from '../rooms/room';
import { type MemoryPeer, type MemoryPlace, memoryProject } from './memory-room';

const ROOMY = 64 * 1024 * 1024;
const ROOM = 'project1-content';
/** As compaction does, only sooner. */
const SNAPSHOT_ROWS = 50;

interface StoredUpdate {
  readonly update: Uint8Array;
  readonly authors: readonly Author[];
}

/** One room's log. A node holds it for its turn. */
export class SharedLog {
  readonly rows: StoredUpdate[] = [];
  readonly owners = new Map<number, string>();
  holder: MemoryNode | null = null;

  newsAfter(head: number): RoomNews {
    const fresh = this.rows.slice(head);
    return {
      name: ROOM,
      head,
      rows: fresh.map(({ update }) => update),
      authors: fresh.flatMap(({ authors }) => authors),
      lost: head > this.rows.length ? 'the log ends before what the node knows' : null,
    };
  }

  /** @throws when somebody wrote under the client id of another device */
  store(updates: readonly StoredUpdate[]): void {
    for (const one of updates) {
      for (const [client, owner] of one.authors) {
        const before = this.owners.get(client);
        if (before !== undefined && before !== owner && isDeviceOwner(before)) {
          throw new Error(`client ${client} of ${before} was given to ${owner}`);
        }
        this.owners.set(client, owner);
      }
      this.rows.push(one);
    }
  }

  /** The whole log taken in again by a node that is alone. @returns what it would not take, or its document */
  alone(): string | Y.Doc {
    const replica = new Replica({ head: 0, base: null, rows: [] }, ROOMY);
    for (const [i, { update }] of this.rows.entries()) {
      const applied = replica.apply(update, () => true);
      if (applied.kind !== 'changed') return `update ${i + 1} would be ${applied.kind}`;
    }
    const alone = new Y.Doc();
    Y.applyUpdate(alone, replica.state());
    return alone;
  }

  newcomer(): Y.Doc {
    const doc = new Y.Doc();
    for (const { update } of this.rows) Y.applyUpdate(doc, update);
    return doc;
  }
}

interface Open {
  readonly room: Room;
  readonly replica: Replica;
  readonly authors: Authors;
}

export type Ending = 'stored' | 'failed' | 'answer lost';

export class MemoryNode implements MemoryPlace {
  private current: Open | null = null;
  private readonly peers = new Set<MemoryPeer>();
  private gathered: StoredUpdate[] | null = null;
  private answer: RoomNews | null = null;
  /** A turn is wanted. */
  asking = false;
  /** How often its room was closed because something was not stored. */
  failures = 0;

  constructor(
    readonly log: SharedLog,
    readonly fanout: Fanout,
    private readonly heldMs?: number,
  ) {
    fanout.subscribe({
      heard: (note, from) => this.heard(note, from),
      missed: () => {
        this.look();
        this.current?.room.tellAllNodes();
      },
    });
  }

  get room(): Room {
    return this.open().room;
  }
  get replica(): Replica {
    return this.open().replica;
  }
  /** @returns whether the id is somebody's as this node knows it */
  knows(client: number): boolean {
    return this.open().authors.ownerOf(client) !== null;
  }
  /** It has locked the log and not said how that ends. */
  get inTurn(): boolean {
    return this.gathered !== null;
  }

  join(peer: MemoryPeer): void {
    peer.memory = this;
    this.peers.add(peer);
    this.room.join(peer, 'epoch');
  }

  /** @returns false while another node has its turn */
  beginTurn(): boolean {
    if (this.log.holder !== null || this.gathered) return false;
    const { room } = this.open();
    this.log.holder = this;
    this.gathered = [];
    this.asking = false;
    room.takeTurn(this.log.newsAfter(room.head));
    return true;
  }
  /** How the turn ends; one that the store gave up meanwhile fails. */
  endTurn(asked: Ending = 'stored'): void {
    const { gathered, current } = this;
    if (!gathered) return;
    this.gathered = null;
    const ending = this.log.holder === this ? asked : 'failed';
    if (this.log.holder === this) this.log.holder = null;
    if (gathered.length === 0) return;
    if (ending !== 'failed') this.log.store(gathered);
    if (ending !== 'stored') current?.room.commitFailed(new Error(ending));
    else if (current) {
      const head = this.log.rows.length;
      current.room.committed(head);
      if (current.replica.sinceSnapshot.updates > SNAPSHOT_ROWS) current.room.rebase(head, current.replica.state());
      this.fanout.publish({ kind: 'rooms', heads: [[ROOM, head]] });
    }
  }
  /** The store takes the turn from a node that hangs; it does not know yet. */
  loseTurn(): void {
    if (this.log.holder === this) this.log.holder = null;
  }
  turn(ending: Ending = 'stored'): void {
    if (this.beginTurn()) this.endTurn(ending);
  }

  /** Reads what others have written. */
  look(): void {
    this.read();
    this.hear();
  }
  /** The same in two steps, with anything in between. */
  read(): void {
    if (this.current) this.answer = this.log.newsAfter(this.current.room.head);
  }
  hear(): void {
    if (this.answer) this.current?.room.follow(this.answer);
    this.answer = null;
  }

  /** Ends without a word, as with SIGKILL, and starts again empty. */
  die(): void {
    this.loseTurn();
    this.gathered = null;
    this.current = null;
    this.answer = null;
    this.asking = false;
    for (const peer of this.peers) peer.close(1006);
    this.peers.clear();
  }

  private heard(note: Note, from: string): void {
    if (note.kind === 'rooms') this.look();
    else if (note.kind === 'presence') this.current?.room.hearNode(from, note.entries, note.all);
    else if (note.kind === 'who') this.current?.room.tellAllNodes();
    else if (note.kind === 'bye') this.current?.room.forgetNode(from);
  }

  private open(): Open {
    if (this.current && this.current.room.state !== 'closed') return this.current;
    const { log } = this;
    const rows = log.rows.map(({ update }) => update);
    const replica = new Replica({ head: rows.length, base: null, rows }, ROOMY);
    const authors = new Authors([...log.owners]);
    const room = new Room(ROOM, 'content', replica, authors, memoryProject(), {
      log: {
        waitingBytes: 0,
        askTurn: () => {
          this.asking = true;
        },
        append: (_room, _seq, update, bound) => {
          if (!this.gathered) throw new Error('written outside a turn');
          this.gathered.push({ update, authors: bound });
        },
      },
      waitingBytes: Number.POSITIVE_INFINITY,
      heldMs: this.heldMs,
      editors: Number.POSITIVE_INFINITY,
      emptied: () => {},
      failed: () => {
        this.failures += 1;
      },
      grown: () => {},
      edited: () => {},
      tellNodes: (_room, entries, all) => this.fanout.publish({ kind: 'presence', room: ROOM, entries, all }),
    });
    this.current = { room, replica, authors };
    this.fanout.publish({ kind: 'who', room: ROOM });
    return this.current;
  }
}
