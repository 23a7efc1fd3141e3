/** Normalises typography to what people can type on a keyboard. */

const TYPED: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ′]/g, "'"],
  [/[“”„«»″]/g, '"'],
  [/[‐‑–—−]/g, '-'],
];

/** @returns the text with keyboard quotation marks and dashes, of the same length */
export function asTyped(text: string): string {
  return TYPED.reduce((typed, [marks, key]) => typed.replace(marks, key), text);
}

/** @returns lower-case text without accents, with keyboard quotation marks and dashes */
export function plainText(text: string): string {
  return asTyped(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}
