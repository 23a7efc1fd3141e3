import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../kernel/number-text';
import type { TidyColumn } from '../kernel/tidy';
import { writeTidyCsv } from './csv';
import { guardFormula, unguardFormula } from './formula-guard';
import { understandTable } from './table-reading';
import { readTableFile } from './table-text';

const COLUMNS: readonly TidyColumn[] = [
  { name: 'touchpoint', kind: 'text', maxLength: 400, required: true },
  { name: 'team', kind: 'text', maxLength: 400 },
];

/** As a spreadsheet splits a file; one that begins like this is run. */
function formulasIn(csv: string, separator: string): readonly string[] {
  const cells = Papa.parse<string[]>(csv, { delimiter: separator }).data.flat();
  return cells.filter((cell) => /^\s*[=+\-@]/.test(cell) && readNumber(cell) === null && !/^\s*-\s*$/.test(cell));
}

describe('the formula guard', () => {
  it.each([
    'x;=1+1',
    'x,=1+1',
    'x\t=1+1',
    'x; =1+1',
    'x;"=1+1',
    'x;""=1+1',
    "x;'=1+1;y",
    'a\n=1+1',
    'x;@SUM(A1);-cmd|x',
    'x;+1+1',
    '=1+1',
    "'=1",
  ])('keeps %j from being run, whichever separator the program takes', (text) => {
    for (const separator of [',', ';', '\t'] as const) {
      const rows = [{ fields: { touchpoint: 'a', team: text }, extra: { [text.replace(/\s/g, ' ')]: text } }];
      const csv = writeTidyCsv(rows, COLUMNS, { separator, decimal: '.', bom: false });
      for (const reader of [',', ';', '\t']) expect(formulasIn(csv, reader)).toEqual([]);
      const table = readTableFile(csv, COLUMNS);
      const { reading } = understandTable(table.ok ? table : { lines: [] }, COLUMNS, []);
      expect({ ...reading.rows[0]?.fields }).toEqual(rows[0]?.fields);
    }
  });

  it.each(['-5', '−1,5', 'Calls, then waits; a note', '5,- ', 'from 1,-2,5', '1;2'])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('is taken away as it was put (any seed)', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom(';', ',', '\t', '\n', '"', "'", '=', '+', '-', '@', '1', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
