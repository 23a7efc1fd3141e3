/**
 * One workshop at two nodes over one store, with the clock in the test's hands and notes between them lost, late, twice and out of
 * order: what people who are sent now to one node and now to the other are told.
 */
import type { RoundSetup } from '@polku/shared/kernel/rounds';
import type { RunningStep } from '@polku/shared/kernel/steps';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MemoryNetwork, type Mishaps } from '../fanout/memory';
import { WhoIsHere } from '../fanout/who-is-here';
import type { Marks, StoredRound, WorkshopAct } from '../log/workshop-types';
import { seeded } from '../testing/random';
import { infoOf } from './round-views';
import { Workshops } from './workshops';

const PROJECT = 'project1';
const WAIT_MS = 25_000;
const SECOND = 1000;
const SETUP: RoundSetup = {
  kind: 'any',
  mode: 'open',
  question: '',
  items: [{ id: 'i1', title: '', under: '' }],
  asks: [{ id: 'a', who: {}, fields: [{ id: 'score', type: 'scale', from: 1, to: 5 }] }],
  least: 5,
  dots: null,
  notes: null,
  phases: [],
  again: null,
  marks: false,
};

beforeEach(() => vi.useFakeTimers({ now: 1_000_000_000_000 }));
afterEach(() => vi.useRealTimers());

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const stepOf = (nth: number): RunningStep => ({
  stepId: `step${nth}`,
  title: '',
  instructions: '',
  seconds: null,
  rights: 'role',
  place: null,
  roundId: null,
  nth,
  of: 99,
  startedAt: 0,
  endsAt: null,
  pausedAt: null,
});

/** What the database does, with a way to it and back that takes a while. */
class Store {
  step: RunningStep | null = null;
  round: StoredRound = {
    state: 'open',
    openedAt: Date.now(),
    closesAt: null,
    pausedAt: null,
    paused: 0,
    roundId: 'round001',
    stepId: 'step1',
    setup: SETUP,
    root: 'round001',
    revealedAt: null,
    written: false,
    later: [],
    shown: null,
  };
  answers = 0;
  marks: Marks = { projectId: PROJECT, rights: 0, course: 0, answers: 0 };

  constructor(private readonly random: () => number) {}

  private readonly calls: Record<string, (...args: never[]) => unknown> = {
    marks: () => [this.marks],
    workshopOf: () => ({ workshop: null, step: this.step, rounds: [this.round] }),
    roundCounts: () => ({ done: this.answers, asked: 9, moreUntil: null }),
    roundResult: () => ({ items: [], answered: this.answers, asked: 9, sides: {}, teams: {} }),
    changeWorkshop: (_id: string, basedOn: number, acts: readonly WorkshopAct[]) => {
      if (basedOn !== this.marks.course) return { kind: 'stale' };
      for (const one of acts) {
        if (one.act === 'step') this.step = one.step;
        if (one.act === 'reveal') this.round = { ...this.round, ...one.course };
        this.marks = { ...this.marks, course: this.marks.course + 1 };
      }
      return { kind: 'changed', course: this.marks.course };
    },
    answer: () => {
      if (this.round.state === 'revealed') return [{ kind: 'round-closed' }];
      this.answers += 1;
      this.marks = { ...this.marks, answers: this.marks.answers + 1 };
      return [{ kind: 'kept', mine: { answers: [], done: true } }];
    },
  };

  async call(name: string, ...args: never[]): Promise<unknown> {
    await sleep(Math.floor(this.random() * 20));
    const result = this.calls[name]?.(...args);
    await sleep(Math.floor(this.random() * 20));
    return structuredClone(result);
  }
}

class Node {
  readonly workshops: Workshops;
  readonly who: WhoIsHere;
  facilitator = false;
  /** Who has a document open here. */
  members: readonly string[] = [];
  /** Of what is stored nothing is said. */
  isSilent = false;

  constructor(
    network: MemoryNetwork,
    name: string,
    readonly store: Store,
  ) {
    const fanout = network.node(name);
    this.who = new WhoIsHere({
      fanout,
      here: (projectId) => {
        const people = this.workshops.find(projectId)?.people;
        const facilitatorMs = this.facilitator ? 0 : (people?.facilitatorMs() ?? null);
        return { projectId, members: this.members, editors: [], phones: people?.phones() ?? [], facilitatorMs };
      },
      projects: () => this.workshops.projects(),
      changed: (projectId) => this.workshops.find(projectId)?.elsewhereChanged(),
    });
    this.workshops = new Workshops({
      store: { call: ((...call: [string, ...never[]]) => store.call(...call)) as never, stop: () => Promise.resolve() },
      connected: () => ({ members: this.members, facilitator: this.facilitator }),
      others: {
        elsewhere: (projectId) => this.who.elsewhere(projectId),
        came: (projectId) => this.who.changed(projectId),
        say: (projectId, what) => {
          if (!this.isSilent) fanout.publish({ kind: 'workshop', projectId, what });
        },
        failed: (_projectId, error) => {
          throw error;
        },
      },
    });
    fanout.subscribe({
      heard: (note) => note.kind === 'workshop' && this.workshops.look(note.projectId),
      missed: () => this.workshops.look(PROJECT),
    });
  }

  /** As the route does. @returns what is told, and when */
  async now(memberId: string, since: number | undefined) {
    const live = await this.workshops.open(PROJECT);
    live.hear(memberId, 'participant');
    const pause = since === undefined ? 0 : live.pauseFor(since, WAIT_MS);
    if (pause > 0) {
      const who = { projectId: PROJECT, address: '', person: memberId, most: 6 };
      await this.workshops.wait(who, false, pause, () => {});
      await live.fresh();
    }
    const { revision, step } = live;
    const info = await infoOf(live, live.rounds[0] as StoredRound, 'all');
    const { state, done, result, resultRevision } = info;
    const people = live.people.here().length;
    return {
      revision,
      at: Date.now(),
      nth: step?.nth ?? 0,
      state,
      done,
      answered: result?.answered,
      resultRevision,
      people,
    };
  }

  async next(): Promise<void> {
    const live = await this.workshops.open(PROJECT);
    await live.change(() => ({ acts: [{ act: 'step', step: stepOf((live.step?.nth ?? 0) + 1) }] }));
    live.tellAll();
  }

  /** @returns whether it was this one that revealed */
  async reveal(): Promise<boolean> {
    const live = await this.workshops.open(PROJECT);
    const { acts } = await live.change(() => {
      const round = live.rounds[0] as StoredRound;
      if (round.state === 'revealed') return { acts: [] as WorkshopAct[] };
      const course = { ...round, state: 'revealed', revealedAt: Date.now() } as const;
      return { acts: [{ act: 'reveal', roundId: round.roundId, course, here: [] }] as WorkshopAct[] };
    });
    if (acts.length > 0) live.tellAll();
    return acts.length > 0;
  }

  async answer(): Promise<void> {
    const live = await this.workshops.open(PROJECT);
    await this.store.call('answer');
    live.answered('round001');
  }

  stop(): void {
    this.workshops.stop();
    this.who.stop();
  }
}

type Told = Awaited<ReturnType<Node['now']>>;

/** Somebody whose every request goes to a node by chance. */
class Phone {
  readonly told: Told[] = [];
  /** Goes to the other node each time. */
  inTurns = false;
  private stopped = false;

  constructor(
    private readonly memberId: string,
    private readonly nodes: readonly Node[],
    private readonly random: () => number,
  ) {
    void this.follow();
  }

  get last(): Told | undefined {
    return this.told.at(-1);
  }
  stop(): void {
    this.stopped = true;
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      const nth = this.inTurns ? this.told.length % 2 : Math.floor(this.random() * this.nodes.length);
      const node = this.nodes[nth] as Node;
      await sleep(Math.floor(this.random() * 20));
      this.told.push(await node.now(this.memberId, this.last?.revision));
    }
  }
}

function begin(seed: number, mishaps: Mishaps, lateMs: number) {
  const random = seeded(seed);
  const network = new MemoryNetwork(random, mishaps);
  const store = new Store(random);
  const nodes = ['a', 'b'].map((name) => new Node(network, name, store)) as [Node, Node];
  const phones = ['m1', 'm2', 'm3'].map((id) => new Phone(id, nodes, random));
  const carrying = setInterval(() => network.deliver(), lateMs);
  return {
    network,
    store,
    nodes,
    phones,
    random,
    async stop() {
      for (const phone of phones) phone.stop();
      for (const node of nodes) node.stop();
      clearInterval(carrying);
      await vi.advanceTimersByTimeAsync(SECOND);
    },
  };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

const ACTS = fc.array(
  fc.tuple(fc.constantFrom('next', 'next', 'answer', 'answer', 'reveal'), fc.nat(1), fc.nat(3_000)),
  {
    maxLength: 10,
  },
);

test.each([
  ['come', {}, 20, 5],
  ['come late, twice and out of order', { doubled: 0.3, overtaken: 0.4 }, 900, 5],
  // Nodes that do not know of each other who is there tell different things: each waits for the other, a second at a time.
  ['are half of them lost', { lost: 0.5 }, 50, 110],
  ['are all lost', { lost: 1 }, 50, 110],
] as const)('when notes %s', async (_how, mishaps, lateMs, most) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e9 }), ACTS, async (seed, acts) => {
      const { nodes, store, phones, stop } = begin(seed, mishaps, lateMs);
      await pass(3 * SECOND);
      let steps = 0;
      let reveals = 0;
      const done: Promise<unknown>[] = [];
      for (const [act, at, ms] of acts) {
        const node = nodes[at] as Node;
        if (act === 'next') {
          steps += 1;
          // Both at once.
          done.push(...nodes.map((one) => one.next()));
          steps += 1;
        } else if (act === 'answer') done.push(node.answer());
        else {
          done.push(
            ...nodes.map(async (one) => {
              if (await one.reveal()) reveals += 1;
            }),
          );
        }
        await pass(ms);
      }
      // The look, and what waits to be told together.
      await pass(7 * SECOND);
      await Promise.all(done);
      // Each change is made once, on what the one before had made.
      expect(store.step?.nth ?? 0).toBe(steps);
      expect(reveals).toBe(acts.some(([act]) => act === 'reveal') ? 1 : 0);
      const expected = { nth: steps, state: store.round.state, done: store.answers, answered: store.answers };
      for (const { told, last } of phones) {
        expect(last).toMatchObject(expected);
        // What is stored never goes back.
        for (const [nth, one] of told.entries()) expect(one.nth).toBeGreaterThanOrEqual(told[nth - 1]?.nth ?? 0);
        // As many answers as there was something to tell at two nodes, and not without end.
        const seconds = ((last?.at ?? 0) - (told[0]?.at ?? 0)) / SECOND;
        expect(told.length).toBeLessThanOrEqual(6 + 6 * acts.length + 2 * seconds);
      }
      // The same content has the same number at both, another one another.
      const contents = new Map<number, unknown>();
      for (const one of phones.flatMap(({ told }) => told)) {
        if (one.resultRevision === null) continue;
        expect(contents.get(one.resultRevision) ?? one.answered).toBe(one.answered);
        contents.set(one.resultRevision, one.answered);
      }
      expect(new Set([...contents.values()]).size).toBe(contents.size);
      // From now on nothing happens: everybody waits, at either node.
      await pass(30 * SECOND);
      const before = phones.map(({ told }) => told.length);
      await pass(4 * WAIT_MS);
      for (const [nth, { told }] of phones.entries())
        expect(told.length - (before[nth] ?? 0)).toBeLessThanOrEqual(most);
      await stop();
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

test('a change at one node is told at the other within a second', async () => {
  const { nodes, phones, stop } = begin(7, {}, 5);
  await pass(30 * SECOND);
  for (let nth = 1; nth <= 10; nth += 1) {
    void nodes[nth % 2]?.next();
    await pass(SECOND);
    expect(phones.map(({ last }) => last?.nth)).toEqual([nth, nth, nth]);
  }
  await stop();
});

test('without a note it is seen at once by whoever asks the other, and heard in seconds by whoever waits there', async () => {
  const { nodes, phones, stop } = begin(7, {}, 20);
  for (const node of nodes) node.isSilent = true;
  await pass(30 * SECOND);
  for (let nth = 1; nth <= 10; nth += 1) {
    const seen = nodes[nth % 2]?.next().then(() => nodes[(nth + 1) % 2]?.workshops.open(PROJECT));
    await pass(200);
    expect((await seen)?.step?.nth).toBe(nth);
  }
  await pass(60 * SECOND);
  for (let nth = 11; nth <= 20; nth += 1) {
    void nodes[0].next();
    await pass(4 * SECOND);
    expect(phones.map(({ last }) => last?.nth)).toEqual([nth, nth, nth]);
  }
  await stop();
});

test('nodes that never agree who is here are asked once a second, and not without end', async () => {
  const { nodes, phones, stop } = begin(7, { lost: 1 }, 20);
  for (const phone of phones) phone.inTurns = true;
  nodes[0].members = ['x', 'y'];
  await pass(60 * SECOND);
  const before = phones.map(({ told }) => told.length);
  await pass(100 * SECOND);
  expect(new Set(phones.flatMap(({ told }) => told.slice(-20).map(({ people }) => people))).size).toBeGreaterThan(1);
  for (const [nth, { told }] of phones.entries()) {
    expect(told.length - (before[nth] ?? 0)).toBeGreaterThan(50);
    expect(told.length - (before[nth] ?? 0)).toBeLessThanOrEqual(110);
  }
  await stop();
});

test('hundreds of answers at one node are told at the other as slowly as there', async () => {
  const { nodes, phones, stop } = begin(7, {}, 5);
  await pass(30 * SECOND);
  const before = phones.map(({ told }) => told.length);
  for (let nth = 0; nth < 200; nth += 1) {
    void nodes[0].answer();
    await pass(50);
  }
  for (const [nth, { told }] of phones.entries()) {
    expect(told.length - (before[nth] ?? 0)).toBeGreaterThanOrEqual(4);
    expect(told.length - (before[nth] ?? 0)).toBeLessThanOrEqual(16);
  }
  await pass(3 * SECOND);
  expect(phones.map(({ last }) => last?.done)).toEqual([200, 200, 200]);
  await stop();
});

test('everybody is counted at both nodes, and a facilitator at one is here at the other, until both are left', async () => {
  const { nodes, phones, network, stop } = begin(7, {}, 5);
  const [a, b] = nodes;
  a.facilitator = true;
  a.who.changed(PROJECT);
  await pass(60 * SECOND);
  expect(phones.map(({ last }) => last?.people)).toEqual([3, 3, 3]);
  const live = await vi.waitFor(async () => (await Promise.all([b.workshops.open(PROJECT), pass(100)]))[0]);
  expect(live.people.facilitatorIsHere()).toBe(true);
  await pass(60 * SECOND);
  expect(live.people.facilitatorIsHere()).toBe(true);
  a.facilitator = false;
  (await Promise.all([a.workshops.open(PROJECT), pass(100)]))[0].connectionsChanged();
  a.who.changed(PROJECT);
  await pass(9 * SECOND);
  expect(live.people.facilitatorIsHere()).toBe(true);
  await pass(3 * SECOND);
  expect(live.people.facilitatorIsHere()).toBe(false);
  // A node that dies with the facilitator: they may be coming back for as long.
  a.facilitator = true;
  a.who.changed(PROJECT);
  await pass(SECOND);
  expect(live.people.facilitatorIsHere()).toBe(true);
  network.kill('a');
  await pass(10 * SECOND);
  expect(live.people.facilitatorIsHere()).toBe(true);
  await pass(12 * SECOND);
  expect(live.people.facilitatorIsHere()).toBe(false);
  await stop();
});
