/** Whether the minimap is shown, kept on this device. */
import { savePreference, savedPreference } from '../../local-preferences';

const KEY = 'polku.minimap';

export function wantsMinimap(): boolean {
  return savedPreference(KEY) !== 'hidden';
}

export function keepMinimap(shown: boolean): void {
  savePreference(KEY, shown ? null : 'hidden');
}
