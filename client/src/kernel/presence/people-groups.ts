/** Who is where, grouped once for each change of people; a group that did not change stays the same list. */
import { sameList } from '@polku/shared/kernel/memo';
import type { StoreApi } from 'zustand/vanilla';
import type { Peer } from '../session/presence-types';

export interface PeopleGroups {
  /** @param board null for the overview; @returns who is there, whatever their view */
  on(board: string | null): readonly Peer[];
  /** @returns whose caret is in that text */
  writing(id: string, field: string): readonly Peer[];
  /** @returns who is at that record or has selected it; with a field: who is at that field of it */
  at(id: string, field?: string): readonly Peer[];
}

type PeersStore = StoreApi<{ readonly peers: readonly Peer[] }>;
type Groups = ReadonlyMap<string, readonly Peer[]>;

interface Known {
  readonly peers: readonly Peer[];
  readonly boards: Groups;
  readonly texts: Groups;
  readonly places: Groups;
  readonly groups: PeopleGroups;
}

const NOBODY: readonly Peer[] = [];
/** Of a larger selection the rest has no marks on sheets and in tables. */
const MARKED = 50;
const latest = new WeakMap<PeersStore, Known>();

/** @returns the groups of the store's people now */
export function peopleGroups(store: PeersStore): PeopleGroups {
  const { peers } = store.getState();
  const before = latest.get(store);
  if (before?.peers === peers) return before.groups;
  const boards = grouped(peers, boardKeys, before?.boards);
  const texts = grouped(peers, ({ editing }) => (editing ? [textKey(editing.id, editing.field)] : []), before?.texts);
  const places = grouped(peers, placeKeys, before?.places);
  const groups: PeopleGroups = {
    on: (board) => boards.get(board ?? '') ?? NOBODY,
    writing: (id, field) => texts.get(textKey(id, field)) ?? NOBODY,
    at: (id, field) => places.get(field === undefined ? id : textKey(id, field)) ?? NOBODY,
  };
  latest.set(store, { peers, boards, texts, places, groups });
  return groups;
}

const textKey = (id: string, field: string): string => `${id} ${field}`;
/** Who has just come and is nowhere yet is not in the overview. */
const boardKeys = ({ board, view }: Peer): readonly string[] => (board === null && view === null ? [] : [board ?? '']);

/** The text that is written in says more than the last place of the focus. */
const placeOf = ({ editing, record }: Peer): Peer['record'] => editing ?? record;

/** @returns the field of that record that somebody is at */
export function fieldOf(peer: Peer, id: string): string | null {
  const place = placeOf(peer);
  return place?.id === id ? place.field : null;
}

function placeKeys(peer: Peer): readonly string[] {
  const { selection } = peer;
  const place = placeOf(peer);
  const ids = new Set(selection.slice(0, MARKED));
  if (place) ids.add(place.id);
  return place === null || place.field === null ? [...ids] : [...ids, textKey(place.id, place.field)];
}

function grouped(
  peers: readonly Peer[],
  keysOf: (peer: Peer) => readonly string[],
  before: Groups | undefined,
): Groups {
  const groups = new Map<string, Peer[]>();
  for (const peer of peers) {
    for (const key of keysOf(peer)) {
      const group = groups.get(key);
      if (group) group.push(peer);
      else groups.set(key, [peer]);
    }
  }
  const kept = new Map<string, readonly Peer[]>();
  for (const [key, group] of groups) {
    const old = before?.get(key);
    kept.set(key, old && sameList(old, group) ? old : group);
  }
  return kept;
}
