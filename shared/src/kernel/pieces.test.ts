import { describe, expect, it } from 'vitest';
import { each, finish, PIECE } from './pieces';

describe('work in pieces', () => {
  it('visits every item once, in order, and pauses after every piece', () => {
    const items = Array.from({ length: 2 * PIECE + 1 }, (_, index) => index);
    const seen: number[] = [];
    const work = each(items, (item) => seen.push(item));
    const after: number[] = [];
    while (!work.next().done) after.push(seen.length);
    expect(seen).toEqual(items);
    expect(after).toEqual([PIECE, 2 * PIECE, 2 * PIECE + 1]);
  });

  it('can be finished at once', () => {
    function* sum() {
      let total = 0;
      yield* each([1, 2, 3], (item) => {
        total += item;
      });
      return total;
    }
    expect(finish(sum())).toBe(6);
  });
});
