/** What answers add up to, with the numbers written out. */
import { describe, expect, it } from 'vitest';
import type { AnswerRow, AnswerValues, AskResult, GroupRows, ItemResult, RoundResult } from '../../kernel/rounds';
import {
  byWeight,
  coverage,
  errorsByTeam,
  scaleOf,
  summariseDots,
  summariseHandshake,
  summariseMirror,
  summariseScale,
  summariseWaste,
  whoMoved,
} from '../summary';

const FIVE = { from: 1, to: 5 };
const FELT = { from: -2, to: 2 };
const rowsOf = (...values: readonly AnswerValues[]): readonly AnswerRow[] =>
  values.map((one) => ({ values: one, why: '' }));
const ask = (id: string, rows: readonly AnswerRow[], more: Partial<AskResult> = {}): AskResult => ({
  ask: id,
  n: rows.length + (more.cantSay ?? 0),
  cantSay: 0,
  tooFew: false,
  groups: [],
  kept: 0,
  ...more,
  rows,
});
const side = (id: string, ...rows: readonly number[]): GroupRows => ({ by: 'side', id, rows, cantSay: 0 });
const team = (id: string, ...rows: readonly number[]): GroupRows => ({ by: 'team', id, rows, cantSay: 0 });
const item = (id: string, ...asks: readonly AskResult[]): ItemResult => ({ item: id, asks });
const result = (answered: number, ...items: readonly ItemResult[]): RoundResult => ({
  items,
  answered,
  asked: answered,
  sides: {},
  teams: {},
});
const scale = (field: string, ...values: readonly number[]) => rowsOf(...values.map((value) => ({ [field]: value })));

describe('a scale', () => {
  it('has median, middle half as QUARTILE.INC, mean and counts', () => {
    expect(summariseScale([5, 1, 4, 2, 4, 3], FIVE)).toEqual({
      from: 1,
      to: 5,
      n: 6,
      values: [1, 2, 3, 4, 4, 5],
      median: 3.5,
      // (6 − 1) × 0.25 = 1.25: a quarter of the way from 2 to 3; (6 − 1) × 0.75 = 3.75: of 4 and 4.
      lower: 2.25,
      upper: 4,
      mean: 19 / 6,
      counts: [1, 1, 1, 2, 1],
      // Two of six at each end is a third.
      verdict: 'split',
    });
  });

  it('is split from a third at each end on, however many stand between', () => {
    const verdict = (...values: readonly number[]) => summariseScale(values, FIVE).verdict;
    expect(verdict(1, 3, 5)).toBe('split');
    expect(verdict(1, 2, 3, 3, 4, 5, 5)).toBe('mixed'); // 2 of 7 below are less than a third; the middle half is 2.5…4.5
    expect(verdict(1, 2, 3, 3, 3, 4, 5)).toBe('agreed'); // 2.5…3.5
    expect(verdict(1, 2, 4, 5, 3, 3)).toBe('split');
    expect(verdict(2, 2, 2, 4, 4)).toBe('split'); // 3 of 5 and 2 of 5
    expect(verdict(2, 2, 2, 2, 2, 4, 4)).toBe('agreed'); // 2 of 7 above; the middle half is 2…3
  });

  it('is agreed when the middle half spans a step at most and nobody splits it', () => {
    const verdict = (...values: readonly number[]) => summariseScale(values, FIVE).verdict;
    expect(verdict(4, 4, 4)).toBe('agreed');
    expect(verdict(3, 4, 4, 5)).toBe('agreed'); // middle half 3.75…4.25
    expect(verdict(2, 3, 4, 5)).toBe('mixed'); // middle half 2.75…4.25, one of four below
    expect(verdict(1, 3, 3, 3, 5)).toBe('agreed');
  });

  it('splits −2…2 by its own two lowest and two highest', () => {
    expect(summariseScale([-2, -1, 0, 1, 2], FELT)).toMatchObject({
      verdict: 'split',
      median: 0,
      counts: [1, 1, 1, 1, 1],
    });
    expect(summariseScale([0, 0, 1], FELT).verdict).toBe('agreed');
    expect(summariseScale([-1, -1, 0, 0, 0, 1], FELT)).toMatchObject({ verdict: 'agreed', lower: -0.75, upper: 0 });
  });

  it('says nothing of one or two, and nothing at all of none', () => {
    expect(summariseScale([2], FIVE)).toMatchObject({ n: 1, median: 2, lower: 2, upper: 2, mean: 2, verdict: 'few' });
    expect(summariseScale([1, 5], FIVE)).toMatchObject({ n: 2, median: 3, verdict: 'few' });
    expect(summariseScale([], FIVE)).toMatchObject({ n: 0, median: null, lower: null, mean: null, verdict: 'few' });
  });

  it('counts who cannot say and what may not be shown, and neither as an answer', () => {
    const only = scaleOf(ask('rate', [], { cantSay: 4 }), 'emotion', FELT);
    expect(only).toMatchObject({ n: 0, mean: null, cantSay: 4, tooFew: false });
    expect(scaleOf(ask('rate', [], { n: 3, tooFew: true }), 'emotion', FELT)).toMatchObject({ n: 0, tooFew: true });
    expect(scaleOf(undefined, 'emotion', FELT)).toMatchObject({ n: 0, cantSay: 0, tooFew: false });
    // Another field of the same ask was answered.
    expect(scaleOf(ask('staff', rowsOf({ view: 4 }, { predicted: 2 })), 'view')).toMatchObject({ n: 1, mean: 4 });
  });
});

describe('dots', () => {
  const votes = (...counts: readonly number[]) => ask('dots', scale('dots', ...counts));

  it('are counted as dots and as people; equal ones share a place, and a run-off is about the first', () => {
    const summary = summariseDots(
      result(5, item('a', votes(3, 1)), item('b', votes(2, 2)), item('c', votes(1, 1, 1)), item('d', votes(0))),
      ['d', 'c', 'b', 'a'],
    );
    expect(summary.rows.map(({ id, dots, people, place }) => [id, dots, people, place])).toEqual([
      ['b', 4, 2, 1],
      ['a', 4, 2, 1],
      ['c', 3, 3, 3],
      ['d', 0, 0, 4],
    ]);
    expect(summary).toMatchObject({ dots: 11, people: 5, runOff: ['b', 'a'] });
  });

  it('need no run-off with a winner, with five tied, or without a vote', () => {
    const runOff = (...counts: readonly number[]) =>
      summariseDots(
        result(3, ...counts.map((count, at) => item(`i${at}`, votes(count)))),
        counts.map((_, at) => `i${at}`),
      ).runOff;
    expect(runOff(3, 2, 2)).toEqual([]);
    expect(runOff(2, 2, 2, 2)).toEqual(['i0', 'i1', 'i2', 'i3']);
    expect(runOff(2, 2, 2, 2, 2)).toEqual([]);
    expect(runOff(0, 0)).toEqual([]);
  });

  it('of equal dots, more people come first', () => {
    const { rows, runOff } = summariseDots(result(4, item('one', votes(3)), item('many', votes(1, 1, 1))), [
      'one',
      'many',
    ]);
    expect([rows.map(({ id }) => id), runOff]).toEqual([['many', 'one'], []]);
  });

  it('of customers and staff stand apart, where a side may be', () => {
    const a = ask('dots', scale('dots', 3, 1, 2), { groups: [side('customer', 0, 2), side('staff', 1)] });
    const b = ask('dots', scale('dots', 1, 1), { groups: [side('staff', 0)] });
    const { rows } = summariseDots(result(3, item('a', a), item('b', b)), ['a', 'b', 'c']);
    expect(rows[0]?.sides).toEqual({
      customer: { dots: 5, people: 2 },
      staff: { dots: 1, people: 1 },
      other: { dots: 0, people: 0 },
    });
    // One of the two votes is of a side that may not be shown: which, nobody can say.
    expect(rows[1]?.sides).toEqual({ customer: null, staff: { dots: 1, people: 1 }, other: null });
    expect(rows[2]?.sides.customer).toEqual({ dots: 0, people: 0 });
  });

  it('hang on what was voted on, so that gathering adds them up again', () => {
    const all = result(4, item('n1', votes(2)), item('n2', votes(1, 1)), item('n3', votes(3)));
    const apart = summariseDots(all, ['n1', 'n2', 'n3']);
    expect(apart.rows.map(({ id, dots }) => [id, dots])).toEqual([
      ['n3', 3],
      ['n2', 2],
      ['n1', 2],
    ]);
    const gathered = summariseDots(all, ['n1', 'n2', 'n3'], [{ id: 'x', parts: ['n1', 'n2'] }]);
    expect(gathered.rows.map(({ id, dots, people }) => [id, dots, people])).toEqual([
      ['x', 4, 3],
      ['n3', 3, 1],
    ]);
    expect(gathered.dots).toBe(apart.dots);
  });

  it('of too few people are not shown', () => {
    const summary = summariseDots(result(2, item('a', ask('dots', [], { n: 2, tooFew: true }))), ['a']);
    expect(summary).toMatchObject({ tooFew: true, rows: [{ dots: 0, sides: { customer: null } }] });
  });
});

describe('the mirror', () => {
  const customers = (...values: readonly number[]) => ask('customer', scale('experience', ...values));
  const staff = (...pairs: readonly (readonly [view: number, predicted: number])[]) =>
    ask('staff', rowsOf(...pairs.map(([view, predicted]) => ({ view, predicted }))), {
      groups: [team('sales', 0, 1), team('care', 2)],
    });

  it('shows a blind spot where staff see it better, with the prediction error of each team', () => {
    const row = summariseMirror(item('t', customers(2, 2, 3, 1), staff([4, 4], [4, 3], [4, 2])), 't');
    expect(row).toMatchObject({ gap: 2, error: 1, verdict: 'blindSpot' });
    expect(row.teams).toEqual([
      { team: 'sales', n: 2, error: 1.5 },
      { team: 'care', n: 1, error: 0 },
    ]);
    const other = { ...row, teams: [{ team: 'care', n: 3, error: -2 }] };
    // Care: (0 × 1 − 2 × 3) ÷ 4.
    expect(errorsByTeam([row, other])).toEqual([
      { team: 'sales', n: 2, error: 1.5 },
      { team: 'care', n: 4, error: -1.5 },
    ]);
  });

  it('shows a hidden strength where they see it worse, and neither below the gap', () => {
    const of = (values: readonly number[], view: number) =>
      summariseMirror(item('t', customers(...values), staff([view, 3], [view, 3], [view, 3])), 't').verdict;
    expect(of([4, 4, 4], 3)).toBe('hiddenStrength');
    expect(of([3, 3, 3], 4)).toBe('blindSpot');
    expect(of([3, 4, 3], 4)).toBe('close');
  });

  it('does not judge on two answers, nor without one side', () => {
    expect(summariseMirror(item('t', customers(1, 1), staff([5, 5], [5, 5], [5, 5])), 't')).toMatchObject({
      gap: 4,
      verdict: 'few',
    });
    expect(summariseMirror(item('t', staff([5, 5], [5, 5], [5, 5])), 't')).toMatchObject({
      gap: null,
      error: null,
      verdict: 'unanswered',
      teams: [],
    });
    expect(summariseMirror(undefined, 't').verdict).toBe('unanswered');
  });
});

describe('waste by doers', () => {
  const doer = (waste: string, often: string, minutes: number): AnswerValues => ({ waste, often, minutes });

  it('is hours a month, from the least to the most of one doer, and by kind', () => {
    const rows = rowsOf(
      doer('waiting', 'a-day', 20), // 21 × 20 min = 7 h
      doer('waiting', 'a-month', 60), // 1 h
      doer('rework', 'some-a-month', 90), // 3 h
      { waste: 'none' },
    );
    const summary = summariseWaste(
      item(
        't',
        ask('doer', rows, { cantSay: 1 }),
        ask('others', rowsOf(doer('errors', 'a-day', 480))),
        ask('felt', rowsOf({ felt: 'yes' }, { felt: 'no' }, { felt: 'yes' })),
      ),
      't',
    );
    expect(summary).toMatchObject({ n: 4, hours: [0, 1, 3, 7], low: 0, high: 7, median: 2, sum: 11 });
    expect(summary.kinds).toEqual([
      { kind: 'waiting', doers: 2, hours: 8 },
      { kind: 'rework', doers: 1, hours: 3 },
    ]);
    expect(summary).toMatchObject({ hollow: 1, felt: 2, feltOf: 3, cantSay: 1 });
  });

  it('is unknown without how often or how long, though the kind is known', () => {
    const summary = summariseWaste(item('t', ask('doer', rowsOf({ waste: 'errors', minutes: 5 }))), 't');
    expect(summary).toMatchObject({
      n: 1,
      hours: [],
      sum: null,
      low: null,
      kinds: [{ kind: 'errors', doers: 1, hours: 0 }],
    });
  });

  it('comes first where customers feel it', () => {
    const of = (id: string, minutes: number, felt: readonly string[]) =>
      summariseWaste(
        item(
          id,
          ask('doer', rowsOf(doer('waiting', 'a-month', minutes))),
          ask('felt', rowsOf(...felt.map((one) => ({ felt: one })))),
        ),
        id,
      );
    const rows = [
      of('hidden', 600, ['no']),
      of('felt', 60, ['yes']),
      summariseWaste(undefined, 'nobody'),
      of('more', 120, ['yes']),
    ];
    expect(byWeight(rows).map(({ item: id }) => id)).toEqual(['more', 'felt', 'hidden', 'nobody']);
  });
});

describe('who is in the room', () => {
  it('is a doer, only others, or nobody; and who answered', () => {
    const own = result(3, item('a', ask('own', rowsOf({ own: 'yes' }, { own: 'yes' }))));
    const rated = result(
      4,
      item('c', ask('rate', scale('emotion', 1), { groups: [side('customer', 0)] })),
      item('d', ask('doer', rowsOf({ waste: 'none' }))),
    );
    const rows = coverage({
      items: [
        { id: 'a', parts: { team: ['sales'] } },
        { id: 'b', parts: { team: ['care'] } },
        { id: 'c', parts: { team: ['gone'] } },
        { id: 'd' },
      ],
      own,
      here: new Set(['care']),
      rounds: [
        {
          asks: [
            { id: 'rate', who: {} },
            { id: 'doer', who: { marked: true } },
          ],
          result: rated,
        },
      ],
    });
    expect(rows).toEqual([
      { item: 'a', fill: 'solid', doers: 2, missing: [], byDoer: false, byCustomer: false },
      { item: 'b', fill: 'striped', doers: 0, missing: [], byDoer: false, byCustomer: false },
      { item: 'c', fill: 'striped', doers: 0, missing: ['gone'], byDoer: false, byCustomer: true },
      { item: 'd', fill: 'empty', doers: 0, missing: [], byDoer: true, byCustomer: false },
    ]);
    expect(coverage({ items: [{ id: 'x' }], own: null, here: new Set() })[0]?.fill).toBe('empty');
  });
});

describe('the handshake', () => {
  const says = (complete: number, inTime: number, known: number, wish?: Record<string, string>): AnswerValues => ({
    complete,
    inTime,
    known,
    ...wish,
  });

  it('is the gap between who gives and who receives, question by question', () => {
    const row = summariseHandshake(
      item(
        'h',
        ask('giver', rowsOf(says(5, 4, 4, { wishOfReceiver: ' Ask sooner ' }), says(4, 4, 4))),
        ask('receiver', rowsOf(says(2, 4, 5, { wishOfGiver: 'The floor plan' }), says(2, 3, 4, { wishOfGiver: ' ' }))),
      ),
      'h',
    );
    expect(row.answers.map(({ gap }) => gap)).toEqual([2.5, 0.5, -0.5]);
    expect(row).toMatchObject({ gap: 2.5 / 3, widest: 'complete', verdict: 'gap', n: { giver: 2, receiver: 2 } });
    expect(row.wishes).toEqual({ giver: ['Ask sooner'], receiver: ['The floor plan'] });
  });

  it('is even where they agree, and unanswered without one side', () => {
    const even = summariseHandshake(
      item('h', ask('giver', rowsOf(says(2, 2, 2))), ask('receiver', rowsOf(says(2, 2, 2)))),
      'h',
    );
    expect(even).toMatchObject({ gap: 0, verdict: 'even' });
    expect(summariseHandshake(item('h', ask('giver', rowsOf(says(2, 2, 2)))), 'h')).toMatchObject({
      gap: null,
      widest: null,
      verdict: 'unanswered',
    });
  });
});

describe('a second round', () => {
  it('shows who moved, and a split that stays', () => {
    const rows: readonly AnswerRow[] = (
      [
        [1, 1],
        [1, 2],
        [2, 4],
        [5, 5],
        [4, 5],
        [4, 5],
        [null, 5],
        [3, null],
      ] as const
    ).map(([from, to]) => ({
      values: to === null ? {} : { experience: to },
      why: '',
      ...(from === null ? {} : { before: { experience: from } }),
    }));
    const moved = whoMoved(ask('customer', rows), 'experience');
    expect(moved).toMatchObject({ up: 4, down: 0, stayed: 2, added: 1 });
    expect(moved.moves).toEqual([
      { from: 4, to: 5, n: 2 },
      { from: 1, to: 2, n: 1 },
      { from: 2, to: 4, n: 1 },
    ]);
    expect([moved.before.n, moved.after.n]).toEqual([7, 7]);
    // Before: 1 1 2 | 3 | 4 4 5, three of seven at each end. After: 1 2 | 4 5 5 5 5, two of seven.
    expect([moved.before.verdict, moved.after.verdict, moved.stableSplit]).toEqual(['split', 'mixed', false]);
    const still = rowsOf({ experience: 1 }, { experience: 5 }, { experience: 5 }).map((row) => ({
      ...row,
      before: row.values,
    }));
    expect(whoMoved(ask('customer', still), 'experience')).toMatchObject({ stayed: 3, moves: [], stableSplit: true });
  });
});
