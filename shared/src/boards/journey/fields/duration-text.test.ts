import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationOfText, readDuration } from './duration-text';
import { TIME_UNITS } from '../records/schema';
import { UNIT_WORDS } from './words';

describe('a time as people write it', () => {
  it.each([
    ['10 min', 10, 'min'],
    ['1,5 d', 1.5, 'd'],
    ['1.5h', 1.5, 'h'],
    ['4 wk', 4, 'w'],
    ['2 pv', 2, 'd'],
    ['3 tpv', 3, 'wd'],
    ['2 t', 2, 'h'],
    ['1 vko', 1, 'w'],
    ['5 working days', 5, 'wd'],
    ['5 työpäivää', 5, 'wd'],
    ['30 s', 0.5, 'min'],
    ['1 h 30 min', 90, 'min'],
    ['1h30min', 90, 'min'],
    ['2 vk 1 pv', 15, 'd'],
    ['1 234,5 h', 1234.5, 'h'],
    ['1\u00a0000 min.', 1000, 'min'],
    ['7', 7, null],
    ['0', 0, null],
  ])('%s', (text, amount, unit) => {
    expect(readDuration(text)).toEqual({ amount, unit });
  });

  it.each([
    '',
    'soon',
    '-1 h',
    '10-15 min',
    '~2 d',
    '1:30',
    '2 months',
    '2 kk',
    'h',
    '30 min 1 h',
    '1 wd 2 h',
    '2e9 h',
  ])('%j is none', (text) => {
    expect(readDuration(text)).toBeNull();
  });

  it('without a unit has the one that is told; empty is unknown', () => {
    expect([durationOfText('7', 'd'), durationOfText(' ', 'd'), durationOfText('x', 'd')]).toEqual([
      { amount: 7, unit: 'd' },
      null,
      undefined,
    ]);
  });

  it('is read back from any amount with any word for a unit (any seed)', () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4);
    fc.assert(
      fc.property(amount, fc.constantFrom(...UNIT_WORDS), fc.constantFrom('.', ','), (value, [word, unit], sign) => {
        const plain = value.toFixed(4).replace('.', sign);
        expect(readDuration(`${plain} ${word}`)).toEqual({ amount: value, unit });
      }),
    );
  });

  it('never throws, and never gives what a duration cannot hold (any seed)', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('1', ',', '.', ' ', 'h', 'min', 'd', '-', 's', '99999'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const read = readDuration(pieces.join(''));
        if (read === null) return;
        expect(read.amount >= 0 && read.amount <= 1e9).toBe(true);
        expect(read.unit === null || TIME_UNITS.includes(read.unit)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
