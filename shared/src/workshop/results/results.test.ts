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
const cellsOf = (one: ResultInput): readonly (readonly string[])[] =>
  resultTable(one).rows.map(({ cells }) => cells.map(plain));
const scale = (field: string, ...values: readonly number[]): readonly AnswerValues[] =>
  values.map((value) => ({ [field]: value }));

describe('tables', () => {
  it('of a scale say median, middle half and verdict, and what is not shown', () => {
    const given: Given = {
      a: { rate: { n: 7, cantSay: 1, rows: scale('experience', 1, 1, 3, 5, 5, 2).map(rowOf) } },
      b: { rate: { n: 3, tooFew: true } },
    };
    // 1 1 2 3 5 5: the middle half from 1.25 to 4.5.
    expect(cellsOf(input('rating', given, { about: 'experience' }))).toEqual([
      ['Waiting', '6', '2.5', '1.3–4.5', '2.8', 'split', '1'],
      ['Moving in', '0', '', '', '', 'too few answers to show', '0'],
    ]);
    expect(cellsOf(input('rating', given, { about: 'experience' }, 'fi'))[0]).toEqual([
      ...['Waiting', '6', '2,5', '1,3–4,5', '2,8', 'kahtia', '1'],
    ]);
  });

  it('of the mirror say gap and verdict, by the project’s own gap', () => {
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
    expect(cellsOf(one)).toEqual([
      ['Waiting', '2.3 (n = 3)', '4.3 (n = 3)', '3 (n = 3)', '+2', '+0.7', 'Blind spot'],
      ['Moving in', '', '', '', '', '', 'One side did not answer'],
    ]);
    expect(cellsOf({ ...one, blindSpotFrom: 2.5 })[0]?.[6]).toBe('Seen alike');
  });

  it('of a vote say places, people and sides, and count together what was gathered', () => {
    const groups: readonly GroupRows[] = [{ by: 'side', id: 'customer', rows: [0], cantSay: 0 }];
    const one = input('dots', {
      a: { dots: { n: 2, rows: scale('dots', 2, 1).map(rowOf), groups } },
      b: { dots: scale('dots', 3) },
    });
    expect(cellsOf(one)).toEqual([
      ['1', 'Waiting', '3', '2', '2 dots of 1 person', '–'],
      ['2', 'Moving in', '3', '1', '–', '–'],
    ]);
    const note = (id: string) => ({ id, text: id, item: 'x', teams: [], name: '', onBehalf: false, later: false });
    const gathered = gather([note('a'), note('b')], [{ title: 'Both', notes: ['a', 'b'] } as never]);
    expect(cellsOf({ ...one, gathered }).map((cells) => cells.slice(0, 4))).toEqual([['1', 'Both', '6', '3']]);
  });

  it('of notes say their voices', () => {
    const note = (id: string, text: string, teams: readonly string[]): AnswerRow => ({
      ...{ values: { note: text }, why: '', note: id, teams },
    });
    const one = input('ideation', {
      a: { note: [note('n1', 'Cold', ['sales']), note('n2', 'It is cold', ['care', 'sales'])] },
    });
    expect(cellsOf(one)).toEqual([
      ['Cold', 'Waiting', '', 'Sales'],
      ['It is cold', 'Waiting', '', 'Care, Sales'],
    ]);
    const gathered = gather(notesOf(one.result), [{ title: '', notes: ['n2', 'n1'] } as never]);
    expect(cellsOf({ ...one, gathered })).toEqual([['It is cold', 'Waiting', '×2, from 2 teams', 'Care, Sales']]);
    const finnish = { ...one, gathered, words: createTranslator('fi') };
    expect(cellsOf(finnish)[0]?.[2]).toBe('×2, 2 tiimistä');
  });

  it('of waste say hours of each doer, and whether it was felt', () => {
    const doer = (minutes: number): AnswerValues => ({ waste: 'waiting', often: 'a-month', minutes });
    const given: Given = {
      a: { doer: [doer(60), doer(150)], felt: [{ felt: 'yes' }, { felt: 'no' }, { felt: 'no' }] },
    };
    expect(cellsOf(input('waste', given, { asked: 'doers' }))).toEqual([
      ['Waiting', '2', '1–2.5', '1.8', '3.5', 'Waiting (2)', '1 of 3', '0'],
      ['Moving in', '0', '', '', '', '', '', '0'],
    ]);
  });

  it('of who is in the room say which team is missing', () => {
    const one = input('own-steps', { a: { own: [{ own: 'yes' }] } });
    expect(cellsOf(one)).toEqual([
      ['Waiting', 'A doer is here', '1', ''],
      ['Moving in', 'Nobody is here', '0', 'Care'],
    ]);
    expect(cellsOf({ ...one, here: new Set(['care']) })[1]).toEqual(['Moving in', 'Only others are here', '0', '']);
  });

  it('of the handshake say the gap question by question, and the wishes', () => {
    const one = input('handshake', {
      a: {
        giver: [{ complete: 5, inTime: 4, known: 4 }],
        receiver: [{ complete: 2, inTime: 4, known: 4, wishOfGiver: 'The plan' }],
      },
    });
    expect(cellsOf(one).slice(0, 2)).toEqual([
      ['Waiting', 'Complete?', '5 (n = 1)', '2 (n = 1)', '+3', '', 'The plan'],
      ['Waiting', 'In time?', '4 (n = 1)', '4 (n = 1)', '0', '', ''],
    ]);
  });

  it('of a kind of another version say how many answered', () => {
    const one = input('of-tomorrow', { a: { x: scale('y', 1, 2) } });
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
    const { columns, rows } = answerTable([input('waste', given, { asked: 'doers' })], createTranslator('en'));
    expect(columns).toHaveLength(8);
    expect(rows.map(({ cells }) => cells.slice(1))).toEqual([
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
