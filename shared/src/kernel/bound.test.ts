import { expect, it } from 'vitest';
import { createTranslator } from '../i18n/translator';
import { boundInWords, withBound } from './bound';

const [en, fi] = [createTranslator('en'), createTranslator('fi')];

it('is written with a sign that does not break from its amount', () => {
  expect(withBound('atLeast', '19.3 d')).toBe('≥\u00a019.3 d');
  expect(withBound('atMost', '12 %')).toBe('≤\u00a012 %');
  expect([withBound('exact', '2 h'), withBound('partial', '+0.5')]).toEqual(['2 h', '+0.5']);
});

it('is heard in words', () => {
  expect(boundInWords(en, 'atLeast', '19.3 d')).toBe('at least 19.3 d');
  expect(boundInWords(en, 'atMost', '12 %')).toBe('at most 12 %');
  expect(boundInWords(fi, 'atLeast', '19,3 pv')).toBe('vähintään 19,3 pv');
  expect(boundInWords(fi, 'atMost', '12 %')).toBe('enintään 12 %');
  expect(boundInWords(fi, 'partial', '0,5')).toBe('0,5');
});
