/**
 * Look-alikes among notes, found on this machine: a person confirms each. Two notes are alike by the words they share, rare
 * words counting more, and by their letters, which finds other forms and parts of compound words. What one says and the other
 * denies is not the same.
 */
import { stemOf } from './stems';

export interface LikeNote {
  readonly id: string;
  readonly text: string;
}
export interface MergeSuggestion {
  /** The same for the same notes, whatever their order: what a person has turned down is known by it. */
  readonly key: string;
  /** Ids; first the one that is most like the others. */
  readonly notes: readonly string[];
  /** 0–1, the least likely pair. */
  readonly likeness: number;
}

/** From this likeness on two notes are put forward. */
const ALIKE = 0.48;
/** In a group every pair has at least this. */
const LEAST_IN_GROUP = 0.35;
/** Notes with fewer letters in common are not looked at more closely. */
const WORTH_A_LOOK = 0.18;
const MOST_IN_GROUP = 30;
/** What is left of the likeness where one says what the other denies. */
const DENIED = 0.3;

const DENIALS = new Set(
  'ei en et emme ette eivät eikä älä ilman not no never without none nobody cannot nothing nowhere'.split(' '),
);
const EMPTY_WORDS = new Set(
  (
    'ja on se ne kun kuin että niin joka jotka tai mutta myös olla ovat oli olisi pitää pitäisi voi vain liian tosi aina ' +
    'a an the and or of to in at is are was were be it its that this there for with on too very so we they you i my our your have has had'
  ).split(' '),
);

interface Read {
  readonly id: string;
  readonly stems: readonly string[];
  readonly letters: ReadonlySet<string>;
  readonly denies: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
const EXPANDED: readonly (readonly [RegExp, string])[] = [[/n['’]t\b/g, ' not']];

function readNote({ id, text }: LikeNote): Read {
  let plain = text.normalize('NFC').toLowerCase();
  for (const [short, long] of EXPANDED) plain = plain.replace(short, long);
  const words = plain.match(WORD) ?? [];
  const said = words.filter((word) => !EMPTY_WORDS.has(word) && !DENIALS.has(word));
  const stems = [...new Set((said.length > 0 ? said : words).map(stemOf))];
  const letters = new Set<string>();
  for (const stem of stems) {
    const padded = ` ${stem} `;
    for (let at = 0; at + 3 <= padded.length; at++) letters.add(padded.slice(at, at + 3));
  }
  return { id, stems, letters, denies: words.some((word) => DENIALS.has(word)) };
}

/** @returns 0–1: the same, one grown out of the other, a part of a compound */
function stemLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  if (head >= 4 && head >= long.length * 0.6) return 0.9;
  if (short.length >= 4 && long.includes(short)) return 0.7;
  return 0;
}

/** Shares of the weight of both notes' words that meet in the other. */
function wordsAlike(a: Read, b: Read, weight: (stem: string) => number): number {
  const met = (from: Read, to: Read): number => {
    let sum = 0;
    let all = 0;
    for (const stem of from.stems) {
      const own = weight(stem);
      all += own;
      let best = 0;
      for (const other of to.stems) best = Math.max(best, stemLikeness(stem, other));
      sum += own * best;
    }
    return all === 0 ? 0 : sum / all;
  };
  return (met(a, b) + met(b, a)) / 2;
}

/** Pairs that share enough letters, with how many: found by an index, not by trying all. */
function candidates(notes: readonly Read[]): ReadonlyMap<number, number> {
  const index = new Map<string, number[]>();
  const shared = new Map<number, number>();
  for (const [at, { letters }] of notes.entries()) {
    for (const letter of letters) {
      const known = index.get(letter);
      if (!known) {
        index.set(letter, [at]);
        continue;
      }
      for (const other of known) {
        const pair = other * notes.length + at;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
      known.push(at);
    }
  }
  return shared;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

function pairsOf(notes: readonly Read[]): readonly Pair[] {
  const counts = new Map<string, number>();
  for (const stem of notes.flatMap(({ stems }) => stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weight = (stem: string): number => Math.log(1 + notes.length / (counts.get(stem) ?? 1)) + 0.5;
  const pairs: Pair[] = [];
  for (const [pair, shared] of candidates(notes)) {
    const [a, b] = [Math.floor(pair / notes.length), pair % notes.length];
    const [one, other] = [notes[a], notes[b]];
    if (!one || !other) continue;
    const byLetters = (2 * shared) / (one.letters.size + other.letters.size);
    if (byLetters < WORTH_A_LOOK) continue;
    const alike = Math.max(wordsAlike(one, other, weight), byLetters);
    const likeness = one.denies === other.denies ? alike : alike * DENIED;
    if (likeness >= LEAST_IN_GROUP) pairs.push({ a, b, likeness });
  }
  return pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

/** Joins the likeliest first; two groups become one only where every note is like every other, and most of them well. */
function groupsOf(pairs: readonly Pair[], count: number): readonly (readonly number[])[] {
  const known = new Map(pairs.map(({ a, b, likeness }) => [a * count + b, likeness]));
  const likeness = (a: number, b: number): number => known.get(Math.min(a, b) * count + Math.max(a, b)) ?? 0;
  const groupOf = new Map<number, number[]>();
  for (const pair of pairs) {
    if (pair.likeness < ALIKE) break;
    const one = groupOf.get(pair.a) ?? [pair.a];
    const other = groupOf.get(pair.b) ?? [pair.b];
    if (one === other || one.length + other.length > MOST_IN_GROUP) continue;
    const between = one.flatMap((a) => other.map((b) => likeness(a, b)));
    const mean = between.reduce((sum, value) => sum + value, 0) / between.length;
    if (mean < ALIKE || Math.min(...between) < LEAST_IN_GROUP) continue;
    const joined = [...one, ...other];
    for (const at of joined) groupOf.set(at, joined);
  }
  return [...new Set(groupOf.values())];
}

/**
 * @param notes loose ones and what was put together already, the latter in its own words
 * @returns groups to put together, the likeliest first; no note is in two of them
 */
export function suggestMerges(notes: readonly LikeNote[]): readonly MergeSuggestion[] {
  const read = notes.map(readNote);
  const pairs = pairsOf(read);
  const known = new Map(pairs.map(({ a, b, likeness }) => [`${a} ${b}`, likeness]));
  const likeness = (a: number, b: number): number => known.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? 0;
  return groupsOf(pairs, read.length)
    .map((group): MergeSuggestion => {
      const sums = group.map((a) => group.reduce((sum, b) => (a === b ? sum : sum + likeness(a, b)), 0));
      const order = group.map((at, nth) => ({ at, sum: sums[nth] ?? 0 })).sort((a, b) => b.sum - a.sum || a.at - b.at);
      const ids = order.flatMap(({ at }) => read[at]?.id ?? []);
      const between = group.flatMap((a, nth) => group.slice(nth + 1).map((b) => likeness(a, b)));
      return { key: [...ids].sort().join(' '), notes: ids, likeness: Math.min(...between) };
    })
    .sort((a, b) => b.likeness - a.likeness || (a.key < b.key ? -1 : 1));
}
