/**
 * Keeps the keyboard focus in place when the focused element is removed: it moves to a neighbour instead of the top of the
 * page. Does nothing if something else has taken the focus.
 */
const FOCUSABLE =
  'textarea:not([disabled]), input:not([disabled]):not([type="hidden"]), button:not([disabled]), [tabindex="0"]';
/** A menu that closes gives the focus back a frame later, to a button that may be gone; a long list is redrawn in slices. */
const LOOKS_MS = [60, 250, 1000] as const;

function firstIn(element: Element): HTMLElement | null {
  return element.matches(FOCUSABLE) ? (element as HTMLElement) : element.querySelector<HTMLElement>(FOCUSABLE);
}

/** @returns what can have the focus near an element: after it, before it, then likewise around each of its ancestors */
function beside(element: Element): readonly HTMLElement[] {
  const near: HTMLElement[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    for (const side of ['nextElementSibling', 'previousElementSibling'] as const) {
      for (let one = at[side]; one; one = one[side]) {
        const found = firstIn(one);
        if (found) near.push(found);
        if (found) break;
      }
    }
  }
  return near;
}

/** @param element that may be about to go; null does nothing */
export function keepFocusNear(element: Element | null): void {
  if (!element || element === document.body) return;
  const near = beside(element);
  const look = (nth: number): void => {
    const wait = LOOKS_MS[nth];
    if (wait === undefined) return;
    setTimeout(() => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      const taken = !lost && !element.contains(document.activeElement);
      if (taken) return;
      if (lost && !element.isConnected) near.find((one) => one.isConnected)?.focus();
      else look(nth + 1);
    }, wait);
  };
  look(0);
}
