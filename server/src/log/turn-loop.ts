/**
 * Turns at writing where several nodes share a store: rooms that have something to write gather in a few lanes; for those of a
 * lane one transaction locks them, brings what others have written, and stores what the rooms then take in. While it runs,
 * the next gather. Nothing is announced before its commit returned.
 */
import type { CommitSink } from './commit-loop';
import { reached } from './points';
import type { AuthorRow, Deed, KnownRoom, RoomBatch, RoomNews } from './log-types';

/** A room as turns see it. */
export interface TurnSink extends CommitSink {
  readonly head: number;
  /** Takes in what is new, then what waits, and gives it to `append` before it returns. */
  takeTurn(news: RoomNews): void;
}

/** The rooms of a turn are locked until it is committed or the store gives it up. */
export interface Turn {
  /** Of each room asked for. */
  readonly news: readonly RoomNews[];
  /**
   * Stores the updates and ends the turn; with none, it only ends.
   * @throws when they may not be stored
   */
  commit(batch: readonly RoomBatch[]): Promise<void>;
}
/** @throws when the rooms were not free in time, or the store is not there; nothing is locked then */
export type BeginTurn = (rooms: readonly KnownRoom[]) => Promise<Turn>;

export interface TurnFigures {
  /** Seconds from the first room that asked until the lane had its turn, and from then until it was committed. */
  readonly waited: number;
  readonly took: number;
  /** Updates of this node, and of others that came with the turn. */
  readonly stored: number;
  readonly followed: number;
}

export interface TurnLoopOptions {
  readonly begin: BeginTurn;
  /** What was stored can be read by others now. */
  stored(heads: readonly (readonly [room: string, head: number])[]): void;
  observe(figures: TurnFigures): void;
  /** Turns of so many groups of rooms run side by side. */
  readonly lanes?: number;
  /** A lane that has had no turn for so long gives its rooms up. */
  readonly patienceMs?: number;
}

export interface TurnLoop {
  /** Has `takeTurn` called, soon. @param bytes that wait for it */
  askTurn(sink: TurnSink, bytes: number): void;
  /** Takes the update for the turn under way. @throws outside of it */
  append(sink: TurnSink, seq: number, update: Uint8Array, authors?: readonly AuthorRow[], deed?: Deed | null): void;
  /** Bytes waiting for a turn. */
  readonly waitingBytes: number;
  /** Resolves when no turn is asked for or under way. */
  idle(): Promise<void>;
}

/** Turns that run side by side. */
export const LANES = 4;
const PATIENCE_MS = 10_000;
const RETRY_MS = [20, 100, 300, 1_000];
/** Rooms in one turn: they wait for each other. */
const ROOMS = 64;

interface Gathered {
  readonly room: string;
  readonly first: number;
  readonly updates: Uint8Array[];
  readonly authors: AuthorRow[];
  readonly deeds: Deed[];
}

/** A failed commit fails exactly the rooms that had something in it. */
export function turnLoop(options: TurnLoopOptions): TurnLoop {
  const lanes = Array.from({ length: options.lanes ?? LANES }, () => new Lane(options));
  const laneOf = ({ name }: TurnSink): Lane => {
    let hash = 0;
    for (let i = 0; i < name.length; i += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) >>> 0;
    const lane = lanes[hash % lanes.length];
    if (!lane) throw new Error('no lanes');
    return lane;
  };
  return {
    askTurn: (sink, bytes) => laneOf(sink).ask(sink, bytes),
    append: (sink, seq, update, authors = [], deed = null) => laneOf(sink).append(sink, seq, update, authors, deed),
    get waitingBytes() {
      return lanes.reduce((sum, { waitingBytes }) => sum + waitingBytes, 0);
    },
    async idle() {
      for (const lane of lanes) await lane.idle();
    },
  };
}

class Lane {
  private readonly asking = new Map<TurnSink, number>();
  private since = 0;
  private gathered: Map<TurnSink, Gathered> | null = null;
  private running: Promise<void> | null = null;

  constructor(private readonly options: TurnLoopOptions) {}

  get waitingBytes(): number {
    let sum = 0;
    for (const bytes of this.asking.values()) sum += bytes;
    return sum;
  }

  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  ask(sink: TurnSink, bytes: number): void {
    if (this.asking.size === 0) this.since = performance.now();
    this.asking.set(sink, (this.asking.get(sink) ?? 0) + bytes);
    this.running ??= this.run();
  }

  append(sink: TurnSink, seq: number, update: Uint8Array, authors: readonly AuthorRow[], deed: Deed | null): void {
    if (!this.gathered) throw new Error(`room ${sink.name} writes although it is not its turn`);
    let own = this.gathered.get(sink);
    if (!own) {
      own = { room: sink.name, first: seq, updates: [], authors: [], deeds: [] };
      this.gathered.set(sink, own);
    }
    own.updates.push(update);
    own.authors.push(...authors);
    if (deed) own.deeds.push(deed);
  }

  private async run(): Promise<void> {
    // Let the messages of this turn of the event loop gather first.
    await new Promise((resolve) => setImmediate(resolve));
    let failures = 0;
    while (this.asking.size > 0) {
      try {
        await this.turn();
        failures = 0;
      } catch (error) {
        failures += 1;
        const patience = this.options.patienceMs ?? PATIENCE_MS;
        if (performance.now() - this.since > patience) this.giveUp(asError(error));
        else await pause(RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? 0);
      }
    }
    this.running = null;
  }

  /** @throws when it did not begin */
  private async turn(): Promise<void> {
    // All nodes lock in the same order.
    const sinks = [...this.asking.keys()].slice(0, ROOMS).sort((a, b) => (a.name < b.name ? -1 : 1));
    const asked = this.since;
    const turn = await this.options.begin(sinks.map(({ name, head }) => ({ name, head })));
    const begun = performance.now();
    const gathered = new Map<TurnSink, Gathered>();
    this.gathered = gathered;
    this.since = begun;
    let followed = 0;
    for (const [i, sink] of sinks.entries()) {
      // Whatever it asked for until now is done now.
      this.asking.delete(sink);
      const news = turn.news[i];
      followed += news?.rows.length ?? 0;
      try {
        if (news?.name !== sink.name) throw new Error('the store answered for another room');
        sink.takeTurn(news);
      } catch (error) {
        gathered.delete(sink);
        sink.commitFailed(asError(error));
      }
    }
    this.gathered = null;
    await this.commit(turn, gathered, { waited: (begun - asked) / 1000, followed, begun });
  }

  private async commit(
    turn: Turn,
    gathered: ReadonlyMap<TurnSink, Gathered>,
    { waited, followed, begun }: { waited: number; followed: number; begun: number },
  ): Promise<void> {
    let failure: Error | null = null;
    try {
      await turn.commit([...gathered.values()]);
    } catch (error) {
      failure = asError(error);
    }
    if (!failure) reached('sync');
    let stored = 0;
    const heads: [string, number][] = [];
    for (const [sink, { first, updates }] of gathered) {
      stored += updates.length;
      const head = first + updates.length - 1;
      if (failure) {
        this.asking.delete(sink);
        sink.commitFailed(failure);
      } else {
        heads.push([sink.name, head]);
        sink.committed(head);
      }
    }
    if (failure) return;
    if (heads.length > 0) this.options.stored(heads);
    this.options.observe({ waited, took: (performance.now() - begun) / 1000, stored, followed });
  }

  private giveUp(error: Error): void {
    const sinks = [...this.asking.keys()];
    this.asking.clear();
    for (const sink of sinks) sink.commitFailed(error);
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
