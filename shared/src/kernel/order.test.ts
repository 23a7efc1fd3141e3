import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import { keyBetween, LONGEST_KEY, placeAmong } from './order';
import { byOrder } from './records';

interface Item {
  readonly id: string;
  readonly order: string;
}

/** Puts new items in as a command does, and gives the list sorted as readers sort it. */
function insert(list: readonly Item[], index: number, ids: readonly string[], random: () => number): Item[] {
  const { keys, rekeyed } = placeAmong(list, index, ids.length, random);
  const kept = list.map((item) => ({ ...item, order: rekeyed.get(item.id) ?? item.order }));
  return [...kept, ...ids.map((id, nth) => ({ id, order: keys[nth] ?? '' }))].sort(byOrder);
}

describe('a key between two others', () => {
  it('lies strictly between them, however the list grew', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 150 }),
        (seed, places) => {
          const random = seededRandom(seed);
          const keys: string[] = [];
          for (const place of places) {
            const at = Math.floor(place * (keys.length + 1));
            const before = keys[at - 1] ?? null;
            const after = keys[at] ?? null;
            const key = keyBetween(before, after, random);
            expect(before === null || before < key).toBe(true);
            expect(after === null || key < after).toBe(true);
            keys.splice(at, 0, key);
          }
        },
      ),
    );
  });

  it('differs between two people who insert in the same gap', () => {
    const left = keyBetween(null, null, seededRandom(1));
    const right = keyBetween(left, null, seededRandom(2));
    const made = new Set(Array.from({ length: 200 }, (_, seed) => keyBetween(left, right, seededRandom(seed + 10))));
    expect(made.size).toBeGreaterThan(198);
  });

  it('does not exist between equal or reversed keys', () => {
    expect(() => keyBetween('a1', 'a1', Math.random)).toThrow('no key fits');
    expect(() => keyBetween('a2', 'a1', Math.random)).toThrow('no key fits');
  });
});

describe('a place among others', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{3}$/), { maxLength: 12 });
  // Keys as they may be found: good, equal, empty, malformed, of an unknown alphabet, far too long.
  const order = fc.oneof(
    fc.constantFrom(
      'a0',
      'a0',
      'a1',
      'a1V',
      'a2',
      'Zz',
      '',
      '~',
      'a',
      'a00',
      'ä1',
      'a0!!',
      'a0€x',
      `a1${'z'.repeat(300)}1`,
    ),
    fc.string({ maxLength: 6 }),
  );

  it('is taken whatever keys the neighbours have, and nobody else changes places', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        ids,
        fc.array(order, { minLength: 12, maxLength: 12 }),
        fc.nat(14),
        fc.integer({ min: 1, max: 5 }),
        (seed, names, orders, index, count) => {
          const list = names.map((id, nth) => ({ id, order: orders[nth] ?? '' })).sort(byOrder);
          const added = Array.from({ length: count }, (_, nth) => `NEW${nth}`);
          const result = insert(list, index, added, seededRandom(seed)).map(({ id }) => id);
          const expected = list.map(({ id }) => id);
          expected.splice(Math.min(index, list.length), 0, ...added);
          expect(result).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('re-keys neighbours with equal keys, and only those', () => {
    const list = ['a', 'b', 'c', 'd'].map((id) => ({ id, order: id === 'a' ? 'a0' : id === 'd' ? 'a2' : 'a1' }));
    const { rekeyed } = placeAmong(list, 2, 1, seededRandom(3));
    expect([...rekeyed.keys()]).toEqual(['c']);
  });

  it('keeps keys short: many pasted into one gap, or one by one a thousand times', () => {
    const random = seededRandom(4);
    let list: Item[] = [
      { id: 'first', order: 'a0' },
      { id: 'last', order: 'a1' },
    ];
    const pasted = Array.from({ length: 5000 }, (_, nth) => `p${String(nth).padStart(4, '0')}`);
    const { keys } = placeAmong(list, 1, pasted.length, random);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(40);
    expect([...keys].sort()).toEqual(keys);
    for (let nth = 0; nth < 1000; nth++) list = insert(list, 1, [`n${nth}`], random);
    expect(Math.max(...list.map((item) => item.order.length))).toBeLessThanOrEqual(LONGEST_KEY);
    expect(list.map(({ id }) => id).slice(1, 4)).toEqual(['n999', 'n998', 'n997']);
  });

  it('asks nothing of anybody when there is nothing to place', () => {
    expect(placeAmong([{ id: 'a', order: '' }], 0, 0, Math.random)).toEqual({ keys: [], rekeyed: new Map() });
  });
});
