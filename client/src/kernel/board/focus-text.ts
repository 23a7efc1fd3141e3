/** Puts the caret into the first text of a record, as soon as it is on the page: its place there says `data-record`. */
export function focusText(id: string, where: 'start' | 'end' = 'end'): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLTextAreaElement>(`[data-record="${id}"] textarea`);
    field?.focus();
    const at = where === 'start' ? 0 : (field?.value.length ?? 0);
    field?.setSelectionRange(at, at);
  });
}
