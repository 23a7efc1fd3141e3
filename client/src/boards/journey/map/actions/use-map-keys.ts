/** Shortcuts of the map while it is in view and no text is edited; in other views, undo and redo. */
import { type RefObject, useEffect } from 'react';
import { type Action, dispatchKey, isTextTarget } from '../../../../kernel/actions/actions';
import { MAC } from '../../../../kernel/actions/keyboard-hints';
import { boardHasFocus, isSingleKey } from '../../../../kernel/actions/single-keys';

export interface MapKeysOptions {
  /** The journey's element; the map is in its `.journey-stage`. */
  readonly root: RefObject<HTMLElement | null>;
  readonly inView: boolean;
  /** Whether keys of one sign, such as `n`, act. */
  readonly singleKeys: boolean;
}

export function useMapKeys(actions: readonly Action[], { root, inView, singleKeys }: MapKeysOptions): void {
  useEffect(() => {
    // Copying and pasting come as clipboard events; their keys must reach the browser.
    const keyed = actions.filter(({ id }) => (inView ? id !== 'copy' && id !== 'cut' : id === 'undo' || id === 'redo'));
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const stage = root.current?.querySelector('.journey-stage') ?? null;
      if (isSingleKey(event)) {
        if (!singleKeys || !boardHasFocus(target, stage)) return;
      } else {
        const inMap = target === document.body || stage?.contains(target) === true;
        if (!inMap && !(event.ctrlKey || event.metaKey)) return;
      }
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      if (dispatchKey(keyed, event, isTextTarget(target), MAC)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [actions, root, inView, singleKeys]);
}
