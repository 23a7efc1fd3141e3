/** Normalises typography to what people can type on a keyboard. */

const TYPED: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ′]/g, "'"],
  [/[“”„«»″]/g, '"'],
  [/[‐‑–—−]/g, '-'],
];

/** @returns the text with quotation marks and dashes as they are on the keyboard; none grows longer or shorter */
export function asTyped(text: string): string {
  return TYPED.reduce((typed, [marks, key]) => typed.replace(marks, key), text);
}

/** @returns small letters without accents, quotation marks and dashes as they are typed */
export function plainText(text: string): string {
  return asTyped(text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}
