/** Whether this device is worked with fingers alone, so that hints about keys only take room. */

/** The style sheet hides `kbd` by the same rule (`ui/base.css`). */
const TOUCH_ONLY = '(any-pointer: coarse) and (not (any-pointer: fine))';

/** @returns false on a phone or a tablet without mouse or trackpad */
export const showsKeyHints = (): boolean => !window.matchMedia(TOUCH_ONLY).matches;
