/**
 * Notes by LISTEN and NOTIFY. One connection listens; what is said goes out by a pool of its own, bundled: while one NOTIFY is under
 * way, the next gathers. Never within the transaction of an edit, since PostgreSQL lets one transaction with NOTIFY commit at a
 * time. A node says something to itself every second: when it does not hear that, it listens anew, and tells that it missed
 * what was said meanwhile.
 */
import pg from 'pg';
import { reached } from '../log/points';
import { connectionConfig } from '../log/postgres';
import { type Fanout, type FanoutListener, GONE_MS, type Note } from './fanout';
import { framesOf, Parts, readFrame, type Said } from './frames';

const CHANNEL = 'polku';
const BEAT_MS = 1_000;
const SILENT_MS = 3_000;
const RETRY_MS = [100, 200, 500, 1_000, 2_000];
/** Notes that wait for a database that is not there. */
const MOST_WAITING = 5_000;

export interface PostgresFanoutOptions {
  readonly url: string;
  readonly node: string;
  /** What went wrong; it goes on by itself. */
  failed(error: Error): void;
  /** So many notes went out in so many frames. */
  sent?(notes: number, frames: number): void;
}

/**
 * Begins to listen; `missed` is called once it does.
 */
export function postgresFanout(options: PostgresFanoutOptions): Fanout {
  return new PostgresFanout(options);
}

class PostgresFanout implements Fanout {
  readonly node: string;
  lagMs = 0;
  private readonly listeners = new Set<FanoutListener>();
  private readonly pool: pg.Pool;
  private readonly parts = new Parts();
  /** When each other node was last heard. */
  private readonly others = new Map<string, number>();
  private readonly beat: NodeJS.Timeout;
  private client: pg.Client | null = null;
  private heardAt = Date.now();
  private attempts = 0;
  private retry: NodeJS.Timeout | undefined;
  private waiting: Said[] = [];
  private saying: Promise<void> | null = null;
  private lastId = 0;
  private closed = false;

  constructor(private readonly options: PostgresFanoutOptions) {
    this.node = options.node;
    this.pool = new pg.Pool({ ...connectionConfig(options.url), max: 1 });
    this.pool.on('error', (error) => options.failed(error));
    this.beat = setInterval(() => this.tick(), BEAT_MS);
    this.beat.unref();
    void this.listen();
  }

  get silentMs(): number {
    return Date.now() - this.heardAt;
  }

  publish(note: Note): void {
    this.say(note);
  }

  subscribe(listener: FanoutListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.publish({ kind: 'bye' });
    this.closed = true;
    clearInterval(this.beat);
    clearTimeout(this.retry);
    await this.saying;
    this.listeners.clear();
    await Promise.allSettled([this.pool.end(), this.client?.end()]);
  }

  private say(said: Said): void {
    if (this.closed) return;
    this.waiting.push(said);
    this.saying ??= this.sayAll();
  }

  private async sayAll(): Promise<void> {
    // What is said in this turn of the event loop goes together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const notes = together(this.waiting);
      this.waiting = [];
      const frames = framesOf(this.node, notes, () => (this.lastId += 1));
      reached('notify');
      try {
        await this.pool.query('SELECT pg_notify($1, frame) FROM unnest($2::text[]) AS frame', [CHANNEL, frames]);
        this.options.sent?.(notes.length, frames.length);
      } catch (error) {
        this.options.failed(asError(error));
        if (this.closed) break;
        // Who is where and who moves a cursor is said again; what changed is not.
        const lasting = notes.filter(({ kind }) => kind !== 'beat' && kind !== 'presence' && kind !== 'here');
        this.waiting = [...lasting, ...this.waiting].slice(-MOST_WAITING);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS[1]));
      }
    }
    this.saying = null;
  }

  private async listen(): Promise<void> {
    if (this.closed) return;
    // No limit for a statement that never ends; that it hears nothing is found out by itself.
    const client = new pg.Client({ ...connectionConfig(this.options.url), query_timeout: SILENT_MS });
    this.client = client;
    client.on('error', (error) => this.listenAgain(client, error));
    client.on('end', () => this.listenAgain(client, new Error('the listening connection has ended')));
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      return this.listenAgain(client, asError(error));
    }
    if (this.client !== client) return;
    this.attempts = 0;
    this.heardAt = Date.now();
    for (const listener of [...this.listeners]) listener.missed();
  }

  private listenAgain(client: pg.Client, error: Error): void {
    if (this.client !== client) return;
    this.client = null;
    client.end().catch(() => {
      // It is not used again, whatever becomes of it.
    });
    if (this.closed) return;
    this.options.failed(error);
    const pause = RETRY_MS[Math.min(this.attempts, RETRY_MS.length - 1)] ?? 0;
    this.attempts += 1;
    this.retry = setTimeout(() => void this.listen(), pause);
    this.retry.unref();
  }

  private tick(): void {
    this.say({ kind: 'beat', at: Date.now() });
    if (this.client && this.silentMs > SILENT_MS)
      return this.listenAgain(this.client, new Error('the listening connection is silent'));
    if (this.silentMs > 2 * BEAT_MS) return;
    // Who hears itself would hear the others.
    for (const [node, at] of [...this.others]) {
      if (Date.now() - at < GONE_MS) continue;
      this.others.delete(node);
      for (const listener of [...this.listeners]) listener.lost?.(node);
    }
  }

  private hear(payload: string): void {
    const frame = readFrame(payload);
    if (!frame) return;
    if (frame.node !== this.node) this.others.set(frame.node, Date.now());
    for (const said of this.parts.add(frame)) {
      if (frame.node === this.node) {
        if (said.kind === 'beat') this.hearSelf(said.at);
      } else if (said.kind !== 'beat') {
        if (said.kind === 'bye') this.others.delete(frame.node);
        for (const listener of [...this.listeners]) listener.heard(said, frame.node);
      }
    }
  }

  private hearSelf(at: number): void {
    this.heardAt = Date.now();
    this.lagMs = Math.max(0, this.heardAt - at);
  }
}

/** @returns the same with one note for all heads of rooms, the highest of each */
function together(said: readonly Said[]): Said[] {
  const heads = new Map<string, number>();
  const rest: Said[] = [];
  for (const one of said) {
    if (one.kind !== 'rooms') rest.push(one);
    else for (const [room, seq] of one.heads) heads.set(room, Math.max(seq, heads.get(room) ?? 0));
  }
  if (heads.size > 0) rest.unshift({ kind: 'rooms', heads: [...heads] });
  return rest;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
