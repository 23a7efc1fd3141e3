import { describe, expect, it } from 'vitest';
import { createMemo, type Kept, memoPart } from './memo';

const SUMS = memoPart<Kept<{ readonly sum: number }>>('sums');
const NAMES = memoPart<string>('names');

describe('a memo', () => {
  it('keeps a value while its inputs are the same, and says what it was', () => {
    const memo = createMemo();
    const sumOf = (...inputs: readonly number[]) =>
      memo.keep(SUMS, 'a', inputs, (before) => ({ sum: inputs.reduce((a, b) => a + b, before?.sum ?? 0) }));
    const first = sumOf(1, 2);
    expect(sumOf(1, 2)).toBe(first);
    expect(sumOf(1, 3)).toEqual({ sum: 7 });
    expect(memo.keep(SUMS, 'b', [1, 2], () => ({ sum: 3 }))).not.toBe(first);
  });

  it('keeps kinds apart, and forgets those of which there are too many', () => {
    const memo = createMemo();
    memo.part(NAMES).set('a', 'Aino');
    for (const key of ['a', 'b', 'c']) memo.keep(SUMS, key, [], () => ({ sum: 0 }));
    expect([memo.part(NAMES).get('a'), memo.part(SUMS).size]).toEqual(['Aino', 3]);
    memo.tidy(2);
    expect([memo.part(NAMES).size, memo.part(SUMS).size]).toEqual([1, 0]);
    expect(createMemo().part(NAMES).size).toBe(0);
  });
});
