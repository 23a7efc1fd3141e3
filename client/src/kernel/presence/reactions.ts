/** Reactions of all who are here, counted by kind: one change a frame however many react, each person at most twice a second. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Presence, type Reaction, REACTIONS } from '../session/presence-types';

/** For so long after the last of its kind a count is shown. */
const SHOWN_MS = 6_000;
/** One's own reactions are as far apart, */
const OWN_GAP_MS = 700;
/** and those of others a little less: they arrive unevenly. */
const PEER_GAP_MS = 500;

export type Counts = Readonly<Record<Reaction, number>>;
export const NO_REACTIONS: Counts = { agree: 0, love: 0, celebrate: 0, idea: 0, question: 0, slower: 0 };

export interface Reactions {
  /** `shown`: counts of the last seconds, one's own among them. `heard`: all of others since the start. */
  readonly store: StoreApi<{ readonly shown: Counts; readonly heard: Counts }>;
  react(kind: Reaction): void;
  /** @returns what ends it */
  start(): () => void;
}

interface Known {
  readonly n: number;
  readonly countedAt: number;
}

function plus(counts: Counts, kinds: readonly Reaction[]): Counts {
  const sum = { ...counts };
  for (const kind of kinds) sum[kind] += 1;
  return sum;
}

export function createReactions(presence: Pick<Presence, 'peers' | 'react'>): Reactions {
  const store = createStore<{ shown: Counts; heard: Counts }>(() => ({ shown: NO_REACTIONS, heard: NO_REACTIONS }));
  const known = new Map<number, Known>();
  const until = new Map<Reaction, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ownAt = -Infinity;

  const waitForNext = (): void => {
    clearTimeout(timer);
    const next = Math.min(...until.values());
    if (until.size > 0) timer = setTimeout(expire, Math.max(0, next - performance.now()));
  };
  const expire = (): void => {
    const now = performance.now();
    const past = REACTIONS.filter((kind) => (until.get(kind) ?? Infinity) <= now);
    for (const kind of past) until.delete(kind);
    const none = Object.fromEntries(past.map((kind) => [kind, 0]));
    if (past.length > 0) store.setState(({ shown }) => ({ shown: { ...shown, ...none } }));
    waitForNext();
  };
  const show = (kinds: readonly Reaction[], others: boolean): void => {
    const now = performance.now();
    for (const kind of kinds) until.set(kind, now + SHOWN_MS);
    store.setState(({ shown, heard }) => ({
      shown: plus(shown, kinds),
      heard: others ? plus(heard, kinds) : heard,
    }));
    waitForNext();
  };
  const hear = (): void => {
    const { peers } = presence.peers.getState();
    const now = performance.now();
    const fresh: Reaction[] = [];
    const here = new Set<number>();
    for (const { clientId, reaction } of peers) {
      here.add(clientId);
      const n = reaction?.n ?? 0;
      const before = known.get(clientId);
      if (before?.n === n) continue;
      // What somebody showed before one came is not counted.
      const counts = reaction && before && n > before.n && now - before.countedAt >= PEER_GAP_MS;
      if (counts) fresh.push(reaction.kind);
      known.set(clientId, { n, countedAt: counts ? now : (before?.countedAt ?? -Infinity) });
    }
    for (const id of known.keys()) if (!here.has(id)) known.delete(id);
    if (fresh.length > 0) show(fresh, true);
  };

  return {
    store,
    react(kind) {
      const now = performance.now();
      if (now - ownAt < OWN_GAP_MS) return;
      ownAt = now;
      presence.react(kind);
      show([kind], false);
    },
    start() {
      const stop = presence.peers.subscribe(hear);
      hear();
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}
