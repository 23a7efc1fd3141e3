/** Copies a text to the system clipboard, also one that is still being generated. */

/**
 * To be called while a person's press still counts. Where a browser takes a text that is still to come it is given at
 * once; elsewhere it is copied when it is there.
 * @returns false when the browser does not allow it, or when the text does not come
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
    // Refused, or nothing to copy: whoever makes the text tells of that.
    return false;
  }
}
