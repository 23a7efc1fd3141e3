/** Results read as sentences, with the numbers written out. */
import { createSmallTranslator } from '@polku/shared/i18n/small-translator';
import type { AnswerRow, AnswerValues, AskResult, MyRound, RoundAsk, RoundResult } from '@polku/shared/kernel/rounds';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../kernel/words/words';
import { MESSAGES } from './messages';
import { itemLines } from './result-lines';

const en = wordsOf(createSmallTranslator('en', MESSAGES.en));
const fi = wordsOf(createSmallTranslator('fi', MESSAGES.fi));

const row = (values: AnswerValues, more: Partial<AnswerRow> = {}): AnswerRow => ({ values, why: '', ...more });
const found = (ask: string, rows: readonly AnswerRow[], more: Partial<AskResult> = {}): AskResult => ({
  ask,
  n: rows.length + (more.cantSay ?? 0),
  cantSay: 0,
  tooFew: false,
  rows,
  groups: [],
  kept: 0,
  ...more,
});
const scale = (id: string): RoundAsk['fields'][number] => ({ id, type: 'scale', from: 1, to: 5 });
const rowsOf = (field: string, values: readonly number[]): AnswerRow[] =>
  values.map((value) => row({ [field]: value }));

function said(
  kind: string,
  asks: readonly RoundAsk[],
  results: readonly AskResult[],
  {
    words = en,
    shown = null,
    again = null,
  }: { words?: typeof en; shown?: MyRound['shown']; again?: string | null } = {},
) {
  const round = {
    setup: { kind, asks, again, items: [{ id: 'i', title: 'Waiting', under: '' }] },
    shown,
  } as unknown as MyRound;
  const result = { items: [{ item: 'i', asks: results }], answered: 0, asked: 0 } as unknown as RoundResult;
  return itemLines({ round, result, item: 'i' }, words);
}

const RATE: readonly RoundAsk[] = [{ id: 'rate', who: {}, fields: [scale('experience')] }];

describe('a rating', () => {
  it('tells how many, the median, and how far they agree', () => {
    const rows = rowsOf('experience', [1, 1, 2, 2, 2, 2, 3, 4, 5, 5, 5, 5]);
    expect(said('rating', RATE, [found('rate', rows, { cantSay: 2 })]).lines).toEqual([
      '12 answers, median 2.5, split; 2 people cannot say',
    ]);
    expect(said('rating', RATE, [found('rate', rows, { cantSay: 1 })], { words: fi }).lines).toEqual([
      '12 vastausta, mediaani 2,5, kahtia; 1 henkilö ei osaa sanoa',
    ]);
  });
  it('of one answer tells it, of none that there is none, and of too few nothing', () => {
    expect(said('rating', RATE, [found('rate', rowsOf('experience', [4]))]).lines).toEqual(['one answer, 4']);
    expect(said('rating', RATE, []).lines).toEqual(['no answers']);
    expect(said('rating', RATE, [found('rate', [], { tooFew: true })]).lines).toEqual([
      'Too few answers to be shown without telling whose they are.',
    ]);
  });
  it('asked again tells who moved, and reasons stand in a list', () => {
    const rows = [
      row({ experience: 4 }, { before: { experience: 2 }, why: 'It got better' }),
      row({ experience: 4 }, { before: { experience: 4 } }),
      row({ experience: 5 }, { before: { experience: 4 } }),
    ];
    const { lines, lists } = said('rating', RATE, [found('rate', rows)], { again: 'r0' });
    expect(lines).toEqual(['3 answers, median 4, agreed', 'Since the first round: 2 higher, 0 lower, 1 the same']);
    expect(lists).toEqual([{ title: 'Reasons', texts: ['It got better'] }]);
  });
});

describe('the mirror', () => {
  const staff = found(
    'staff',
    [5, 5, 4].map((view) => row({ view, predicted: 4 })),
  );
  const customers = found('customer', rowsOf('experience', [1, 2, 2]));
  it('holds back the customers until the second beat', () => {
    const { lines } = said('mirror', [], [staff, customers], { shown: { item: 'i', beat: 0 } });
    expect(lines).toEqual([
      'Staff’s own view: 3 answers, median 5, agreed',
      'What staff believed that customers would say: 3 answers, median 4, agreed',
    ]);
  });
  it('then tells them, and what it is', () => {
    const { lines, verdict } = said('mirror', [], [staff, customers], { shown: { item: 'i', beat: 1 } });
    expect(lines.slice(2)).toEqual(['Customers: 3 answers, median 2, agreed']);
    expect(verdict).toBe('Blind spot');
  });
});

it('waste by doers: hours as a range, kinds, and whether customers felt it', () => {
  const doers = [
    row({ waste: 'waiting', often: 'a-day', minutes: 10 }),
    row({ waste: 'rework', often: 'a-day', minutes: 20 }),
  ];
  const felt = [row({ felt: 'yes' }), row({ felt: 'no' }), row({ felt: 'yes' })];
  const { lines } = said(
    'waste',
    [],
    [found('doer', doers), found('felt', felt), found('others', [row({ waste: 'none' })])],
  );
  expect(lines).toEqual([
    '3.5–7 hours a month each, by 2 people who do this',
    'I correct or redo what was done before: 1 person, 7 hours a month',
    'I wait for somebody or something: 1 person, 3.5 hours a month',
    '2 of 3 customers felt it',
    '1 person who does not do this answered, too',
  ]);
});

it('the handshake: both sides of each question, the gap, and wishes', () => {
  const giver = found('giver', [row({ complete: 5, inTime: 4, known: 4, wishOfReceiver: 'Ask before noon' })]);
  const receiver = found('receiver', [row({ complete: 2, inTime: 4, known: 4 })]);
  const { lines, verdict, lists } = said('handshake', [], [giver, receiver]);
  expect(lines).toEqual([
    'Is everything there that is needed? Giver 5, receiver 2',
    'Does it come in time? Giver 4, receiver 4',
    'Do we know what the other side needs? Giver 4, receiver 4',
  ]);
  expect(verdict).toBe('Seen differently');
  expect(lists).toEqual([{ title: 'What I wish you asked for', texts: ['Ask before noon'] }]);
});

it('a kind of another version is told field by field', () => {
  const asks: readonly RoundAsk[] = [
    {
      id: 'x',
      who: {},
      fields: [
        { id: 'felt', type: 'choice', options: ['yes', 'no'] },
        { id: 'minutes', type: 'number', from: 0, to: 60 },
        { id: 'wish', type: 'text', length: 100 },
      ],
    },
  ];
  const { lines, lists } = said('of-tomorrow', asks, [
    found('x', [row({ felt: 'yes', minutes: 5, wish: 'A call' }), row({ felt: 'yes', minutes: 15 })]),
  ]);
  expect(lines).toEqual(['Minutes each time – 2 answers, from 5 to 15']);
  expect(lists).toEqual([
    { title: 'Did you feel it?', texts: ['Yes, I felt it: 2'] },
    { title: 'Your answer', texts: ['A call'] },
  ]);
});
