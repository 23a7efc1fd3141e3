/**
 * Keeps the keyboard focus in place when the focused element is removed: it moves to a neighbour instead of the top of the
 * page. Does nothing if something else has taken the focus.
 */
const FOCUSABLE =
  'textarea:not([disabled]), input:not([disabled]):not([type="hidden"]), button:not([disabled]), [tabindex="0"]';
/** A menu that closes gives the focus back a frame later, to a button that may be gone. */
const SETTLED_MS = 60;

function firstIn(element: Element | null): HTMLElement | null {
  if (!element) return null;
  return element.matches(FOCUSABLE) ? (element as HTMLElement) : element.querySelector<HTMLElement>(FOCUSABLE);
}

/** @returns a focusable element near the given one: in the next sibling, the previous one, then its ancestors */
function beside(element: Element): HTMLElement | null {
  for (const start of ['nextElementSibling', 'previousElementSibling'] as const) {
    for (let near = element[start]; near; near = near[start]) {
      const found = firstIn(near);
      if (found) return found;
    }
  }
  return element.parentElement && element.parentElement !== document.body ? beside(element.parentElement) : null;
}

/** @param element that is about to go; null does nothing */
export function keepFocusNear(element: Element | null): void {
  if (!element) return;
  const next = beside(element);
  setTimeout(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && !element.isConnected && next?.isConnected) next.focus();
  }, SETTLED_MS);
}
