/**
 * Records that others point out. What somebody pointed out before one saw them is over. Somebody may have changed their app to
 * point faster than is offered: they are not heard every time.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Peer, PING_MS } from '../session/presence-types';

/** How long a record that was pointed out stays marked. */
export const PINGED_MS = 4000;

/** Less than PING_MS, for what the network delays. */
const LEAST_MS = PING_MS / 2;

export interface Ping {
  /** The record. */
  readonly id: string;
  readonly name: string;
}

export interface Pings {
  /** What is marked now; the same set until that changes. */
  readonly marked: StoreApi<{ readonly ids: ReadonlySet<string> }>;
  /** Marks a record, as for what this person points out. */
  mark(id: string): void;
  stop(): void;
}

type PeersStore = StoreApi<{ readonly peers: readonly Peer[] }>;

/** @param heard called for each record that somebody points out; @returns true to mark it */
export function watchPings(peers: PeersStore, heard: (ping: Ping) => boolean): Pings {
  const marked = createStore<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const countOf = ({ ping }: Peer): number => ping?.n ?? 0;
  let known = new Map<number, { readonly n: number; readonly at: number }>();
  const look = (now: readonly Peer[], first: boolean): readonly Ping[] => {
    const news: Ping[] = [];
    const time = performance.now();
    const next: typeof known = new Map();
    for (const peer of now) {
      const before = first ? undefined : known.get(peer.clientId);
      const n = countOf(peer);
      const due = before !== undefined && n !== before.n && time - before.at >= LEAST_MS;
      if (due && peer.ping) news.push({ id: peer.ping.id, name: peer.name });
      next.set(peer.clientId, { n, at: due ? time : (before?.at ?? -Infinity) });
    }
    known = next;
    return news;
  };
  const unmark = (id: string): void => {
    timers.delete(id);
    const ids = new Set(marked.getState().ids);
    ids.delete(id);
    marked.setState({ ids });
  };
  const mark = (id: string): void => {
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => unmark(id), PINGED_MS),
    );
    if (!marked.getState().ids.has(id)) marked.setState(({ ids }) => ({ ids: new Set([...ids, id]) }));
  };
  look(peers.getState().peers, true);
  const unsubscribe = peers.subscribe(({ peers: now }) => {
    for (const ping of look(now, false)) if (heard(ping)) mark(ping.id);
  });
  return {
    marked,
    mark,
    stop() {
      unsubscribe();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
