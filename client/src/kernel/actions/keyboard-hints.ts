/** What keys are called on this device, and whether it is touch-only, where shortcut hints would only take up space. */

export const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** The style sheet hides `kbd` by the same rule (`ui/base.css`). */
const TOUCH_ONLY = '(any-pointer: coarse) and (not (any-pointer: fine))';

/** @returns false on a phone or a tablet without mouse or trackpad */
export const showsKeyHints = (): boolean => !window.matchMedia(TOUCH_ONLY).matches;
