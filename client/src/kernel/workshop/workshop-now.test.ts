import type { MyRound } from '@polku/shared/kernel/rounds';
import type { WorkshopNow } from '@polku/shared/kernel/steps';
import { afterEach, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { eventually } from '../../testing/eventually';
import type { KnownResult } from '../session/workshop-api';
import type { Answer } from '../session/server-call';
import type { Session, SessionState } from '../session/session-types';
import { type FollowerOptions, followWorkshop, type WorkshopFollower } from './workshop-now';

const CLOSED: WorkshopNow = { revision: 1, now: 5_000, workshop: null, step: null, rounds: [], people: 1 };
const OPEN: WorkshopNow = { ...CLOSED, revision: 2, workshop: { title: 'Mirror', teams: [] } };
const OK = (value: WorkshopNow): Answer<WorkshopNow> => ({ kind: 'ok', value });
const GONE: Answer<WorkshopNow> = { kind: 'unreachable' };

let follower: WorkshopFollower | null = null;
afterEach(() => follower?.close());

/** A server whose answers the test gives, and a page that may be hidden. */
function scene({ steps = [] as readonly object[], retryMs = { first: 1, most: 2, planned: 1_000_000 } } = {}) {
  const asked: {
    readonly since: number | null;
    readonly known: readonly KnownResult[];
    readonly signal: AbortSignal | undefined;
  }[] = [];
  const answers: ((answer: Answer<WorkshopNow>) => void)[] = [];
  const changed = new Set<() => void>();
  let visible = true;
  let onPage = (): void => undefined;
  const state = createStore<SessionState>(() => ({
    status: { device: 'saved', server: 'saved', connection: 'online', problem: null, problemIn: null },
    role: 'participant',
    loaded: true,
    everSynced: true,
    replaced: null,
    member: null,
    notice: null,
    entry: null,
  }));
  const session = {
    state,
    steps: {
      now(since: number | null, signal?: AbortSignal, known: readonly KnownResult[] = []) {
        asked.push({ since, known, signal });
        return new Promise<Answer<WorkshopNow>>((resolve) => answers.push(resolve));
      },
    },
    workshop: {
      projection: {
        list: () => steps,
        subscribe(listener: () => void) {
          changed.add(listener);
          return () => changed.delete(listener);
        },
      },
    },
  } as unknown as FollowerOptions['session'] & Pick<Session, 'state'>;
  follower = followWorkshop({
    session,
    time: () => 4_000,
    retryMs,
    page: {
      visible: () => visible,
      onChange(listener) {
        onPage = listener;
        return () => undefined;
      },
    },
  });
  return {
    asked,
    state,
    follower,
    answer: (nth: number, answer: Answer<WorkshopNow>) => answers[nth]?.(answer),
    show(now: boolean) {
      visible = now;
      onPage();
    },
    change: () => changed.forEach((listener) => listener()),
  };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('an ordinary project is asked about once, and holds no request', async () => {
  const { asked, answer, follower: now } = scene();
  answer(0, OK(CLOSED));
  await settled();
  expect(asked).toHaveLength(1);
  expect(now.store.getState().contact).toBe('idle');
});

test('an open workshop is followed from revision to revision, by the server’s clock', async () => {
  const { asked, answer, follower: now } = scene();
  answer(0, OK(OPEN));
  await eventually(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.since).toBe(2);
  expect(now.clock()).toBe(5_000);
  answer(1, OK({ ...OPEN, revision: 3, people: 7, now: 5_100 }));
  await eventually(() => expect(asked[2]?.since).toBe(3));
  expect(now.store.getState()).toMatchObject({ contact: 'live', now: { people: 7 } });
  expect(now.clock()).toBe(5_000);
});

test('while it is closed again, and for who waits for it', async () => {
  const { asked, answer, follower: now } = scene();
  const end = now.want();
  answer(0, OK(CLOSED));
  await eventually(() => expect(asked[1]?.since).toBe(1));
  end();
  answer(1, OK({ ...CLOSED, revision: 4 }));
  await settled();
  expect(asked).toHaveLength(2);
});

test('without an answer it says so and asks again', async () => {
  const { asked, answer, follower: now } = scene();
  answer(0, OK(OPEN));
  await eventually(() => expect(asked).toHaveLength(2));
  answer(1, GONE);
  await eventually(() => expect(asked).toHaveLength(3));
  expect(now.store.getState().contact).toBe('lost');
  expect(asked[2]?.since).toBeNull();
  answer(2, OK(OPEN));
  await eventually(() => expect(now.store.getState().contact).toBe('live'));
});

test('a hidden page holds no request', async () => {
  const { asked, answer, show } = scene();
  answer(0, OK(OPEN));
  await eventually(() => expect(asked).toHaveLength(2));
  show(false);
  expect(asked[1]?.signal?.aborted).toBe(true);
  answer(1, GONE);
  await settled();
  expect(asked).toHaveLength(2);
  show(true);
  await eventually(() => expect(asked).toHaveLength(3));
});

test('who has joined by name is told anew, as that person', async () => {
  const { asked, answer, state } = scene();
  answer(0, OK(OPEN));
  await eventually(() => expect(asked).toHaveLength(2));
  state.setState({ member: { memberId: 'm1', name: 'Aino', side: 'staff', teams: [], role: 'participant' } });
  await eventually(() => expect(asked).toHaveLength(3));
  expect(asked[1]?.signal?.aborted).toBe(true);
  expect(asked[2]?.since).toBeNull();
});

test('a refusal ends it until something is other', async () => {
  const { asked, answer } = scene();
  answer(0, { kind: 'refused', status: 404, code: 'not-found' });
  await settled();
  expect(asked).toHaveLength(1);
});

test('a result is sent once and kept as long as it is the same', async () => {
  const { asked, answer, follower: now } = scene();
  const result = { items: [], answered: 3, asked: 4, sides: {}, teams: {} };
  const round = { roundId: 'r1', resultRevision: 5, result } as unknown as MyRound;
  answer(0, OK({ ...OPEN, rounds: [round] }));
  await eventually(() => expect(asked[1]?.known).toMatchObject([{ roundId: 'r1', resultRevision: 5 }]));
  answer(1, OK({ ...OPEN, revision: 3, rounds: [{ ...round, result: null }] }));
  await eventually(() => expect(asked).toHaveLength(3));
  expect(now.store.getState().now?.rounds[0]?.result).toBe(result);
  answer(2, OK({ ...OPEN, revision: 4, rounds: [{ ...round, result: null, resultRevision: 6 }] }));
  await eventually(() => expect(asked).toHaveLength(4));
  expect(now.store.getState().now?.rounds[0]?.result).toBeNull();
});
