/** Who is where, for components: each renders again only when its own people change, never for a pointer. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CanvasLaser, RemoteMark, RemotePointers } from '../canvas/canvas-types';
import type { Peer, Presence } from '../session/presence-types';
import { peopleGroups } from './people-groups';
import { usePresence } from './presence-context';

const ALONE = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [] }));

/** @param board null for the overview; @returns the others who are there */
export function usePeopleOn({ peers }: Pick<Presence, 'peers'>, board: string | null): readonly Peer[] {
  return useStore(peers, () => peopleGroups(peers).on(board));
}

/** @returns the same where there may be no app around a view, and then nobody */
export function useOthersOn(board: string | null): readonly Peer[] {
  return usePeopleOn({ peers: usePresence()?.peers ?? ALONE }, board);
}

/** @returns whether anybody else is here */
export function useCompany(): boolean {
  return useStore(usePresence()?.peers ?? ALONE, ({ peers }) => peers.length > 0);
}

/** @returns the others whose caret is in that text */
export function useWriters({ peers }: Pick<Presence, 'peers'>, id: string, field: string): readonly Peer[] {
  return useStore(peers, () => peopleGroups(peers).writing(id, field));
}

/** @returns the others at that record, or at that field of it; nobody where a view is used without the app */
export function usePeopleAt(id: string, field?: string): readonly Peer[] {
  const peers = usePresence()?.peers ?? ALONE;
  return useStore(peers, () => peopleGroups(peers).at(id, field));
}

/** @returns other people on a board as a canvas shows them, and one's own laser */
export function useRemotes(
  presence: Presence,
  board: string,
): { readonly remotes: readonly RemoteMark[]; readonly pointers: RemotePointers; readonly laser: CanvasLaser } {
  const people = usePeopleOn(presence, board);
  const pointers = useMemo<RemotePointers>(
    () => ({
      of: (clientId) => presence.pointers.of(clientId),
      watch: (listener) => presence.pointers.watch(board, listener),
    }),
    [presence, board],
  );
  const laser = useMemo<CanvasLaser>(
    () => ({ color: () => presence.me.getState().color, draw: (on) => presence.laser(on) }),
    [presence],
  );
  return { remotes: people, pointers, laser };
}
