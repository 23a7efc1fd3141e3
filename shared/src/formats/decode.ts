/**
 * Decodes a file to text: UTF-8 with or without BOM, UTF-16 with BOM (Excel's “Unicode text”), otherwise Windows-1252, which
 * older Finnish Excel writes.
 */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

declare const TextDecoder: new (
  encoding: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The decoder throws only because the bytes are not UTF-8.
    return false;
  }
}

/** @returns the text without its byte order mark */
export function decodeFile(bytes: Uint8Array): { readonly text: string; readonly encoding: FileEncoding } {
  const [a, b] = bytes;
  const encoding: FileEncoding =
    a === 0xff && b === 0xfe
      ? 'utf-16le'
      : a === 0xfe && b === 0xff
        ? 'utf-16be'
        : isUtf8(bytes)
          ? 'utf-8'
          : 'windows-1252';
  return { text: withoutBom(new TextDecoder(encoding).decode(bytes)), encoding };
}

export function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
