/** Answers reach the server: none lost, none doubled, the last one stays the last, whatever the network, tabs and kills do. */
import type { Answer, AnswerRequest, MyAnswers, MyRound } from '@polku/shared/kernel/rounds';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer as Reply } from '../kernel/session/server-call';
import { answerKey, createAnswerStore } from './answer-store';
import { createOutbox, type Outbox } from './outbox';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const one of open.splice(0)) one.close();
  vi.useRealTimers();
  localStorage.clear();
});

const open: Outbox[] = [];
const NOTHING: MyAnswers = { answers: [], done: false };
const answer = (item: string, value: number, more: Partial<Answer> = {}): Answer => ({
  item,
  ask: 'all',
  note: '',
  values: { value },
  cantSay: false,
  why: '',
  kept: false,
  ...more,
});

/** Takes answers as the server does: each in place of the earlier one. Behaves as the test tells it to. */
function fakeServer() {
  const held = new Map<string, Answer>();
  let done = false;
  const requests: AnswerRequest[] = [];
  const mine = (): MyAnswers => ({ answers: [...held.values()], done });
  const take = (request: AnswerRequest): Reply<MyAnswers> => {
    for (const one of request.answers) held.set(answerKey(one), one);
    for (const one of request.gone ?? []) held.delete(answerKey(one));
    done = request.done ?? done;
    return { kind: 'ok', value: mine() };
  };
  /** What happens to the next requests; then all are taken. */
  const script: ((request: AnswerRequest) => Promise<Reply<MyAnswers>> | Reply<MyAnswers>)[] = [];
  return {
    requests,
    script,
    take,
    mine,
    send: async (_round: string, request: AnswerRequest): Promise<Reply<MyAnswers>> => {
      requests.push(request);
      return (script.shift() ?? take)(request);
    },
    values: () =>
      Object.fromEntries([...held.values()].map(({ item, note, values }) => [item + note, values['value']])),
  };
}
type FakeServer = ReturnType<typeof fakeServer>;

const UNREACHABLE: Reply<MyAnswers> = { kind: 'unreachable' };
const refusal = (code: string, status = 409): Reply<MyAnswers> => ({ kind: 'refused', status, code });

/** A page that opens on this device. */
function page(server: FakeServer, storage: Storage | null = localStorage): Outbox {
  const box = createOutbox({ store: createAnswerStore('p1.ada', storage), send: server.send, random: () => 0.5 });
  open.push(box);
  return box;
}
const settle = (ms = 120_000) => vi.advanceTimersByTimeAsync(ms);
const round = (state: MyRound['state']): MyRound =>
  ({ roundId: 'r', state, moreUntil: null }) satisfies Partial<MyRound> as MyRound;

it('sends what is given, and says so when the server has confirmed it', async () => {
  const server = fakeServer();
  const box = page(server);
  box.give('r', answer('a', 1));
  expect(box.state()).toMatchObject({ waiting: 1, pending: true });
  expect(box.over('r', NOTHING, Date.now()).answers).toEqual([answer('a', 1)]);
  await settle();
  expect(box.state()).toMatchObject({ waiting: 0, pending: false, refused: {}, offline: false, failing: false });
  expect(server.values()).toEqual({ a: 1 });
  expect(server.requests).toHaveLength(1);
});

it('keeps what is given without a network, in order, over the death of the page, and sends it once', async () => {
  const server = fakeServer();
  server.script.push(...Array.from({ length: 3 }, () => () => UNREACHABLE), (request) => {
    server.take(request); // it arrived, only the answer did not
    return UNREACHABLE;
  });
  const first = page(server);
  first.give('r', answer('a', 1));
  first.give('r', answer('b', 2));
  await settle(50);
  first.give('r', answer('a', 3));
  await settle(2_000);
  expect(first.state()).toMatchObject({ waiting: 2, offline: true });
  first.close();
  const second = page(server);
  expect(second.state()).toMatchObject({ waiting: 2 });
  second.done('r', true);
  await settle();
  expect(server.values()).toEqual({ a: 3, b: 2 });
  expect(server.mine().done).toBe(true);
  expect(second.state()).toMatchObject({ waiting: 0, pending: false, offline: false });
  const sent = server.requests.length;
  await settle();
  expect(server.requests).toHaveLength(sent);
});

it('sends again what changed while it was under way', async () => {
  const server = fakeServer();
  const waits: (() => void)[] = [];
  server.script.push(
    (request) =>
      new Promise((resolve) => {
        waits.push(() => resolve(server.take(request)));
      }),
  );
  const box = page(server);
  box.give('r', answer('a', 1));
  await settle(100);
  box.give('r', answer('a', 2));
  box.takeBack('r', answer('b', 0));
  waits[0]?.();
  await settle();
  expect(server.values()).toEqual({ a: 2 });
  expect(server.requests.map(({ answers }) => answers.map(({ values }) => values['value']))).toEqual([[1], [2]]);
  expect(server.requests[1]?.gone).toEqual([{ item: 'b', ask: 'all', note: '' }]);
});

it('sends in the order of giving, one request at a time, however many there are', async () => {
  const server = fakeServer();
  let underWay = 0;
  const send = async (id: string, request: AnswerRequest): Promise<Reply<MyAnswers>> => {
    underWay += 1;
    expect(underWay).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    underWay -= 1;
    return server.send(id, request);
  };
  const box = page({ ...server, send });
  // Given once more, it is the later one.
  for (const item of ['x', 'y', 'x']) box.give('r', answer(item, 1));
  await settle(1_000);
  const items = Array.from({ length: 30 }, (_, n) => `i${(n * 7) % 30}`);
  for (const item of items) {
    box.give('r', answer(item, 1));
    box.flush();
    await settle(20);
  }
  await settle();
  expect(server.requests.flatMap(({ answers }) => answers.map(({ item }) => item))).toEqual(['y', 'x', ...items]);
});

it('waits while a text is typed, and sends it when the page goes', async () => {
  const server = fakeServer();
  const box = page(server);
  for (let n = 1; n <= 5; n += 1) {
    box.give('r', answer('a', n), true);
    await settle(300);
  }
  expect(server.requests).toHaveLength(0);
  box.flush();
  await settle(0);
  expect(server.values()).toEqual({ a: 5 });
  box.give('r', answer('a', 6), true);
  await settle(1_000);
  expect(server.values()).toEqual({ a: 6 });
  expect(server.requests).toHaveLength(2);
});

it('two tabs: the last answer stays the last, even where the earlier one arrives after it', async () => {
  const [slow, server] = [fakeServer(), fakeServer()];
  const arrivals: (() => void)[] = [];
  // The request of the first tab hangs on its way.
  slow.script.push(
    (request) =>
      new Promise((resolve) => {
        arrivals.push(() => resolve(server.take(request)));
      }),
  );
  const first = page({
    ...slow,
    send: (id, request) => (slow.script.length > 0 ? slow.send : server.send)(id, request),
  });
  first.give('r', answer('a', 1));
  await settle(100);
  const second = page(server);
  second.give('r', answer('a', 2));
  await settle(1_000);
  expect(server.values()).toEqual({ a: 2 });
  arrivals[0]?.();
  await settle();
  expect(server.values()).toEqual({ a: 2 });
});

it('sends what another tab left when it died, after its own first say', async () => {
  const [dead, server] = [fakeServer(), fakeServer()];
  const alive = page(server);
  await settle();
  const gone = page(dead);
  gone.close();
  gone.give('r', answer('a', 1));
  window.dispatchEvent(new StorageEvent('storage', { key: 'polku.answer/p1.ada/r/a' }));
  await settle(1_000);
  expect(server.requests).toHaveLength(0);
  expect(alive.state().waiting).toBe(1);
  await settle();
  expect(server.values()).toEqual({ a: 1 });
});

it('tells what a closed round did not take, and sends it when the round is open again', async () => {
  const server = fakeServer();
  server.script.push(() => refusal('round-closed'));
  const box = page(server);
  box.give('r', answer('a', 1));
  box.give('r', answer('b', 2));
  box.done('r', true);
  await settle();
  expect(box.state()).toMatchObject({ waiting: 0, pending: false, refused: { r: { code: 'round-closed', count: 2 } } });
  box.rounds([round('closed')], Date.now());
  await settle();
  expect(server.requests).toHaveLength(1);
  box.rounds([round('open')], Date.now());
  await settle();
  expect(server.values()).toEqual({ a: 1, b: 2 });
  expect(box.state().refused).toEqual({});
});

it('finds the one answer that is refused, and sends the others', async () => {
  const server = fakeServer();
  const send = async (_id: string, request: AnswerRequest) =>
    request.answers.some(({ item }) => item === 'b') ? refusal('not-asked', 403) : server.send('r', request);
  const box = page({ ...server, send });
  for (const item of ['a', 'b', 'c']) box.give('r', answer(item, 1));
  await settle();
  expect(server.values()).toEqual({ a: 1, c: 1 });
  expect(box.state()).toMatchObject({ waiting: 0, refused: { r: { code: 'not-asked', count: 1 } } });
  box.dropRefused('r');
  expect(box.state().refused).toEqual({});
  expect(box.over('r', server.mine(), Date.now()).answers.map(({ item }) => item)).toEqual(['a', 'c']);
});

it('waits behind the door, and goes on when it opens; a round that is gone is told after it was asked for twice', async () => {
  const server = fakeServer();
  server.script.push(
    () => refusal('waiting', 403),
    () => refusal('not-found', 404),
    () => refusal('not-found', 404),
  );
  const box = page(server);
  box.give('r', answer('a', 1));
  await settle();
  expect(server.requests).toHaveLength(1);
  expect(box.state().waiting).toBe(1);
  for (let n = 2; n <= 3; n += 1) {
    box.rounds([], Date.now());
    await settle();
    expect(server.requests).toHaveLength(n);
  }
  expect(box.state()).toMatchObject({ waiting: 0, refused: { r: { code: 'not-found', count: 1 } } });
});

it('lies above what the server said before, and below what it says after', async () => {
  const server = fakeServer();
  const box = page(server);
  const before = Date.now();
  await settle(10);
  box.give('r', answer('a', 1));
  await settle(1_000);
  const other: MyAnswers = { answers: [answer('a', 9)], done: false };
  expect(box.over('r', other, before).answers).toEqual([answer('a', 1)]);
  expect(box.over('r', other, Date.now()).answers).toEqual([answer('a', 9)]);
  box.takeBack('r', answer('a', 1));
  expect(box.over('r', other, Date.now()).answers).toEqual([]);
});

it('says when the device keeps nothing, and sends all the same', async () => {
  const full = {
    getItem: () => null,
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => undefined,
  } as unknown as Storage;
  for (const storage of [null, full]) {
    const server = fakeServer();
    server.script.push(() => UNREACHABLE);
    const box = page(server, storage);
    box.give('r', answer('a', 1));
    await settle(500);
    expect(box.state()).toMatchObject({ failing: true, waiting: 1, offline: true });
    await settle();
    expect(server.values()).toEqual({ a: 1 });
    expect(box.state()).toMatchObject({ waiting: 0, offline: false });
  }
});

it('loses and doubles nothing over many failures and kills', async () => {
  const server = fakeServer();
  let seed = 7;
  const chance = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const send = async (_id: string, request: AnswerRequest): Promise<Reply<MyAnswers>> => {
    await new Promise((resolve) => setTimeout(resolve, chance() * 3_000));
    if (chance() < 0.3) return UNREACHABLE;
    const reply = server.take(request);
    return chance() < 0.3 ? UNREACHABLE : reply;
  };
  const expected: Record<string, number> = {};
  let box = page({ ...server, send });
  for (let n = 1; n <= 300; n += 1) {
    const item = `i${Math.floor(chance() * 20)}`;
    if (chance() < 0.15) {
      box.takeBack('r', answer(item, 0));
      delete expected[item];
    } else {
      box.give('r', answer(item, n), chance() < 0.3);
      expected[item] = n;
    }
    await settle(chance() * 1_500);
    if (chance() < 0.05) {
      // What the killed page had under way still arrives, but before what follows.
      await settle(3_000);
      box.close();
      box = page({ ...server, send });
    }
  }
  await settle(600_000);
  expect(server.values()).toEqual(expected);
  expect(box.state()).toMatchObject({ waiting: 0, pending: false, refused: {} });
});
