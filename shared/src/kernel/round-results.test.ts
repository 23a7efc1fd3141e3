import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Side } from './members';
import { resultsOf, shownGroups, type Voice } from './round-results';
import type { Answer, AskResult, RoundMode, RoundResult, RoundSetup } from './rounds';

const SETUP: RoundSetup = {
  kind: 'any',
  mode: 'nameless',
  question: '',
  items: [
    { id: 'i1', title: '', under: '' },
    { id: 'i2', title: '', under: '' },
  ],
  asks: [{ id: 'a', who: {}, fields: [{ id: 'score', type: 'scale', from: 1, to: 5 }] }],
  least: 5,
  dots: null,
  notes: null,
  phases: [],
  again: null,
  marks: false,
};
const said = (score: number, more: Partial<Answer> = {}): Answer => ({
  item: 'i1',
  ask: 'a',
  note: '',
  values: { score },
  cantSay: false,
  why: '',
  kept: false,
  ...more,
});
const cannot = (): Answer => said(0, { values: {}, cantSay: true });
const voice = (id: string, answers: readonly Answer[], more: Partial<Voice> = {}): Voice => ({
  id,
  side: 'staff',
  teams: [],
  name: id,
  onBehalf: false,
  later: false,
  answers,
  before: [],
  ...more,
});
/** So many who answer 1, 2, 3, … 5, 1, … */
const voices = (count: number, more: Partial<Voice> = {}, prefix = 'v'): Voice[] =>
  Array.from({ length: count }, (_, nth) => voice(`${prefix}${nth}`, [said((nth % 5) + 1)], more));
const rank = (who: string, { item, ask, note }: Pick<Answer, 'item' | 'ask' | 'note'>): string =>
  `${who}${item}${ask}${note}`.split('').reduce((text, letter) => letter + text, '');
const results = (all: readonly Voice[], setup: Partial<RoundSetup> = {}, asked = 0): RoundResult =>
  resultsOf({ ...SETUP, ...setup }, all, { asked, rank });
const first = (result: RoundResult): AskResult => result.items[0]!.asks[0]!;
const scores = ({ rows }: AskResult): number[] =>
  rows.map(({ values }) => Number(values['score'])).sort((a, b) => a - b);
const names = (groups: readonly { by: string; id: string }[]): string[] => groups.map(({ by, id }) => `${by} ${id}`);

describe('groups in a nameless round, least 5', () => {
  const people = (counts: Partial<Record<Side, number>>): Voice[] =>
    Object.entries(counts).flatMap(([side, count]) => voices(count, { side: side as Side }, side));
  const shown = (all: readonly Voice[], mode: RoundMode = 'nameless', least: 3 | 5 = 5): string[] =>
    names(shownGroups(all, { mode, least }));

  test.each<[string, Partial<Record<Side, number>>, string[]]>([
    ['10 customers and 8 staff', { customer: 10, staff: 8 }, ['side customer', 'side staff']],
    ['5 and 5', { customer: 5, staff: 5 }, ['side customer', 'side staff']],
    ['10 customers and 4 staff: the sum would give the 4 away', { customer: 10, staff: 4 }, []],
    ['10, 8 and 2 others: a second one is hidden', { customer: 10, staff: 8, other: 2 }, ['side customer']],
    ['10, 4 and 4: the two together are 8', { customer: 10, staff: 4, other: 4 }, ['side customer']],
    ['4, 9 and 5', { customer: 4, staff: 9, other: 5 }, ['side staff']],
    ['5, 5 and 5', { customer: 5, staff: 5, other: 5 }, ['side customer', 'side staff', 'side other']],
    ['4 in all', { customer: 4 }, []],
  ])('%s', (_case, counts, expected) => {
    expect(shown(people(counts))).toEqual(expected);
  });

  test('3 are enough where the room agreed; in a round with names behind it all are shown', () => {
    expect(shown(people({ customer: 4, staff: 3 }), 'nameless', 3)).toEqual(['side customer', 'side staff']);
    expect(shown(people({ customer: 4, staff: 2 }), 'nameless', 3)).toEqual([]);
    expect(shown(people({ customer: 4, staff: 1 }), 'hidden')).toEqual(['side customer', 'side staff']);
  });

  test('a team and a side together tell of nobody: 6 customers, one of them in the team of 6', () => {
    const all = [
      ...voices(5, { side: 'customer' }, 'c'),
      ...voices(1, { side: 'customer', teams: ['red'] }, 'r'),
      ...voices(5, { side: 'staff', teams: ['red'] }, 's'),
      ...voices(5, { side: 'staff' }, 't'),
    ];
    expect(shown(all)).toEqual(['side customer', 'side staff']);
    expect(shown([...all, ...voices(4, { side: 'customer', teams: ['red'] }, 'q')])).toEqual([
      'side customer',
      'side staff',
      'team red',
    ]);
  });

  test('whatever sides and teams there are, nobody stands among fewer than least', () => {
    const someone = fc.record({
      side: fc.constantFrom<Side>('customer', 'staff', 'other'),
      teams: fc.uniqueArray(fc.constantFrom('red', 'blue', 'green')),
      onBehalf: fc.boolean(),
      later: fc.boolean(),
      answers: fc.constantFrom([said(1)], [said(2), said(3, { item: 'i2' })], [said(4, { item: 'i2' })]),
      before: fc.constantFrom([], [said(5)], [said(4), said(2, { item: 'i2' })]),
    });
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 60 }), fc.constantFrom<3 | 5>(3, 5), (people_, least) => {
        // Each says another number, so that one knows whose a row is.
        const all = people_.map((one, nth) =>
          voice(`p${nth}`, [], { ...one, answers: one.answers.map((own) => ({ ...own, values: { score: nth } })) }),
        );
        const few: unknown[] = [];
        for (const { rows, groups, tooFew } of results(all, { least }).items.flatMap(({ asks }) => asks)) {
          if (tooFew && rows.length + groups.length > 0) few.push('shown although too few');
          for (const group of groups) if (group.rows.length + group.cantSay < least) few.push(group);
          // By everything that the result tells of a row.
          const alike = new Map<string, Voice[]>();
          for (const [nth, row] of rows.entries()) {
            const marks = groups.filter((group) => group.rows.includes(nth));
            const told = [names(marks), row.onBehalf ?? false, row.later ?? false, row.before !== undefined];
            const key = JSON.stringify(told);
            alike.set(key, [...(alike.get(key) ?? []), all[Number(row.values['score'])]!]);
          }
          for (const some of alike.values()) {
            const own = some.filter(({ onBehalf }) => !onBehalf).length;
            if (some.length < least || (own > 0 && own < least)) few.push(some);
          }
        }
        expect(few).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what comes out', () => {
  test('of 4 answers to a nameless round nothing but that there are 4', () => {
    expect(results(voices(4), {}, 9)).toEqual({
      items: [{ item: 'i1', asks: [{ ask: 'a', n: 4, cantSay: 0, tooFew: true, rows: [], groups: [], kept: 0 }] }],
      answered: 4,
      asked: 9,
      sides: {},
      teams: {},
    });
  });

  test('of 5 all, in an order that has nothing to do with theirs, and no names', () => {
    const result = results([...voices(4), voice('v4', [cannot()])], {}, 5);
    expect(result).toMatchObject({ answered: 5, asked: 5, sides: { staff: 5 }, teams: {} });
    const ask = first(result);
    expect([ask.n, ask.cantSay, ask.tooFew, scores(ask)]).toEqual([5, 1, false, [1, 2, 3, 4]]);
    expect(JSON.stringify(result)).not.toContain('v0');
    const sorted = voices(4).sort((a, b) => (rank(a.id, a.answers[0]!) < rank(b.id, b.answers[0]!) ? -1 : 1));
    expect(ask.rows.map(({ values }) => values)).toEqual(sorted.map(({ answers }) => answers[0]!.values));
    expect(ask.groups).toEqual([{ by: 'side', id: 'staff', rows: [0, 1, 2, 3], cantSay: 1 }]);
  });

  test('an item that 4 of 10 answered is not shown, the one that all answered is', () => {
    const all = voices(10).map((one, nth) => ({
      ...one,
      answers: nth < 4 ? [...one.answers, said(1, { item: 'i2' })] : one.answers,
    }));
    expect(results(all).items.map(({ item, asks }) => [item, asks[0]!.n, asks[0]!.tooFew])).toEqual([
      ['i1', 10, false],
      ['i2', 4, true],
    ]);
  });

  test('who puts no dot somewhere has voted all the same: of 6 voters one dotted, and that is shown', () => {
    const asks = [{ id: 'a', who: {}, fields: [{ id: 'dots', type: 'dots' } as const] }];
    const dot = (item: string): Answer => said(0, { item, values: { dots: 1 } });
    const all = Array.from({ length: 6 }, (_, nth) => voice(`v${nth}`, [dot(nth === 0 ? 'i1' : 'i2')]));
    const { items } = results(all, { asks, dots: { each: 3, most: 3 } });
    expect(items.map((item) => [item.asks[0]!.n, item.asks[0]!.tooFew])).toEqual([
      [1, false],
      [5, false],
    ]);
  });

  test('notes: those that are kept are counted and not shown; teams stand beside them unless the round is nameless', () => {
    const note = (id: string, kept = false): Answer => said(0, { note: id, values: { text: id }, kept });
    const all = voices(5, { teams: ['red'] }).map((one, nth) => ({
      ...one,
      answers: [note(`note${nth}a`), note(`note${nth}b`, nth === 0)],
    }));
    const nameless = first(results(all, { notes: { most: 5 } }));
    expect([nameless.n, nameless.kept, nameless.rows.length]).toEqual([5, 1, 9]);
    expect(nameless.rows.every(({ teams }) => teams === undefined)).toBe(true);
    expect(JSON.stringify(nameless)).not.toContain('note0b');
    expect(nameless.rows.map(({ note: id }) => id)).toContain('note0a');
    const hidden = first(results(all, { notes: { most: 5 }, mode: 'hidden' }));
    expect(hidden.rows.every(({ teams }) => teams?.join() === 'red')).toBe(true);
    // One of 4 people is told of by nobody.
    expect(first(results(all.slice(1), { notes: { most: 5 } }))).toMatchObject({ tooFew: true, rows: [] });
  });

  test('names come out of open rounds alone', () => {
    const of = (mode: RoundMode): string[] => first(results(voices(5), { mode })).rows.map(({ name }) => name ?? '');
    expect(of('open').sort()).toEqual(['v0', 'v1', 'v2', 'v3', 'v4']);
    expect([...of('hidden'), ...of('nameless')].every((name) => name === '')).toBe(true);
  });

  test('of a hidden round every group and every answer, of one person too', () => {
    const result = results([...voices(1, { side: 'customer' }, 'c'), ...voices(2)], { mode: 'hidden' });
    expect(first(result).groups.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['customer', 1],
      ['staff', 2],
    ]);
    expect(result.sides).toEqual({ customer: 1, staff: 2 });
  });

  test('answers for somebody without a device are marked, in a nameless round if that tells of nobody', () => {
    const marked = (behalf: number, others: number, mode: RoundMode): number =>
      first(results([...voices(behalf, { onBehalf: true }, 'b'), ...voices(others)], { mode })).rows.filter(
        ({ onBehalf }) => onBehalf,
      ).length;
    expect(marked(1, 5, 'hidden')).toBe(1);
    expect(marked(1, 9, 'nameless')).toBe(0);
    expect(marked(4, 9, 'nameless')).toBe(0);
    expect(marked(5, 5, 'nameless')).toBe(5);
  });

  test('nobody’s answer is bared by filling a nameless round up on behalf of others: 1 and 9, 4 and 5, 5 and 1', () => {
    const tooFew = (own: number, behalf: number): boolean =>
      first(results([...voices(own), ...voices(behalf, { onBehalf: true }, 'b')])).tooFew;
    expect([tooFew(1, 9), tooFew(4, 5), tooFew(5, 1), tooFew(0, 5), tooFew(0, 4)]).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    const groups = (own: number, behalf: number): string[] =>
      names(
        first(
          results([
            ...voices(own, { side: 'customer' }, 'c'),
            ...voices(behalf, { side: 'customer', onBehalf: true }, 'b'),
            ...voices(8),
          ]),
        ).groups,
      );
    expect(groups(1, 9)).toEqual([]);
    expect(groups(5, 1)).toEqual(['side customer', 'side staff']);
  });

  test('later answers to a nameless round are shown once there are 5 of them, and those before are as they were', () => {
    const early = voices(6);
    const shown = (later: number): [number, number] => {
      const { rows } = first(results([...early, ...voices(later, { later: true }, 'late')]));
      return [rows.length, rows.filter((row) => row.later).length];
    };
    expect([0, 1, 4, 5, 7].map(shown)).toEqual([
      [6, 0],
      [6, 0],
      [6, 0],
      [11, 5],
      [13, 7],
    ]);
  });
});

describe('what each said before', () => {
  const pairs = (result: RoundResult): number => first(result).rows.filter(({ before }) => before).length;
  const had = { before: [said(2)] };

  test('stands beside it', () => {
    const { rows } = first(results([voice('v0', [said(4)], had), ...voices(5, {}, 'w')], { mode: 'hidden' }));
    expect(rows.filter(({ before }) => before)).toEqual([{ values: { score: 4 }, why: '', before: { score: 2 } }]);
  });

  test.each([
    ['12 with: all', 12, 0, 12],
    ['11 with and 1 without: 4 are left out beside the one', 11, 1, 7],
    ['9 with and 1 without: 5 and 5', 9, 1, 5],
    ['8 with and 1 without: not enough for both, so none', 8, 1, 0],
    ['5 with and 5 without: all', 5, 5, 5],
    ['4 with and 8 without: none', 4, 8, 0],
  ])('nameless, %s', (_case, having, without, expected) => {
    expect(pairs(results([...voices(having, had, 'h'), ...voices(without, {}, 'n')]))).toBe(expected);
  });

  test('nameless, 12 with and 1 for whom a facilitator answered: 5 are left out beside it', () => {
    const all = [...voices(12, had, 'h'), ...voices(1, { ...had, onBehalf: true }, 'b')];
    expect(pairs(results(all))).toBe(7);
  });

  test('another item, or that one could not say, is no pair', () => {
    const other = { before: [said(2, { item: 'i2' }), cannot()] };
    expect(pairs(results(voices(5, other), { mode: 'hidden' }))).toBe(0);
  });
});
