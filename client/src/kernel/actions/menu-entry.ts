/** An action as a menu entry: disabled while it does not apply, with its first shortcut. */
import type { MenuEntry } from '../../ui/Menu';
import { type Action, showShortcut } from './actions';
import { MAC } from './keyboard-hints';

/** @returns whether it can be done now */
export const isPossible = ({ when }: Action): boolean => !when || when();

/** @returns its first key as people write it */
export function shownKey({ shortcuts: [first] = [] }: Action): string | undefined {
  return first === undefined ? undefined : showShortcut(first, MAC);
}

export function menuEntry(action: Action): MenuEntry {
  const { id, label, icon, danger, checked, run } = action;
  return {
    id,
    label,
    icon,
    shortcut: shownKey(action),
    disabled: !isPossible(action),
    ...(danger ? { danger } : {}),
    ...(checked === undefined ? {} : { checked }),
    onAction: run,
  };
}
