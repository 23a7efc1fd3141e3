/** The mark of the thing that has the focus: what holds one says `data-comments`. */

/** @returns the mark of the nearest thing around the focused element, or null */
export function markAtFocus(): HTMLButtonElement | null {
  for (
    let holder = document.activeElement?.closest('[data-comments]') ?? null;
    holder;
    holder = holder.parentElement?.closest('[data-comments]') ?? null
  ) {
    const own = [...holder.querySelectorAll<HTMLButtonElement>('.comment-mark')].find(
      (mark) => mark.closest('[data-comments]') === holder,
    );
    if (own) return own;
  }
  return null;
}
