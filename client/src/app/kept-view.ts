/** Which view of a journey a person chose on a phone, kept on this device; without storage for this visit only. */
import type { BoardViewName } from '../kernel/board-view';

const KEY = 'polku.phone.view';
const NAMES: readonly BoardViewName[] = ['list', 'map', 'table', 'insights'];

/** @returns the view, or null while none has been chosen */
export function keptPhoneView(): BoardViewName | null {
  try {
    const kept = localStorage.getItem(KEY);
    return NAMES.find((name) => name === kept) ?? null;
  } catch {
    // Storage is forbidden in this browser.
    return null;
  }
}

export function keepPhoneView(view: BoardViewName): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // As above.
  }
}
