/** Who is where, grouped once for each change of people; a group that did not change stays the same list. */
import { sameList } from '@polku/shared/kernel/memo';
import type { StoreApi } from 'zustand/vanilla';
import type { Peer } from '../session/presence-types';

export interface PeopleGroups {
  /** @param board null for the overview; @returns who is there, whatever their view */
  on(board: string | null): readonly Peer[];
  /** @returns whose caret is in that text */
  writing(id: string, field: string): readonly Peer[];
}

type PeersStore = StoreApi<{ readonly peers: readonly Peer[] }>;
type Groups = ReadonlyMap<string, readonly Peer[]>;

interface Known {
  readonly peers: readonly Peer[];
  readonly boards: Groups;
  readonly texts: Groups;
  readonly groups: PeopleGroups;
}

const NOBODY: readonly Peer[] = [];
const latest = new WeakMap<PeersStore, Known>();

/** @returns the groups of the store's people now */
export function peopleGroups(store: PeersStore): PeopleGroups {
  const { peers } = store.getState();
  const before = latest.get(store);
  if (before?.peers === peers) return before.groups;
  const boards = grouped(peers, boardKey, before?.boards);
  const texts = grouped(peers, ({ editing }) => editing && textKey(editing.id, editing.field), before?.texts);
  const groups: PeopleGroups = {
    on: (board) => boards.get(board ?? '') ?? NOBODY,
    writing: (id, field) => texts.get(textKey(id, field)) ?? NOBODY,
  };
  latest.set(store, { peers, boards, texts, groups });
  return groups;
}

const textKey = (id: string, field: string): string => `${id} ${field}`;
/** Who has just come and is nowhere yet is not in the overview. */
const boardKey = ({ board, view }: Peer): string | null => board ?? (view === null ? null : '');

function grouped(peers: readonly Peer[], keyOf: (peer: Peer) => string | null, before: Groups | undefined): Groups {
  const groups = new Map<string, Peer[]>();
  for (const peer of peers) {
    const key = keyOf(peer);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(peer);
    else groups.set(key, [peer]);
  }
  const kept = new Map<string, readonly Peer[]>();
  for (const [key, group] of groups) {
    const old = before?.get(key);
    kept.set(key, old && sameList(old, group) ? old : group);
  }
  return kept;
}
