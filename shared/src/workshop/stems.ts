/**
 * Rough stems of Finnish and English words, for finding notes that say the same. Not for showing: “hinnan” and “hinta” are both
 * “hint”, “waiting” and “waits” both “wait”. Notes of one room are often in both languages, so both are cut alike.
 */

/** Longest first, so that “-issa” goes before “-sa”. Suffixes of case, number, owner and person; English -ing, -ed, -s. */
const ENDINGS = [
  'iden ien jen tten ista istä issa issä ille illa illä ilta iltä iksi ieni',
  'ssa ssä sta stä lla llä lta ltä lle ksi een iin ään aan oon uun yyn öön',
  'nsa nsä mme nne vat vät taan tään daan dään kaan kään nut nyt neet',
  'ing edly ed ies es ly ments ment ness',
  'na nä ni si ja jä ia iä ta tä in an än en on un yn ön ko kö',
  'kin t n s a ä i e',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** Consonants that change when a word is bent: nt and nn, mp and mm, nk and ng, lt and ll, rt and rr, double and single. */
const GRADES: readonly (readonly [RegExp, string])[] = [
  [/nn$/, 'nt'],
  [/mm$/, 'mp'],
  [/ng$/, 'nk'],
  [/ll$/, 'lt'],
  [/rr$/, 'rt'],
  [/([kptsc])\1$/, '$1'],
  [/d$/, 't'],
  [/v$/, 'p'],
];

/** Letters that stay. */
const SHORTEST = 3;
/** Before these one more stays: “hinta” is no partitive. */
const SYLLABLES: ReadonlySet<string> = new Set('na nä ni si ja jä ia iä ta tä in t n'.split(' '));
const left = (ending: string): number => (SYLLABLES.has(ending) ? SHORTEST + 1 : SHORTEST);

/** @param word in small letters */
export function stemOf(word: string): string {
  if (word.length <= SHORTEST) return word;
  let stem = word;
  const ending = ENDINGS.find((one) => stem.length - one.length >= left(one) && stem.endsWith(one));
  if (ending) stem = stem.slice(0, -ending.length);
  while (stem.length > SHORTEST && /[aeiouyäö]$/.test(stem)) stem = stem.slice(0, -1);
  for (const [grade, strong] of GRADES) stem = stem.replace(grade, strong);
  return stem;
}
