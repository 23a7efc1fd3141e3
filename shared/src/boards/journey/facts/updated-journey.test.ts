/** Incremental updates equal a fresh computation, over a real document whose lists record their changes. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import type { Change } from '../../../kernel/change';
import { writeChanges } from '../../../kernel/document';
import { IMPORT } from '../../../kernel/origin';
import { finish } from '../../../kernel/pieces';
import { editProjectText } from '../../../project/commands/edit-project-text';
import { removeBoard } from '../../../project/commands/remove-board';
import { seededRandom } from '../../../testing/seeded-random';
import { randomAct } from '../testing/random-journey';
import { BOARD, JOURNEY_SPECS, testBoard } from '../../../testing/test-board';
import { editText } from '../commands/edit-text';
import { setJourneySettings } from '../commands/set-journey-settings';
import { setTouchpointFields } from '../commands/set-touchpoint-fields';
import { setWithPrevious } from '../commands/set-with-previous';
import { analyseBoard, analyseInPieces, createJourneyAnalyser } from '../analysis/analyse';
import { columnsOf, readJourney, stagesOf, touchpointsOf } from './journey-reader';
import { journeyPicture } from '../picture/scene/journey-scene';
import { touchpointCounter } from './touchpoint-counter';

const words = createTranslator('en');
const PICTURE = { Looking: ['Sees', 'Asks + Waits', 'Calls'], Buying: ['Signs', 'Pays'], After: ['Complains'] };
const plain = (value: unknown): string => JSON.stringify(value);
const byTeam = () => touchpointCounter(({ team, waste }) => [team ?? '', ...waste]);

// Seed 6 once found a backdrop that was lower than the rows it lies behind.
it.each(Array.from({ length: 10 }, (_, seed) => seed + 1))('while somebody works on it (seed %i)', (seed) => {
  const random = seededRandom(seed);
  const board = testBoard(PICTURE);
  const { read } = board;
  const analyser = createJourneyAnalyser();
  const count = byTeam();
  const rows = (['layer', 'persona', 'team'] as const)[seed % 3] ?? 'layer';
  board.do(setJourneySettings, { board: BOARD, fields: { rows } });
  const personas = ['anna', 'ben', 'carl'];
  const create = (id: string): Change => ({
    op: 'create',
    id,
    type: 'board',
    board: '',
    fields: { kind: 'persona', name: id },
  });
  writeChanges(board.doc, personas.map(create), JOURNEY_SPECS, { by: '', now: 0 }, IMPORT);
  /** What nobody else does at random: whom a touchpoint concerns, and who that is. */
  const concern = (): void => {
    const [id, persona] = [random.pick(touchpointsOf(read, BOARD)).id, random.pick(personas)];
    if (random.chance(0.6)) board.do(setTouchpointFields, { ids: [id], fields: { personas: [persona] } });
    else if (random.chance(0.7))
      board.runner.run(editProjectText, { id: persona, field: 'name', value: `${persona} ${random.int(9)}` });
    else board.runner.run(removeBoard, { id: persona });
  };
  const look = { collapsed: new Set(['stage1']), shown: new Set(['t0', 't2', 't3', 't5', 't6']) };
  const input = { read, board: BOARD, words, ...(seed % 2 === 0 && { look }) };
  let picture = journeyPicture(input);
  // Each the one that follows, and the one made anew.
  const views: readonly (() => readonly [unknown, unknown])[] = [
    () => [plain(readJourney(read, BOARD)), plain(columnsOf(stagesOf(read, BOARD), touchpointsOf(read, BOARD)))],
    () => [plain((picture = journeyPicture(input, picture)).scene), plain(journeyPicture(input).scene)],
    () => [finish(analyseInPieces(read, BOARD, analyser)).figures, analyseBoard(read, BOARD)],
    () => [count(touchpointsOf(read, BOARD)), byTeam()(touchpointsOf(read, BOARD))],
  ];
  for (let act = 0; act < 20; act++) {
    // Several edits may pass before somebody looks, and not everybody looks as often.
    for (let more = random.int(3); more >= 0; more--) randomAct(board, BOARD, random);
    if (random.chance(0.3) && touchpointsOf(read, BOARD).length > 0) concern();
    for (const view of views.filter(() => random.chance(0.8))) {
      const [followed, anew] = view();
      expect(followed).toEqual(anew);
    }
  }
});

/** @returns names of figures that count a touchpoint twice among the known or among the unknown */
function countedTwice(value: unknown, name: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const twice = (ids: unknown): boolean => Array.isArray(ids) && new Set(ids).size < ids.length;
  const { touchpoints, unknown } = value as { readonly touchpoints?: unknown; readonly unknown?: unknown };
  const own = 'bound' in value && (twice(touchpoints) || twice(unknown)) ? [name] : [];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => countedTwice(part, `${name}.${key}`))];
}

it.each(Array.from({ length: 10 }, (_, seed) => seed + 1))('no figure counts a touchpoint twice (seed %i)', (seed) => {
  const random = seededRandom(seed);
  const board = testBoard(PICTURE);
  for (let act = 0; act < 60; act++) randomAct(board, BOARD, random);
  expect(countedTwice(analyseBoard(board.read, BOARD), 'figures')).toEqual([]);
});

describe('a title that somebody types', () => {
  const typed = () => {
    const board = testBoard(PICTURE);
    const before = readJourney(board.read, BOARD);
    board.do(editText, { id: board.id('Waits'), field: 'title', value: 'Waits long' });
    return { board, before, now: readJourney(board.read, BOARD) };
  };

  it('orders nothing anew: other stages and columns are the same objects', () => {
    const { before, now } = typed();
    expect(now.shape).toBe(before.shape);
    expect(now.columns[1]?.touchpoints.map(({ title }) => title)).toEqual(['Asks', 'Waits long']);
    expect(now.stages[0]?.columns[1]).toBe(now.columns[1]);
    expect(now.touchpoints[2]).toBe(now.columns[1]?.touchpoints[1]);
    const others = now.columns.filter((column, at) => column !== before.columns[at]);
    expect(others).toEqual([now.columns[1]]);
    expect([now.stages[1], now.stages[2]]).toEqual([before.stages[1], before.stages[2]]);
    expect(now.stages[1]).toBe(before.stages[1]);
  });

  it('leaves every figure as it was, and an emotion those that do not read it', () => {
    const { board } = typed();
    const analyser = createJourneyAnalyser();
    const figures = () => finish(analyseInPieces(board.read, BOARD, analyser)).figures;
    const first = figures();
    board.do(editText, { id: board.id('Pays'), field: 'title', value: 'Pays late' });
    expect(figures()).toBe(first);
    board.do(setTouchpointFields, { ids: [board.id('Pays late')], fields: { emotion: -2 } });
    const felt = figures();
    expect(felt.time).toBe(first.time);
    expect(felt.emotion).not.toBe(first.emotion);
    expect(felt).toEqual(analyseBoard(board.read, BOARD));
  });

  it('and one that moves is another order', () => {
    const { board, now } = typed();
    board.do(setWithPrevious, { ids: [board.id('Calls')], withPrevious: true });
    const moved = readJourney(board.read, BOARD);
    expect(moved.shape).not.toBe(now.shape);
    expect(moved.columns).toHaveLength(now.columns.length - 1);
  });

  it.each([
    ['a stage is collapsed', 'layer', { collapsed: new Set(['stage1']), shown: null }],
    ['a filter hides some', 'team', { collapsed: new Set<string>(), shown: new Set(['t0', 't2', 't4']) }],
    ['rows are personas', 'persona', undefined],
  ] as const)('lays nothing out anew while %s', (_, rows, look) => {
    const board = testBoard(PICTURE);
    board.do(setJourneySettings, { board: BOARD, fields: { rows } });
    const input = { read: board.read, board: BOARD, words, ...(look && { look }) };
    const old = journeyPicture(input);
    const was = old.layout;
    board.do(editText, { id: board.id('Waits'), field: 'title', value: 'Waits long' });
    const now = journeyPicture(input, old);
    const { layout } = now;
    expect(layout?.rows).toBe(was?.rows);
    const fresh = layout?.places.inOrder.filter((place, at) => place !== was?.places.inOrder[at]) ?? [];
    expect(fresh.map(({ touchpoint }) => touchpoint.title)).toEqual(['Waits long']);
    board.do(editText, { id: board.id('Signs'), field: 'title', value: 'Signs twice' });
    const next = journeyPicture(input, now);
    expect(next.layout.rows).toBe(was.rows);
    expect(plain(next.scene)).toBe(plain(journeyPicture(input).scene));
  });
});
