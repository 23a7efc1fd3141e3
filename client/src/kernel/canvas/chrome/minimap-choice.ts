/** Whether this person wants to see the minimap, kept on this device. */
const KEY = 'polku.minimap';

export function wantsMinimap(storage: Storage = localStorage): boolean {
  return storage.getItem(KEY) !== 'hidden';
}

export function keepMinimap(shown: boolean, storage: Storage = localStorage): void {
  if (shown) storage.removeItem(KEY);
  else storage.setItem(KEY, 'hidden');
}
