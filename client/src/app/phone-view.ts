/** The journey view last chosen on a phone, kept on this device. */
import type { BoardViewName } from '../kernel/board-view';
import { savePreference, savedPreference } from '../kernel/local-preferences';

const KEY = 'polku.phone.view';
const NAMES: readonly BoardViewName[] = ['list', 'map', 'table', 'insights'];

/** @returns the view, or null while none has been chosen */
export function savedPhoneView(): BoardViewName | null {
  const kept = savedPreference(KEY);
  return NAMES.find((name) => name === kept) ?? null;
}

export function savePhoneView(view: BoardViewName): void {
  savePreference(KEY, view);
}
