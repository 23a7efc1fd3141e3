import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../i18n/translator';
import type { SpecLookup, StoredRecord } from '../kernel/document';
import {
  defineRecord,
  numberField,
  orderField,
  refField,
  refsField,
  stringField,
  textField,
  valueField,
} from '../kernel/records';
import { LIMITS } from '../kernel/limits';
import { seededRandom } from '../testing/seeded-random';
import { exportProjectJson, parseProjectJson } from './json';
import { importBoards } from './json-boards';
import { problemText } from './problem';

const specs: SpecLookup = new Map(
  [
    defineRecord('project', 1, { name: textField() }),
    defineRecord('board', 1, { name: textField(), origin: refField() }),
    defineRecord('team', 1, { name: textField(), color: stringField() }),
    defineRecord('step', 1, {
      title: textField(20),
      emotion: numberField(-2, 2),
      team: refField(),
      others: refsField(),
      time: valueField(z.nullable(z.object({ amount: z.number() })), null),
      note: stringField(),
    }),
  ].map((spec) => [spec.type, spec]),
);

type Part = Partial<StoredRecord> & { readonly id: string; readonly type: string };
const record = (part: Part): StoredRecord => ({ board: '', removed: null, values: {}, texts: {}, ...part });
const BOARD = 'Board0000000000000001';
const OTHER = 'Board0000000000000002';
const TEAM = 'Team00000000000000001';
const STEP = 'Step00000000000000001';

const sample: readonly StoredRecord[] = [
  record({ id: 'project', type: 'project', texts: { name: 'Renting' } }),
  record({ id: BOARD, type: 'board', texts: { name: 'Map' }, values: { kind: 'journey', origin: OTHER } }),
  record({ id: TEAM, type: 'team', texts: { name: 'Sales' }, values: { color: '#123456' } }),
  record({ id: 'Team00000000000000002', type: 'team', texts: { name: 'Nobody’s' } }),
  record({ id: `${BOARD}J`, type: 'settings', board: BOARD, values: { home: STEP, word: 'project' } }),
  record({
    id: STEP,
    type: 'step',
    board: BOARD,
    texts: { title: 'Asks' },
    values: { emotion: -1.5, team: TEAM, others: [STEP, 'elsewhere'], note: STEP, later: { deep: [STEP] } },
  }),
  record({ id: 'Gone', type: 'step', board: BOARD, removed: { at: 5, by: 'Anna' } }),
];

function read(text: string | Uint8Array): readonly StoredRecord[] {
  const file = parseProjectJson(text, specs);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.stored;
}
function problems(text: string) {
  const file = parseProjectJson(text, specs);
  return file.ok ? [] : file.problems.map(({ line, place, messageId }) => [line, place, messageId]);
}
const fileOf = (...records: readonly unknown[]) =>
  JSON.stringify({ format: 'polku-project', version: 1, records }, null, 1);

describe('the project file', () => {
  it('is canonical and comes back byte for byte, removed and unknown records included', () => {
    const text = exportProjectJson(sample, specs);
    expect(text.endsWith('}\n')).toBe(true);
    expect(exportProjectJson([...sample.slice(3), ...sample.slice(0, 3)], specs)).toBe(text);
    expect(exportProjectJson(read(text), specs)).toBe(text);
    expect(read(new TextEncoder().encode(`\uFEFF${text}`))).toHaveLength(sample.length);
    expect(read(text).find(({ id }) => id === 'Gone')?.removed).toEqual({ at: 5, by: 'Anna' });
  });

  it('keeps values that this version cannot read, and puts them back', () => {
    const odd = record({
      id: 'odd',
      type: 'step',
      values: { emotion: 'furious', title: 'plain' },
      texts: { note: 'text' },
    });
    const text = exportProjectJson([odd], specs);
    expect(JSON.parse(text)).toMatchObject({
      records: [{ unread: { values: { emotion: 'furious', title: 'plain' }, texts: { note: 'text' } } }],
    });
    const [back] = read(text);
    expect({ ...back?.values }).toEqual(odd.values);
    expect({ ...back?.texts }).toEqual(odd.texts);
  });

  it('tells every problem with its path and line', () => {
    const text = fileOf(
      { id: 'a', type: 'step', board: '', values: { emotion: 7, title: 'x' }, texts: { note: 'y', title: 3 } },
      { id: 'a', type: 'step', board: '' },
      { id: 'b c', type: '', board: 4, removed: 'yes' },
      'nothing',
      { id: 'd', type: 'step', board: '', values: { removed: { at: 0, by: '' }, time: { amount: 'long' } } },
    );
    const told = problems(text);
    expect(told.map(([, place, messageId]) => [place, messageId])).toEqual([
      ['records[0].values.emotion', 'formats.json.field'],
      ['records[0].values.title', 'formats.json.notValue'],
      ['records[0].texts.note', 'formats.json.notText'],
      ['records[0].texts.title', 'formats.json.kind'],
      ['records[1].id', 'formats.json.duplicateId'],
      ['records[2].id', 'formats.json.id'],
      ['records[2].type', 'formats.json.kind'],
      ['records[2].board', 'formats.json.id'],
      ['records[2].removed', 'formats.json.removed'],
      ['records[3]', 'formats.json.kind'],
      ['records[4].values.removed', 'formats.json.reserved'],
      ['records[4].values.time.amount', 'formats.json.field'],
    ]);
    const lines = text.split('\n');
    expect(lines[Number(told[0]?.[0]) - 1]).toContain('"emotion": 7');
    expect(lines[Number(told[6]?.[0]) - 1]).toContain('"type": ""');
    for (const locale of ['en', 'fi'] as const) {
      const file = parseProjectJson(text, specs);
      if (!file.ok) for (const problem of file.problems) problemText(problem, createTranslator(locale));
    }
  });

  it.each([
    ['an empty file', '', 1, 'formats.json.syntax'],
    ['a comma too many', '{\n"format": "polku-project",\n}', 3, 'formats.json.syntax'],
    ['an open text', '{"a": "open\n', 1, 'formats.json.syntax'],
    ['something after the end', '{"a": 1} x', 1, 'formats.json.syntax'],
    ['a list', '[1]', 1, 'formats.json.notPolku'],
    ['another format', '{"format": "other"}', 1, 'formats.json.notPolku'],
    ['a newer version', '{"format": "polku-project",\n"version": 99}', 2, 'formats.json.newer'],
    ['a version in quotes', '{"format": "polku-project",\n"version": "1"}', 2, 'formats.json.version'],
    ['no records', '{"format": "polku-project", "version": 1}', 1, 'formats.json.kind'],
    [
      'a prototype',
      '{"format": "polku-project", "version": 1, "records": [], "__proto__": {}}',
      1,
      'formats.json.reserved',
    ],
    ['a bottomless list', '['.repeat(100_000), null, 'formats.json.tooDeep'],
    ['a deep list', `${'['.repeat(80)}${']'.repeat(80)}`, 1, 'formats.json.tooDeep'],
  ])('refuses %s', (_what, text, line, messageId) => {
    expect(problems(text)[0]?.[0]).toBe(line);
    expect(problems(text)[0]?.[2]).toBe(messageId);
  });

  it('refuses what is larger than it may be, before it is read, and a board with too many records', () => {
    const large = parseProjectJson(' '.repeat(LIMITS.importBytes + 1), specs);
    expect(large).toEqual({
      ok: false,
      problems: [{ messageId: 'formats.tooLarge', values: { most: 64 }, line: null, place: null, found: null }],
      more: 0,
    });
    const cards = Array.from({ length: LIMITS.recordsPerBoard + 1 }, (_, at) => ({
      id: `card${String(at).padStart(16, '0')}`,
      type: 'step',
      board: BOARD,
    }));
    const file = (records: readonly object[]): string =>
      JSON.stringify({ format: 'polku-project', version: 1, records }, null, 1);
    expect(parseProjectJson(file(cards.slice(1)), specs).ok).toBe(true);
    const many = parseProjectJson(file(cards), specs);
    expect(many.ok ? [] : many.problems).toMatchObject([
      { messageId: 'formats.json.tooManyRecords', place: `records[${LIMITS.recordsPerBoard}]` },
    ]);
  });

  it('says how many problems there are besides those it tells', () => {
    const records = Array.from({ length: 60 }, (_, at) => ({ id: `bad ${at}`, type: 'step', board: '' }));
    const parsed = parseProjectJson(JSON.stringify({ format: 'polku-project', version: 1, records }), specs);
    expect(parsed.ok ? null : [parsed.problems.length, parsed.more]).toEqual([50, 10]);
  });

  it('says in words what was expected', () => {
    const file = parseProjectJson('{\n"format" 1}', specs);
    expect(file.ok ? '' : file.problems.map((problem) => problemText(problem, createTranslator('en')))[0]).toBe(
      'Line 2: This is not valid JSON: “:” was expected.',
    );
  });

  it('holds any plain content without loss (any seed)', () => {
    const key = fc
      .stringMatching(/^[a-z_]{1,8}$/)
      .filter((name) => !['id', 'type', 'board', 'removed', 'rejected'].includes(name));
    const json = fc
      .jsonValue({ maxDepth: 4 })
      .map((value) => JSON.parse(JSON.stringify(value).replaceAll('"__proto__"', '"p"')) as unknown);
    const any = fc.record({
      id: fc.stringMatching(/^[A-Za-z0-9]{1,20}$/),
      type: fc.constantFrom('step', 'team', 'future'),
      board: fc.constantFrom('', 'B'),
      removed: fc.option(fc.record({ at: fc.nat(), by: fc.string({ maxLength: 9 }) })),
      values: fc.dictionary(fc.oneof(key, fc.constantFrom('emotion', 'team', 'time')), json, { noNullPrototype: true }),
      texts: fc.dictionary(
        key.map((name) => `T${name}`),
        fc.string(),
        { noNullPrototype: true },
      ),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 6 }), (stored) => {
        const text = exportProjectJson(stored, specs);
        expect(exportProjectJson(read(text), specs)).toBe(text);
        const plain = (all: readonly StoredRecord[]) => JSON.parse(JSON.stringify(all)) as unknown;
        expect(plain(read(text))).toEqual(plain([...stored].sort((a, b) => (a.id < b.id ? -1 : 1))));
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on what a file holds (any seed)', () => {
    const text = exportProjectJson(sample, specs);
    const cut = fc.tuple(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(cut, ([at, length, noise]) => {
        const broken = text.slice(0, at) + noise + text.slice(at + length);
        const file = parseProjectJson(broken, specs);
        const lines = file.ok ? [] : file.problems.map(({ line }) => line ?? 0);
        expect(lines.every((line) => line > 0)).toBe(true);
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseProjectJson(JSON.stringify(value), specs).ok).toBe(false);
      }),
    );
  });
});

describe('boards of a file into another project', () => {
  let count = 0;
  const newId = (): string => `New${String(++count).padStart(17, '0')}`;

  it('get fresh ids everywhere, with every reference led to them', () => {
    const { stored, boards } = importBoards(sample, [], specs, newId, seededRandom(1));
    const [board] = boards;
    const byType = (type: string) => stored.find((one) => one.type === type);
    const team = byType('team');
    const step = byType('step');
    expect(stored).toHaveLength(4);
    expect(stored.some(({ id }) => sample.some((old) => old.id === id))).toBe(false);
    expect(byType('settings')).toMatchObject({ id: `${board}J`, board, values: { home: step?.id, word: 'project' } });
    expect(step).toMatchObject({
      board,
      values: { team: team?.id, others: [step?.id, 'elsewhere'], note: STEP, later: { deep: [step?.id] } },
    });
    expect(byType('board')).toMatchObject({ id: board, values: { origin: OTHER, kind: 'journey' } });
  });

  it('use a team that is there already under the same id and name, and copy it otherwise', () => {
    const teamsOf = (existing: readonly StoredRecord[]) =>
      importBoards(sample, existing, specs, newId, seededRandom(1)).stored.filter(({ type }) => type === 'team');
    expect(teamsOf(sample)).toEqual([]);
    expect(teamsOf([record({ id: TEAM, type: 'team', texts: { name: 'Billing' } })])).toHaveLength(1);
    expect(teamsOf(sample.map((one) => ({ ...one, removed: { at: 1, by: '' } })))).toHaveLength(1);
  });

  it('come after the boards and teams that are there, in the order of their file', () => {
    const ordered: SpecLookup = new Map(
      ['board', 'team'].map((type) => [type, defineRecord(type, 1, { name: textField(), order: orderField() })]),
    );
    const file = [
      record({ id: OTHER, type: 'board', texts: { name: 'First' }, values: { order: 'a1' } }),
      record({ id: BOARD, type: 'board', texts: { name: 'Second' }, values: { order: 'a2', team: TEAM } }),
      record({ id: TEAM, type: 'team', texts: { name: 'Sales' }, values: { order: 'a0' } }),
    ];
    const here = [
      record({ id: 'Here0000000000000001', type: 'board', values: { order: 'a1V' } }),
      record({ id: 'Here0000000000000002', type: 'board', values: { order: 'a4' }, removed: { at: 1, by: '' } }),
      record({ id: 'Here0000000000000003', type: 'board', values: { order: 'no key!' } }),
      record({ id: 'Here0000000000000004', type: 'team', values: { order: 'a9' } }),
    ];
    const { stored, boards } = importBoards(file, here, ordered, newId, seededRandom(2));
    const orderOf = (id = ''): string => String(stored.find((one) => one.id === id)?.values['order']);
    const names = boards.map((id) => stored.find((one) => one.id === id)?.texts['name']);
    expect(names).toEqual(['First', 'Second']);
    expect(orderOf(boards[0]) > 'a4').toBe(true);
    expect(orderOf(boards[1]) > orderOf(boards[0])).toBe(true);
    expect(orderOf(stored.find(({ type }) => type === 'team')?.id) > 'a9').toBe(true);
  });

  it('come in twice as two', () => {
    const first = importBoards(sample, [], specs, newId, seededRandom(1));
    const second = importBoards(sample, first.stored, specs, newId, seededRandom(1));
    const ids = [...first.stored, ...second.stored].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
