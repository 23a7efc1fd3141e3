/**
 * What changed in a text, by words: for showing it, and for writing an older text back by small edits, so that what others
 * write elsewhere in it, and their cursors, stay.
 */

export interface TextPart {
  readonly change: 'same' | 'added' | 'gone';
  readonly text: string;
}

/** A place in the earlier text, and what stands there in the later one. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Beyond so many differing words what lies between the first and the last of them counts as written anew. */
const MOST_EDITS = 200;

/** Words with what follows them up to the next; line breaks are words of their own. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\n|[^\S\n]+|[\p{L}\p{N}\p{M}_'’-]+|[^\s\p{L}\p{N}\p{M}_]/gu) ?? [];
}

/** A step of the way through both texts: words that are in both, only in the earlier, or only in the later one. */
interface Run {
  readonly same: number;
  readonly gone: number;
  readonly added: number;
}

/**
 * The shortest way from one list of words to the other (Myers), in at most `MOST_EDITS` steps.
 * @returns for each number of edits the furthest place on each diagonal; null where it takes more
 */
function furthest(a: readonly string[], b: readonly string[]): readonly ReadonlyMap<number, number>[] | null {
  const rounds: Map<number, number>[] = [];
  let last = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(MOST_EDITS, a.length + b.length); edits++) {
    const now = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [down, right] = [last.get(diagonal + 1) ?? -1, last.get(diagonal - 1) ?? -1];
      let x = diagonal === -edits || (diagonal !== edits && right < down) ? down : right + 1;
      let y = x - diagonal;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      now.set(diagonal, x);
      if (x >= a.length && y >= b.length) return [...rounds, now];
    }
    rounds.push(now);
    last = now;
  }
  return null;
}

/** @returns which words of both are the same, as pairs of indexes, from the first on; null where they differ too much */
function commonWords(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] | null {
  const rounds = furthest(a, b);
  if (!rounds) return null;
  const pairs: [number, number][] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const before = rounds[edits - 1] ?? new Map<number, number>([[1, 0]]);
    const diagonal = x - y;
    const [down, right] = [before.get(diagonal + 1) ?? -1, before.get(diagonal - 1) ?? -1];
    const byDown = diagonal === -edits || (diagonal !== edits && right < down);
    const startX = byDown ? down : right + 1;
    while (x > startX && x > 0 && y > 0) pairs.push([--x, --y]);
    if (edits === 0) break;
    if (byDown) y--;
    else x--;
  }
  return pairs.sort(([one], [other]) => one - other);
}

/** @returns the runs that lead from one list of words to the other */
function runsOf(a: readonly string[], b: readonly string[]): readonly Run[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const runs: Run[] = [{ same: head, gone: 0, added: 0 }];
  let [x, y] = [0, 0];
  for (const [inA, inB] of commonWords(middleA, middleB) ?? []) {
    runs.push({ same: 0, gone: inA - x, added: inB - y }, { same: 1, gone: 0, added: 0 });
    [x, y] = [inA + 1, inB + 1];
  }
  return [...runs, { same: 0, gone: middleA.length - x, added: middleB.length - y }, { same: tail, gone: 0, added: 0 }];
}

/** @returns the later text with what is gone from the earlier one in its place, part by part */
export function wordDifference(before: string, after: string): readonly TextPart[] {
  const parts: { change: TextPart['change']; text: string }[] = [];
  const say = (change: TextPart['change'], words: readonly string[]): void => {
    if (words.length === 0) return;
    const last = parts.at(-1);
    if (last?.change === change) last.text += words.join('');
    else parts.push({ change, text: words.join('') });
  };
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let [x, y] = [0, 0];
  for (const { same, gone, added } of runsOf(a, b)) {
    say('same', a.slice(x, x + same));
    say('gone', a.slice(x + same, x + same + gone));
    say('added', b.slice(y + same, y + same + added));
    x += same + gone;
    y += same + added;
  }
  return parts;
}

function hunksOf(from: string, to: string): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let open: { from: number; to: number; insert: string } | null = null;
  for (const { change, text } of wordDifference(from, to)) {
    if (change === 'same') open = null;
    else if (!open) hunks.push((open = { from: at, to: at, insert: '' }));
    if (change === 'added' && open) open.insert += text;
    if (change === 'added') continue;
    at += text.length;
    if (open) open.to = at;
  }
  return hunks;
}

/**
 * The edits that lead from one text to another one by one. Those that shorten it come first, so that no text on the way is
 * longer than the longer of the two.
 * @returns the whole text after each edit, and where the edit ended in it
 */
export function textSteps(from: string, to: string): readonly { readonly value: string; readonly caret: number }[] {
  const hunks = hunksOf(from, to);
  const growth = ({ from: start, to: end, insert }: Hunk): number => insert.length - (end - start);
  const done = new Set<Hunk>();
  let value = from;
  return [...hunks]
    .sort((a, b) => growth(a) - growth(b))
    .map((hunk) => {
      let at = hunk.from;
      for (const other of done) if (other.from < hunk.from) at += growth(other);
      done.add(hunk);
      value = value.slice(0, at) + hunk.insert + value.slice(at + hunk.to - hunk.from);
      return { value, caret: at + hunk.insert.length };
    });
}
