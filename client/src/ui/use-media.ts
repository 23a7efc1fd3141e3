/** The window's size, where it changes what is shown and not only how (that is CSS). */
import { useSyncExternalStore } from 'react';

/** A phone held upright, or a window at 400 %. Style sheets name the same widths. */
export const PHONE = '(max-width: 599px)';
/** A laptop's window at 200 %: the bar keeps what is used all the time, a menu has the rest. */
export const NARROW = '(max-width: 799px)';
/** Only a few rows high: bars that take a row of their own go into the menu. */
export const SHORT = '(max-width: 599px) and (max-height: 420px)';

/** @returns whether the window fits the media query, now and whenever that changes */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
