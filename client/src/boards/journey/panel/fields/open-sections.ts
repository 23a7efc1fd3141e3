/** Which sections of the panel are folded, kept on this device. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { savePreference, savedPreference } from '../../../../kernel/local-preferences';

const KEY = 'polku.panel.folded';

export interface FoldedSections {
  readonly store: StoreApi<{ readonly folded: readonly string[] }>;
  set(section: string, folded: boolean): void;
}

function stored(): readonly string[] {
  return (savedPreference(KEY) ?? '').split(' ').filter(Boolean);
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
      savePreference(KEY, next.join(' '));
    },
  };
}
