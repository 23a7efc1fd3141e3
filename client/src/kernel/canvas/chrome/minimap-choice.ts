/** Whether this person wants to see the minimap, kept on this device. */
import { remember, remembered } from '../../device-memory';

const KEY = 'polku.minimap';

export function wantsMinimap(): boolean {
  return remembered(KEY) !== 'hidden';
}

export function keepMinimap(shown: boolean): void {
  remember(KEY, shown ? null : 'hidden');
}
