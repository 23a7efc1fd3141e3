/** The page that closes a workshop: what it takes from rounds and boards, and how it reads. */
import { describe, expect, it } from 'vitest';
import { SPECS } from '../../boards/index';
import { addCard } from '../../boards/journey/commands/add-card';
import { setTouchpointFields } from '../../boards/journey/commands/set-touchpoint-fields';
import { addThemeAction } from '../../findings/commands/add-theme-action';
import { chooseTheme } from '../../findings/commands/choose-theme';
import { outlineHtml } from '../../formats/outline-html';
import { outlineMarkdown } from '../../formats/markdown';
import { createTranslator } from '../../i18n/translator';
import type { AnswerValues, RoundItem, RoundSetup } from '../../kernel/rounds';
import { recordSet, storedInUpdate } from '../../kernel/record-set';
import { finish } from '../../kernel/pieces';
import { createPeer } from '../../testing/peer';
import { seededRandom } from '../../testing/seeded-random';
import { BOARD, testBoard } from '../../testing/test-board';
import { findingItems } from '../from-board/findings';
import { summaryActions, summaryFigures, summaryThemes } from '../from-board/summary';
import { roundKind } from '../kinds/list';
import { BLANK_PLAN } from '../round-plan';
import { encodeStateAsUpdate } from 'yjs';
import { peopleHere, summaryFacts, type SummaryInput, summaryJson, type SummaryRound } from './facts';
import { summaryOutline } from './outline';

const words = createTranslator('en');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const ITEMS: readonly RoundItem[] = ['Waiting', 'Moving in', 'Paying'].map((title, at) => ({
  id: `i${at}`,
  title,
  under: '',
}));

type Given = Readonly<Record<string, Readonly<Record<string, readonly AnswerValues[]>>>>;

function round(kind: string, given: Given, setup: Partial<RoundSetup> = {}, openedAt = 1): SummaryRound {
  const asks = roundKind(kind)?.asks({ ...BLANK_PLAN, kind, about: 'experience' }) ?? [];
  const base = { kind, mode: 'hidden', question: 'Which first?', items: ITEMS, asks, least: 5 } as const;
  return {
    setup: { ...base, dots: null, notes: null, phases: [], again: null, marks: false, ...setup },
    result: {
      items: Object.entries(given).map(([item, own]) => ({
        item,
        asks: Object.entries(own).map(([ask, values]) => ({
          ...{ ask, n: values.length, cantSay: 0, tooFew: false, groups: [], kept: 0 },
          rows: values.map((one) => ({ values: one, why: '' })),
        })),
      })),
      answered: 4,
      asked: 5,
      sides: {},
      teams: {},
    },
    words,
    teamName: (id) => id,
    info: { roundId: `r${openedAt}`, openedAt, revealedAt: openedAt + 1 },
  };
}

const many = (field: string, ...values: readonly number[]): readonly AnswerValues[] =>
  values.map((value) => ({ [field]: value }));
const staff = (...views: readonly number[]): readonly AnswerValues[] => views.map((view) => ({ view, predicted: 3 }));
const NOBODY = { people: 0, sides: { customer: 0, staff: 0, other: 0 }, teams: [] } as const;
const inputOf = (changes: Partial<SummaryInput>): SummaryInput => ({
  ...{ title: 'Renting', date: '2027-03-12', people: NOBODY, rounds: [], themes: [], actions: [], figures: [] },
  ...changes,
});
const tableOf = (input: SummaryInput, id: string) =>
  summaryOutline(summaryFacts(input), words)
    .tables.find((table) => table.id === id)
    ?.rows.map(({ cells }) => cells.map(plain));

describe('who came', () => {
  it('counts sides and teams, and names the teams that nobody came from', () => {
    const member = (side: 'customer' | 'staff', ...teams: readonly string[]) => ({ side, teams });
    const people = peopleHere(
      [member('customer'), member('staff', 'care'), member('staff', 'care', 'sales')],
      [
        { id: 'billing', name: 'Billing' },
        { id: 'sales', name: 'Sales' },
        { id: 'care', name: 'Care' },
      ],
    );
    expect(tableOf(inputOf({ people }), 'people')).toEqual([
      ['Everyone', '3'],
      ['Customers', '1'],
      ['Staff', '2'],
      ['Sales', '1'],
      ['Care', '2'],
      ['Billing', 'nobody'],
    ]);
  });
});

describe('what rounds brought', () => {
  const first = round('mirror', {
    i0: { customer: many('experience', 1, 1, 5, 5), staff: staff(4, 4, 4) },
    i1: { customer: many('experience', 2, 2, 2), staff: staff(5, 5, 4) },
    i2: { customer: many('experience', 5, 5, 4), staff: staff(3, 3, 3) },
  });

  it('is blind spots, the widest first, and hidden strengths', () => {
    expect(tableOf(inputOf({ rounds: [first] }), 'mirrored')).toEqual([
      ['Moving in', 'Blind spot', '2 (n = 3)', '4.7 (n = 3)', '+2.7'],
      ['Waiting', 'Blind spot', '3 (n = 4)', '4 (n = 3)', '+1'],
      ['Paying', 'Hidden strength', '4.7 (n = 3)', '3 (n = 3)', '−1.7'],
    ]);
  });

  it('is what still splits the room after the second round', () => {
    expect(tableOf(inputOf({ rounds: [first] }), 'splits')).toEqual([['Waiting', 'How was it?', '4', '3', '']]);
    const again = { again: 'r1', items: ITEMS.slice(0, 1) };
    const moved = round(
      'mirror',
      { i0: { customer: many('experience', 4, 4, 5, 5), staff: staff(4, 4, 4) } },
      again,
      2,
    );
    expect(tableOf(inputOf({ rounds: [first, moved] }), 'splits')).toBeUndefined();
    const stayed = round(
      'mirror',
      { i0: { customer: many('experience', 1, 1, 4, 5), staff: staff(4, 4, 4) } },
      again,
      2,
    );
    expect(tableOf(inputOf({ rounds: [first, stayed] }), 'splits')).toEqual([
      ['Waiting', 'How was it?', '4', '2.5', 'stayed split'],
    ]);
    // Guesses about others are no view of one's own, however far apart.
    const guesses = [1, 1, 5, 5].map((predicted) => ({ view: 3, predicted }));
    expect(tableOf(inputOf({ rounds: [round('mirror', { i0: { staff: guesses } })] }), 'splits')).toBeUndefined();
  });

  it('is votes, waste and handoffs seen differently', () => {
    const rounds = [
      round('dots', { i0: { dots: many('dots', 2, 1) }, i2: { dots: many('dots', 3, 2) } }),
      round('waste', { i1: { doer: [{ waste: 'waiting', often: 'a-month', minutes: 90 }], felt: [{ felt: 'yes' }] } }),
      round('handshake', {
        i0: { giver: [{ complete: 5 }], receiver: [{ complete: 1 }] },
        i1: { giver: [{ complete: 5 }], receiver: [{ complete: 5 }] },
      }),
    ];
    const outline = summaryOutline(summaryFacts(inputOf({ rounds })), words);
    expect(outline.tables.map(({ heading }) => heading)).toEqual([
      'Who came, and who did not',
      'What takes time for nothing',
      'Handoffs seen differently',
      'Vote: Which first?',
    ]);
    expect(tableOf(inputOf({ rounds }), 'votes0')).toEqual([
      ['1', 'Paying', '5', '2', '–', '–'],
      ['2', 'Waiting', '3', '2', '–', '–'],
    ]);
    expect(tableOf(inputOf({ rounds }), 'wasted')).toEqual([['Moving in', '1.5', '1', 'Waiting', '1 of 1']]);
    expect(tableOf(inputOf({ rounds }), 'handoffs')).toEqual([['Waiting', 'Complete?', '5 (n = 1)', '1 (n = 1)']]);
  });
});

describe('what boards hold', () => {
  const rated = (mean: number) => ({ mean, n: 12, source: '', date: '' });
  const home = () =>
    testBoard(
      { Looking: ['Sees', 'Asks'] },
      {
        Sees: {
          staffBelief: rated(4.5),
          experience: rated(2),
          importance: 4,
          processTime: { amount: 2, unit: 'h' },
          waitTime: { amount: 6, unit: 'h' },
        },
        Asks: { processTime: { amount: 1, unit: 'h' }, waitTime: { amount: 1, unit: 'h' } },
      },
      createPeer({ specs: SPECS, random: seededRandom(3) }),
    );

  it('is themes with the actions that serve them, then other actions, with owner and date', () => {
    const board = home();
    const [theme] = findingItems(board.read, BOARD);
    if (!theme) throw new Error('nothing found');
    board.do(addCard, {
      board: BOARD,
      kind: 'action',
      under: board.id('Asks'),
      text: 'Show the price',
      fields: { owner: 'Eero', due: '2027-04-30', status: 'open' },
    });
    board.do(addCard, { board: BOARD, kind: 'idea', under: board.id('Asks'), text: 'A map' });
    board.do(chooseTheme, theme.ref);
    board.do(addThemeAction, {
      ...theme.ref,
      text: 'Ask ten customers',
      owner: 'Aino',
      due: '2027-04-01',
      under: board.id('Sees'),
    });
    const themes = summaryThemes(board.read, BOARD, words);
    expect(themes).toMatchObject([{ title: 'Blind spot' }]);
    const actions = summaryActions(board.read, BOARD, words);
    expect(tableOf(inputOf({ themes, actions }), 'actions')).toEqual([
      ['Ask ten customers', 'Aino (not yet a person)', '1 Apr 2027', 'Open', 'Sees', 'Blind spot'],
      ['Show the price', 'Eero (not yet a person)', '30 Apr 2027', 'Open', 'Asks', ''],
    ]);
  });

  it('is figures of a kept version against those of now', () => {
    const board = home();
    const update = encodeStateAsUpdate(board.doc);
    const before = finish(recordSet(finish(storedInUpdate(update)), SPECS)).read;
    board.do(setTouchpointFields, { ids: board.ids('Sees'), fields: { waitTime: { amount: 1, unit: 'h' } } });
    const figures = summaryFigures(before, board.read, BOARD, words);
    // 2 + 6 + 1 + 1 hours, then 5 less.
    expect(figures.find(({ id }) => id === 'leadTime')).toEqual({
      ...{ id: 'leadTime', name: 'Lead time', before: '10 h', after: '5 h', direction: 'better' },
    });
    expect(figures.find(({ id }) => id === 'processTime')).toMatchObject({
      before: '3 h',
      after: '3 h',
      direction: 'same',
    });
    expect(figures.some(({ id }) => id === 'emotion')).toBe(false);
    expect(summaryFigures(before, board.read, 'elsewhere', words)).toEqual([]);
  });
});

describe('the page', () => {
  const figures = [{ id: 'leadTime', name: 'Lead time', before: '10 h', after: '5 h', direction: 'better' }] as const;
  const facts = summaryFacts(inputOf({ figures }));

  it('is Markdown, HTML and JSON of the same, in either language', () => {
    const outline = summaryOutline(facts, words);
    expect(outlineMarkdown(outline)).toContain('# Renting, 12 Mar 2027\n');
    expect(outlineMarkdown(outline)).toContain('| Lead time | 10 h | 5 h | better |');
    expect(outlineHtml(summaryOutline(facts, createTranslator('fi')), 'fi')).toContain(
      '<h2 id="t1-figures">Luvut ennen ja jälkeen</h2>',
    );
    expect(JSON.parse(summaryJson(facts))).toMatchObject({
      format: 'polku-summary',
      version: 1,
      title: 'Renting',
      figures,
    });
  });

  it('of a workshop without name and date is still one', () => {
    const { title, tables } = summaryOutline(summaryFacts(inputOf({ title: ' ', date: '' })), words);
    expect([title, tables.map(({ id }) => id)]).toEqual(['Workshop', ['people']]);
  });
});
