/** Results as tables, sentences and files, in both languages, with the numbers written out. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator';
import type {
  AnswerRow,
  AnswerValues,
  AskResult,
  GroupRows,
  RoundItem,
  RoundResult,
  RoundSetup,
} from '../../kernel/rounds';
import { roundKind } from '../kinds/list';
import { gather, notesOf } from '../notes';
import { BLANK_PLAN, type RoundPlan } from '../round-plan';
import { roundsJson } from './json';
import type { ResultInput } from './result';
import { reasonsOf } from './rows';
import { resultSentences } from './sentences';
import { answerTable, resultTable } from './tables';

const ITEMS: readonly RoundItem[] = [
  { id: 'a', title: 'Waiting', under: 'Before', parts: { team: ['sales'] } },
  { id: 'b', title: 'Moving in', under: 'During', parts: { team: ['care'] } },
];
const TEAMS: Readonly<Record<string, string>> = { sales: 'Sales', care: 'Care' };

type Given = Readonly<
  Record<string, Readonly<Record<string, readonly (AnswerValues | AnswerRow)[] | Partial<AskResult>>>>
>;

const rowOf = (one: AnswerValues | AnswerRow): AnswerRow =>
  'why' in one && 'values' in one ? (one as AnswerRow) : { values: one, why: '' };

function resultOf(given: Given): RoundResult {
  return {
    items: Object.entries(given).map(([item, asks]) => ({
      item,
      asks: Object.entries(asks).map(([ask, rows]) => {
        const blank: AskResult = { ask, n: 0, cantSay: 0, tooFew: false, rows: [], groups: [], kept: 0 };
        if (!Array.isArray(rows)) return { ...blank, ...(rows as Partial<AskResult>) };
        return { ...blank, n: rows.length, rows: rows.map(rowOf) };
      }),
    })),
    answered: 5,
    asked: 8,
    sides: {},
    teams: { sales: 2 },
  };
}

function input(kind: string, given: Given, plan: Partial<RoundPlan> = {}, locale: 'en' | 'fi' = 'en'): ResultInput {
  const asks = roundKind(kind)?.asks({ ...BLANK_PLAN, ...plan, kind }) ?? [];
  const setup: RoundSetup = {
    kind,
    mode: 'hidden',
    question: 'How is it?',
    items: ITEMS,
    asks,
    least: 5,
    dots: null,
    notes: null,
    phases: [],
    again: plan.again ?? null,
    marks: false,
  };
  return { setup, result: resultOf(given), words: createTranslator(locale), teamName: (id) => TEAMS[id] ?? id };
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const said = (one: ResultInput): readonly string[] => resultSentences(one).map(({ text }) => plain(text));
const cellsOf = (one: ResultInput): readonly (readonly string[])[] =>
  resultTable(one).rows.map(({ cells }) => cells.map(plain));
const scale = (field: string, ...values: readonly number[]): readonly AnswerValues[] =>
  values.map((value) => ({ [field]: value }));

describe('a scale', () => {
  const given: Given = {
    a: { rate: { n: 7, cantSay: 1, rows: scale('experience', 1, 1, 3, 5, 5, 2).map(rowOf) } },
    b: { rate: { n: 3, tooFew: true } },
  };

  it('is said and tabled', () => {
    const one = input('rating', given, { about: 'experience' });
    // 1 1 2 3 5 5: the middle half from 1.25 to 4.5.
    expect(said(one)).toEqual([
      'Waiting: 6 answers, median 2.5, split; 1 can’t say',
      'Moving in: too few answers to show',
    ]);
    expect(cellsOf(one)).toEqual([
      ['Waiting', '6', '2.5', '1.3–4.5', '2.8', 'split', '1'],
      ['Moving in', '0', '', '', '', 'too few answers to show', '0'],
    ]);
    expect(said(input('rating', given, { about: 'experience' }, 'fi'))[0]).toBe(
      'Waiting: 6 vastausta, mediaani 2,5, kahtia; 1 ei osaa sanoa',
    );
    expect(said(input('rating', {}, { about: 'experience' }))[0]).toBe('Waiting: no answers');
  });

  it('asked again says who moved', () => {
    const again = (from: number, to: number): AnswerRow => ({
      values: { experience: to },
      why: '',
      before: { experience: from },
    });
    const rows = [again(1, 1), again(1, 2), again(5, 5), again(5, 4)];
    expect(said(input('rating', { a: { rate: rows } }, { about: 'experience', again: 'r' }))[0]).toBe(
      'Waiting: 4 answers, median 3, split; 1 moved up, 1 down, 2 stayed; the split stays, which is a finding',
    );
  });

  it('lets both ends give their reasons first', () => {
    const why = (value: number, text: string): AnswerRow => ({ values: { experience: value }, why: text });
    const rows = [why(3, 'so so'), why(1, 'cold'), why(5, 'warm'), why(2, ' '), why(4, 'fine')];
    const ask = resultOf({ a: { rate: rows } }).items[0]?.asks[0];
    expect(reasonsOf(ask, 'experience').map((one) => one.why)).toEqual(['cold', 'warm', 'so so', 'fine']);
    expect(reasonsOf(undefined, 'experience')).toEqual([]);
  });
});

describe('other kinds', () => {
  it('the mirror says gap and verdict', () => {
    const given: Given = {
      a: {
        customer: scale('experience', 2, 2, 3),
        staff: [
          { view: 4, predicted: 3 },
          { view: 4, predicted: 3 },
          { view: 5, predicted: 3 },
        ],
      },
    };
    const one = input('mirror', given);
    expect(said(one)).toEqual([
      'Waiting: customers 2.3 (n = 3); staff 4.3 (n = 3); staff predicted 3 (n = 3); Blind spot, a gap of +2',
      'Moving in: One side did not answer',
    ]);
    expect(cellsOf(one)[0]).toEqual(['Waiting', '2.3 (n = 3)', '4.3 (n = 3)', '3 (n = 3)', '+2', '+0.7', 'Blind spot']);
    expect(said({ ...one, blindSpotFrom: 2.5 })[0]).toContain('Seen alike');
  });

  it('a vote says places, people and sides, and counts together what was gathered', () => {
    const groups: readonly GroupRows[] = [{ by: 'side', id: 'customer', rows: [0], cantSay: 0 }];
    const one = input('dots', {
      a: { dots: { n: 2, rows: scale('dots', 2, 1).map(rowOf), groups } },
      b: { dots: scale('dots', 3) },
    });
    expect(said(one)).toEqual(['1. Waiting: 3 dots of 2 people', '2. Moving in: 3 dots of 1 person']);
    expect(cellsOf(one)[0]).toEqual(['1', 'Waiting', '3', '2', '2 dots of 1 person', '–']);
    const note = (id: string) => ({ id, text: id, item: 'x', teams: [], name: '', onBehalf: false, later: false });
    const gathered = gather([note('a'), note('b')], [{ title: 'Both', notes: ['a', 'b'] } as never]);
    expect(said({ ...one, gathered })).toEqual(['1. Both: 6 dots of 3 people']);
    const tied = input('dots', { a: { dots: scale('dots', 2) }, b: { dots: scale('dots', 2) } });
    expect(said(tied)[1]).toBe('1. Moving in: 2 dots of 1 person; tied for first');
  });

  it('notes say their voices', () => {
    const note = (id: string, text: string, teams: readonly string[]): AnswerRow => ({
      values: { note: text },
      why: '',
      note: id,
      teams,
    });
    const one = input('ideation', {
      a: { note: [note('n1', 'Cold', ['sales']), note('n2', 'It is cold', ['care', 'sales'])] },
    });
    expect(said(one)).toEqual(['Cold', 'It is cold']);
    const gathered = gather(notesOf(one.result), [{ title: '', notes: ['n2', 'n1'] } as never]);
    expect(said({ ...one, gathered })).toEqual(['It is cold (×2, from 2 teams)']);
    expect(cellsOf({ ...one, gathered })).toEqual([['It is cold', 'Waiting', '×2, from 2 teams', 'Care, Sales']]);
    expect(said({ ...one, gathered, words: createTranslator('fi') })).toEqual(['It is cold (×2, 2 tiimistä)']);
  });

  it('waste says hours of each doer, and whether it was felt', () => {
    const doer = (minutes: number): AnswerValues => ({ waste: 'waiting', often: 'a-month', minutes });
    const one = input(
      'waste',
      { a: { doer: [doer(60), doer(150)], felt: [{ felt: 'yes' }, { felt: 'no' }, { felt: 'no' }] } },
      { asked: 'doers' },
    );
    expect(said(one)).toEqual([
      'Waiting: 1–2.5 h a month each (n = 2); Waiting; felt by 1 of 3 customers',
      'Moving in: no doer answered',
    ]);
    expect(cellsOf(one)[0]).toEqual(['Waiting', '2', '1–2.5', '1.8', '3.5', 'Waiting (2)', '1 of 3', '0']);
  });

  it('who is in the room says which team is missing', () => {
    const one = input('own-steps', { a: { own: [{ own: 'yes' }] } });
    expect(said(one)).toEqual(['Waiting: 1 doer is here', 'Moving in: Nobody is here; nobody from Care']);
    expect(said({ ...one, here: new Set(['care']) })[1]).toBe('Moving in: Only others are here');
  });

  it('the handshake says where giver and receiver differ most', () => {
    const one = input('handshake', {
      a: {
        giver: [{ complete: 5, inTime: 4, known: 4 }],
        receiver: [{ complete: 2, inTime: 4, known: 4, wishOfGiver: 'The plan' }],
      },
    });
    expect(said(one)).toEqual([
      'Waiting: Seen differently; most on “Complete?”: giver 5, receiver 2',
      'Moving in: One side did not answer',
    ]);
    expect(cellsOf(one)[0]).toEqual(['Waiting', 'Complete?', '5 (n = 1)', '2 (n = 1)', '+3', '', 'The plan']);
  });

  it('a kind of another version says how many answered', () => {
    const one = input('of-tomorrow', { a: { x: scale('y', 1, 2) } });
    expect(said(one)).toEqual(['Waiting: 2 answers']);
    expect(resultTable(one).rows).toEqual([{ id: 'a', cells: ['Waiting', '2'] }]);
  });
});

describe('files', () => {
  const given: Given = {
    a: {
      doer: [{ values: { waste: 'waiting', often: 'a-week', minutes: 30 }, why: 'The system is slow', later: true }],
      felt: [{ values: { felt: 'yes' }, why: '', onBehalf: true }],
    },
  };

  it('hold every answer in words, without people', () => {
    const { columns, rows } = answerTable(input('waste', given, { asked: 'doers' }));
    expect(columns).toHaveLength(7);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [
        'Waiting',
        'What takes most of your time here for nothing?',
        'I wait for somebody or something',
        '',
        'The system is slow',
        '',
        'yes',
      ],
      ['Waiting', 'How often?', 'once a week', '', 'The system is slow', '', 'yes'],
      ['Waiting', 'Minutes each time', '30', '', 'The system is slow', '', 'yes'],
      ['Waiting', 'Did you feel it?', 'Yes, I felt it', '', '', 'yes', ''],
    ]);
  });

  it('are JSON with setup, answers and what they add up to', () => {
    const one = input('waste', given, { asked: 'doers' });
    const info = { roundId: 'r1', openedAt: Date.UTC(2027, 2, 12, 9), revealedAt: null };
    const text = roundsJson('Renting', [{ ...one, info }]);
    expect(JSON.parse(text)).toMatchObject({
      format: 'polku-rounds',
      version: 1,
      workshop: 'Renting',
      rounds: [
        {
          id: 'r1',
          opened: '2027-03-12T09:00:00.000Z',
          revealed: null,
          setup: { question: 'How is it?', mode: 'hidden' },
          result: { answered: 5, asked: 8 },
          summary: [
            { item: 'a', n: 1, kinds: [{ kind: 'waiting' }], felt: 1 },
            { item: 'b', n: 0 },
          ],
        },
      ],
    });
    expect(text).toBe(roundsJson('Renting', [{ ...one, info }]));
  });
});
