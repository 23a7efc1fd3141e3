import { createTranslator } from '@polku/shared/i18n/translator';
import type { AnswerRow, AskResult, RoundResult, RoundSetup } from '@polku/shared/kernel/rounds';
import { expect, it } from 'vitest';
import { wordsOf } from '../../kernel/words/words';
import { readResult } from './read-result';
import { sentencesOf } from './sentences';
import { revealSteps, stepAt } from './steps';

const words = wordsOf(createTranslator('en'));
const rate = (value: number, more: Partial<AnswerRow> = {}): AnswerRow => ({
  values: { experience: value },
  why: '',
  ...more,
});
const ask = (id: string, rows: readonly AnswerRow[], more: Partial<AskResult> = {}): AskResult => ({
  ...{ ask: id, n: rows.length, cantSay: 0, tooFew: false, rows, groups: [], kept: 0 },
  ...more,
});
const blank: RoundSetup = {
  kind: 'rating',
  mode: 'hidden',
  question: '',
  items: [{ id: 'waiting', title: 'Waiting', under: '' }],
  asks: [{ id: 'rate', who: {}, fields: [{ id: 'experience', type: 'scale', from: 1, to: 5 }] }],
  ...{ least: 5, dots: null, notes: null, phases: [], again: null, marks: false },
};
const resultOf = (...asks: readonly AskResult[]): RoundResult => ({
  items: [{ item: 'waiting', asks }],
  ...{ answered: 14, asked: 16, sides: {}, teams: {} },
});
const said = (setup: RoundSetup, result: RoundResult, beat = 0, item = 'waiting'): readonly string[] => {
  const model = readResult(setup, result, { teams: { letting: 'Letting' } }, words);
  if (!model) throw new Error('no model');
  return sentencesOf(model, { item, beat }, words);
};

it('a rating is read as a sentence, its reasons after it, both ends first', () => {
  const values = [1, 1, 1, 2, 2, 2, 2, 3, 4, 4, 5, 5, 5];
  const rows = values.map((value, at) => rate(value, at === 7 ? { why: 'So so' } : at === 0 ? { why: 'An hour' } : {}));
  const result = resultOf(ask('rate', rows, { n: 14, cantSay: 1 }));
  expect(said(blank, result)).toEqual(['Waiting: 13 answers, median 2, middle half 2 to 4, split, 1 cannot say.']);
  expect(said(blank, result, 1).slice(1)).toEqual(['1: An hour', '3: So so']);
});

it('what came later or on behalf of somebody is said, and too few are not told apart', () => {
  const rows = [rate(3), rate(3, { later: true }), rate(4, { onBehalf: true })];
  expect(said(blank, resultOf(ask('rate', rows)))).toEqual([
    'Waiting: 3 answers, median 3, middle half 3 to 3.5, agreed, 1 added later, 1 entered on behalf of somebody.',
  ]);
  expect(said(blank, resultOf(ask('rate', [], { n: 3, tooFew: true })))).toEqual([
    'Waiting: Too few answered for it to be shown: nobody is to be recognised.',
  ]);
});

it('a second round says who moved, without names, and that a stable split is a finding', () => {
  const moved = [1, 1, 5, 5, 5].map((value, at) => rate(value, { before: { experience: [1, 2, 5, 4, 1][at] ?? 3 } }));
  expect(said({ ...blank, again: 'earlier' }, resultOf(ask('rate', moved)))).toEqual([
    'Waiting: 5 answers, median 5, middle half 1 to 5, split. Before, the median was 2: 2 moved up, 1 down, 2 stayed. Still split: that is a finding.',
  ]);
});

it('the mirror says the prediction first, and the gap in words with the customers’ answers', () => {
  const setup: RoundSetup = {
    ...blank,
    kind: 'mirror',
    asks: [
      { id: 'customer', who: { sides: ['customer'] }, fields: [{ id: 'experience', type: 'scale', from: 1, to: 5 }] },
      {
        id: 'staff',
        who: { sides: ['staff'] },
        fields: [
          { id: 'view', type: 'scale', from: 1, to: 5 },
          { id: 'predicted', type: 'scale', from: 1, to: 5 },
        ],
      },
    ],
  };
  const staff = [4, 5, 4].map((view): AnswerRow => ({ values: { view, predicted: 4 }, why: '' }));
  const result = resultOf(
    ask(
      'customer',
      [2, 2, 3, 1].map((value) => rate(value)),
    ),
    ask('staff', staff, { groups: [{ by: 'team', id: 'letting', rows: [0, 1, 2], cantSay: 0 }] }),
  );
  const before = 'Waiting: 3 who work here see it at 4.3 and expected customers at 4.';
  expect(said(setup, result, 0)).toEqual([before]);
  expect(said(setup, result, 1)).toEqual([
    `${before} Customers: 4 answers, median 2, middle half 1.8 to 2.3, agreed. Blind spot: staff 4.3, customers 2, a gap of 2.3. The prediction was 2 too high.`,
  ]);
  expect(said(setup, result, 0, '').at(-1)).toBe(
    'Predictions of Letting were off by 2, better than customers say, over 3 answers.',
  );
  const model = readResult(setup, result, { teams: {} }, words);
  expect(model && revealSteps(model)).toEqual([
    { item: 'waiting', beat: 0 },
    { item: 'waiting', beat: 1 },
  ]);
});

it('a vote says places, ties and both sides', () => {
  const setup: RoundSetup = {
    ...blank,
    kind: 'dots',
    items: ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase(), under: '' })),
    asks: [{ id: 'dots', who: {}, fields: [{ id: 'dots', type: 'dots' }] }],
    dots: { each: 3, most: 3 },
  };
  const votes = (...dots: readonly number[]): AskResult =>
    ask(
      'dots',
      dots.map((n): AnswerRow => ({ values: { dots: n }, why: '' })),
      {
        groups: [
          { by: 'side', id: 'customer', rows: [0], cantSay: 0 },
          { by: 'side', id: 'staff', rows: [1], cantSay: 0 },
        ],
      },
    );
  const result: RoundResult = {
    ...resultOf(),
    items: [
      { item: 'a', asks: [votes(1, 1)] },
      { item: 'b', asks: [votes(3, 2)] },
      { item: 'c', asks: [votes(1, 1)] },
    ],
  };
  expect(said(setup, result, 0, '')).toEqual([
    'Place 1: B, 5 dots from 2 people. Customers 3, staff 2.',
    'Place 2, a tie: A, 2 dots from 2 people. Customers 1, staff 1.',
    'Place 2, a tie: C, 2 dots from 2 people. Customers 1, staff 1.',
  ]);
});

it('a step that there is not any more is the last of its item, or the first', () => {
  const steps = [
    { item: '', beat: 0 },
    { item: 'a', beat: 0 },
    { item: 'a', beat: 1 },
  ];
  expect([
    stepAt(steps, null),
    stepAt(steps, { item: 'a', beat: 5 }),
    stepAt(steps, { item: 'gone', beat: 0 }),
  ]).toEqual([0, 2, 0]);
});
