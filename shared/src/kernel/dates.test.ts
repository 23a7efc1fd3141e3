import { describe, expect, it } from 'vitest';
import { createTranslator } from '../i18n/translator';
import { dateOfDay, dayNumber, monthsBetween, showDate } from './dates';

describe('dates of the calendar', () => {
  it('are said as each language writes them; what is no date is said as it is', () => {
    const [fi, en] = [createTranslator('fi'), createTranslator('en')];
    expect([showDate('2026-11-30', fi), showDate('2026-11-30', en)]).toEqual(['30.11.2026', '30 Nov 2026']);
    for (const words of [fi, en]) {
      expect(['', 'soon', '2026-02-30'].map((text) => showDate(text, words))).toEqual(['', 'soon', '2026-02-30']);
    }
  });
  it('are counted in days and in months, the same day of a month being a whole one', () => {
    expect(dateOfDay((dayNumber('2024-02-28') ?? 0) + 1)).toBe('2024-02-29');
    expect(dayNumber('2023-02-29')).toBeNull();
    expect(monthsBetween('2024-01-15', '2026-01-15')).toBe(24);
    expect(monthsBetween('', '2026-01-15')).toBeNull();
  });
});
