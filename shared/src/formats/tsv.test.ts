import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTsv, parseTsv } from './tsv';

describe('cells on the clipboard', () => {
  it('come back as they went, tabs, quotes and line breaks included', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '"', '\t', '\n', ' ', ',') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(parseTsv(formatTsv(table))).toEqual(table);
      }),
    );
  });

  it('a quote inside a text is text', () => {
    expect(parseTsv('"Hi" she said\tyes\r\n')).toEqual([['"Hi" she said', 'yes']]);
  });
});
