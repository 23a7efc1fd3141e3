/**
 * What this node's rooms hear of other nodes: edits that were stored there, and who is there. A note only says that there is
 * something; what it is, is read from the store. Once a second the heads of all open rooms are looked at, so a note that is lost
 * costs a second.
 */
import type { Fanout, FanoutListener, Note } from '../fanout/fanout';
import type { KnownRoom, RoomNews } from '../log/log-types';
import type { Room } from './room';
import type { Rooms } from './rooms';

const LOOK_MS = 1_000;
/** Rooms that are read in one question. */
const ROOMS = 50;

export interface OtherNodesOptions {
  readonly fanout: Fanout;
  readonly rooms: Rooms;
  readAfter(rooms: readonly KnownRoom[]): Promise<readonly RoomNews[]>;
  /** Updates were taken in; `healed`: no note had told of them. */
  followed(updates: number, healed: boolean): void;
  /** The store was not there; it is asked again. */
  failed(error: Error): void;
}

export class OtherNodes {
  /** Rooms to read, and whether a note said so. */
  private readonly behind = new Map<string, boolean>();
  private reading: Promise<void> | null = null;
  private readonly looking: NodeJS.Timeout;
  private readonly unsubscribe: () => void;
  private stopped = false;

  constructor(private readonly options: OtherNodesOptions) {
    const listener: FanoutListener = {
      heard: (note, from) => this.hear(note, from),
      missed: () => {
        this.look();
        for (const room of options.rooms.all()) this.meet(room);
      },
      lost: (node) => this.forget(node),
    };
    this.unsubscribe = options.fanout.subscribe(listener);
    this.looking = setInterval(() => this.look(), LOOK_MS);
    this.looking.unref();
  }

  /** The room was opened: whoever has it open, too, says who is there, and hears who is here. */
  meet(room: Room): void {
    this.options.fanout.publish({ kind: 'who', room: room.name });
    room.tellAllNodes();
  }

  /** Resolves when what is being read has been. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.looking);
    this.unsubscribe();
    await this.reading;
  }

  private hear(note: Note, from: string): void {
    const { rooms } = this.options;
    if (note.kind === 'rooms') {
      for (const [name, seq] of note.heads) {
        const room = rooms.find(name);
        if (room && room.head < seq) this.behind.set(name, true);
      }
      this.read();
    } else if (note.kind === 'presence') rooms.find(note.room)?.hearNode(from, note.entries, note.all);
    else if (note.kind === 'who') rooms.find(note.room)?.tellAllNodes();
    else if (note.kind === 'bye') this.forget(from);
  }

  private forget(node: string): void {
    for (const room of this.options.rooms.all()) room.forgetNode(node);
  }

  private look(): void {
    for (const { name } of this.options.rooms.all()) if (!this.behind.has(name)) this.behind.set(name, false);
    this.read();
  }

  private read(): void {
    if (this.behind.size > 0 && !this.stopped) this.reading ??= this.readAll();
  }

  private async readAll(): Promise<void> {
    while (this.behind.size > 0 && !this.stopped) {
      const some = [...this.behind].slice(0, ROOMS);
      for (const [name] of some) this.behind.delete(name);
      const told = new Map(some);
      // What is served in its last good state does not follow the log, which is damaged.
      const open = some.flatMap(([name]) => this.options.rooms.find(name) ?? []).filter(({ lost }) => !lost);
      try {
        for (const news of await this.options.readAfter(open.map(({ name, head }) => ({ name, head })))) {
          const room = this.options.rooms.find(news.name);
          const before = room?.head ?? 0;
          if (!room?.follow(news)) continue;
          const updates = room.head - before;
          if (updates > 0) this.options.followed(updates, told.get(news.name) === false);
        }
      } catch (error) {
        // The next look asks again.
        this.options.failed(error instanceof Error ? error : new Error(String(error)));
        break;
      }
    }
    this.behind.clear();
    this.reading = null;
  }
}
