/** The position of a theme on the page, and scrolling to it. */

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
