import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { largestFirst } from './largest-first';

const items = fc.array(fc.record({ id: fc.nat(), size: fc.option(fc.integer({ min: -3, max: 3 })) }), {
  maxLength: 90,
});

test('parts are those of the sorted list, whatever was asked for before', () => {
  fc.assert(
    fc.property(items, fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { maxLength: 4 }), (list, parts) => {
      const ordered = largestFirst(list, ({ size }) => size);
      const sorted = [...list].sort((a, b) => (b.size ?? -10) - (a.size ?? -10));
      for (const [from, to] of parts) expect(ordered.slice(from, to)).toEqual(sorted.slice(from, to));
      expect(ordered.slice()).toEqual(sorted);
      expect(ordered.length).toBe(list.length);
    }),
  );
});

test('a few of many cost one look at each', () => {
  const size = vi.fn((n: number) => n % 1000);
  const list = Array.from({ length: 5000 }, (_, n) => n);
  expect(largestFirst(list, size).slice(0, 3)).toEqual([999, 1999, 2999]);
  expect(size).toHaveBeenCalledTimes(5000);
});
