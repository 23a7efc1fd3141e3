/** Customers who split become two personas: once, as one step, with where it came from. */
import { describe, expect, it } from 'vitest';
import { SPECS } from '../../boards/index';
import type { TouchpointChanges } from '../../boards/journey/fields/changes';
import { addPersonaItems } from '../../boards/persona/commands/add-persona-items';
import { personaOf, readPersona } from '../../boards/persona/persona-reader';
import { sectionId } from '../../boards/persona/schema';
import { createTranslator } from '../../i18n/translator';
import { boardRecord } from '../../kernel/project';
import type { AskResult, RoundResult, RoundSetup } from '../../kernel/rounds';
import { addBoard } from '../../project/commands/add-board';
import { removeBoard } from '../../project/commands/remove-board';
import { createPeer, sync } from '../../testing/peer';
import { seededRandom } from '../../testing/seeded-random';
import { BOARD, type TestBoard, testBoard } from '../../testing/test-board';
import { faults, stored } from '../../testing/validity';
import { itemsOf } from '../from-board/items';
import { setupOf } from '../from-board/setup';
import { roundKind } from '../kinds/list';
import { BLANK_PLAN, type RoundPlan } from '../round-plan';
import { customerSplit, customersAt, makeTwoKinds, type TwoKindsArgs, twoKindsOf } from './two-kinds';

const words = createTranslator('en');
const SOURCE = 'workshop of 12 Mar 2027';
const ROUND = 'Round000000000000001';
const NAMES = { high: 'Easy goers', low: 'Worriers' };

const home = (fields: Readonly<Record<string, TouchpointChanges>> = {}, seed = 3): TestBoard =>
  testBoard({ Looking: ['Sees', 'Asks'] }, fields, createPeer({ specs: SPECS, random: seededRandom(seed) }));

/** A round about “Sees”. @param values answers of one ask @param more of its result */
function asked(
  board: TestBoard,
  kind: string,
  ask: string,
  field: string,
  values: readonly number[],
  { plan = {}, more = {} }: { readonly plan?: Partial<RoundPlan>; readonly more?: Partial<AskResult> } = {},
): TwoKindsArgs {
  const input = { read: board.read, workshop: board.read, board: BOARD, words, roundOf: () => null };
  const whole = { ...BLANK_PLAN, ...roundKind(kind)?.defaultPlan, ...plan, kind };
  const setup = setupOf(whole, itemsOf(whole, input), input) as RoundSetup;
  const item = board.id('Sees');
  const rows = values.map((value) => ({ values: { [field]: value }, why: '' }));
  const one: AskResult = { ask, n: rows.length, cantSay: 0, tooFew: false, rows, groups: [], kept: 0, ...more };
  const result: RoundResult = {
    items: [{ item, asks: [one] }],
    answered: values.length,
    asked: values.length,
    sides: { customer: values.length },
    teams: {},
  };
  return { roundId: ROUND, setup, result, board: BOARD, date: '2027-03-12', words, item, persona: null, names: NAMES };
}

const emotion = (board: TestBoard, values: readonly number[] = [-2, -1, -2, 0, 1, 2, 2, 2]): TwoKindsArgs =>
  asked(board, 'rating', 'rate', 'emotion', values);

/** A customer persona with one line, at “Sees”. */
function withAnna(): { readonly board: TestBoard; readonly anna: string } {
  const board = home();
  const [anna = ''] = board.do(addBoard, { kind: 'persona', name: 'Anna', words });
  board.do(addPersonaItems, { board: anna, section: sectionId(anna, 'jobs'), texts: ['find a home'] });
  const set = { op: 'set' as const, id: board.id('Sees'), fields: { personas: [anna] } };
  board.do({ name: 'set', plan: () => ({ changes: [set] }) }, null);
  return { board, anna };
}

/** Numbers as written in Unicode: a minus, and spaces that do not break. */
const plain = (text: string): string => text.replace(/\u00a0/g, ' ').replace('\u2212', '-');
const personas = (board: TestBoard) => board.read.list(boardRecord, '').filter(({ kind }) => kind === 'persona');
const lines = (board: TestBoard, persona: string, section: string) =>
  readPersona(board.read, persona)
    .sections.find((one) => one.section.standard === section)
    ?.items.map(({ text, evidence, source }) => [plain(text), evidence, source]);

describe('the two halves', () => {
  it('are the two lowest and the two highest steps; who is between is in neither', () => {
    const board = home();
    const { setup, result, item } = emotion(board);
    // −2 −2 −1 | 0 | 1 2 2 2
    expect(customerSplit(setup, result, item)).toEqual({
      about: 'emotion',
      own: true,
      low: { median: -2, n: 3 },
      high: { median: 2, n: 4 },
    });
    const even = emotion(board, [-2, -1, 1, 2]);
    expect(customerSplit(even.setup, even.result, item)).toMatchObject({
      low: { median: -1.5, n: 2 },
      high: { median: 1.5, n: 2 },
    });
  });

  it('are there only where customers themselves split', () => {
    const board = home();
    const of = ({ setup, result, item }: TwoKindsArgs) => customerSplit(setup, result, item);
    expect(of(emotion(board, [1, 2, 2, 1]))).toBeNull();
    // Customers are content, staff believe they are not.
    const sides = {
      groups: [
        { by: 'side' as const, id: 'customer', rows: [0, 1, 2], cantSay: 0 },
        { by: 'side' as const, id: 'staff', rows: [3, 4, 5], cantSay: 0 },
      ],
    };
    const apart = asked(board, 'rating', 'rate', 'emotion', [2, 2, 1, -2, -2, -1], { more: sides });
    expect(of({ ...apart, result: { ...apart.result, sides: { customer: 3, staff: 3 } } })).toBeNull();
    // What staff feel, and what staff see in the mirror, is no kind of customer.
    expect(
      of(asked(board, 'rating', 'rate', 'employeeEmotion', [-2, -2, 2, 2], { plan: { about: 'employeeEmotion' } })),
    ).toBeNull();
    expect(of(asked(board, 'mirror', 'staff', 'view', [1, 1, 5, 5]))).toBeNull();
    expect(of(asked(board, 'mirror', 'customer', 'experience', [1, 2, 5, 5]))).toMatchObject({
      about: 'experience',
      low: { median: 1.5, n: 2 },
      high: { median: 5, n: 2 },
    });
  });
});

describe('without a persona', () => {
  it('two blank ones are made, each with its emotion, in one step', () => {
    const board = home();
    const before = board.touchpoint('Sees');
    const [high = '', low = ''] = board.do(makeTwoKinds, emotion(board));
    expect(personas(board).map(({ id, name }) => [id, name])).toEqual([
      [high, 'Easy goers'],
      [low, 'Worriers'],
    ]);
    expect(board.touchpoint('Sees')).toMatchObject({
      personas: [high, low],
      evidence: 'observed',
      source: SOURCE,
    });
    const felt = board.touchpoint('Sees').emotionByPersona;
    expect(new Map(felt.map((one) => [one.persona, one.emotion]))).toEqual(
      new Map([
        [high, 2],
        [low, -2],
      ]),
    );
    expect(lines(board, high, 'feelings')).toEqual([
      ['Sees: Emotion of customers, median 2 (n = 4)', 'observed', SOURCE],
    ]);
    expect(lines(board, low, 'feelings')).toEqual([
      ['Sees: Emotion of customers, median -2 (n = 3)', 'observed', SOURCE],
    ]);
    expect(readPersona(board.read, low).scales).toHaveLength(3);
    expect(personaOf(board.read, low).color).not.toBe(personaOf(board.read, high).color);
    expect(faults(board, SPECS)).toEqual([]);
    board.undo();
    expect(personas(board)).toEqual([]);
    expect(board.touchpoint('Sees')).toEqual(before);
    expect(board.runner.undo.canUndo()).toBe(false);
  });

  it('are asked for once, also in a second round; undone or deleted, they may be made again', () => {
    const board = home();
    const args = emotion(board);
    board.do(makeTwoKinds, args);
    expect(board.refused(makeTwoKinds, args).reason).toBe('workshop.refused.kindsMade');
    const second = { ...args, roundId: 'Round000000000000002', setup: { ...args.setup, again: ROUND } };
    expect(board.refused(makeTwoKinds, second).reason).toBe('workshop.refused.kindsMade');
    board.undo();
    expect(twoKindsOf(board.read, args, args.item)).toBeNull();
    const [high = '', low = ''] = board.do(makeTwoKinds, args);
    expect(twoKindsOf(board.read, args, args.item)).toEqual({ high, low });
    expect(personas(board)).toHaveLength(2);
    board.do(removeBoard, { id: low });
    expect(board.do(makeTwoKinds, args)).toHaveLength(2);
  });

  it('two facilitators at once make one pair', () => {
    const a = home();
    const b = createPeer({ specs: SPECS, random: seededRandom(8) });
    sync(a, b);
    const args = emotion(a);
    a.do(makeTwoKinds, args);
    b.do(makeTwoKinds, args);
    sync(a, b);
    expect(stored(b.doc)).toBe(stored(a.doc));
    expect(personas(a).map(({ name }) => name)).toEqual(['Easy goers', 'Worriers']);
    expect(a.touchpoint('Sees').personas).toHaveLength(2);
    for (const { id } of personas(a)) {
      expect(readPersona(a.read, id).scales).toHaveLength(3);
      expect(lines(a, id, 'feelings')).toHaveLength(1);
    }
  });
});

describe('with a persona', () => {
  it('renames it and copies its sheet; undo gives back what was', () => {
    const { board, anna } = withAnna();
    expect(customersAt(board.read, board.id('Sees')).map(({ name }) => name)).toEqual(['Anna']);
    const before = stored(board.doc);
    const args = {
      ...asked(board, 'rating', 'rate', 'expectation', [1, 2, 3, 5, 5, 4], { plan: { about: 'expectation' } }),
      persona: anna,
      names: { high: 'Anna A', low: 'Anna B' },
    };
    expect(stored(board.doc)).toBe(before);
    const [high, low = ''] = board.do(makeTwoKinds, args);
    expect(high).toBe(anna);
    expect(personas(board).map(({ name }) => name)).toEqual(['Anna A', 'Anna B']);
    expect(board.touchpoint('Sees')).toMatchObject({
      personas: [anna, low],
      emotionByPersona: [],
      evidence: 'observed',
    });
    for (const id of [anna, low]) expect(lines(board, id, 'jobs')?.map(([text]) => text)).toEqual(['find a home']);
    // 1 2 | 3 | 4 5 5
    expect(lines(board, anna, 'expectations')).toEqual([['Sees: Expectation, median 5 (n = 3)', 'observed', SOURCE]]);
    expect(lines(board, low, 'expectations')).toEqual([['Sees: Expectation, median 1.5 (n = 2)', 'observed', SOURCE]]);
    expect(twoKindsOf(board.read, args, args.item)).toEqual({ high: anna, low });
    expect(board.refused(makeTwoKinds, args).reason).toBe('workshop.refused.kindsMade');
    expect(faults(board, SPECS)).toEqual([]);
    board.undo();
    expect(personas(board).map(({ name }) => name)).toEqual(['Anna']);
    expect(lines(board, anna, 'expectations')).toEqual([]);
    expect(board.touchpoint('Sees').personas).toEqual([anna]);
    board.do(makeTwoKinds, args);
    expect(personas(board).map(({ name }) => name)).toEqual(['Anna A', 'Anna B']);
    expect(lines(board, anna, 'expectations')).toHaveLength(1);
  });

  it('takes what those say who rate an experience high or low as gains and pains', () => {
    const { board, anna } = withAnna();
    const args = { ...asked(board, 'mirror', 'customer', 'experience', [1, 2, 5, 5]), persona: anna };
    const [, low = ''] = board.do(makeTwoKinds, args);
    expect(lines(board, anna, 'gains')?.map(([text]) => text)).toEqual(['Sees: Experience, median 5 (n = 2)']);
    expect(lines(board, low, 'pains')?.map(([text]) => text)).toEqual(['Sees: Experience, median 1.5 (n = 2)']);
  });
});

it('is refused where nobody split, without two names, and for a persona that is not there', () => {
  const board = home();
  const args = emotion(board);
  const why = (more: Partial<TwoKindsArgs>) => board.refused(makeTwoKinds, { ...args, ...more }).reason;
  expect(why({ result: emotion(board, [2, 2, 2]).result })).toBe('workshop.refused.noTwoKinds');
  expect(why({ names: { high: 'Same', low: ' Same ' } })).toBe('workshop.refused.kindsUnnamed');
  expect(why({ names: { high: 'One', low: ' ' } })).toBe('workshop.refused.kindsUnnamed');
  expect(why({ persona: 'gone' })).toBe('workshop.refused.kindGone');
});
