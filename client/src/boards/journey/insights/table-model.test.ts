import { createTranslator } from '@polku/shared/i18n/translator';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../kernel/words/words';
import { flowCell, rowsOf, shareText } from './table-model';

const words = wordsOf(createTranslator('en'));
const flow = (value: number | null, high = value) => ({
  value,
  low: value,
  high,
  touchpoints: [],
  unknown: [],
  undecided: [],
});

describe('a flow efficiency in a table', () => {
  it('says how far the undecided could lift it, and when no waiting is in it', () => {
    expect(flowCell(words, flow(0.006, 0.032), 8)).toEqual({
      text: '0.6\u00a0%',
      note: 'up to 3.2\u00a0%',
      noteBelow: true,
    });
    expect(flowCell(words, flow(0.57), null)).toEqual({
      text: '57\u00a0%',
      note: 'waiting time unknown',
      noteBelow: true,
    });
    expect(flowCell(words, flow(0.2), 0)).toEqual({ text: '20\u00a0%' });
  });
  it('is unknown, not zero, where nothing is classed', () => {
    expect(flowCell(words, flow(null), 8)).toEqual({ text: null });
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
