/**
 * Undo and redo by keys wherever a project is open. Views that also bring into sight what changed, and texts, take the keys
 * first; this is for all else: sheets, tables, insights, the overview, and the page itself.
 */
import type { Undo } from '@polku/shared/kernel/undo';
import { useEffect } from 'react';
import { isTextTarget, matches, type Shortcut } from '../kernel/actions/actions';

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
const KEYS: readonly { readonly shortcut: Shortcut; readonly move: 'undo' | 'redo' }[] = [
  { shortcut: 'Mod+Z', move: 'undo' },
  { shortcut: 'Mod+Shift+Z', move: 'redo' },
  { shortcut: 'Mod+Y', move: 'redo' },
];

export function useUndoKeys(undo: Undo): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || isTextTarget(target)) return;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      const key = KEYS.find(({ shortcut }) => matches(shortcut, event, MAC));
      if (!key) return;
      event.preventDefault();
      undo[key.move]();
    };
    // On the window: after the views, which listen on the document.
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo]);
}
