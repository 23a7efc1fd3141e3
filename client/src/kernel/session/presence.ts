/**
 * Who is here and where, via awareness: never stored, never in the document. Own changes are sent at most every SEND_MS (20
 * Hz), always including the last; incoming ones reach the store once per frame, and unchanged peers keep their identity.
 */
import type { Awareness } from 'y-protocols/awareness';
import { createStore } from 'zustand/vanilla';
import { type PresenceState, readPresence, writePresence } from './presence-state';
import type { Peer, Person, Presence } from './session-types';

const SEND_MS = 50;

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

export interface PresenceOptions {
  readonly awareness: Awareness;
  readonly me: Person;
  /** When to show incoming presence: the next frame in the app. */
  readonly schedule: (flush: () => void) => void;
  readonly onRename: (person: Person) => void;
}

export interface OwnPresence extends Presence {
  /** Others no longer see this person here. */
  leave(): void;
  close(): void;
}

export function createPresence({ awareness, me, schedule, onRename }: PresenceOptions): OwnPresence {
  const peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [] }));
  const person = createStore<Person>(() => me);
  const peersByClient = new Map<number, Peer>();
  const dirty = new Set<number>();
  let state: PresenceState = { ...me, board: null, cursor: null, selection: [], editing: null };
  let sentAt = -Infinity;
  let sending: ReturnType<typeof setTimeout> | null = null;
  let scheduled = false;
  let left = false;

  const send = (): void => {
    sending = null;
    sentAt = performance.now();
    awareness.setLocalState(writePresence(state));
  };
  const change = (part: Partial<PresenceState>): void => {
    if (left) return;
    state = { ...state, ...part };
    sending ??= setTimeout(send, Math.max(0, sentAt + SEND_MS - performance.now()));
  };
  const show = (): void => {
    scheduled = false;
    for (const clientId of dirty) {
      const peer = clientId === awareness.clientID ? null : readPresence(clientId, awareness.getStates().get(clientId));
      if (peer) peersByClient.set(clientId, peer);
      else peersByClient.delete(clientId);
    }
    dirty.clear();
    peers.setState({ peers: [...peersByClient.values()].sort((a, b) => a.clientId - b.clientId) });
  };
  const onChange = ({ added, updated, removed }: AwarenessChange): void => {
    for (const clientId of [...added, ...updated, ...removed]) if (clientId !== awareness.clientID) dirty.add(clientId);
    if (dirty.size === 0 || scheduled) return;
    scheduled = true;
    schedule(show);
  };
  awareness.on('change', onChange);
  send();

  return {
    peers,
    me: person,
    rename(next) {
      person.setState(next);
      change({ name: next.name, color: next.color });
      onRename(next);
    },
    moveCursor(board, point) {
      change({ board, cursor: point && [point.x, point.y] });
    },
    select: (board, ids) => change({ board, selection: ids }),
    edit: (editing) => change({ editing }),
    leave() {
      left = true;
      if (sending !== null) clearTimeout(sending);
      awareness.setLocalState(null);
    },
    close() {
      if (sending !== null) clearTimeout(sending);
      awareness.off('change', onChange);
    },
  };
}
