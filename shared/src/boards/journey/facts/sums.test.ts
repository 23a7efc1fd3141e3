import { describe, expect, it } from 'vitest';
import { difference, meanKnown, ratio, sumKnown } from './sums';

describe('what is known', () => {
  it('is added and averaged without what is not, and is unknown where nothing is', () => {
    expect([sumKnown([1, null, 2]), meanKnown([1, null, 2])]).toEqual([3, 1.5]);
    expect([sumKnown([null]), meanKnown([])]).toEqual([null, null]);
  });
  it('gives no ratio to an unknown or empty whole', () => {
    expect([ratio(1, 4), ratio(null, 4), ratio(1, null), ratio(1, 0)]).toEqual([0.25, null, null, null]);
    expect(difference(4.2, 3.2)).toBe(1);
  });
});
