import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { sameShown } from './same-shown';

const row = () => ({ id: 'a', ids: ['x', 'y'], cells: [{ text: '1', bar: 0.5 }, { text: null }] });

describe('what shows the same', () => {
  it('is plain data with equal content, however deep', () => {
    expect(sameShown(row(), row())).toBe(true);
    expect(sameShown({ cells: [Number.NaN] }, { cells: [Number.NaN] })).toBe(true);
  });

  it.each<[string, object]>([
    ['another value', { ...row(), id: 'b' }],
    ['another entry of a list', { ...row(), ids: ['x', 'z'] }],
    ['a longer list', { ...row(), ids: ['x', 'y', 'z'] }],
    ['a shorter list', { ...row(), ids: ['x'] }],
    ['something deep inside', { ...row(), cells: [{ text: '1', bar: 0.6 }, { text: null }] }],
    ['a field more', { ...row(), more: undefined }],
    ['an object in place of a list', { ...row(), ids: { 0: 'x', 1: 'y', length: 2 } }],
  ])('is not what differs by %s', (_what, other) => {
    expect(sameShown(row(), other)).toBe(false);
    expect(sameShown(other, row())).toBe(false);
  });

  it('tells a field that is there and undefined from another that is there', () => {
    expect(sameShown({ a: undefined }, { b: undefined })).toBe(false);
  });

  it('takes functions, elements and what is not plain by identity', () => {
    const press = (): void => undefined;
    expect(sameShown({ press }, { press })).toBe(true);
    expect(sameShown({ press }, { press: () => undefined })).toBe(false);
    expect(sameShown(createElement('p'), createElement('p'))).toBe(false);
    expect(sameShown(new Set(['a']), new Set(['a']))).toBe(false);
  });
});
