/** Presence that tells nobody, for tests of views; who is here is a store that a test may set. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { NOWHERE } from '../presence-state';
import type { Peer, Person, Presence } from '../presence-types';

/** Somebody who is nowhere in particular. */
export function somebody(part: Partial<Peer> & { readonly clientId: number }): Peer {
  const { cursor: _cursor, laser: _laser, ...nowhere } = NOWHERE;
  return { name: 'Kai', color: '#1B6B5A', role: null, member: null, ...nowhere, ...part };
}

export function quietPresence(
  peers: StoreApi<{ readonly peers: readonly Peer[] }> = createStore(() => ({ peers: [] })),
  me: StoreApi<Person> = createStore(() => ({ name: 'Aino', color: '#1B6B5A' })),
): Presence {
  const nothing = (): void => undefined;
  const cursors = createStore<ReturnType<Presence['cursors']['getState']>>(() => ({ choice: 'auto', shown: true }));
  return {
    peers,
    pointers: { of: () => null, watch: () => nothing },
    me,
    clientId: 0,
    place: createStore(() => ({ board: null, view: null, record: null })),
    cursors,
    chooseCursors: (choice) => cursors.setState({ choice }),
    rename: (person) => me.setState(person),
    enter: nothing,
    moveCursor: nothing,
    laser: nothing,
    select: nothing,
    at: nothing,
    edit: nothing,
    away: nothing,
    call: nothing,
    follow: nothing,
    react: nothing,
    ping: () => true,
  };
}
