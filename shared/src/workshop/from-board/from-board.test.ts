/** Items and setups out of a project with boards of every kind. */
import { describe, expect, it } from 'vitest';
import { SPECS } from '../../boards/index';
import { addCard } from '../../boards/journey/commands/add-card';
import { setTouchpointFields } from '../../boards/journey/commands/set-touchpoint-fields';
import { exampleProject } from '../../example/example-project';
import { dismissFinding } from '../../findings/commands/dismiss-finding';
import { createTranslator } from '../../i18n/translator';
import { writeChanges } from '../../kernel/document';
import { isId, newId } from '../../kernel/ids';
import { IMPORT } from '../../kernel/origin';
import type { AnswerRow, RoundResult, RoundSetup } from '../../kernel/rounds';
import { createPeer } from '../../testing/peer';
import { seededRandom } from '../../testing/seeded-random';
import { BOARD, testBoard } from '../../testing/test-board';
import { makeCluster } from '../commands/clusters';
import { ROUND_KINDS, roundKind } from '../kinds/list';
import { WORKSHOP_SPECS } from '../records';
import type { RoundPlan } from '../round-plan';
import { findingItems } from './findings';
import { type EarlierRound, itemsOf, type ItemsInput } from './items';
import { prepareRound, setupOf, setupProblem } from './setup';

const words = createTranslator('en');
const none = () => null;

function planOf(kind: string, changes: Partial<RoundPlan> = {}, items: Partial<RoundPlan['items']> = {}): RoundPlan {
  const plan = roundKind(kind)?.defaultPlan;
  if (!plan) throw new Error(`no kind ${kind}`);
  return { ...plan, ...changes, items: { ...plan.items, ...items } };
}

const home = () =>
  testBoard(
    { Looking: ['Sees', 'Asks + Reads'], Living: ['Calls', ''] },
    { Asks: { momentOfTruth: true }, Calls: { momentOfTruth: true } },
    createPeer({ specs: SPECS, random: seededRandom(3) }),
  );
const workshop = () => createPeer({ specs: WORKSHOP_SPECS, random: seededRandom(4) });
const inputOf = (read: ItemsInput['read'], changes: Partial<ItemsInput> = {}): ItemsInput => ({
  read,
  workshop: workshop().read,
  board: BOARD,
  words,
  roundOf: none,
  ...changes,
});
const rows = (field: string, ...values: readonly number[]): readonly AnswerRow[] =>
  values.map((value) => ({ values: { [field]: value }, why: '' }));
const resultOf = (
  items: Readonly<Record<string, readonly [ask: string, rows: readonly AnswerRow[]]>>,
): RoundResult => ({
  items: Object.entries(items).map(([item, [ask, own]]) => ({
    item,
    asks: [{ ask, n: own.length, cantSay: 0, tooFew: false, rows: own, groups: [], kept: 0 }],
  })),
  answered: 3,
  asked: 3,
  sides: {},
  teams: {},
});

describe('items', () => {
  it('are touchpoints in time order under their stages, parallel ones after one another', () => {
    const board = home();
    const items = itemsOf(planOf('rating'), inputOf(board.read));
    expect(items.map(({ title, under }) => [title, under])).toEqual([
      ['Sees', 'Looking'],
      ['Asks', 'Looking'],
      ['Reads', 'Looking'],
      ['Calls', 'Living'],
      ['Untitled', 'Living'],
    ]);
  });

  it('are only moments of truth, only a stage, or only what was picked', () => {
    const board = home();
    const titles = (items: Partial<RoundPlan['items']>) =>
      itemsOf(planOf('rating', {}, items), inputOf(board.read)).map(({ title }) => title);
    expect(titles({ choose: 'moments' })).toEqual(['Asks', 'Calls']);
    expect(titles({ within: board.id('Looking'), choose: 'moments' })).toEqual(['Asks']);
    expect(titles({ choose: 'picked', ids: board.ids('Calls', 'Sees') })).toEqual(['Sees', 'Calls']);
    expect(titles({ board: 'elsewhere' })).toEqual([]);
  });

  it('are one line of at most 200 characters, in which no character is cut in two', () => {
    const board = home();
    const long = `${'a'.repeat(198)}🙂🙂`;
    board.do(addCard, { board: BOARD, kind: 'idea', under: board.id('Sees'), text: `${long}\n more` });
    const [item] = itemsOf(planOf('dots', {}, { of: 'cards' }), inputOf(board.read));
    expect(item).toMatchObject({ title: `${'a'.repeat(198)}…`, under: 'Sees' });
  });

  it('are cards of one kind or one stage', () => {
    const board = home();
    board.do(addCard, { board: BOARD, kind: 'idea', under: board.id('Sees'), text: 'Say the price' });
    board.do(addCard, { board: BOARD, kind: 'pain', under: board.id('Living'), text: 'Nobody answers' });
    const titles = (within: string) =>
      itemsOf(planOf('dots', {}, { of: 'cards', within }), inputOf(board.read)).map(({ title }) => title);
    expect(titles('')).toHaveLength(2);
    expect(titles('idea')).toEqual(['Say the price']);
    expect(titles(board.id('Living'))).toEqual(['Nobody answers']);
    expect(titles(board.id('Looking'))).toEqual(['Say the price']);
  });

  it('are those that an earlier round split', () => {
    const board = home();
    const [sees = '', asks = '', calls = ''] = board.ids('Sees', 'Asks', 'Calls');
    const items = itemsOf(planOf('rating'), inputOf(board.read));
    const plan = planOf('rating', { about: 'experience' });
    const setup = setupOf(plan, items, { words, roundOf: none }) as RoundSetup;
    const result = resultOf({
      [sees]: ['rate', rows('experience', 1, 5, 3)],
      [asks]: ['rate', rows('experience', 3, 3, 4)],
      [calls]: ['rate', rows('experience', 1, 5)],
    });
    const roundOf = (step: string): EarlierRound | null => (step === 'first' ? { roundId: 'r', setup, result } : null);
    const again = planOf('rating', { about: 'experience', again: 'first' }, { choose: 'split', step: 'first' });
    const prepared = prepareRound(again, inputOf(board.read, { roundOf }));
    expect(prepared).toMatchObject({ problem: null, setup: { again: 'r' } });
    // Two answers are too few to be split.
    expect(prepared.items.map(({ title }) => title)).toEqual(['Sees']);
  });

  it('are notes as they were gathered, under what most of them were written on', () => {
    const board = home();
    const document = workshop();
    document.do(makeCluster, { round: 'r1', notes: ['n2', 'n3'], title: 'Nobody answers' });
    const setup = setupOf(planOf('ideation'), itemsOf(planOf('ideation'), inputOf(board.read)), {
      words,
      roundOf: none,
    });
    const note = (id: string, text: string): AnswerRow => ({ values: { note: text }, why: '', note: id });
    const result = resultOf({
      [board.id('Looking')]: ['note', [note('n1', 'No price'), note('n2', 'Long queue')]],
      [board.id('Living')]: ['note', [note('n3', 'No answer')]],
    });
    const roundOf = () => ({ roundId: 'r1', setup: setup as RoundSetup, result });
    const items = itemsOf(planOf('dots', {}, { step: 'x' }), inputOf(board.read, { workshop: document.read, roundOf }));
    expect(items).toEqual([
      { id: 'n2', title: 'Nobody answers', under: 'Looking' },
      { id: 'n1', title: 'No price', under: 'Looking' },
    ]);
  });
});

describe('the example project', () => {
  const random = seededRandom(1);
  const { changes, board } = exampleProject('en', () => newId(random), random);
  const peer = createPeer({ specs: SPECS });
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  const input = inputOf(peer.read, { board });

  it('has handoffs with who gives and who receives', () => {
    const items = itemsOf(planOf('handshake'), input);
    expect(items.length).toBeGreaterThan(3);
    for (const { id, title, under, parts } of items) {
      expect(isId(id)).toBe(true);
      expect([title, under].every((text) => text.includes(' → '))).toBe(true);
      expect(parts?.['giver']).toHaveLength(1);
      expect(parts?.['giver']).not.toEqual(parts?.['receiver']);
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('has findings, the widest gaps first, and without those that were dismissed', () => {
    const found = findingItems(peer.read, board);
    const scores = found.map(({ finding }) => finding.score ?? -1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(0);
    const [first] = found;
    if (!first) throw new Error('no finding');
    expect(itemsOf(planOf('themes'), input)[0]).toMatchObject({ id: first.id });
    peer.do(dismissFinding, { ...first.ref, reason: 'Known' });
    expect(findingItems(peer.read, board).map(({ id }) => id)).not.toContain(first.id);
    peer.runner.undo.undo();
  });

  it('has items of value maps, and teams of touchpoints', () => {
    const map = peer.read.list('board', '').find((one) => one['kind'] === 'value')?.id ?? '';
    expect(itemsOf(planOf('dots', {}, { of: 'valueItems', board: map }), input).length).toBeGreaterThan(3);
    expect(itemsOf(planOf('own-steps'), input).some(({ parts }) => parts?.['team']?.length === 1)).toBe(true);
  });

  const asked = ROUND_KINDS.map(({ id }) => planOf(id, { question: 'We vote on what comes first.' }));

  it.each(asked.filter(({ items }) => items.of !== 'notes').map((plan) => [plan.kind, plan] as const))(
    'can be asked about by %s',
    (id, plan) => {
      const { setup, items, problem } = prepareRound(plan, input);
      expect(problem).toBeNull();
      expect(setup).toMatchObject({ kind: id, mode: plan.mode, marks: id === 'own-steps', again: null });
      expect(setup?.items).toBe(items);
      expect(items.length).toBeGreaterThan(0);
    },
  );

  it('has no notes before a round in which they are written', () => {
    const problems = asked.filter(({ items }) => items.of === 'notes').map((plan) => prepareRound(plan, input).problem);
    expect(problems.map((problem) => problem?.reason)).toEqual(problems.map(() => 'workshop.refused.noEarlierRound'));
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('a setup', () => {
  it('gives as many dots as suit the items, and never more than can be laid', () => {
    const board = home();
    const items = itemsOf(planOf('rating'), inputOf(board.read));
    const dots = (changes: Partial<RoundPlan>, some = items) =>
      setupOf(planOf('dots', changes), some, { words, roundOf: none })?.dots;
    expect(dots({})).toEqual({ each: 3, most: 3 });
    expect(dots({ dots: 8, mostDots: 1 })).toEqual({ each: 5, most: 1 });
    expect(dots({ dots: 2 })).toEqual({ each: 2, most: 3 });
    expect(
      dots(
        {},
        Array.from({ length: 28 }, (_, at) => ({ id: `i${at}`, title: '', under: '' })),
      )?.each,
    ).toBe(7);
  });

  it('writes and reads in turn only where notes are written', () => {
    const board = home();
    const items = itemsOf(planOf('rating'), inputOf(board.read));
    const phases = (kind: string) =>
      setupOf(planOf(kind, { phases: [60, 30] }), items, { words, roundOf: none })?.phases;
    expect([phases('ideation'), phases('rating')]).toEqual([[60, 30], []]);
  });

  it('says what is missing', () => {
    const board = home();
    const items = itemsOf(planOf('rating'), inputOf(board.read));
    const problem = (plan: RoundPlan, some = items, roundOf: ItemsInput['roundOf'] = none) =>
      setupProblem(plan, some, roundOf)?.reason.replace('workshop.refused.', '') ?? null;
    const hidden = setupOf(planOf('rating'), items, { words, roundOf: none }) as RoundSetup;
    const earlier = (): EarlierRound => ({ roundId: 'r', setup: hidden, result: null });
    expect(problem(planOf('rating'))).toBeNull();
    expect(problem(planOf('rating', { kind: 'of-tomorrow' }))).toBe('unknownRound');
    expect(problem(planOf('mirror', { mode: 'open' }))).toBe('otherMode');
    expect(problem(planOf('rating'), [])).toBe('noItems');
    expect(problem(planOf('dots', {}, { of: 'touchpoints' }))).toBe('questionMissing');
    expect(problem(planOf('rating', {}, { choose: 'split', step: 'x' }))).toBe('noEarlierRound');
    expect(problem(planOf('rating', {}, { choose: 'split', step: 'x' }), items, earlier)).toBe('notRevealed');
    const revealed = () => ({ ...earlier(), result: resultOf({}) });
    expect(problem(planOf('rating', {}, { choose: 'split', step: 'x' }), [], revealed)).toBe('nothingSplit');
    expect(problem(planOf('rating', { again: 'x', mode: 'nameless' }), items, earlier)).toBe('otherModeBefore');
    expect(setupOf(planOf('merge'), items, { words, roundOf: none })).toBeNull();
  });

  it('asks in the facilitator’s words, or in its own', () => {
    const board = home();
    board.do(setTouchpointFields, { ids: board.ids('Sees'), fields: {} });
    const items = itemsOf(planOf('waste'), inputOf(board.read));
    const question = (text: string) =>
      setupOf(planOf('waste', { question: text }), items, { words, roundOf: none })?.question;
    expect([question(' Where? '), question(' ')]).toEqual(['Where?', 'What takes time here for nothing?']);
  });
});
