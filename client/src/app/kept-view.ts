/** The journey view last chosen on a phone, kept on this device. */
import type { BoardViewName } from '../kernel/board-view';
import { remember, remembered } from '../kernel/device-memory';

const KEY = 'polku.phone.view';
const NAMES: readonly BoardViewName[] = ['list', 'map', 'table', 'insights'];

/** @returns the view, or null while none has been chosen */
export function keptPhoneView(): BoardViewName | null {
  const kept = remembered(KEY);
  return NAMES.find((name) => name === kept) ?? null;
}

export function keepPhoneView(view: BoardViewName): void {
  remember(KEY, view);
}
