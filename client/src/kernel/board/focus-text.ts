/** Puts the caret into a record's first text as soon as it is on the page, found by `data-record`. */
export function focusText(id: string, where: 'start' | 'end' = 'end'): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLTextAreaElement>(`[data-record="${id}"] textarea`);
    field?.focus();
    const at = where === 'start' ? 0 : (field?.value.length ?? 0);
    field?.setSelectionRange(at, at);
  });
}
