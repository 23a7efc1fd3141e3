/** Pointing out to all, as views offer it; the app provides it. */
import { Radio } from 'lucide-react';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { MenuEntry } from '../../ui/Menu';
import { type Action, showShortcut } from '../actions/actions';
import { MAC } from '../actions/keyboard-hints';
import { useWords, type Words } from '../words/words';
import type { Pings } from './pings';
import { useCompany } from './use-people';

/** Works everywhere in an open project, also while one writes in a text. */
export const PING_KEY = 'Mod+Shift+E';

export interface Pinging extends Pick<Pings, 'marked'> {
  /** Points out a record; left out: the one that this person is at or has selected. */
  point(id?: string): void;
  /** Whether there is something to point out, and somebody to see it. */
  may(id?: string): boolean;
}

const PingingContext = createContext<Pinging | null>(null);
export const PingingProvider = PingingContext.Provider;

/** @returns null where a view is used without the app */
export function usePinging(): Pinging | null {
  return useContext(PingingContext);
}

const NOTHING = createStore<{ readonly ids: ReadonlySet<string> }>(() => ({ ids: new Set() }));

/** @returns records that somebody points out now; the same set until that changes */
export function usePinged(): ReadonlySet<string> {
  return useStore(usePinging()?.marked ?? NOTHING, ({ ids }) => ids);
}

/** @returns the action of a view, for its menus, of what has the focus or is selected; its key is the app's */
export function pingAction(pinging: Pinging | null, words: Words): readonly Action[] {
  if (!pinging) return [];
  return [
    {
      id: 'ping',
      label: words.t('people.ping'),
      icon: <Radio size={16} />,
      group: 'edit',
      shortcuts: [PING_KEY],
      inText: true,
      when: () => pinging.may(),
      run: () => pinging.point(),
    },
  ];
}

/** @returns the entry of a thing's own menu; none while nobody else is here */
export function usePingEntry(id: string): readonly MenuEntry[] {
  const words = useWords();
  const pinging = usePinging();
  const company = useCompany();
  if (!pinging || !company) return [];
  return [
    {
      id: 'ping',
      label: words.t('people.ping'),
      icon: <Radio size={16} />,
      shortcut: showShortcut(PING_KEY, MAC),
      onAction: () => pinging.point(id),
    },
  ];
}
