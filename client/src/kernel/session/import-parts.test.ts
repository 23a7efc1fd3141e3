import { describe, expect, it } from 'vitest';
import { inParts } from './import-parts';

const record = (id: string, length: number) => ({
  id,
  type: 'card',
  board: 'b',
  removed: null,
  values: {},
  texts: { text: 'x'.repeat(length) },
});

describe('records of a file', () => {
  it('go in their order, as many at a time as fit, a large one alone', () => {
    const all = [record('a', 10), record('b', 10), record('c', 900), record('d', 10), record('e', 10)];
    const parts = [...inParts(all, 300)].map((part) => part.map(({ id }) => id));
    expect(parts).toEqual([['a', 'b'], ['c'], ['d', 'e']]);
  });

  it('are no part at all when there are none', () => {
    expect([...inParts([])]).toEqual([]);
  });
});
