/**
 * Who is here and where, via awareness: never stored, never in the document. Own changes are sent at most every SEND_MS (20
 * Hz), always including the last; incoming ones are shown once per frame. Pointers go their own way, so that a hand that
 * moves renders no list of people; unchanged peers keep their identity.
 */
import { sameValue } from '@polku/shared/kernel/stored-values';
import type { Awareness } from 'y-protocols/awareness';
import { createStore } from 'zustand/vanilla';
import { createPointers } from './pointers';
import { NOWHERE, type PresenceState, readPointer, readPresence, writePresence } from './presence-state';
import {
  type CursorChoice,
  MANY_PEOPLE,
  PING_MS,
  type Peer,
  type Person,
  type Place,
  type Presence,
} from './presence-types';

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
  const cursors = createStore<{ readonly choice: CursorChoice; readonly shown: boolean }>(() => ({
    choice: 'auto',
    shown: true,
  }));
  const place = createStore<Place>(() => ({ board: null, view: null, record: null }));
  const pointers = createPointers();
  const peersByClient = new Map<number, Peer>();
  const dirty = new Set<number>();
  let state: PresenceState = { ...NOWHERE, ...me };
  let sentAt = -Infinity;
  let pingedAt = -Infinity;
  let sending: ReturnType<typeof setTimeout> | null = null;
  let scheduled = false;
  let left = false;

  const send = (): void => {
    sending = null;
    sentAt = performance.now();
    const cursor = cursors.getState().shown || state.laser ? state.cursor : null;
    awareness.setLocalState(writePresence({ ...state, cursor }));
  };
  const change = (part: Partial<PresenceState>): void => {
    if (left) return;
    const told = Object.keys(part).some(
      (name) => !sameValue(part[name as keyof PresenceState], state[name as keyof PresenceState]),
    );
    if (!told) return;
    state = { ...state, ...part };
    const here = placeOf(state);
    if (!sameValue(here, place.getState())) place.setState(here, true);
    sending ??= setTimeout(send, Math.max(0, sentAt + SEND_MS - performance.now()));
  };
  const point = (clientId: number): void => {
    const pointer = readPointer(awareness.getStates().get(clientId));
    const seen = pointer && (pointer.laser || cursors.getState().shown);
    pointers.put(clientId, peersByClient.get(clientId)?.board ?? null, seen ? pointer : null);
  };
  /** Shown or not, by what the person wants and how many are here. */
  const weighCursors = (choice: CursorChoice): void => {
    const shown = choice === 'always' || (choice === 'auto' && peersByClient.size + 1 <= MANY_PEOPLE);
    const before = cursors.getState();
    if (before.choice === choice && before.shown === shown) return;
    cursors.setState({ choice, shown });
    for (const clientId of peersByClient.keys()) point(clientId);
    if (!left) sending ??= setTimeout(send, Math.max(0, sentAt + SEND_MS - performance.now()));
  };
  const show = (): void => {
    scheduled = false;
    let differs = false;
    for (const clientId of dirty) {
      const before = peersByClient.get(clientId);
      const peer = readPresence(clientId, awareness.getStates().get(clientId));
      if (!sameValue(peer ?? undefined, before)) {
        differs = true;
        if (peer) peersByClient.set(clientId, peer);
        else peersByClient.delete(clientId);
      }
      point(clientId);
    }
    dirty.clear();
    weighCursors(cursors.getState().choice);
    if (differs) peers.setState({ peers: [...peersByClient.values()].sort((a, b) => a.clientId - b.clientId) });
    pointers.flush();
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
    pointers,
    me: person,
    clientId: awareness.clientID,
    place,
    cursors,
    chooseCursors(choice) {
      weighCursors(choice);
      pointers.flush();
    },
    rename(next) {
      person.setState(next);
      change({ name: next.name, color: next.color });
      onRename(next);
    },
    enter(board, view) {
      change(
        state.board === board ? { view } : { board, view, cursor: null, laser: false, selection: [], record: null },
      );
    },
    moveCursor(board, at) {
      if (at) change({ board, cursor: [at.x, at.y] });
      // A view that closes says so after the next one has opened.
      else if (board === state.board) change({ cursor: null });
    },
    laser: (laser) => change({ laser }),
    // Whoever selects something else is no longer where the focus was.
    select: (board, ids) =>
      change(
        ids.length === 0 || (state.record && ids.includes(state.record.id))
          ? { board, selection: ids }
          : { board, selection: ids, record: null },
      ),
    at: (record) => change({ record }),
    // Whose caret is in a text is there, and stays there when the caret is gone.
    edit: (editing) => change(editing ? { editing, record: editing } : { editing }),
    away: (away) => change({ away }),
    call: (call) => change({ call }),
    follow: (follows) => change({ follows }),
    react: (kind) => change({ reaction: { kind, n: (state.reaction?.n ?? 0) + 1 } }),
    ping(id) {
      const now = performance.now();
      if (left || now - pingedAt < PING_MS) return false;
      pingedAt = now;
      change({ ping: { id, n: (state.ping?.n ?? 0) + 1 } });
      return true;
    },
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

function placeOf({ board, view, record, selection }: PresenceState): Place {
  return { board, view, record: record?.id ?? selection[0] ?? null };
}
