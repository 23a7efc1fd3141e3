/**
 * One person's look at one map: filter and its mode, collapsed stages, rows, density. Never in the document; collapsed stages
 * are kept on this device, a filter while the map is open. A saved view is a named look.
 */
import { isEmptyFilter, NO_FILTER, tidyFilter } from '@polku/shared/boards/journey/facts/filter';
import type { Density, Journey, JourneyFilter, View } from '@polku/shared/boards/journey/records/schema';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { savePreference, savedPreference } from '../../../../kernel/local-preferences';

export type FilterMode = View['mode'];

export interface Look {
  readonly filter: JourneyFilter;
  readonly mode: FilterMode;
  /** Ids of stages. */
  readonly collapsed: ReadonlySet<string>;
  /** What the rows are made of for this person; null is as the board has it. */
  readonly rows: Journey['rows'] | null;
  /** How dense it is for this person; null is as the board has it. */
  readonly density: Density | null;
  /** Shown although the filter hides them: what was jumped to or made since the filter was set. */
  readonly pinned: ReadonlySet<string>;
  /** The saved view that was applied and not changed since. */
  readonly view: string | null;
}

export interface LookStore {
  readonly store: StoreApi<Look>;
  readonly setFilter: (filter: JourneyFilter) => void;
  readonly setMode: (mode: FilterMode) => void;
  readonly setCollapsed: (stages: Iterable<string>) => void;
  readonly setRows: (rows: Look['rows']) => void;
  readonly setDensity: (density: Look['density']) => void;
  readonly toggleStage: (stage: string) => void;
  readonly pin: (id: string) => void;
  readonly apply: (view: Pick<View, 'id' | 'filter' | 'mode' | 'collapsed' | 'rows' | 'density'>) => void;
  /** The look is now what this view shows, e.g. because it was just saved. */
  readonly named: (view: string) => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();
const keyOf = (board: string): string => `polku.collapsed.${board}`;

function readCollapsed(board: string): ReadonlySet<string> {
  const stored = savedPreference(keyOf(board));
  return stored ? new Set(stored.split(' ')) : NONE;
}

function keepCollapsed(board: string, collapsed: ReadonlySet<string>): void {
  savePreference(keyOf(board), collapsed.size === 0 ? null : [...collapsed].join(' '));
}

export function createLook(board: string): LookStore {
  const store = createStore<Look>(() => ({
    filter: NO_FILTER,
    mode: 'dim',
    collapsed: readCollapsed(board),
    rows: null,
    density: null,
    pinned: NONE,
    view: null,
  }));
  const setCollapsed = (stages: Iterable<string>): void => {
    const next = new Set(stages);
    const collapsed = next.size === 0 ? NONE : next;
    keepCollapsed(board, collapsed);
    store.setState({ collapsed, view: null });
  };
  return {
    store,
    setFilter: (filter) => store.setState({ filter: tidyFilter(filter), pinned: NONE, view: null }),
    setMode: (mode) => store.setState({ mode, pinned: NONE, view: null }),
    setCollapsed,
    setRows: (rows) => store.setState({ rows, view: null }),
    setDensity: (density) => store.setState({ density, view: null }),
    toggleStage(stage) {
      const next = new Set(store.getState().collapsed);
      if (!next.delete(stage)) next.add(stage);
      setCollapsed(next);
    },
    pin: (id) => store.setState(({ pinned }) => ({ pinned: new Set([...pinned, id]) })),
    apply({ id, filter, mode, collapsed, rows, density }) {
      setCollapsed(collapsed);
      store.setState({ filter: tidyFilter(filter), mode, rows, density, pinned: NONE, view: id });
    },
    named: (view) => store.setState({ view }),
    clear: () => store.setState({ filter: NO_FILTER, pinned: NONE, view: null }),
  };
}

/** @returns whether the board is shown as it is for everyone: nothing hidden, dimmed or rearranged */
export function showsEverything({ filter, collapsed, rows, density }: Look): boolean {
  return isEmptyFilter(filter) && collapsed.size === 0 && rows === null && density === null;
}

/** @returns whether the person has rows or density to themselves */
export function isOwn({ rows, density }: Look): boolean {
  return rows !== null || density !== null;
}
