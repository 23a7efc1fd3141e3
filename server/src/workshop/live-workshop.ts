/**
 * What runs in one project while anybody asks for it: the step, the rounds, who is here. All of it is in the store, too; this
 * keeps it at hand, knows what changes by itself, and tells when something has changed.
 */
import type { Role } from '@polku/shared/kernel/permissions';
import { nextMoment, phaseAt, readingsBegun, stateAt } from '@polku/shared/kernel/round-rules';
import type { RoundResult } from '@polku/shared/kernel/rounds';
import type { OpenWorkshop, RunningStep } from '@polku/shared/kernel/steps';
import type { StoreCalls } from '../log/log-types';
import type { WorkerCalls } from '../log/worker-calls';
import type { RoundCounts, StoredRound, StoredWorkshop, WorkshopAct } from '../log/workshop-types';

export const TIMES = {
  /** Counts, and answers of open rounds, are told at most so often, and later the more requests wait. */
  tellMs: 2_000,
  tellMsPerWaiting: 5,
  /** Who was heard of so lately is here, without a socket, too. */
  hereMs: 120_000,
  /** For so long a facilitator who is gone may be coming back. */
  facilitatorGoneMs: 10_000,
  /** Who is here is counted anew so often. */
  sweepMs: 15_000,
};
export type Times = typeof TIMES;
const NOTE_MS = 60_000;
/** A timer takes no more than this. */
const LONGEST_MS = 2 ** 31 - 1;

/** Who has a document open. */
export interface Connected {
  readonly members: readonly string[];
  readonly facilitator: boolean;
}

export interface LiveOptions {
  readonly projectId: string;
  readonly store: WorkerCalls<StoreCalls>;
  readonly times: Times;
  connected(): Connected;
  waiting(): number;
  facilitatorWaits(): boolean;
  /** A member was heard of; not more often than once a minute. */
  heard(memberId: string): void;
  /** Something is another now: whoever waits is answered. */
  wake(): void;
}

interface ShownResult {
  /** Notes written before so many phases of reading; null: all answers. */
  readonly waves: number | null;
  readonly revision: number;
  stale: boolean;
  result: Promise<RoundResult> | null;
}

let lastRevision = 0;
/** @returns a number that was not given before, not before a restart either */
function nextRevision(): number {
  lastRevision = Math.max(lastRevision + 1, Date.now());
  return lastRevision;
}

/** A member does not exist. */
export class NobodyThere extends Error {}

export class LiveWorkshop {
  /** Moves when whoever waits is told. */
  revision = nextRevision();
  /** Moves as soon as anything that is stored of rounds, or counted, is another; before anybody is told. */
  changes = 0;
  workshop: OpenWorkshop | null;
  step: RunningStep | null;
  private readonly byId: Map<string, StoredRound>;
  private readonly counts = new Map<string, Promise<RoundCounts>>();
  private readonly results = new Map<string, ShownResult>();
  /** Members, and when they were last heard of. */
  private readonly heard = new Map<string, number>();
  /** When it was last passed on that they were. */
  private readonly noted = new Map<string, number>();
  private facilitatorAt = Date.now();
  private people = 0;
  /** When people's own time ends. */
  private readonly moreTimes = new Set<number>();
  private queue: Promise<unknown> = Promise.resolve();
  private telling: NodeJS.Timeout | undefined;
  private toldAt = 0;
  private clock: NodeJS.Timeout | undefined;
  private readonly sweeping: NodeJS.Timeout;
  private stopped = false;
  usedAt = Date.now();

  constructor(
    stored: StoredWorkshop,
    private readonly options: LiveOptions,
  ) {
    this.workshop = stored.workshop;
    this.step = stored.step;
    this.byId = new Map(stored.rounds.map((round) => [round.roundId, round]));
    this.sweeping = setInterval(() => this.countPeople(), options.times.sweepMs);
    this.sweeping.unref();
    this.people = this.here().length;
    this.setClock();
  }

  /** Latest first. */
  get rounds(): readonly StoredRound[] {
    return [...this.byId.values()];
  }
  find(roundId: string): StoredRound | undefined {
    return this.byId.get(roundId);
  }

  /** One after another, so that each reads what the one before has written. */
  exclusive<T>(change: () => Promise<T>): Promise<T> {
    const done = this.queue.then(change);
    this.queue = done.catch(() => {});
    return done;
  }

  /**
   * Changes what is stored, and what is at hand accordingly; telling it is the caller's. One after another.
   * @param decide says what is to be written, of how things are now; it throws what is answered instead
   * @returns what it said
   * @throws NobodyThere when a member that it gives time does not exist; nothing was written then
   */
  change<D extends { readonly acts: readonly WorkshopAct[] }>(decide: () => D | Promise<D>): Promise<D> {
    return this.exclusive(async () => {
      const { store, projectId } = this.options;
      const decided = await decide();
      if (decided.acts.length === 0) return decided;
      const { kind } = await store.call('changeWorkshop', projectId, null, decided.acts);
      if (kind === 'missing') throw new NobodyThere();
      if (kind === 'stale') throw new Error('the workshop was changed elsewhere, although this node is alone');
      for (const act of decided.acts) this.follow(act);
      return decided;
    });
  }

  private follow(act: WorkshopAct): void {
    if (act.act === 'workshop') this.workshop = act.workshop;
    else if (act.act === 'step') this.step = act.step;
    else if (act.act === 'more') {
      this.counts.delete(act.roundId);
      this.endsFor(act.until);
    } else {
      const round = this.byId.get(act.roundId);
      if (round) this.keep({ ...round, ...act.course });
    }
  }

  /** A round is another now, and so is everything that follows from it. */
  keep(round: StoredRound): void {
    const isNew = !this.byId.has(round.roundId);
    const others = isNew ? [...this.byId] : [];
    if (isNew) this.byId.clear();
    this.byId.set(round.roundId, round);
    for (const [id, other] of others) this.byId.set(id, other);
    this.changes += 1;
    this.counts.delete(round.roundId);
    this.spoil(round.roundId);
  }

  /** Somebody answered, or is done. */
  answered(roundId: string): void {
    const round = this.byId.get(roundId);
    this.changes += 1;
    // What this one marks, others ask by.
    if (round?.setup.marks) this.counts.clear();
    else this.counts.delete(roundId);
    this.spoil(roundId);
    this.tellSoon();
  }

  /** Members, or what holds for them, have changed. */
  membersChanged(): void {
    this.changes += 1;
    this.counts.clear();
    for (const id of this.results.keys()) this.spoil(id);
    this.tell();
  }

  /** Somebody joined, or is called otherwise now. */
  membersRenamed(): void {
    this.changes += 1;
    this.counts.clear();
    for (const [id, round] of this.byId) if (round.setup.mode === 'open') this.spoil(id);
    this.tellSoon();
  }

  /** Somebody asked, by a socket or without. */
  hear(memberId: string | null, role: Role): void {
    const now = Date.now();
    this.usedAt = now;
    if (role === 'facilitator') {
      this.facilitatorAt = now;
      this.setClock();
    }
    if (memberId === null) return;
    const before = this.heard.get(memberId) ?? 0;
    this.heard.set(memberId, now);
    if (now - (this.noted.get(memberId) ?? 0) > NOTE_MS) {
      this.noted.set(memberId, now);
      this.options.heard(memberId);
    }
    if (now - before > this.options.times.hereMs) this.countPeople();
  }

  /** Somebody opened a document or closed their last. */
  connectionsChanged(): void {
    // Of who just left, it is not known what they were.
    this.facilitatorAt = Date.now();
    this.setClock();
    this.countPeople();
  }

  /** @returns ids of members who are here */
  here(): string[] {
    const now = Date.now();
    const ids = new Set(this.options.connected().members);
    for (const [id, at] of this.heard) {
      if (now - at <= this.options.times.hereMs) ids.add(id);
      else {
        this.heard.delete(id);
        this.noted.delete(id);
      }
    }
    return [...ids];
  }
  isHere(memberId: string): boolean {
    return Date.now() - (this.heard.get(memberId) ?? 0) <= this.options.times.hereMs;
  }
  facilitatorIsHere(): boolean {
    if (this.options.connected().facilitator || this.options.facilitatorWaits()) return true;
    return Date.now() - this.facilitatorAt < this.options.times.facilitatorGoneMs;
  }

  countsOf(roundId: string): Promise<RoundCounts> {
    let counts = this.counts.get(roundId);
    if (!counts) {
      counts = this.options.store.call('roundCounts', this.options.projectId, roundId, this.here());
      this.counts.set(roundId, counts);
      counts.catch(() => this.counts.delete(roundId));
      counts.then(
        ({ moreUntil }) => moreUntil !== null && this.endsFor(moreUntil),
        () => {},
      );
    }
    return counts;
  }

  /** @returns the number of what is shown of a round's answers now; null for nothing */
  resultRevision(round: StoredRound): number | null {
    return this.shownOf(round)?.revision ?? null;
  }
  async resultOf(round: StoredRound): Promise<RoundResult | null> {
    const shown = this.shownOf(round);
    if (!shown) return null;
    const { projectId, store } = this.options;
    shown.result ??= store.call('roundResult', projectId, round.roundId, shown.waves, this.here());
    shown.result.catch(() => {
      shown.result = null;
    });
    return shown.result;
  }

  /** Whoever waits is told now. */
  tell(): void {
    clearTimeout(this.telling);
    this.telling = undefined;
    this.toldAt = Date.now();
    this.revision = nextRevision();
    this.changes += 1;
    for (const [id, shown] of this.results) if (shown.stale) this.results.delete(id);
    this.setClock();
    this.options.wake();
  }

  /** Whoever waits is told soon, together with what else changes until then. */
  tellSoon(): void {
    if (this.telling || this.stopped) return;
    const { tellMs, tellMsPerWaiting } = this.options.times;
    const pause = tellMs + tellMsPerWaiting * this.options.waiting();
    this.telling = setTimeout(() => this.tell(), Math.max(0, this.toldAt + pause - Date.now()));
    this.telling.unref();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.telling);
    clearTimeout(this.clock);
    clearInterval(this.sweeping);
  }

  /** Shown results hold until everybody is told of new ones. */
  private spoil(roundId: string): void {
    const shown = this.results.get(roundId);
    if (shown) shown.stale = true;
  }

  private shownOf(round: StoredRound): ShownResult | null {
    const waves = wavesShown(round, Date.now());
    if (waves === undefined) {
      this.results.delete(round.roundId);
      return null;
    }
    const before = this.results.get(round.roundId);
    if (before && before.waves === waves) return before;
    const shown = { waves, revision: nextRevision(), stale: false, result: null };
    this.results.set(round.roundId, shown);
    return shown;
  }

  private countPeople(): void {
    const people = this.here().length;
    if (people === this.people) return;
    this.people = people;
    this.changes += 1;
    this.counts.clear();
    this.tellSoon();
  }

  /** Sets the timer to when the next thing changes by itself. */
  private setClock(): void {
    clearTimeout(this.clock);
    if (this.stopped) return;
    const now = Date.now();
    const moments: number[] = [];
    for (const round of this.byId.values()) {
      const next = nextMoment(round.setup.phases, round, now);
      if (next !== null) moments.push(next);
    }
    // From then on anybody may reveal what is closed.
    if (!this.options.connected().facilitator && !this.options.facilitatorWaits()) {
      const closed = [...this.byId.values()].some((round) => stateAt(round, now) === 'closed');
      if (closed) moments.push(this.facilitatorAt + this.options.times.facilitatorGoneMs);
    }
    const ahead = [...moments, ...this.moreTimes].filter((one) => one > now);
    if (ahead.length === 0) return;
    this.clock = setTimeout(() => this.tell(), Math.min(LONGEST_MS, Math.min(...ahead) - now + 1));
    this.clock.unref();
  }

  /** Somebody has more time than others until then. */
  endsFor(until: number): void {
    this.moreTimes.add(until);
    for (const one of this.moreTimes) if (one < Date.now()) this.moreTimes.delete(one);
    this.setClock();
  }
}

/** @returns what of a round everybody sees now: null for all answers, a number for notes that are read; undefined: nothing */
function wavesShown(round: StoredRound, now: number): number | null | undefined {
  if (round.state === 'revealed') return null;
  if (round.state === 'cancelled') return undefined;
  if (round.setup.mode === 'open') return null;
  const phase = phaseAt(round.setup.phases, round, now);
  return phase?.reading ? readingsBegun(round.setup.phases, round, now) : undefined;
}

/** @returns whether answers are taken from everybody */
export function isOpen(round: StoredRound): boolean {
  return stateAt(round, Date.now()) === 'open';
}
