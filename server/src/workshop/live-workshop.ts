/**
 * What runs in one project while anybody asks for it: the step, the rounds, who is here. All of it is in the store, too; this
 * keeps it at hand, knows what changes by itself, and tells when something has changed. Where other nodes use the store, it looks
 * there before anybody is answered and before anything is decided (common.ts).
 */
import type { Role } from '@polku/shared/kernel/permissions';
import { nextMoment, phaseAt, stateAt } from '@polku/shared/kernel/round-rules';
import type { OpenWorkshop, RunningStep } from '@polku/shared/kernel/steps';
import type { StoreCalls } from '../log/log-types';
import type { WorkerCalls } from '../log/worker-calls';
import type { Marks, RoundCounts, StoredRound, StoredWorkshop, WorkshopAct } from '../log/workshop-types';
import { type Common, Looks } from './common';
import { People, type PeopleOptions } from './people';
import { isOlder, nextRevision, sharedRevision } from './revisions';
import { type ShownResult, ShownResults } from './shown-results';

/** A change that other nodes outrun is decided anew so often. */
const DECISIONS = 50;
/** A timer takes no more than this. */
const LONGEST_MS = 2 ** 31 - 1;
const UP_TO_DATE = Promise.resolve();

export interface LiveOptions extends PeopleOptions {
  readonly projectId: string;
  readonly store: WorkerCalls<StoreCalls>;
  waiting(): number;
  /** Null: no other node uses the store. The marks are as they were before the workshop was read. */
  readonly common: (Common & { readonly read: Marks }) | null;
  /** Something is another now: whoever waits is answered. */
  wake(): void;
}

/** A member does not exist. */
export class NobodyThere extends Error {}

export class LiveWorkshop {
  /** Moves when whoever waits is told. */
  revision: number;
  /** Moves as soon as anything that is stored of rounds, or counted, is another; before anybody is told. */
  changes = 0;
  workshop: OpenWorkshop | null;
  step: RunningStep | null;
  readonly people: People;
  private readonly byId: Map<string, StoredRound>;
  private readonly counts = new Map<string, Promise<RoundCounts>>();
  private readonly results: ShownResults;
  /** Of what is at hand; null where nothing is counted. */
  private marks: Marks | null;
  private readonly looks = new Looks(() => this.look());
  /** How many people were here when they were last counted. */
  private counted = 0;
  /** When people's own time ends. */
  private readonly moreTimes = new Set<number>();
  private queue: Promise<unknown> = Promise.resolve();
  private telling: NodeJS.Timeout | undefined;
  private toldAt = 0;
  private tells = 0;
  /** Answers were given here since others were last told to look. */
  private unsaid = false;
  private clock: NodeJS.Timeout | undefined;
  private readonly sweeping: NodeJS.Timeout;
  private stopped = false;
  usedAt = Date.now();

  constructor(
    stored: StoredWorkshop,
    private readonly options: LiveOptions,
  ) {
    const { store, projectId, common } = options;
    this.workshop = stored.workshop;
    this.step = stored.step;
    this.byId = new Map(stored.rounds.map((round) => [round.roundId, round]));
    this.marks = common?.read ?? null;
    this.people = new People(options, common ? () => common.elsewhere() : undefined);
    this.results = new ShownResults((roundId, waves) =>
      store.call('roundResult', projectId, roundId, waves, this.people.here()),
    );
    this.sweeping = setInterval(() => this.countPeople(), options.times.sweepMs);
    this.sweeping.unref();
    this.counted = this.people.here().length;
    this.revision = this.number();
    this.setClock();
  }

  /** Latest first. */
  get rounds(): readonly StoredRound[] {
    return [...this.byId.values()];
  }
  find(roundId: string): StoredRound | undefined {
    return this.byId.get(roundId);
  }

  // Changing what is stored.

  /** One after another, so that each reads what the one before has written. */
  exclusive<T>(change: () => Promise<T>): Promise<T> {
    const done = this.queue.then(() => this.fresh()).then(change);
    this.queue = done.catch(() => {});
    return done;
  }

  /**
   * Changes what is stored, and what is at hand accordingly; telling it is the caller's. One after another, at all nodes.
   * @param decide says what is to be written, of how things are now; it throws what is answered instead. Asked again when another
   *   node was quicker
   * @returns what it said at last
   * @throws NobodyThere when a member that it gives time does not exist; nothing was written then
   */
  change<D extends { readonly acts: readonly WorkshopAct[] }>(decide: () => D | Promise<D>): Promise<D> {
    return this.exclusive(async () => {
      const { store, projectId } = this.options;
      for (let nth = 0; nth < DECISIONS; nth += 1) {
        const basedOn = this.marks?.course ?? null;
        const decided = await decide();
        if (decided.acts.length === 0) return decided;
        const changed = await store.call('changeWorkshop', projectId, basedOn, decided.acts);
        if (changed.kind === 'missing') throw new NobodyThere();
        if (changed.kind === 'changed') {
          this.written(decided.acts, basedOn, changed.course);
          return decided;
        }
        await this.fresh();
      }
      throw new Error('the workshop is changed at other nodes without end');
    });
  }

  private written(acts: readonly WorkshopAct[], basedOn: number | null, course: number | null): void {
    // A look has brought it in already, and maybe what others did after it.
    if (this.marks && this.marks.course !== basedOn) return;
    for (const act of acts) this.follow(act);
    if (this.marks && course !== null) this.marks = { ...this.marks, course };
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
    this.forget(round.roundId);
  }

  // Other nodes.

  /** Brings in what was stored before this call, wherever; rejects when the store does not answer. */
  fresh(): Promise<void> {
    return this.options.common ? this.looks.fresh() : UP_TO_DATE;
  }

  /** @returns for how long, of so many ms, who was told this revision waits when nothing happens; 0: there is news for them */
  pauseFor(since: number, ms: number): number {
    if (since === this.revision) return ms;
    if (!this.marks || isOlder(since, this.revision)) return 0;
    return since === this.number() ? ms : Math.min(ms, this.options.times.elsewhereMs);
  }

  private async look(): Promise<void> {
    const { common, store, projectId } = this.options;
    const before = this.marks;
    if (!common || !before || this.stopped) return;
    const marks = await common.marks();
    const stored = marks.course === before.course ? null : await store.call('workshopOf', projectId);
    // What was changed from here meanwhile may be newer.
    if (this.marks !== before) return this.look();
    this.marks = marks;
    const counted = marks.answers !== before.answers || marks.rights !== before.rights;
    if (counted) {
      this.changes += 1;
      if (marks.rights !== before.rights || this.rounds.some(({ setup }) => setup.marks)) this.counts.clear();
      if (marks.rights !== before.rights) this.results.spoilAll();
      for (const round of this.byId.values()) if (mayBeAnswered(round)) this.forget(round.roundId);
    }
    if (stored && this.replace(stored)) this.tellNow();
    else if (counted) this.tellSoon();
    else if (stored) this.revision = this.number();
  }

  /** @returns whether anything is another */
  private replace({ workshop, step, rounds }: StoredWorkshop): boolean {
    const isSame = JSON.stringify([this.workshop, this.step, this.rounds]) === JSON.stringify([workshop, step, rounds]);
    if (isSame) return false;
    this.changes += 1;
    this.workshop = workshop;
    this.step = step;
    const before = new Map(this.byId);
    this.byId.clear();
    for (const round of rounds) {
      this.byId.set(round.roundId, round);
      if (JSON.stringify(before.get(round.roundId)) !== JSON.stringify(round)) this.forget(round.roundId);
    }
    return true;
  }

  /** @returns the number of what is told now */
  private number(): number {
    if (!this.marks) return nextRevision();
    const now = Date.now();
    const states = this.rounds.map((round) => [stateAt(round, now), phaseAt(round.setup.phases, round, now)?.nth]);
    const isAwaited = [...this.moreTimes].some((one) => one > now);
    // While nothing is closed, nobody is told that a facilitator has gone.
    const isLed = states.some(([state]) => state === 'closed') && this.people.facilitatorIsHere();
    return sharedRevision(this.marks, JSON.stringify([this.counted, states, isAwaited, isLed]));
  }

  // What else changes.

  /** Somebody answered, or is done. */
  answered(roundId: string): void {
    const round = this.byId.get(roundId);
    this.changes += 1;
    // What this one marks, others ask by.
    if (round?.setup.marks) this.counts.clear();
    this.forget(roundId);
    // Other nodes begin to gather when this one does, and hear what came after that when this one tells it.
    if (this.telling) this.unsaid = true;
    else this.options.common?.say('answers');
    this.tellSoon();
  }

  /** Members, or what holds for them, have changed. */
  membersChanged(): void {
    this.changes += 1;
    this.counts.clear();
    this.results.spoilAll();
    this.tell();
  }

  /** Members are called otherwise or belong elsewhere; they may have joined. */
  membersRenamed(): void {
    this.changes += 1;
    this.counts.clear();
    for (const [id, round] of this.byId) if (round.setup.mode === 'open') this.results.spoil(id);
    this.tellSoon();
  }

  /** Somebody asked, by a socket or without. */
  hear(memberId: string | null, role: Role): void {
    this.usedAt = Date.now();
    if (role === 'facilitator') {
      const wasHere = this.people.facilitatorIsHere();
      this.people.facilitatorMayBeHere();
      if (!wasHere) this.options.common?.came();
      this.setClock();
    }
    if (memberId === null || !this.people.hear(memberId)) return;
    this.options.common?.came();
    this.countPeople();
  }

  /** Somebody opened a document or closed their last. */
  connectionsChanged(): void {
    this.people.facilitatorMayBeHere();
    this.setClock();
    this.countPeople();
  }

  /** Others are at other nodes now. */
  elsewhereChanged(): void {
    this.people.elsewhereChanged();
    this.setClock();
    this.countPeople();
  }

  private countPeople(): void {
    const people = this.people.here().length;
    if (people === this.counted) return;
    this.counted = people;
    this.changes += 1;
    this.counts.clear();
    this.tellSoon();
  }

  // What is told.

  countsOf(roundId: string): Promise<RoundCounts> {
    let counts = this.counts.get(roundId);
    if (!counts) {
      counts = this.options.store.call('roundCounts', this.options.projectId, roundId, this.people.here());
      this.counts.set(roundId, counts);
      counts.catch(() => this.counts.delete(roundId));
      counts.then(
        ({ moreUntil }) => moreUntil !== null && this.endsFor(moreUntil),
        () => {},
      );
    }
    return counts;
  }

  /** @returns what is shown of a round's answers now; null for nothing. Rejects when the store does not answer */
  shown(round: StoredRound): Promise<ShownResult | null> {
    return this.results.of(round);
  }

  private forget(roundId: string): void {
    this.counts.delete(roundId);
    this.results.spoil(roundId);
  }

  /** What was changed here is told to all, at other nodes, too. */
  tellAll(): void {
    this.options.common?.say('changed');
    this.tell();
  }

  /** Whoever waits is told now. */
  tell(): void {
    if (!this.options.common) return this.tellNow();
    // Whoever has revealed a round sees at once all that was answered before.
    this.results.told();
    const { tells } = this;
    // What is told has the number of what is stored by then. When the store does not answer, those who wait learn that.
    this.fresh()
      .catch(() => {})
      .finally(() => {
        if (this.tells === tells || this.telling) this.tellNow();
      });
  }

  private tellNow(): void {
    clearTimeout(this.telling);
    this.telling = undefined;
    if (this.stopped) return;
    this.tells += 1;
    this.toldAt = Date.now();
    this.changes += 1;
    this.results.told();
    this.revision = this.number();
    this.setClock();
    this.options.wake();
    if (this.unsaid) this.options.common?.say('answers');
    this.unsaid = false;
  }

  /** Whoever waits is told soon, together with what else changes until then. */
  private tellSoon(): void {
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

  /** Sets the timer to when the next thing changes by itself. */
  private setClock(): void {
    clearTimeout(this.clock);
    if (this.stopped) return;
    const now = Date.now();
    const moments: number[] = [...this.moreTimes];
    for (const round of this.byId.values()) {
      const next = nextMoment(round.setup.phases, round, now);
      if (next !== null) moments.push(next);
    }
    // From then on anybody may reveal what is closed.
    const goneAt = this.people.facilitatorGoneAt();
    if (goneAt !== null && this.rounds.some((round) => stateAt(round, now) === 'closed')) moments.push(goneAt);
    const next = moments.filter((one) => one > now).reduce((first, one) => Math.min(first, one), Number.MAX_VALUE);
    if (next === Number.MAX_VALUE) return;
    this.clock = setTimeout(() => this.tell(), Math.min(LONGEST_MS, next - now + 1));
    this.clock.unref();
  }

  /** Somebody has more time than others until then. */
  private endsFor(until: number): void {
    this.moreTimes.add(until);
    for (const one of this.moreTimes) if (one < Date.now()) this.moreTimes.delete(one);
    this.setClock();
  }
}

/** @returns whether there may be other answers to it than before */
function mayBeAnswered({ state, later }: StoredRound): boolean {
  return state === 'open' || (state === 'revealed' && later.length > 0);
}

/** @returns whether answers are taken from everybody */
export function isOpen(round: StoredRound): boolean {
  return stateAt(round, Date.now()) === 'open';
}
