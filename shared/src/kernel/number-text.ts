/**
 * Parses and formats numbers as people write them: decimal point or comma, spaces between thousands, either kind of minus.
 */
const PLAIN = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;
const GROUPED_BY_SPACE = /^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$/;
const GROUPED_BY_POINT = /^[+-]?\d{1,3}(\.\d{3})+,\d+$/;
const GROUPED_BY_COMMA = /^[+-]?\d{1,3}(,\d{3})+\.\d+$/;

/** @returns the number, or null if the text is not one; `1,5` and `1.5` are the same */
export function readNumber(text: string): number | null {
  const tidy = text
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/^[\u2212\u2013]/, '-');
  let plain: string;
  if (PLAIN.test(tidy)) plain = tidy.replace(',', '.');
  else if (GROUPED_BY_SPACE.test(tidy)) plain = tidy.replaceAll(' ', '').replace(',', '.');
  else if (GROUPED_BY_POINT.test(tidy)) plain = tidy.replaceAll('.', '').replace(',', '.');
  else if (GROUPED_BY_COMMA.test(tidy)) plain = tidy.replaceAll(',', '');
  else return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
