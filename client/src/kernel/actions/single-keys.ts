/**
 * Single-key shortcuts (no Ctrl, Cmd or Alt). So that a slip of the finger or dictation does not edit a board, they work only
 * while the board has the focus, never in its tools, and a person can switch them off.
 */
import type { KeyPress } from './actions';

/** Elements over or next to a canvas that handle keys themselves. */
const TOOLS = 'button, a, summary, input, select, textarea, [role="toolbar"], [role="slider"], [role="grid"]';

/** @returns whether the key types one sign: a letter, a digit, punctuation */
export function isSingleKey({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return !ctrlKey && !metaKey && !altKey && /^\S$/u.test(key);
}

/** @returns whether the board itself, a thing on it, or nothing at all has the focus */
export function boardHasFocus(target: Element | null, host: Element | null): boolean {
  if (target === null || target === document.body) return true;
  return host?.contains(target) === true && target.closest(TOOLS) === null;
}
