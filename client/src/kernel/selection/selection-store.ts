/**
 * What a person has selected on one board, where a range began, and what has the keyboard focus. Local to the person;
 * others see it only through presence. One store per board view, made by the factory.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { nothing, only, rangeBetween, type Selection, stillThere, toggled, withAlso } from './choose';

export interface SelectionState {
  readonly ids: Selection;
  /** Where a range extended with Shift begins. */
  readonly anchor: string | null;
  readonly focused: string | null;
}

export interface SelectionActions {
  /** Exactly these, or with `add` each in or out. */
  select(ids: readonly string[], add?: boolean): void;
  /** These besides what is selected. */
  add(ids: readonly string[]): void;
  /** From the anchor to this id in reading order, both included; the anchor stays. */
  extendTo(id: string, order: readonly string[]): void;
  focus(id: string | null): void;
  clear(): void;
  /** Forgets what no longer exists. */
  keepExisting(exists: (id: string) => boolean): void;
}

export type SelectionStore = StoreApi<SelectionState> & SelectionActions;

export function createSelectionStore(): SelectionStore {
  const store = createStore<SelectionState>(() => ({ ids: nothing, anchor: null, focused: null }));
  const put = (next: SelectionState): void => {
    const { ids, anchor, focused } = store.getState();
    if (ids !== next.ids || anchor !== next.anchor || focused !== next.focused) store.setState(next);
  };
  const actions: SelectionActions = {
    select(ids, add = false) {
      const { ids: before, anchor, focused } = store.getState();
      const last = ids.at(-1) ?? null;
      const next = add ? toggled(before, ids) : only(before, ids);
      put({ ids: next, anchor: last ?? (add ? anchor : null), focused: last ?? focused });
    },
    add(ids) {
      const { ids: before, anchor, focused } = store.getState();
      put({ ids: withAlso(before, ids), anchor: ids.at(-1) ?? anchor, focused });
    },
    extendTo(id, order) {
      const { ids, anchor } = store.getState();
      put({ ids: only(ids, rangeBetween(order, anchor, id)), anchor: anchor ?? id, focused: id });
    },
    focus(id) {
      const { ids, anchor } = store.getState();
      put({ ids, anchor, focused: id });
    },
    clear() {
      const { focused } = store.getState();
      put({ ids: nothing, anchor: null, focused });
    },
    keepExisting(exists) {
      const { ids, anchor, focused } = store.getState();
      put({
        ids: stillThere(ids, exists),
        anchor: anchor !== null && exists(anchor) ? anchor : null,
        focused: focused !== null && exists(focused) ? focused : null,
      });
    },
  };
  return Object.assign(store, actions);
}
