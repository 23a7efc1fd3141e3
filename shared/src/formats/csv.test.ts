import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../i18n/translator';
import type { TidyColumn, TidyRow, TidyValue } from '../kernel/tidy';
import { readNumber } from './cell';
import { parseTidyCsv, type Separator, type TidyTable, writeTidyCsv } from './csv';
import { parsePastedCells } from './pasted-cells';
import { MOST_PROBLEMS, problemText } from './problem';

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

function table(text: string): TidyTable {
  const result = parseTidyCsv(text, COLUMNS);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}
function problems(text: string | Uint8Array) {
  const result = parseTidyCsv(text, COLUMNS);
  return result.ok ? [] : result.problems.map(({ line, place, messageId }) => [line, place, messageId]);
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
    expect(result.unknownColumns).toEqual(['Own Field']);
    expect(plain(result.rows)).toEqual([{ fields: { touchpoint: 'Asks' }, extra: { 'Own Field': '12 €' } }]);
  });

  it('tells every problem with its line, also below a cell of several lines', () => {
    const text = 'touchpoint,time,unit,accurate,waste\n"two\nlines",1,h,,\n,x,h,101,oops\nb,3,,,\n';
    expect(problems(text)).toEqual([
      [4, 'time', 'formats.csv.notNumber'],
      [4, 'accurate', 'formats.csv.outOfRange'],
      [4, 'waste', 'formats.csv.unknownWord'],
      [5, 'time', 'formats.csv.needs'],
    ]);
    expect(problems('touchpoint,team\n,Sales\n')).toEqual([[2, 'touchpoint', 'formats.csv.missingValue']]);
  });

  it.each([
    ['', [[null, null, 'formats.csv.empty']]],
    ['touchpoint\n', [[null, null, 'formats.csv.onlyHeader']]],
    ['name,team\na,b\n', [[1, 'touchpoint', 'formats.csv.missingColumn']]],
    ['touchpoint,team,Team\na,b,c\n', [[1, 'Team', 'formats.csv.duplicateColumn']]],
    ['touchpoint,team\na,b,c\n', [[2, null, 'formats.csv.cellWithoutColumn']]],
    ['touchpoint,__proto__\na,b\n', [[1, null, 'formats.csv.badColumn']]],
    ['touchpoint\nok\n"never closed\n', [[3, null, 'formats.csv.quotes']]],
    ['touchpoint\0\n', [[null, null, 'formats.csv.notText']]],
  ])('refuses %j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('tells at most fifty problems and how many more, in words of both languages', () => {
    const result = parseTidyCsv(`touchpoint,time,unit\n${'a,x,h\n'.repeat(70)}`, COLUMNS);
    expect(result).toMatchObject({ ok: false, more: 20 });
    if (result.ok) return;
    expect(result.problems).toHaveLength(MOST_PROBLEMS);
    const [first] = result.problems.map((problem) => problemText(problem, createTranslator('en')));
    expect(first).toBe('Line 2, time: “x” is not a number.');
    const [ensin] = result.problems.map((problem) => problemText(problem, createTranslator('fi')));
    expect(ensin).toBe('Rivi 2, time: ”x” ei ole luku.');
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
    fc.assert(
      fc.property(noise, (parts) => {
        expect(parseTidyCsv(parts.join(''), COLUMNS)).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parseTidyCsv(bytes, COLUMNS)).toHaveProperty('ok');
      }),
    );
  });
});

describe('pasted text', () => {
  const paste = (input: string) => {
    const result = parsePastedCells(input, { columns: COLUMNS, title: 'touchpoint', description: 'team' });
    return result.ok ? plain(result.rows).map(({ fields: cells }) => cells) : result.problems;
  };
  it('is titles line by line', () => {
    expect(paste('Asks, by phone\r\n\n  Signs  \n')).toEqual([
      { touchpoint: 'Asks, by phone' },
      { touchpoint: 'Signs' },
    ]);
  });
  it('with a known header is read by it', () => {
    expect(paste('Touchpoint\tTime\tUnit\nAsks\t1,5\th\n')).toEqual([{ touchpoint: 'Asks', time: 1.5, unit: 'h' }]);
    expect(paste('Touchpoint\tTime\tUnit\nAsks\tlong\th\n')).toMatchObject([{ line: 2, place: 'time' }]);
  });
  it('without one is title and description, nothing more', () => {
    expect(paste('Asks\tby phone\t12\n\t\t\nSigns\t"a\nb"\n')).toEqual([
      { touchpoint: 'Asks', team: 'by phone' },
      { touchpoint: 'Signs', team: 'a\nb' },
    ]);
  });
});
