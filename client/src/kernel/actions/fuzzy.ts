/** Fuzzy matching of names for palettes: letters in order, best at word starts and in a row. Pure. */
import { plainText } from '@polku/shared/kernel/search/plain-text';

const BREAK = /[\s\-–—/(:,.·"“]/;

/**
 * @returns a score, higher is better; 0 for an empty query; null when the letters do not occur in this order. All of the
 * typed words must fit, in any order.
 */
export function fuzzyScore(query: string, name: string): number | null {
  const words = plainText(query).split(/\s+/).filter(Boolean);
  const text = plainText(name);
  let sum = 0;
  for (const word of words) {
    const score = wordScore(word, text);
    if (score === null) return null;
    sum += score;
  }
  // Of equal fits the shorter name is the nearer one.
  return words.length === 0 ? 0 : sum - text.length / 200;
}

function wordScore(word: string, text: string): number | null {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0) return word.length * 4 + 4;
    if (BREAK.test(text[at - 1] ?? '')) return word.length * 4 + 2;
  }
  if (text.includes(word)) return word.length * 3;
  let at = -1;
  let score = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return null;
    const starts = next === 0 || BREAK.test(text[next - 1] ?? '');
    if (!starts && next !== at + 1 && at < 0) return null;
    score += starts ? 2 : next === at + 1 ? 1.5 : 0.25;
    at = next;
  }
  return score;
}
