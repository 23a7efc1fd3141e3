/** Entered and computed times read alike everywhere, in both languages. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import { describeFinding } from '../../../findings/describe-finding';
import { durationInWords, hoursInWords } from './duration-words';
import { durationText } from '../picture/draw/duration';

const en = createTranslator('en');
const fi = createTranslator('fi');

describe('what was computed', () => {
  it.each([
    [0, '0 h'],
    [10 / 60, '10 min'],
    [20.5 / 60, '20.5 min'],
    [0.5 / 60, '0.5 min'],
    [59.99 / 60, '1 h'],
    [1.75, '1.75 h'],
    [1.7499999999999998, '1.75 h'],
    [4.585, '4.59 h'],
    [24, '1 d'],
    [24.5, '24.5 h'],
    [47.96, '2 d'],
    [48, '2 d'],
    [192.58, '8.02 d'],
    [696.25, '29 d'],
    [1805.83, '75.2 d'],
    [24 * 1234.5, '1,235 d'],
    [-1.75, '−1.75 h'],
  ])('%d h reads %s', (hours, text) => {
    expect(hoursInWords(en, hours)).toBe(text);
  });

  it('reads in Finnish with a comma', () => {
    expect(hoursInWords(fi, 696.6)).toBe('29 pv');
    expect(hoursInWords(fi, 1.75)).toBe('1,75 h');
  });
});

describe('what was entered', () => {
  it('keeps its unit, and reads like the same time computed', () => {
    expect(durationInWords(en, { amount: 4, unit: 'w' })).toBe('4 wk');
    expect(durationInWords(en, { amount: 3, unit: 'wd' })).toBe('3 wd');
    expect(durationInWords(en, { amount: 1250, unit: 'min' })).toBe('1,250 min');
    for (const [hours, amount, unit] of [
      [1.75, 1.75, 'h'],
      [20.5 / 60, 20.5, 'min'],
      [348, 14.5, 'd'],
    ] as const) {
      expect(durationInWords(en, { amount, unit })).toBe(hoursInWords(en, hours));
      expect(durationText(en, { amount, unit })).toBe(hoursInWords(en, hours).replace(' ', '\u00a0'));
    }
  });

  it('reads so in a finding, too', () => {
    const values = { touchpoint: { title: 'A' }, waiting: { hours: 1.75 }, who: 'work', elsewhere: 'no', longest: '' };
    expect(
      describeFinding({ kind: 'seam-waiting', values: { ...values, fromTeam: 'B', toTeam: 'C' } }, en).text,
    ).toContain('waits 1.75 h before');
  });
});
