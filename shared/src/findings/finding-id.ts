/**
 * The id of a finding's record, derived from its board and fingerprint, so that two people who decide on the same finding
 * offline never create two records.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 53 bits of a text: cyrb53 by bryc (public domain). */
function hash53(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

function letters(value: number, length: number): string {
  let rest = value;
  let text = '';
  while (text.length < length) {
    text += ALPHABET[rest % 62];
    rest = Math.floor(rest / 62);
  }
  return text;
}

/**
 * @param base an id; of one longer than 20 the beginning counts
 * @param mark a letter that tells what is derived
 * @returns at most 40 letters and digits, the same for the same text
 */
export function derivedId(base: string, mark: string, text: string): string {
  return `${base.slice(0, 21)}${mark}${letters(hash53(text, 1), 9)}${letters(hash53(text, 2), 9)}`;
}

/** @returns at most 40 letters and digits; board ids have 20, of longer ones the beginning counts */
export function findingId(board: string, fingerprint: string): string {
  return derivedId(board, 'F', fingerprint);
}
