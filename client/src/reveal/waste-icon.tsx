/** How kinds of waste are drawn: the app gives the signs of a board kind; without them they are words alone. */
import { createContext, useContext } from 'react';
import type { WasteIcon } from './model/wasted';

const DOT: WasteIcon = (_, x, y, size) => [
  { kind: 'circle', x: x + size / 2, y: y + size / 2, r: size * 0.22, fill: 'red' },
];

const WasteIconContext = createContext<WasteIcon>(DOT);
export const WasteIconProvider = WasteIconContext.Provider;

export function useWasteIcon(): WasteIcon {
  return useContext(WasteIconContext);
}
