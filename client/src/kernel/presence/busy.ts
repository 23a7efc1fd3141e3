/** Whether the person must not be moved elsewhere now. */
import { isTextTarget } from '../actions/actions';
import type { Busy } from './gather-types';

const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** @returns what keeps the person here: a caret in a text that they can change, or an open dialog or menu */
export function busyNow(): Busy | null {
  if (document.querySelector(OPEN)) return 'open';
  const at = document.activeElement;
  const fixed = (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) && (at.readOnly || at.disabled);
  return isTextTarget(at) && !fixed ? 'writing' : null;
}
