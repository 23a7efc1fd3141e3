/** Who is where, for components: each renders again only when its own people change, never for a pointer. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { RemoteMark, RemotePointers } from '../canvas/canvas-types';
import type { Peer, Presence } from '../session/presence-types';
import { peopleGroups } from './people-groups';

/** @param board null for the overview; @returns the others who are there */
export function usePeopleOn({ peers }: Pick<Presence, 'peers'>, board: string | null): readonly Peer[] {
  return useStore(peers, () => peopleGroups(peers).on(board));
}

/** @returns the others whose caret is in that text */
export function useWriters({ peers }: Pick<Presence, 'peers'>, id: string, field: string): readonly Peer[] {
  return useStore(peers, () => peopleGroups(peers).writing(id, field));
}

/** @returns other people on a board as a canvas shows them */
export function useRemotes(
  presence: Presence,
  board: string,
): { readonly remotes: readonly RemoteMark[]; readonly pointers: RemotePointers } {
  const people = usePeopleOn(presence, board);
  const pointers = useMemo<RemotePointers>(
    () => ({
      of: (clientId) => presence.pointers.of(clientId),
      watch: (listener) => presence.pointers.watch(board, listener),
    }),
    [presence, board],
  );
  return { remotes: people, pointers };
}
