/**
 * Answers on their way to the server: kept on the device at once, sent in the order in which they were given, one request at a
 * time, until the server confirms them. Pure but for its store, its sender and its timers.
 */
import type { Answer, AnswerRequest, MyAnswers, MyRound } from '@polku/shared/kernel/rounds';
import { newId } from '@polku/shared/kernel/ids';
import type { Answer as Reply } from '../kernel/session/server-call';
import { createRetryDelay } from '../kernel/session/retry-delay';
import { type AnswerStore, answerKey, answerOfKey, DONE, type StoredAnswer } from './answer-store';

/** Answers in one request; a note of 2,000 signs takes some kB, and a body may have 64. */
const AT_ONCE = 12;
/** Until a text is sent that is being typed. */
const TYPING_MS = 900;
/** Another tab sends its own answers; when it does not, it is gone. */
const OTHERS_MS = 5_000;
const RETRY = { first: 1_000, most: 30_000 } as const;

/** Refusals about the person's way in, not about the answer: it waits until they are in again. */
const OF_ENTRY: ReadonlySet<string> = new Set([
  'link-off',
  'link-expired',
  'password-needed',
  'wrong-password',
  'member-needed',
  'waiting',
  'door-closed',
  'removed',
]);
/** Refusals of all answers of a round. */
const OF_ROUND: ReadonlySet<string> = new Set(['round-closed', 'answered-elsewhere']);
/** The server is asked again later. */
const PASSING: ReadonlySet<string> = new Set(['rate-limited', 'unavailable', 'internal']);

export interface OutboxState {
  /** Answers that the server has not confirmed. */
  readonly waiting: number;
  /** Something waits, be it only that one is done. */
  readonly pending: boolean;
  /** By round: how many were refused, and why (`ApiError.error`). */
  readonly refused: Readonly<Record<string, { readonly code: string; readonly count: number }>>;
  /** The last attempt did not reach the server. */
  readonly offline: boolean;
  /** The device does not keep answers: they last as long as the page. */
  readonly failing: boolean;
}

export interface OutboxOptions {
  readonly store: AnswerStore;
  /** Never rejects. */
  readonly send: (round: string, request: AnswerRequest) => Promise<Reply<MyAnswers>>;
  readonly now?: () => number;
  readonly random?: () => number;
  /** @returns cancels it */
  readonly after?: (ms: number, run: () => void) => () => void;
}

export interface Outbox {
  readonly state: () => OutboxState;
  /** @returns ends it */
  readonly subscribe: (heard: () => void) => () => void;
  /** @param typing it goes on changing: it is kept at once and sent after a moment */
  give(round: string, answer: Answer, typing?: boolean): void;
  takeBack(round: string, of: Pick<Answer, 'item' | 'ask' | 'note'>): void;
  done(round: string, done: boolean): void;
  /**
   * @param mine what the server last said
   * @param askedAt when it was asked, by this device: later answers lie above its own
   */
  over(round: string, mine: MyAnswers, askedAt: number): MyAnswers;
  /** What the server says of the rounds now: it is reached, and who waits for it goes on. */
  rounds(rounds: readonly MyRound[], askedAt: number): void;
  /** Forgets what the server did not take of a round; the person has read it. */
  dropRefused(round: string): void;
  /** Sends what waits now: the network is back, or the page is about to go. */
  flush(): void;
  close(): void;
}

const timer = (ms: number, run: () => void): (() => void) => {
  const id = setTimeout(run, ms);
  return () => clearTimeout(id);
};

export function createOutbox({
  store,
  send,
  now = Date.now,
  random = Math.random,
  after = timer,
}: OutboxOptions): Outbox {
  const heard = new Set<() => void>();
  const retry = createRetryDelay({ ...RETRY, random });
  /** When an entry of this tab is due; what is not in it is due at once, or another tab's. */
  const due = new Map<string, number>();
  /** Rounds whose answers go one by one, to find out which of them is refused. */
  const oneByOne = new Set<string>();
  /** How often the server did not know a round. */
  const unknown = new Map<string, number>();
  let sending = false;
  let offline = false;
  /** Until the server lets the person in again. */
  let barred = false;
  let closed = false;
  let cancel: (() => void) | null = null;
  let last = 0;
  let state = stateNow();

  function stateNow(): OutboxState {
    const refused: Record<string, { code: string; count: number }> = {};
    let waiting = 0;
    let pending = false;
    for (const { round, key, refused: code, sentAt } of store.all()) {
      if (code === undefined) {
        pending ||= sentAt === null;
        if (sentAt === null && key !== DONE) waiting += 1;
      } else if (key !== DONE) refused[round] = { code, count: (refused[round]?.count ?? 0) + 1 };
    }
    return { waiting, pending, refused, offline, failing: store.failing };
  }
  const tell = (): void => {
    state = stateNow();
    for (const one of heard) one();
  };
  const idOf = ({ round, key }: Pick<StoredAnswer, 'round' | 'key'>): string => `${round}/${key}`;
  /** In the order of giving; those of this device never at the same time. */
  const moment = (): number => (last = Math.max(last + 1, now()));

  const plan = (ms: number): void => {
    cancel?.();
    cancel = closed ? null : after(Math.max(0, ms), () => void run());
  };
  const waitingEntries = (): readonly StoredAnswer[] =>
    store
      .all()
      .filter(({ sentAt, refused }) => sentAt === null && refused === undefined)
      .sort((a, b) => a.at - b.at);

  /** @returns the entries of one round that go next; or when to look again; null when nothing waits */
  const next = (): readonly StoredAnswer[] | number | null => {
    const entries = waitingEntries();
    if (entries.length === 0) return null;
    const at = now();
    const dueAt = (entry: StoredAnswer): number => due.get(idOf(entry)) ?? 0;
    const ready = entries.filter((entry) => dueAt(entry) <= at);
    const [first] = ready;
    if (!first) return Math.min(...entries.map(dueAt)) - at;
    const most = oneByOne.has(first.round) ? 1 : AT_ONCE;
    return ready.filter(({ round }) => round === first.round).slice(0, most);
  };

  const confirm = (entries: readonly StoredAnswer[], code?: string): void => {
    for (const sent of entries) {
      const entry = store.get(sent.round, sent.key);
      if (!entry) continue;
      // Changed meanwhile, perhaps in another tab that was confirmed first: the newer one goes again, so that it stays the last.
      if (entry.version !== sent.version) store.put({ ...entry, sentAt: null });
      else store.put(code === undefined ? { ...entry, sentAt: now() } : { ...entry, refused: code });
    }
  };

  const refuse = (entries: readonly StoredAnswer[], round: string, code: string): void => {
    if (PASSING.has(code)) return plan(retry.next());
    if (OF_ENTRY.has(code)) {
      barred = true;
      return;
    }
    if (code === 'not-found') {
      const times = (unknown.get(round) ?? 0) + 1;
      unknown.set(round, times);
      // The project or the round: the next answer about the step tells which.
      if (times < 2) {
        barred = true;
        return;
      }
    }
    if (OF_ROUND.has(code) || code === 'not-found') {
      confirm(
        waitingEntries().filter((entry) => entry.round === round),
        code,
      );
    } else if (entries.length > 1) oneByOne.add(round);
    else confirm(entries, code);
    plan(0);
  };

  const run = async (): Promise<void> => {
    cancel = null;
    if (sending || closed || barred) return;
    const batch = next();
    if (batch === null) {
      oneByOne.clear();
      return;
    }
    if (typeof batch === 'number') return plan(batch);
    const [first] = batch;
    if (!first) return;
    const done = batch.find(({ key }) => key === DONE)?.done;
    const others = batch.filter(({ key }) => key !== DONE);
    sending = true;
    const reply = await send(first.round, {
      answers: others.map(({ answer }) => answer).filter((answer) => answer !== null),
      gone: others.filter(({ answer }) => answer === null).map(({ key }) => answerOfKey(key)),
      ...(done === undefined ? {} : { done }),
    });
    sending = false;
    if (closed) return;
    offline = reply.kind === 'unreachable';
    if (reply.kind === 'ok') {
      retry.reset();
      unknown.delete(first.round);
      confirm(batch);
      plan(0);
    } else if (reply.kind === 'refused') refuse(batch, first.round, reply.code);
    else plan(retry.next());
    tell();
  };

  const keep = (
    entry: Pick<StoredAnswer, 'round' | 'key' | 'answer'> & { readonly done?: boolean },
    wait: number,
  ): void => {
    due.set(idOf(entry), now() + wait);
    store.put({ ...entry, version: newId(undefined, 12), at: moment(), sentAt: null });
    tell();
    // While the server is not reached, the next attempt is planned already.
    if (!sending && retry.failures === 0) plan(Math.min(wait, 40));
  };

  /** For what was changed elsewhere: its own tab has the first say. */
  const lookAround = (): void => {
    const soon = now() + OTHERS_MS;
    for (const entry of waitingEntries()) if (!due.has(idOf(entry))) due.set(idOf(entry), soon);
    tell();
    if (!sending && retry.failures === 0) plan(0);
  };
  const stop = store.watch(lookAround);
  plan(0);

  return {
    state: () => state,
    subscribe(listener) {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    give: (round, answer, typing = false) => keep({ round, key: answerKey(answer), answer }, typing ? TYPING_MS : 0),
    takeBack: (round, of) => keep({ round, key: answerKey(of), answer: null }, 0),
    done: (round, done) => keep({ round, key: DONE, answer: null, done }, 0),
    over(round, mine, askedAt) {
      const answers = new Map(mine.answers.map((answer) => [answerKey(answer), answer]));
      let { done } = mine;
      const later = store
        .all()
        .filter((entry) => entry.round === round && (entry.sentAt === null || entry.sentAt > askedAt))
        .sort((a, b) => a.at - b.at);
      for (const entry of later) {
        if (entry.key === DONE) done = entry.done ?? done;
        else if (entry.answer) answers.set(entry.key, entry.answer);
        else answers.delete(entry.key);
      }
      return { answers: [...answers.values()], done };
    },
    rounds(rounds, askedAt) {
      const states = new Map(rounds.map((round) => [round.roundId, round]));
      for (const entry of store.all()) {
        const round = states.get(entry.round);
        const open = round?.state === 'open' || (round?.moreUntil ?? 0) > 0;
        if (round?.state === 'cancelled') store.remove(entry.round, entry.key);
        // Opened again: what came too late is in time.
        else if (open && entry.refused === 'round-closed') {
          const { refused: _, ...again } = entry;
          store.put(again);
          // What the server has confirmed and said itself since need not lie here any longer.
        } else if (!open && entry.sentAt !== null && entry.sentAt < askedAt) store.remove(entry.round, entry.key);
      }
      barred = false;
      offline = false;
      retry.reset();
      tell();
      if (!sending) plan(0);
    },
    dropRefused(round) {
      for (const entry of store.all()) {
        if (entry.round === round && entry.refused !== undefined) store.remove(round, entry.key);
      }
      tell();
    },
    flush() {
      due.clear();
      retry.reset();
      if (!sending) plan(0);
    },
    close() {
      closed = true;
      cancel?.();
      stop();
    },
  };
}
