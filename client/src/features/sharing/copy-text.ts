/** Copies a text to the system clipboard, also one that is still being generated. */

/**
 * Must be called during a person's press. A browser that accepts a pending text gets it at once; elsewhere it is copied
 * when ready.
 * @returns false when the browser does not allow it, or when the text fails
 */
export async function copyText(text: Promise<string>): Promise<boolean> {
  // Over plain HTTP browsers have no clipboard.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  try {
    if (clipboard?.write !== undefined && typeof ClipboardItem !== 'undefined') {
      const blob = text.then((known) => new Blob([known], { type: 'text/plain' }));
      await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    } else {
      const known = await text;
      if (!clipboard) return false;
      await clipboard.writeText(known);
    }
    return true;
  } catch {
    // Refused, or nothing to copy: the caller reports a failed text.
    return false;
  }
}
