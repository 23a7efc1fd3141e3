import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingIndexes, withReplaced, MOST_DIFFERENCES } from './list-changes';

const plain = (before: readonly unknown[], now: readonly unknown[]): readonly number[] =>
  now.flatMap((entry, at) => (entry === before[at] ? [] : [at]));
const sorted = (list: readonly number[] | null) => list && [...list].sort((a, b) => a - b);

describe('a list that follows by exchanging entries', () => {
  it('leaves the list before it as it was', () => {
    const before = ['a', 'b', 'c'];
    expect(withReplaced(before, new Map([[1, 'B']]))).toEqual(['a', 'B', 'c']);
    expect(before).toEqual(['a', 'b', 'c']);
    expect(withReplaced(before, new Map())).toBe(before);
  });

  it('knows where it differs without a look at the rest', () => {
    const before = Array.from({ length: 50 }, (_, at) => at);
    let looked = 0;
    const watched = new Proxy(before, {
      get: (list, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looked++;
        return Reflect.get(list, key) as unknown;
      },
    });
    const next = withReplaced(watched, new Map([[30, -1]]));
    looked = 0;
    expect(differingIndexes(watched, next)).toEqual([30]);
    expect(looked).toBe(1);
  });

  it('says the same as a comparison of every entry, however many steps lie between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.array(fc.tuple(fc.nat(29), fc.integer({ min: 0, max: 2 })), { maxLength: 4 }), { maxLength: 14 }),
        (first, steps) => {
          const lists: (readonly number[])[] = [first];
          for (const step of steps) {
            const last = lists.at(-1) ?? first;
            lists.push(withReplaced(last, new Map(step.filter(([at]) => at < first.length))));
          }
          for (const before of lists)
            for (const now of lists) expect(sorted(differingIndexes(before, now))).toEqual(plain(before, now));
        },
      ),
    );
  });

  it('is another list when it is longer or differs in too much', () => {
    expect(differingIndexes([1], [1, 2])).toBeNull();
    const many = Array.from({ length: MOST_DIFFERENCES + 1 }, (_, at) => at);
    expect(
      differingIndexes(
        many,
        many.map((at) => -1 - at),
      ),
    ).toBeNull();
    expect(differingIndexes(many, [...many.slice(1).map((at) => at - 1), MOST_DIFFERENCES])).toEqual([]);
  });
});
