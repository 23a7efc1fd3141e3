/** Saves a file through the browser's download. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name that every system takes, from a title; `fallback` when nothing is left of it. */
export function fileName(title: string, ending: string, fallback = 'polku'): string {
  const tidy = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\- _]+/gu, ' ')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 80);
  return `${tidy || fallback}.${ending}`;
}
