/** Gives the map's keys to its actions while the map is in view and nobody types; of the other views, undo and redo. */
import { type RefObject, useEffect } from 'react';
import { type Action, dispatchKey, isTextTarget } from '../../kernel/actions/actions';

export const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** @param root the journey's element; the map stands in its `.journey-stage` */
export function useMapKeys(actions: readonly Action[], root: RefObject<HTMLElement | null>, inView: boolean): void {
  useEffect(() => {
    // Copying and pasting come as clipboard events; their keys must reach the browser.
    const keyed = actions.filter(({ id }) => (inView ? id !== 'copy' && id !== 'cut' : id === 'undo' || id === 'redo'));
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const inMap =
        target === document.body || root.current?.querySelector('.journey-stage')?.contains(target) === true;
      if (!inMap && !(event.ctrlKey || event.metaKey) && !reachesMap(event.key, target)) return;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      if (dispatchKey(keyed, event, isTextTarget(target), MAC)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [actions, root, inView]);
}

/** A letter means the map although a button of the header has the focus: buttons do nothing with letters, lists do. */
function reachesMap(key: string, target: HTMLElement | null): boolean {
  return /^\S$/u.test(key) && target?.closest('aside, [aria-haspopup="listbox"], [role="grid"]') === null;
}
