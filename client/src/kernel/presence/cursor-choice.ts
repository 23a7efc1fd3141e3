/** Whether this person wants to see cursors, kept on this device. */
import { savePreference, savedPreference } from '../local-preferences';
import { CURSOR_CHOICES, type CursorChoice } from '../session/presence-types';

const KEY = 'polku.cursors';

export function savedCursorChoice(): CursorChoice {
  const kept = savedPreference(KEY);
  return CURSOR_CHOICES.find((choice) => choice === kept) ?? 'auto';
}

export function saveCursorChoice(choice: CursorChoice): void {
  savePreference(KEY, choice);
}
