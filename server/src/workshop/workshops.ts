/** The workshops that anybody asks for, each kept at hand while it is used. */
import type { StoreCalls } from '../log/log-types';
import type { WorkerCalls } from '../log/worker-calls';
import type { Marks } from '../log/workshop-types';
import { AnswerCommits } from './answer-commits';
import type { Elsewhere } from '../fanout/who-is-here';
import { LiveWorkshop } from './live-workshop';
import type { Connected } from './people';
import { TIMES, type Times } from './times';
import { type Waiter, Waiting } from './waiting';

const IDLE_MS = 5 * 60_000;
/** What begins the name of a facilitator who waits. */
const FACILITATOR = 'facilitator ';

export interface WorkshopsOptions {
  readonly store: WorkerCalls<StoreCalls>;
  connected(projectId: string): Connected;
  /** A member without a document was heard of, after a while. */
  heard?(projectId: string, memberId: string): void;
  /** What tests make shorter. */
  readonly times?: Partial<Times>;
  /** Other nodes that use the store; none when not given. */
  readonly others?: OtherNodes;
}

/** Other nodes, as workshops need them. */
export interface OtherNodes {
  elsewhere(projectId: string): Elsewhere;
  /** Somebody without a document has come to this node. */
  came(projectId: string): void;
  /** Other nodes hear that they have to look. */
  say(projectId: string, what: 'changed' | 'answers'): void;
  /** The store did not say what others have stored; it is asked again. */
  failed(projectId: string, error: Error): void;
}

export class Workshops {
  private readonly live = new Map<string, Promise<LiveWorkshop>>();
  private readonly ready = new Map<string, LiveWorkshop>();
  private readonly waiting = new Waiting();
  private readonly times: Times;
  private readonly unloading: NodeJS.Timeout;
  private readonly looking: NodeJS.Timeout | undefined;
  private stopped = false;
  readonly answers: AnswerCommits;

  constructor(private readonly options: WorkshopsOptions) {
    this.times = { ...TIMES, ...options.times };
    this.answers = new AnswerCommits((batch) => options.store.call('answer', batch));
    this.unloading = setInterval(() => this.unload(), IDLE_MS);
    this.unloading.unref();
    if (!options.others) return;
    this.looking = setInterval(() => {
      for (const projectId of this.ready.keys()) if (this.waiting.of(projectId) > 0) this.look(projectId);
    }, this.times.lookMs);
    this.looking.unref();
  }

  /** How many requests wait. */
  get waitingCount(): number {
    return this.waiting.count;
  }

  /** @returns the workshop as the store has it by now @throws when the store does not answer */
  async open(projectId: string): Promise<LiveWorkshop> {
    let opening = this.live.get(projectId);
    if (!opening) {
      opening = this.load(projectId);
      this.live.set(projectId, opening);
      opening.catch(() => this.live.delete(projectId));
    }
    const isAtHand = this.ready.has(projectId);
    const live = await opening;
    if (isAtHand) await live.fresh();
    live.usedAt = Date.now();
    return live;
  }
  /** @returns the workshop if it is at hand */
  find(projectId: string): LiveWorkshop | undefined {
    return this.ready.get(projectId);
  }
  /** Ids of the projects whose workshop is at hand. */
  projects(): Iterable<string> {
    return this.ready.keys();
  }

  /** Another node has stored something, or may have. */
  look(projectId: string): void {
    this.ready
      .get(projectId)
      ?.fresh()
      .catch((error: unknown) => {
        this.options.others?.failed(projectId, error instanceof Error ? error : new Error(String(error)));
      });
  }

  /**
   * Waits until something changes, at most so long.
   * @param gone calls back when nobody listens any more
   * @returns false when too many wait
   */
  async wait(who: Waiter, isFacilitator: boolean, ms: number, gone: (end: () => void) => void): Promise<boolean> {
    if (this.stopped) return true;
    return this.waiting.wait(isFacilitator ? { ...who, person: `${FACILITATOR}${who.person}` } : who, ms, gone);
  }

  /** The project was erased: who waits asks again and is told. */
  end(projectId: string): void {
    this.ready.get(projectId)?.stop();
    this.ready.delete(projectId);
    this.live.delete(projectId);
    this.waiting.wake(projectId);
  }

  /** Nobody waits any more, and nobody will. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.unloading);
    clearInterval(this.looking);
    for (const live of this.ready.values()) live.stop();
    this.waiting.wakeAll();
  }

  private async load(projectId: string): Promise<LiveWorkshop> {
    const { store, others } = this.options;
    const marks = async (): Promise<Marks> => {
      const [read] = await store.call('marks', [projectId]);
      return read ?? { projectId, rights: 0, course: 0, answers: 0 };
    };
    // Before what they count, so that nothing is taken for read that is not.
    const common = others && {
      read: await marks(),
      marks,
      elsewhere: () => others.elsewhere(projectId),
      came: () => others.came(projectId),
      say: (what: 'changed' | 'answers') => others.say(projectId, what),
    };
    const stored = await store.call('workshopOf', projectId);
    const live = new LiveWorkshop(stored, {
      projectId,
      store,
      times: this.times,
      common: common ?? null,
      connected: () => this.options.connected(projectId),
      waiting: () => this.waiting.of(projectId),
      facilitatorWaits: () => this.waiting.has(projectId, (person) => person.startsWith(FACILITATOR)),
      heard: (memberId) => this.options.heard?.(projectId, memberId),
      wake: () => this.waiting.wake(projectId),
    });
    if (this.stopped) live.stop();
    this.ready.set(projectId, live);
    return live;
  }

  private unload(): void {
    for (const [projectId, live] of this.ready) {
      if (this.waiting.of(projectId) > 0 || Date.now() - live.usedAt < IDLE_MS) continue;
      live.stop();
      this.ready.delete(projectId);
      this.live.delete(projectId);
    }
  }
}
