import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TidyColumn, TidyRow, TidyValue } from '../kernel/tidy';
import { readNumber } from '../kernel/number-text';
import { writeTidyCsv } from './csv';
import { readTableFile, type Separator } from './table-text';
import { understandTable } from './table-reading';

const COLUMNS: readonly TidyColumn[] = [
  { name: 'touchpoint', kind: 'text', maxLength: 40, required: true },
  { name: 'team', kind: 'text', maxLength: 40 },
  { name: 'time', kind: 'number', min: 0, max: 1e9, needs: 'unit' },
  {
    name: 'unit',
    kind: 'choice',
    words: new Map([
      ['h', 'h'],
      ['min', 'min'],
      ['tuntia', 'h'],
    ]),
  },
  { name: 'accurate', kind: 'number', min: 0, max: 100, percent: true },
  { name: 'external', kind: 'boolean' },
  {
    name: 'waste',
    kind: 'choices',
    words: new Map([
      ['errors', 'errors'],
      ['rework', 'rework'],
    ]),
  },
];

function table(text: string | Uint8Array) {
  const raw = readTableFile(text, COLUMNS);
  if (!raw.ok) throw new Error(JSON.stringify(raw.problems));
  const { mapping, reading } = understandTable(raw, COLUMNS, ['touchpoint', 'team']);
  return { ...raw, mapping, ...reading };
}
function problems(text: string) {
  return table(text).problems.map(({ line, column, messageId }) => [line, column, messageId]);
}
function refusal(text: string) {
  const raw = readTableFile(text, COLUMNS);
  return raw.ok ? [] : raw.problems.map(({ line, place, messageId }) => [line, place, messageId]);
}
const plain = (rows: readonly Pick<TidyRow, 'fields' | 'extra'>[]) =>
  rows.map(({ fields, extra }) => ({ fields: { ...fields }, extra: { ...extra } }));

describe('reading a tidy CSV', () => {
  it.each([
    [',', '1.5', 'touchpoint,time,unit\r\nAsks,1.5,h\r\n'],
    [';', '1,5', '\uFEFFTouchpoint;Time ;UNIT\nAsks;1,5;Tuntia\n'],
    ['\t', '1,5', 'touchpoint\ttime\tunit\rAsks\t1,5\th'],
    [',', '"1,5"', 'touchpoint,time,unit\nAsks,"1,5",h'],
  ])('separated by %j with %s', (separator, _number, text) => {
    expect(table(text)).toMatchObject({ separator, rows: [{ line: 2, fields: { time: 1.5, unit: 'h' } }] });
  });

  it('takes yes and no in both languages, lists by |, percent signs', () => {
    const { rows } = table('touchpoint,external,waste,accurate\na,Kyllä,errors | rework,85 %\nb,EI,,0\nc,x,,\n');
    expect(plain(rows).map(({ fields }) => fields)).toEqual([
      { touchpoint: 'a', external: true, waste: ['errors', 'rework'], accurate: 85 },
      { touchpoint: 'b', external: false, accurate: 0 },
      { touchpoint: 'c', external: true },
    ]);
  });

  it('keeps unknown columns, and skips blank lines and nameless empty columns', () => {
    const result = table('touchpoint;Own Field;;\n;;;\nAsks;12 €;;\n');
    expect(result.mapping.columns.map(({ target }) => target.to)).toEqual(['column', 'extra', 'leave', 'leave']);
    expect(plain(result.rows)).toEqual([{ fields: { touchpoint: 'Asks' }, extra: { 'Own Field': '12 €' } }]);
  });

  it('tells every problem with its line, also below a cell of several lines', () => {
    const text = 'touchpoint,time,unit,accurate,waste\n"two\nlines",1,h,,\n,x,h,101,oops\nb,3,,,\n';
    expect(problems(text)).toEqual([
      [4, 1, 'formats.csv.notNumber'],
      [4, 3, 'formats.csv.outOfRange'],
      [4, 4, 'formats.csv.unknownWord'],
      [4, 0, 'formats.csv.noTitle'],
      [5, 1, 'formats.csv.needs'],
    ]);
  });

  it.each([
    ['', [[null, null, 'formats.csv.empty']]],
    ['touchpoint\nok\n"never closed\n', [[3, null, 'formats.csv.quotes']]],
    ['touchpoint\0\n', [[null, null, 'formats.csv.notText']]],
  ])('refuses %j', (text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });

  it('reads numbers as people write them, and nothing else as a number', () => {
    const read = ['1 234,5', '1\u00a0234', '1.234,5', '1,234.5', '−2', '.5', '1e3'].map(readNumber);
    expect(read).toEqual([1234.5, 1234, 1234.5, 1234.5, -2, 0.5, 1000]);
    expect(['', '-', '1.2.3', '1,2,3', '12 34', 'Infinity', '0x10', '1 h'].map(readNumber)).toEqual(
      Array(8).fill(null),
    );
  });
});

describe('writing a tidy CSV', () => {
  it('guards texts that a spreadsheet would run, and takes the guard away again', () => {
    const rows = [{ fields: { touchpoint: '=HYPERLINK("x")', team: '-5' }, extra: { '@Own': "'+1 call" } }];
    const csv = writeTidyCsv(rows, COLUMNS, { separator: ',', decimal: '.', bom: false });
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain(',-5,');
    expect(csv).toContain("''+1 call");
    expect(csv.split('\r\n')[0]).toContain("'@Own");
    expect(plain(table(csv).rows)).toEqual(plain(rows));
  });

  it('tells own columns from described ones of the same name', () => {
    const csv = writeTidyCsv([{ fields: { touchpoint: 'a' }, extra: { Team: 'x' } }], COLUMNS, {
      separator: ';',
      decimal: ',',
      bom: true,
    });
    expect(table(csv).rows[0]?.extra).toEqual({ 'Team (2)': 'x' });
  });

  const text = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((value) => value.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
    .filter((value) => value !== '' && value.length <= 40);
  const fields = fc.record(
    {
      touchpoint: text,
      team: text,
      time: fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0),
      accurate: fc.double({ min: 0, max: 100, noNaN: true }).map((value) => value + 0),
      unit: fc.constantFrom('h', 'min'),
      external: fc.boolean(),
      waste: fc.subarray(['errors', 'rework'], { minLength: 1 }),
    },
    { requiredKeys: ['touchpoint', 'unit'] },
  ) as fc.Arbitrary<Record<string, TidyValue>>;

  it('comes back as it went (any seed)', () => {
    const own = fc.option(text).map((value): Record<string, string> => (value === null ? {} : { Own: value }));
    const row = fc.record({ fields, extra: own });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<Separator>(',', ';', '\t'),
        fc.constantFrom<'.' | ','>('.', ','),
        fc.boolean(),
        (rows, separator, decimal, bom) => {
          const csv = writeTidyCsv(rows, COLUMNS, { separator, decimal, bom });
          expect(plain(table(csv).rows)).toEqual(plain(rows));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws on what a file holds (any seed)', () => {
    const noise = fc.array(
      fc.oneof(
        fc.constantFrom('touchpoint', ',', ';', '\t', '"', '\n', '\r\n', '__proto__', "'", '=', '1,5'),
        fc.string(),
      ),
    );
    const tried = (input: string | Uint8Array): void => {
      const raw = readTableFile(input, COLUMNS);
      expect(raw.ok ? understandTable(raw, COLUMNS, ['touchpoint']).reading.rows : raw.problems).toBeInstanceOf(Array);
    };
    fc.assert(
      fc.property(noise, (parts) => tried(parts.join(''))),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), tried));
  });
});
