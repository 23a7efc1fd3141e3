/**
 * Follows where the room's workshop is: the running step and rounds as the server has them, by one request that the server holds
 * until something changes. An ordinary project holds none: it asks once, and again when the workshop's document has changed.
 */
import type { MyRound } from '@polku/shared/kernel/rounds';
import type { WorkshopNow } from '@polku/shared/kernel/steps';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../session/session-types';

export interface WorkshopState {
  /** As the server last told; null before it did. */
  readonly now: WorkshopNow | null;
  /** When that was asked for, by this device: what it confirmed later is not in it. */
  readonly askedAt: number;
  /** Milliseconds by which the server's clock is ahead of this device's. */
  readonly ahead: number;
  /**
   * `live`: changes are heard at once. `lost`: the server does not answer, so what is known may be old. `idle`: no workshop is
   * open, or nobody looks.
   */
  readonly contact: 'idle' | 'live' | 'lost';
}

export interface WorkshopFollower {
  readonly store: StoreApi<WorkshopState>;
  /** @returns the server's clock, ms since 1970 */
  clock(): number;
  /** Asks at once, such as after a call of one's own. */
  refresh(): void;
  /** Follows although no workshop is open, as somebody waits for it. @returns what ends it */
  want(): () => void;
  close(): void;
}

export interface FollowerOptions {
  readonly session: Pick<Session, 'steps' | 'state' | 'workshop'>;
  /** Whether anybody looks at this page: a hidden one holds no request. @returns what ends listening */
  readonly page?: { visible(): boolean; onChange(listener: () => void): () => void };
  readonly time?: () => number;
  /** Between questions: the first after no answer, the most after many, and while a workshop is only planned. */
  readonly retryMs?: { readonly first: number; readonly most: number; readonly planned: number };
}

const PAGE: NonNullable<FollowerOptions['page']> = {
  visible: () => document.visibilityState !== 'hidden',
  onChange(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
const RETRY = { first: 1000, most: 15_000, planned: 60_000 } as const;
/** Less is how long answers take, and no clock that was set. */
const SAME_CLOCK_MS = 400;
/** The document of a workshop that is being planned changes with every letter. */
const PLAN_SETTLES_MS = 1500;

/** @returns the round with the result that was told before, which the server does not repeat */
function withResult(round: MyRound, before: readonly MyRound[]): MyRound {
  if (round.result !== null || round.resultRevision === null) return round;
  const known = before.find(({ roundId }) => roundId === round.roundId);
  return known?.resultRevision === round.resultRevision ? { ...round, result: known.result } : round;
}

export function followWorkshop(options: FollowerOptions): WorkshopFollower {
  const { session, page = PAGE, time = Date.now, retryMs = RETRY } = options;
  const store = createStore<WorkshopState>(() => ({ now: null, askedAt: 0, ahead: 0, contact: 'idle' }));
  let closed = false;
  let wanted = 0;
  let failures = 0;
  /** The server knows no workshops, or this person may not ask. */
  let refused = false;
  let waiting: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Whoever one is by now, the next answer is about them. */
  let anew = true;

  const planned = (): boolean => session.workshop.projection.list('step', '').length > 0;
  const follows = (): boolean => (wanted > 0 || Boolean(store.getState().now?.workshop)) && page.visible();
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), ms);
  };
  const take = (told: WorkshopNow, askedAt: number): void => {
    const before = store.getState().now?.rounds ?? [];
    const now = { ...told, rounds: told.rounds.map((round) => withResult(round, before)) };
    const ahead = now.now - time();
    const known = store.getState().ahead;
    store.setState({ now, askedAt, ahead: Math.abs(ahead - known) < SAME_CLOCK_MS ? known : ahead });
  };
  const ask = async (): Promise<void> => {
    clearTimeout(timer);
    if (closed || waiting) return;
    const own = new AbortController();
    waiting = own;
    const since =
      !anew && follows() && store.getState().contact === 'live' ? (store.getState().now?.revision ?? null) : null;
    anew = false;
    const askedAt = time();
    const known = (store.getState().now?.rounds ?? []).filter(({ result }) => result !== null);
    const answer = await session.steps.now(since, own.signal, known);
    if (waiting === own) waiting = null;
    if (closed || own.signal.aborted) return;
    if (answer.kind === 'ok') {
      failures = 0;
      refused = false;
      take(answer.value, askedAt);
      const live = follows();
      store.setState({ contact: live ? 'live' : 'idle' });
      if (live) void ask();
      else if (planned() && page.visible()) later(retryMs.planned);
      return;
    }
    refused = answer.kind === 'refused';
    failures += 1;
    if (store.getState().now?.workshop) store.setState({ contact: 'lost' });
    if (!page.visible() || (!follows() && (refused || !planned()))) return;
    const ms = Math.min(retryMs.most, retryMs.first * 2 ** (failures - 1));
    later(ms / 2 + (Math.random() * ms) / 2);
  };
  /** What is asked already is asked in vain. */
  const restart = (): void => {
    waiting?.abort();
    waiting = null;
    anew = true;
    void ask();
  };
  const stops = [
    page.onChange(() => {
      if (page.visible()) {
        void ask();
        return;
      }
      waiting?.abort();
      waiting = null;
      clearTimeout(timer);
      if (store.getState().contact === 'live') store.setState({ contact: 'idle' });
    }),
    session.state.subscribe((next, before) => {
      if (next.member?.memberId !== before.member?.memberId || next.role !== before.role) return restart();
      const online = next.status.connection === 'online' && before.status.connection !== 'online';
      if (!online) return;
      failures = 0;
      if (store.getState().contact !== 'live') restart();
    }),
    session.workshop.projection.subscribe(() => {
      if (waiting || refused) return;
      clearTimeout(settling);
      settling = setTimeout(() => void ask(), PLAN_SETTLES_MS);
    }),
  ];
  void ask();
  return {
    store,
    clock: () => time() + store.getState().ahead,
    refresh() {
      failures = 0;
      // One that the server holds is answered as soon as anything has changed.
      if (waiting === null) void ask();
    },
    want() {
      wanted += 1;
      if (waiting === null) void ask();
      let ended = false;
      return () => {
        if (!ended) wanted -= 1;
        ended = true;
      };
    },
    close() {
      closed = true;
      clearTimeout(timer);
      clearTimeout(settling);
      waiting?.abort();
      for (const stop of stops) stop();
    },
  };
}
