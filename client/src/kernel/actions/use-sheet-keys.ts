/** Keys of a sheet's actions; on a sheet one writes everywhere, so they work where nothing is written in. */
import { type RefObject, useEffect } from 'react';
import { type Action, dispatchKey, isTextTarget } from './actions';
import { MAC } from './keyboard-hints';
import { boardHasFocus, isSingleKey } from './single-keys';

/** @param actions must keep their identity while unchanged; @param singleKeys whether keys of one sign act, as the person wants it */
export function useSheetKeys(
  actions: readonly Action[],
  singleKeys: boolean,
  root: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return;
      if (isSingleKey(event) && !(singleKeys && boardHasFocus(target, root.current))) return;
      if (dispatchKey(actions, event, isTextTarget(target), MAC)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [actions, singleKeys, root]);
}
