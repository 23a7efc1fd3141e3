/** What the closing page takes out of the boards: themes, actions with what became of them, figures before and after. */
import { describe, expect, it } from 'vitest';
import { encodeStateAsUpdate } from 'yjs';
import { SPECS } from '../../boards/index';
import { addCard } from '../../boards/journey/commands/add-card';
import { setTouchpointFields } from '../../boards/journey/commands/set-touchpoint-fields';
import { addThemeAction } from '../../findings/commands/add-theme-action';
import { chooseTheme } from '../../findings/commands/choose-theme';
import { setActionStatus } from '../../findings/commands/set-action-status';
import { createTranslator } from '../../i18n/translator';
import { finish } from '../../kernel/pieces';
import type { RecordReader } from '../../kernel/record-reader';
import { recordSet, storedInUpdate } from '../../kernel/record-set';
import { createPeer } from '../../testing/peer';
import { seededRandom } from '../../testing/seeded-random';
import { BOARD, testBoard } from '../../testing/test-board';
import { summaryFigures } from './figures';
import { findingItems } from './findings';
import { agreedInPieces } from './summary';

const words = createTranslator('en');
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');
const rated = (mean: number) => ({ mean, n: 12, source: '', date: '' });
const h = (amount: number) => ({ amount, unit: 'h' as const });

const home = () =>
  testBoard(
    { Looking: ['Sees', 'Asks'] },
    {
      Sees: { staffBelief: rated(4.5), experience: rated(2), importance: 4, processTime: h(2), waitTime: h(6) },
      Asks: { processTime: h(1), waitTime: h(1) },
    },
    createPeer({ specs: SPECS, random: seededRandom(3) }),
  );
type Home = ReturnType<typeof home>;
const kept = ({ doc }: Home): RecordReader =>
  finish(recordSet(finish(storedInUpdate(encodeStateAsUpdate(doc))), SPECS)).read;

function addAction(board: Home, text: string): void {
  const fields = { owner: 'Eero', due: '2027-04-30', status: 'open' } as const;
  board.do(addCard, { board: BOARD, kind: 'action', under: board.id('Asks'), text, fields });
}
const agreed = (
  read: RecordReader,
  before: RecordReader | null = null,
  end: RecordReader | null = null,
  endIsExact = true,
) => finish(agreedInPieces({ read, before, end, endIsExact, words }));
const idOf = (board: Home, text: string): string =>
  agreed(board.read).actions.find((action) => action.text === text)?.id ?? '';

describe('what was agreed', () => {
  it('is themes with the actions that serve them, and other actions; no cards of other kinds', () => {
    const board = home();
    const [theme] = findingItems(board.read, BOARD);
    if (!theme) throw new Error('nothing found');
    addAction(board, 'Show the price');
    board.do(addCard, { board: BOARD, kind: 'idea', under: board.id('Asks'), text: 'A map' });
    board.do(chooseTheme, theme.ref);
    const served = { ...theme.ref, text: 'Ask ten customers', owner: 'Aino', due: '2027-04-01' };
    board.do(addThemeAction, { ...served, under: board.id('Sees') });
    board.do(addThemeAction, { ...served, text: 'Write it down', under: null });
    const { themes, actions } = agreed(board.read);
    expect(themes).toMatchObject([{ title: 'Blind spot', board: BOARD, about: [board.id('Sees')] }]);
    const [id] = themes.map((one) => one.id);
    expect(actions).toMatchObject([
      { text: 'Ask ten customers', theme: id },
      { text: 'Show the price', owner: 'Eero (not yet a person)', due: '2027-04-30', status: 'open', theme: null },
      // It stands beside its theme: what the theme is about leads to it.
      { text: 'Write it down', theme: id, leads: [board.id('Sees')] },
    ]);
    expect(actions.map(({ from, was }) => [from, was])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it('says what was there before, and what became of actions since the end', () => {
    const board = home();
    addAction(board, 'Old');
    const before = kept(board);
    addAction(board, 'Agreed');
    addAction(board, 'Stays');
    const end = kept(board);
    addAction(board, 'New');
    board.do(setActionStatus, { id: idOf(board, 'Agreed'), status: 'stuck' });
    const { actions } = agreed(board.read, before, end);
    expect(Object.fromEntries(actions.map(({ text, from, was, status }) => [text, [from, was, status]]))).toEqual({
      Old: ['before', 'open', 'open'],
      Agreed: ['workshop', 'open', 'stuck'],
      Stays: ['workshop', 'open', 'open'],
      New: ['since', null, 'open'],
    });
    // A version of before the end does not say what was added after it.
    expect(agreed(board.read, before, before, false).actions.filter(({ from }) => from === 'since')).toEqual([]);
  });
});

describe('figures', () => {
  it('of a kept version stand against those of now, with what they are made of', () => {
    const board = home();
    const before = kept(board);
    board.do(setTouchpointFields, { ids: board.ids('Sees'), fields: { waitTime: h(1) } });
    const [found] = finish(summaryFigures(before, board.read, words));
    const leadTime = found?.figures.find(({ id }) => id === 'leadTime');
    // 2 + 6 + 1 + 1 hours, then 5 less.
    expect(['before', 'after', 'difference'].map((key) => plain(leadTime?.[key as 'before']))).toEqual([
      '10 h',
      '5 h',
      '−5 h',
    ]);
    expect(leadTime).toMatchObject({ label: 'Lead time', direction: 'better' });
    expect(leadTime?.behind).toEqual(board.ids('Sees', 'Asks'));
    expect(found?.figures.some(({ id }) => id === 'emotion')).toBe(false);
  });

  it('are not compared of a board that was not there', () => {
    const empty = createPeer({ specs: SPECS }).read;
    expect(finish(summaryFigures(empty, home().read, words))).toEqual([]);
  });
});
