import { describe, expect, it } from 'vitest';
import { fuzzyScore } from './fuzzy';

const best = (query: string, names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => {
      const score = fuzzyScore(query, name);
      return score === null ? [] : [{ name, score }];
    })
    .sort((a, b) => b.score - a.score)[0]?.name;

describe('what was typed and a name', () => {
  it('fit by beginnings of words, before anything inside of a word', () => {
    expect(best('ad', ['Load', 'Add a stage', 'Undo'])).toBe('Add a stage');
    expect(best('st', ['Last', 'Add a stage'])).toBe('Add a stage');
  });

  it('fit by initials', () => {
    expect(best('zs', ['Zoom to 100 %', 'Zoom to the selection'])).toBe('Zoom to the selection');
  });

  it('fit without accents and case, words in any order', () => {
    expect(fuzzyScore('LISAA', 'Lisää vaihe')).not.toBeNull();
    expect(fuzzyScore('vaihe lis', 'Lisää vaihe')).not.toBeNull();
  });

  it('fit with quotation marks and dashes as a keyboard has them', () => {
    expect(fuzzyScore("tenant's", 'Tenant’s journey')).not.toBeNull();
    expect(fuzzyScore('2026-2028', 'Goals 2026–2028')).not.toBeNull();
  });

  it('do not fit when a letter is missing or the order is another', () => {
    expect(fuzzyScore('xyz', 'Add a stage')).toBeNull();
    expect(fuzzyScore('egats', 'Add a stage')).toBeNull();
  });
});
