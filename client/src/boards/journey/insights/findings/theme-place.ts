/** Where a theme stands on the page, and the way there. */

export function themeId(fingerprint: string): string {
  return `theme ${fingerprint}`;
}

/** Brings a theme into view and gives it the focus; once it is drawn, if it has just been chosen. */
export function goToTheme(fingerprint: string): void {
  requestAnimationFrame(() => {
    const theme = document.getElementById(themeId(fingerprint));
    theme?.focus({ preventScroll: true });
    theme?.scrollIntoView({ block: 'nearest' });
  });
}
