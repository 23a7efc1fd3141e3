import { expect, it } from 'vitest';
import { rounded } from './rounded';

it('treats both signs alike, and knows no minus zero', () => {
  expect([1.75, -1.75, 0.25, -0.25].map((value) => rounded(value))).toEqual([1.8, -1.8, 0.3, -0.3]);
  expect(Object.is(rounded(-0.04), 0)).toBe(true);
  expect(rounded(-2.345, 2)).toBe(-2.35);
});
