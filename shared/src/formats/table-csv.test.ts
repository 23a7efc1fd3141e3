import { expect, it } from 'vitest';
import { tableCsv } from './table-csv';

const TABLE = {
  columns: ['Place', 'Text'],
  rows: [
    { id: 'a', cells: ['Asks', 'one; two,\n"three"'] },
    { id: 'b', cells: ['Waits', '=1+1'] },
  ],
};

it('quotes what would end a cell, and keeps texts from being run as formulas', () => {
  expect(tableCsv(TABLE, { separator: ',', bom: false })).toBe(
    'Place,Text\r\nAsks,"one; two,\n""three"""\r\nWaits,\'=1+1\r\n',
  );
});

it('begins as Excel wants it, separated as its language does', () => {
  expect(tableCsv({ ...TABLE, rows: TABLE.rows.slice(1) }, { separator: ';', bom: true })).toBe(
    "\uFEFFPlace;Text\r\nWaits;'=1+1\r\n",
  );
});
