/** What a reveal writes into the boards: as one step, with where it came from, and twice as once. */
import { describe, expect, it } from 'vitest';
import { SPECS } from '../../boards/index';
import { removeRecords } from '../../boards/journey/commands/remove-records';
import { readingsOf } from '../../boards/journey/facts/readings';
import type { TouchpointChanges } from '../../boards/journey/fields/changes';
import { cardRecord } from '../../boards/journey/records/schema';
import { removeThemeAction } from '../../findings/commands/remove-theme-action';
import { chosenThemes } from '../../findings/decisions';
import { createTranslator } from '../../i18n/translator';
import type { AnswerRow, AnswerValues, AskResult, RoundResult, RoundSetup } from '../../kernel/rounds';
import { addTeam } from '../../project/commands/add-team';
import { createPeer, sync } from '../../testing/peer';
import { seededRandom } from '../../testing/seeded-random';
import { BOARD, type TestBoard, testBoard } from '../../testing/test-board';
import { stored } from '../../testing/validity';
import { findingItems } from '../from-board/findings';
import { handoffsOf } from '../from-board/handoffs';
import { itemsOf } from '../from-board/items';
import { setupOf } from '../from-board/setup';
import { roundKind } from '../kinds/list';
import { gather, notesOf } from '../notes';
import { BLANK_PLAN, type RoundPlan } from '../round-plan';
import { dealsOf, nextDealId } from './deals';
import { writeRound } from './write-round';
import { sourceOf, type WriteRoundArgs } from './writing';

const words = createTranslator('en');
const SOURCE = 'workshop of 12 Mar 2027';
const ROUND = 'Round000000000000001';

const home = (fields: Readonly<Record<string, TouchpointChanges>> = {}, seed = 3): TestBoard =>
  testBoard(
    { Looking: ['Sees', 'Asks'], Living: ['Calls'] },
    fields,
    createPeer({ specs: SPECS, random: seededRandom(seed) }),
  );

type Asked = Readonly<Record<string, readonly AnswerValues[] | Partial<AskResult>>>;

function askOf(ask: string, given: Asked[string]): AskResult {
  const blank: AskResult = { ask, n: 0, cantSay: 0, tooFew: false, rows: [], groups: [], kept: 0 };
  if (!Array.isArray(given)) return { ...blank, ...(given as Partial<AskResult>) };
  const rows = given.map((values: AnswerValues): AnswerRow => ({ values, why: '' }));
  return { ...blank, n: rows.length, rows };
}

/** @param items title or id → ask → answers */
function round(board: TestBoard, kind: string, items: Readonly<Record<string, Asked>>, plan: Partial<RoundPlan> = {}) {
  const input = { read: board.read, workshop: board.read, board: BOARD, words, roundOf: () => null };
  const whole = { ...BLANK_PLAN, ...roundKind(kind)?.defaultPlan, ...plan, kind };
  const setup = setupOf(whole, itemsOf(whole, input), input) as RoundSetup;
  const idOf = (name: string): string => setup.items.find(({ title }) => title === name)?.id ?? name;
  const result: RoundResult = {
    items: Object.entries(items).map(([item, asks]) => ({
      item: idOf(item),
      asks: Object.entries(asks).map(([ask, given]) => askOf(ask, given)),
    })),
    answered: 9,
    asked: 9,
    sides: {},
    teams: {},
  };
  const args: WriteRoundArgs = { kind, roundId: ROUND, setup, result, board: BOARD, date: '2027-03-12', words };
  return args;
}

/** Writes twice. @returns whether the second time changed anything */
function writeTwice(board: TestBoard, args: WriteRoundArgs): boolean {
  board.do(writeRound, args);
  const once = stored(board.doc);
  board.do(writeRound, args);
  return stored(board.doc) !== once;
}

const many = (field: string, ...values: readonly number[]): readonly AnswerValues[] =>
  values.map((value) => ({ [field]: value }));
const cards = (board: TestBoard) =>
  board.read.list(cardRecord, BOARD).map(({ kind, text, under }) => [kind, text, under]);

it('the source says which workshop, in the language of the project', () => {
  expect(sourceOf({ words, date: '2027-03-12' })).toBe(SOURCE);
  expect(sourceOf({ words: createTranslator('fi'), date: '2027-03-12' })).toBe('työpaja 12.3.2027');
});

describe('the mirror', () => {
  const answers = {
    Sees: {
      customer: many('experience', 2, 3, 2),
      staff: [
        { view: 4, predicted: 3 },
        { view: 5, predicted: 2 },
      ],
    },
  };

  it('writes experience and what staff believe, with n, date, source and ground', () => {
    const board = home();
    expect(writeTwice(board, round(board, 'mirror', answers))).toBe(false);
    expect(board.touchpoint('Sees')).toMatchObject({
      // (2 + 3 + 2) ÷ 3
      experience: { mean: 2.33, n: 3, source: SOURCE, date: '2027-03-12' },
      staffBelief: { mean: 4.5, n: 2, source: SOURCE, date: '2027-03-12' },
      evidence: 'observed',
      source: SOURCE,
    });
    expect(board.touchpoint('Asks')).toMatchObject({ experience: null, evidence: null, source: '' });
  });

  it('keeps what was measured before in the history, and takes all of it back in one step', () => {
    const before = { mean: 4, n: 20, source: 'survey', date: '2026-01-10' };
    const board = home({ Sees: { experience: before, evidence: 'measured', source: 'survey' } });
    const args = round(board, 'mirror', answers);
    expect(writeTwice(board, args)).toBe(false);
    const history = () =>
      (readingsOf(board.read, BOARD).get(board.id('Sees')) ?? []).map(({ of, value, n, source, date }) => ({
        of,
        value,
        n,
        source,
        date,
      }));
    expect(history()).toEqual([{ of: 'experience', value: 4, n: 20, source: 'survey', date: '2026-01-10' }]);
    // What it rests on is never lowered.
    expect(board.touchpoint('Sees')).toMatchObject({ evidence: 'measured', source: `survey; ${SOURCE}` });
    board.undo();
    expect(board.touchpoint('Sees')).toMatchObject({ experience: before, staffBelief: null, source: 'survey' });
    expect(history()).toEqual([]);
    expect(board.runner.undo.canUndo()).toBe(false);
    board.do(writeRound, args);
    expect(history()).toHaveLength(1);
    expect(board.touchpoint('Sees').experience?.mean).toBe(2.33);
  });

  it('replaces its own numbers when somebody answers later', () => {
    const board = home({ Sees: { experience: { mean: 4, n: 20, source: 'survey', date: '2026-01-10' } } });
    board.do(writeRound, round(board, 'mirror', answers));
    board.do(writeRound, round(board, 'mirror', { Sees: { customer: many('experience', 2, 3, 2, 5) } }));
    expect(board.touchpoint('Sees').experience).toMatchObject({ mean: 3, n: 4 });
    expect(readingsOf(board.read, BOARD).get(board.id('Sees'))).toHaveLength(1);
  });

  it('goes to the history itself where something newer has been measured', () => {
    const newer = { mean: 4, n: 20, source: 'survey', date: '2027-06-01' };
    const board = home({ Sees: { experience: newer } });
    const args = round(board, 'mirror', { Sees: { customer: many('experience', 2, 2) } });
    expect(writeTwice(board, args)).toBe(false);
    expect(board.touchpoint('Sees').experience).toEqual(newer);
    expect(readingsOf(board.read, BOARD).get(board.id('Sees'))).toMatchObject([{ value: 2, n: 2, source: SOURCE }]);
  });

  it('keeps what a person measured since, when it is written again', () => {
    const board = home({ Sees: { experience: { mean: 4, n: 20, source: 'survey', date: '2026-01-10' } } });
    const args = round(board, 'mirror', { Sees: { customer: many('experience', 2, 2) } });
    board.do(writeRound, args);
    const own = { mean: 5, n: 1, source: 'a call', date: '' };
    board.do(
      { name: 'set', plan: () => ({ changes: [{ op: 'set', id: board.id('Sees'), fields: { experience: own } }] }) },
      null,
    );
    board.do(writeRound, args);
    const values = (readingsOf(board.read, BOARD).get(board.id('Sees')) ?? [])
      .map(({ value }) => value ?? 0)
      .sort((a, b) => a - b);
    expect([values, board.touchpoint('Sees').experience?.mean]).toEqual([[4, 5], 2]);
  });

  it('writes nothing of too few, of nobody who could say, and of what has been deleted', () => {
    const board = home();
    const args = round(board, 'mirror', {
      Sees: { customer: { n: 2, tooFew: true } },
      Asks: { customer: { n: 3, cantSay: 3 } },
      Calls: { customer: many('experience', 1, 1, 1) },
    });
    board.do(removeRecords, { ids: board.ids('Calls') });
    const before = stored(board.doc);
    board.do(writeRound, args);
    expect(stored(board.doc)).toBe(before);
  });

  it('written by two facilitators at once, is there once', () => {
    const a = home({ Sees: { experience: { mean: 4, n: 20, source: 'survey', date: '2026-01-10' } } });
    const b = createPeer({ specs: SPECS, random: seededRandom(8) });
    sync(a, b);
    const args = round(a, 'mirror', answers);
    a.do(writeRound, args);
    b.do(writeRound, args);
    sync(a, b);
    expect(stored(b.doc)).toBe(stored(a.doc));
    expect(readingsOf(b.read, BOARD).get(a.id('Sees'))).toHaveLength(1);
  });
});

describe('a rating', () => {
  const sides = (customer: readonly number[], staff: readonly number[]) => ({
    groups: [
      { by: 'side' as const, id: 'customer', rows: customer, cantSay: 0 },
      { by: 'side' as const, id: 'staff', rows: staff, cantSay: 0 },
    ],
  });
  const rated = (field: string, values: readonly number[], more: Partial<AskResult> = {}): Partial<AskResult> => ({
    n: values.length,
    rows: many(field, ...values).map((one) => ({ values: one, why: '' })),
    ...more,
  });

  it('of emotion takes the customers’ own answers where they stand apart', () => {
    const board = home({ Sees: { emotion: 1, emotionN: 2, emotionDate: '2026-01-10' } });
    const args = round(board, 'rating', { Sees: { rate: rated('emotion', [-2, -1, 2, 2], sides([0, 1], [2, 3])) } });
    expect(writeTwice(board, args)).toBe(false);
    expect(board.touchpoint('Sees')).toMatchObject({
      emotion: -1.5,
      emotionN: 2,
      emotionDate: '2027-03-12',
      evidence: 'observed',
      source: SOURCE,
    });
    expect(readingsOf(board.read, BOARD).get(board.id('Sees'))).toMatchObject([{ of: 'emotion', value: 1, n: 2 }]);
  });

  it('of emotion that others guess is an assumption', () => {
    const board = home();
    const args = round(board, 'rating', { Sees: { rate: rated('emotion', [1, 2]) } });
    board.do(writeRound, { ...args, result: { ...args.result, answered: 2, sides: { staff: 2 } } });
    expect(board.touchpoint('Sees')).toMatchObject({ emotion: 1.5, emotionN: 2, evidence: 'assumption' });
  });

  it('of experience by staff alone is what they believe', () => {
    const board = home();
    const args = round(
      board,
      'rating',
      { Sees: { rate: rated('experience', [4, 5]) } },
      { about: 'experience', asked: 'staff' },
    );
    board.do(writeRound, { ...args, result: { ...args.result, answered: 2, sides: { staff: 2 } } });
    expect(board.touchpoint('Sees')).toMatchObject({
      experience: null,
      staffBelief: { mean: 4.5, n: 2 },
      evidence: 'assumption',
    });
    const asked = round(
      board,
      'rating',
      { Asks: { rate: rated('experience', [1, 2]) } },
      { about: 'experience', asked: 'customers' },
    );
    board.do(writeRound, asked);
    expect(board.touchpoint('Asks')).toMatchObject({ experience: { mean: 1.5, n: 2 }, evidence: 'observed' });
  });

  it('of experience is no belief of staff where nobody may know who said it', () => {
    const board = home();
    const args = round(board, 'rating', { Sees: { rate: rated('experience', [4, 5]) } }, { about: 'experience' });
    // Ten answered, and of two of them the side may not be shown.
    board.do(writeRound, { ...args, result: { ...args.result, answered: 10, sides: { staff: 8 } } });
    expect(board.touchpoint('Sees')).toMatchObject({
      experience: { mean: 4.5 },
      staffBelief: null,
      evidence: 'assumption',
    });
    const customers = { ...args.result, answered: 10, sides: { customer: 8 } };
    board.do(writeRound, { ...args, result: customers });
    expect(board.touchpoint('Sees').evidence).toBe('assumption');
    board.do(writeRound, { ...args, result: { ...customers, sides: { customer: 10 } } });
    expect(board.touchpoint('Sees').evidence).toBe('observed');
  });

  it('of employees’ emotion, expectation and importance goes into their fields', () => {
    const board = home();
    const write = (about: RoundPlan['about'], values: readonly number[], asked: RoundPlan['asked']) =>
      expect(
        writeTwice(board, round(board, 'rating', { Sees: { rate: rated(about, values) } }, { about, asked })),
      ).toBe(false);
    write('employeeEmotion', [-2, -1], 'staff');
    write('expectation', [5, 4], 'customers');
    write('importance', [5, 4, 4], 'everyone');
    expect(board.touchpoint('Sees')).toMatchObject({
      employeeEmotion: -1.5,
      employeeEmotionN: 2,
      employeeEmotionDate: '2027-03-12',
      expectation: { mean: 4.5, n: 2, source: SOURCE },
      importance: 4.3,
    });
  });
});

describe('waste by doers', () => {
  const doer = (waste: string, minutes: number): AnswerValues => ({ waste, often: 'a-month', minutes });
  const told = {
    Sees: {
      doer: [
        doer('waiting', 120),
        doer('waiting', 60),
        doer('rework', 300),
        doer('errors', 30),
        { waste: 'none' },
        { waste: 'none' },
      ],
      felt: [{ felt: 'yes' }, { felt: 'no' }],
    },
  };

  it('adds the kinds that a third of them named, and says on a card how long it takes', () => {
    const board = home({ Sees: { waste: ['handoff'], value: 'waste' } });
    expect(writeTwice(board, round(board, 'waste', told))).toBe(false);
    // Two of six named waiting; rework and errors one each.
    expect(board.touchpoint('Sees')).toMatchObject({
      waste: ['handoff', 'waiting'],
      value: 'waste',
      evidence: 'observed',
      processTime: null,
    });
    expect(cards(board)).toEqual([
      [
        'pain',
        `Rework, Waiting, Errors: 0–5 h a month each (n\u00a0=\u00a06); felt by 1 of 2 customers (${SOURCE})`,
        board.id('Sees'),
      ],
    ]);
    board.undo();
    expect([cards(board), board.touchpoint('Sees').waste]).toEqual([[], ['handoff']]);
  });

  it('leaves what people class as value, and what is necessary stays so', () => {
    const board = home({ Sees: { value: 'value' }, Asks: { value: 'necessary' } });
    board.do(writeRound, round(board, 'waste', { Sees: told.Sees, Asks: { doer: [doer('waiting', 60)] } }));
    expect(board.touchpoint('Sees')).toMatchObject({ value: 'value', waste: [] });
    expect(board.touchpoint('Asks')).toMatchObject({ value: 'necessary', waste: ['waiting'] });
    expect(cards(board)).toHaveLength(2);
  });

  it('does not make a card again that a person deleted', () => {
    const board = home();
    const args = round(board, 'waste', told);
    board.do(writeRound, args);
    board.do(removeRecords, { ids: [board.read.list(cardRecord, BOARD)[0]?.id ?? ''] });
    board.do(writeRound, args);
    expect(cards(board)).toEqual([]);
  });
});

describe('notes', () => {
  const note = (id: string, text: string, teams: readonly string[]): AnswerRow => ({
    values: { note: text },
    why: '',
    note: id,
    teams,
  });
  const written = (board: TestBoard) =>
    round(board, 'ideation', {
      Looking: { note: { n: 3, rows: [note('n1', 'No price', ['a']), note('n2', 'Price is missing', ['a', 'b'])] } },
      Living: { note: { n: 1, rows: [note('n3', 'Nobody answers', ['c'])] } },
    });
  const cluster = (notes: readonly string[], title = '') => ({ notes, title, id: 'c' }) as never;

  it('become cards where they were written', () => {
    const board = home();
    expect(writeTwice(board, { ...written(board), card: 'pain' })).toBe(false);
    expect([...cards(board)].sort((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual([
      ['pain', 'No price', board.id('Looking')],
      ['pain', 'Nobody answers', board.id('Living')],
      ['pain', 'Price is missing', board.id('Looking')],
    ]);
  });

  it('that were put together become one, with their voices', () => {
    const board = home();
    const args = written(board);
    const gathered = gather(notesOf(args.result), [cluster(['n2', 'n1', 'n3'])]);
    expect(writeTwice(board, { ...args, kind: 'merge', gathered })).toBe(false);
    expect(cards(board)).toEqual([['note', 'Price is missing (×3, from 3 teams)', board.id('Looking')]]);
  });

  it('written before they were put together, become one then; what a person changed stays', () => {
    const board = home();
    const args = written(board);
    board.do(writeRound, args);
    const gathered = gather(notesOf(args.result), [cluster(['n1', 'n2'], 'The price')]);
    expect(writeTwice(board, { ...args, kind: 'merge', gathered })).toBe(false);
    const texts = () =>
      cards(board)
        .map(([, text]) => String(text))
        .sort();
    expect(texts()).toEqual(['Nobody answers', 'The price (×2, from 2 teams)']);
    board.undo();
    expect(texts()).toEqual(['No price', 'Nobody answers', 'Price is missing']);
    const second = board.read.list(cardRecord, BOARD).find(({ text }) => text === 'Price is missing')?.id ?? '';
    board.do(
      {
        name: 'edit',
        plan: () => ({ changes: [{ op: 'text', id: second, field: 'text', value: 'Where is the price?' }] }),
      },
      null,
    );
    board.do(writeRound, { ...args, kind: 'merge', gathered });
    expect(texts()).toEqual(['Nobody answers', 'The price (×2, from 2 teams)', 'Where is the price?']);
  });
});

describe('the handshake', () => {
  it('makes an action of each deal, at who receives', () => {
    const board = home();
    const [sales = ''] = board.do(addTeam, { name: 'Sales' });
    const [care = ''] = board.do(addTeam, { name: 'Care' });
    const team = (title: string, id: string) =>
      board.do(
        { name: 't', plan: () => ({ changes: [{ op: 'set', id: board.id(title), fields: { team: id } }] }) },
        null,
      );
    team('Sees', sales);
    team('Calls', care);
    const [handoff] = handoffsOf(board.read, BOARD);
    const deal = {
      id: 'deal1',
      item: handoff?.id ?? '',
      text: 'Send the floor plan',
      owner: 'Aino',
      due: '2027-04-01',
    };
    const args = { ...round(board, 'handshake', {}), deals: [deal] };
    expect(writeTwice(board, args)).toBe(false);
    expect(board.read.get(cardRecord, 'deal1')).toMatchObject({
      kind: 'action',
      text: 'Send the floor plan',
      under: board.id('Calls'),
      owner: 'Aino',
      due: '2027-04-01',
      status: 'open',
    });
    board.undo();
    board.do(writeRound, args);
    expect(board.read.get(cardRecord, 'deal1')?.removed).toBeNull();
    expect(board.refused(writeRound, { ...args, deals: [{ ...deal, owner: ' ' }] }).reason).toBe(
      'findings.refused.ownerMissing',
    );
  });
});

describe('deals', () => {
  it('are found again by round and handoff, and each has its own id', () => {
    const board = home();
    expect(dealsOf(board.read, ROUND, 'h1')).toEqual([]);
    const make = (text: string) => {
      const id = nextDealId(board.read, ROUND, 'h1');
      const deal = { id, item: 'h1', text, owner: 'Aino', due: '' };
      board.do(writeRound, { ...round(board, 'handshake', {}), deals: [deal] });
      return id;
    };
    const first = make('Call first');
    const second = make('Send the plan');
    expect(dealsOf(board.read, ROUND, 'h1').map(({ id, text, owner }) => [id, text, owner])).toEqual([
      [first, 'Call first', 'Aino'],
      [second, 'Send the plan', 'Aino'],
    ]);
    expect(dealsOf(board.read, ROUND, 'h2')).toEqual([]);
    expect(dealsOf(board.read, 'another0000000000000', 'h1')).toEqual([]);
    // At no handoff of the journey any more: they stand on the board itself, and are deleted there.
    board.do(removeThemeAction, { ids: [first] });
    expect(dealsOf(board.read, ROUND, 'h1').map(({ id }) => id)).toEqual([second]);
    expect([first, second]).not.toContain(nextDealId(board.read, ROUND, 'h1'));
  });
});

describe('themes', () => {
  const gap = (staff: number) => ({
    staffBelief: { mean: staff, n: 12, source: '', date: '' },
    experience: { mean: 2, n: 12, source: '', date: '' },
    importance: 4,
  });

  it('are chosen, one or two and not more', () => {
    const board = home({ Sees: gap(5), Asks: gap(4.5), Calls: gap(4) });
    const refs = findingItems(board.read, BOARD).map(({ ref }) => ref);
    const args = round(board, 'themes', {});
    expect(board.refused(writeRound, { ...args, themes: refs.slice(0, 3) }).reason).toBe('findings.refused.thirdTheme');
    expect(writeTwice(board, { ...args, themes: refs.slice(0, 2) })).toBe(false);
    expect(chosenThemes(board.read, BOARD).map(({ about }) => about)).toHaveLength(2);
    expect(board.refused(writeRound, { ...args, themes: refs.slice(1, 3) }).reason).toBe('findings.refused.thirdTheme');
    board.undo();
    expect(chosenThemes(board.read, BOARD)).toEqual([]);
  });
});

it('rounds that only look at the room write nothing', () => {
  const board = home();
  expect(board.refused(writeRound, round(board, 'own-steps', {})).reason).toBe('workshop.refused.writesNothing');
  expect(board.refused(writeRound, { ...round(board, 'mirror', {}), board: 'gone' }).reason).toBe('refused.boardGone');
});
