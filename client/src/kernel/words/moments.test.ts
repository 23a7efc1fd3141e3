import { createTranslator } from '@polku/shared/i18n/translator';
import { expect, it } from 'vitest';
import { isoDay, showDay, showMoment } from './moments';

const [en, fi] = [createTranslator('en'), createTranslator('fi')];
const at = new Date(2026, 8, 5, 8, 6).getTime();

it('days and times have one form in each language', () => {
  expect([showDay(at, en), showDay(at, fi)]).toEqual(['5 Sep 2026', '5.9.2026']);
  expect([showMoment(at, en), showMoment(at, fi)]).toEqual(['5 Sep 2026, 08:06', '5.9.2026 klo 8.06']);
});

it('a day is that of the reader, not of Greenwich', () => {
  expect(isoDay(new Date(2026, 0, 1, 0, 1))).toBe('2026-01-01');
  expect(isoDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
