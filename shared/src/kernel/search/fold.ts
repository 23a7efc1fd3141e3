/**
 * Folds texts for search: case and accents are ignored, but letters of a language stay distinct (Finnish å, ä, ö are not a
 * and o; in English a and o find them), as in the language's collation at base level.
 */
import type { Translator } from '../translate';
import { asTyped } from './plain-text';

export interface Folding {
  /** The text as it is compared. */
  fold(text: string): string;
  /** As `fold`, with for each unit of the folded text its place in the original, and the original's length at the end. */
  foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] };
}

const PLAIN = /^[\u0020-\u007e\n\t]*$/;
const MARKS = /\p{M}+/gu;

/** Makes the folding of a language; remembers each letter it has seen. */
export function createFolding(locale: Translator['locale']): Folding {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', usage: 'sort' });
  const known = new Map<string, string>();
  const letter = (char: string): string => {
    let folded = known.get(char);
    if (folded === undefined) {
      const lower = char.normalize('NFC').toLocaleLowerCase(locale);
      const bare = lower.normalize('NFD').replace(MARKS, '');
      folded = asTyped(bare !== '' && collator.compare(lower, bare) === 0 ? bare : lower);
      known.set(char, folded);
    }
    return folded;
  };
  const chars = (text: string): Iterable<{ readonly segment: string; readonly index: number }> => composed(text);
  return {
    fold(text) {
      if (PLAIN.test(text)) return text.toLowerCase();
      let folded = '';
      for (const { segment } of chars(text)) folded += letter(segment);
      return folded;
    },
    foldWithPlaces(text) {
      let folded = '';
      const places: number[] = [];
      for (const { segment, index } of chars(text)) {
        const part = letter(segment);
        for (let i = 0; i < part.length; i++) places.push(index);
        folded += part;
      }
      places.push(text.length);
      return { folded, places };
    },
  };
}

/** Code points, each with the combining marks that follow it. */
function* composed(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  const marked = /\P{M}\p{M}*|\p{M}+/gsu;
  for (const match of text.matchAll(marked)) yield { segment: match[0], index: match.index };
}
