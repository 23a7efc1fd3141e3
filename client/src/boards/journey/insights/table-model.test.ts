import { createTranslator } from '@polku/shared/i18n/translator';
import type { Bound } from '@polku/shared/kernel/bound';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../kernel/words/words';
import { flowCell, rowsOf, shareText } from './table-model';

const words = wordsOf(createTranslator('en'));
const flow = (value: number | null, high: number | null = value, bound: Bound = 'exact') => ({
  value,
  bound,
  low: value,
  high,
  touchpoints: [],
  unknown: [],
  undecided: high === value ? [] : ['t1'],
});

describe('a flow efficiency in a table', () => {
  it('says how far the undecided could lift it, also where nobody knows', () => {
    expect(flowCell(words, flow(0.006, 0.032))).toMatchObject({
      text: '0.6\u00a0%',
      note: 'up to 3.2\u00a0% with the 1 undecided',
    });
    expect(flowCell(words, flow(0.2, null))).toMatchObject({ note: 'highest possible unknown, 1 undecided' });
    expect(flowCell(words, flow(0.2)).note).toBeUndefined();
  });
  it('is a bound where a time is unknown, and then never rounded to less than some', () => {
    expect(flowCell(words, flow(0.57, 0.57, 'atMost'))).toMatchObject({ text: '57\u00a0%', bound: 'atMost' });
    expect(shareText(words, 0.0004, 'atMost')).toBe('0.04\u00a0%');
    expect(shareText(words, 0.0004)).toBe('<\u00a00.1\u00a0%');
  });
  it('is unknown, not zero, where nothing is classed', () => {
    expect(flowCell(words, flow(null)).text).toBeNull();
    expect(shareText(words, 0)).toBe('0\u00a0%');
    expect(shareText(words, 0.0000001)).toBe('<\u00a00.1\u00a0%');
  });
});

describe('rows', () => {
  it('are made when they are looked at, not before', () => {
    const made: number[] = [];
    const rows = rowsOf([1, 2, 3], (n) => {
      made.push(n);
      return { id: `${n}`, touchpoints: [], cells: [] };
    });
    expect(rows.length).toBe(3);
    expect(made).toEqual([]);
    expect(rows.slice(0, 2).map(({ id }) => id)).toEqual(['1', '2']);
    expect(made).toEqual([1, 2]);
  });
});
