/** Which sections of the panel are folded, remembered on this device; without storage, for this visit. */
import { createStore, type StoreApi } from 'zustand/vanilla';

const KEY = 'polku.panel.folded';

export interface FoldedSections {
  readonly store: StoreApi<{ readonly folded: readonly string[] }>;
  set(section: string, folded: boolean): void;
}

function stored(): readonly string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
  } catch {
    // Storage is forbidden in this browser: folding then lasts for this visit.
    return [];
  }
}

/** @returns a memory of folded sections; one per panel */
export function createFoldedSections(): FoldedSections {
  const store = createStore<{ readonly folded: readonly string[] }>(() => ({ folded: stored() }));
  return {
    store,
    set(section, folded) {
      const others = store.getState().folded.filter((name) => name !== section);
      const next = folded ? [...others, section] : others;
      store.setState({ folded: next });
      try {
        localStorage.setItem(KEY, next.join(' '));
      } catch {
        // As above.
      }
    },
  };
}
