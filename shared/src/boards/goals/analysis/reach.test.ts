import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import type { Change } from '../../../kernel/change';
import { BOARD } from '../../../testing/test-board';
import { GOALS_BOARD, type TestGoals, testGoals } from '../../../testing/test-goals';
import { GOALS_COMMANDS as C } from '../commands/index';
import { showMovedShare, showReach } from '../show-value';
import { analyseGoals } from './analyse';

const words = createTranslator('en');

/** A journey with touchpoints `<id>0`, `<id>1`, …, all of one stage. */
function journey(id: string, fields: object, touchpoints: readonly object[]): readonly Change[] {
  return [
    { op: 'create', id, type: 'board', board: '', fields: { kind: 'journey', name: id, order: `b${id}`, ...fields } },
    { op: 'create', id: `${id}s`, type: 'stage', board: id, fields: { name: 'Stage', order: 'a0' } },
    ...touchpoints.map(
      (own, at): Change => ({
        op: 'create',
        id: `${id}${at}`,
        type: 'touchpoint',
        board: id,
        fields: { title: `${id}${at}`, stage: `${id}s`, order: `a${at}`, ...own },
      }),
    ),
  ];
}
const write = (board: TestGoals, changes: readonly Change[]): void =>
  void board.do({ name: 'write', plan: () => ({ changes }) }, {});
const set = (board: TestGoals, id: string, fields: object): void =>
  write(board, [{ op: 'set', id, fields: { ...fields } }]);
const reachOf = (board: TestGoals) => {
  const [reach] = analyseGoals(board.read, GOALS_BOARD).goals;
  if (!reach) throw new Error('no goal');
  return reach;
};
const goalAt = (board: TestGoals, ...add: readonly string[]): string => {
  const goal = board.add('G');
  board.do(C.linkGoalTouchpoints, { id: goal, add });
  return goal;
};

describe('the reach of a goal', () => {
  it('is given per state: what is linked in the target map only reaches that state', () => {
    const board = testGoals();
    write(board, journey('target', { state: 'target', origin: BOARD }, [{}, {}, {}, {}, {}]));
    goalAt(board, 't1', 'target0', 'target1');
    // Current state: t1 of t0…t3, 1 ÷ 4. Target state: 2 of 5.
    expect(reachOf(board).states).toEqual([
      { state: 'current', touchpoints: ['t1'], of: 4, share: 0.25 },
      { state: 'target', touchpoints: ['target0', 'target1'], of: 5, share: 0.4 },
    ]);
    expect(analyseGoals(board.read, GOALS_BOARD).coverage).toMatchObject([
      { state: 'current', share: 0.25 },
      { state: 'target', share: 0.4 },
    ]);
    board.do(C.linkGoalTouchpoints, { id: board.goal('G').id, remove: ['t1'] });
    expect(reachOf(board)).toMatchObject({
      touchpoints: ['target0', 'target1'],
      states: [{ share: 0 }, { share: 0.4 }],
    });
  });

  it('leaves archived boards out of both sides', () => {
    const board = testGoals();
    write(board, journey('old', { archived: true }, [{}, {}]));
    goalAt(board, 't0', 'old0');
    expect(reachOf(board)).toMatchObject({ touchpoints: ['t0'], states: [{ of: 4, share: 0.25 }] });
  });

  it('counts a sub-journey once, as the touchpoint that it details, over any number of maps', () => {
    const board = testGoals({ 'Is helped': { subJourney: 'sub' } });
    write(board, journey('sub', {}, [{ team: 'repair' }, { subJourney: 'deep' }]));
    write(board, journey('deep', {}, [{}, {}, {}]));
    const goal = goalAt(board, 'sub0', 'deep2', 't3');
    // Four touchpoints, of which “Is helped” (t3) stands for all of sub and deep: 1 ÷ 4, not 3 ÷ 9.
    expect(reachOf(board)).toMatchObject({
      touchpoints: ['t3', 'deep2', 'sub0'],
      states: [{ touchpoints: ['t3'], of: 4, share: 0.25 }],
      movedTeams: ['repair'],
    });
    // Archived, the journey above hides nothing: sub is a journey of its own, in which sub1 stands for deep.
    set(board, BOARD, { archived: true });
    expect(reachOf(board).states).toEqual([{ state: 'current', touchpoints: ['sub0', 'sub1'], of: 2, share: 1 }]);
    board.do(C.linkGoalTouchpoints, { id: goal, remove: ['sub0', 'deep2'] });
    expect(reachOf(board).states).toMatchObject([{ touchpoints: [], of: 2, share: 0 }]);
  });

  it('counts a sub-journey of both states in each, and enters a circle at its first board', () => {
    const board = testGoals({ Sees: { subJourney: 'sub' } });
    write(board, [
      ...journey('target', { state: 'target', origin: BOARD }, [{ subJourney: 'sub' }, {}]),
      ...journey('sub', {}, [{}, {}]),
    ]);
    goalAt(board, 'sub1');
    expect(reachOf(board).states).toMatchObject([
      { touchpoints: ['t0'], of: 4 },
      { touchpoints: ['target0'], of: 2 },
    ]);
    const round = testGoals();
    write(round, [...journey('a', {}, [{ subJourney: 'b' }, {}]), ...journey('b', {}, [{ subJourney: 'a' }, {}])]);
    goalAt(round, 'b1');
    // t0…t3, a0 and a1; b is what a0 details.
    expect(reachOf(round).states).toMatchObject([{ touchpoints: ['a0'], of: 6 }]);
  });

  it('tells teams whose touchpoints it moves from teams that were told, and is a bound while a team is unknown', () => {
    const board = testGoals({
      Sees: { layer: 'customer' },
      Asks: { team: 'sales' },
      'Is helped': { team: 'gone' },
    });
    const goal = goalAt(board, 't0', 't1', 't2', 't3');
    const [cell = ''] = board.do(C.expectOfTeam, { goal, team: 'repair' });
    board.do(C.editGoalText, { id: cell, field: 'expected', value: 'One visit' });
    // t0 is the customers' own, t2 has no team, that of t3 is not in the project: it moves sales, and perhaps more. Repair was told, sales was not.
    expect(reachOf(board)).toMatchObject({
      movedTeams: ['sales'],
      movedShare: 0.5,
      teamless: ['t2', 't3'],
      toldTeams: ['repair'],
      toldShare: 0.5,
      silentTeams: ['sales'],
    });
    expect(showMovedShare(reachOf(board), words)).toBe('≥\u00a050\u00a0%');
    expect(showReach(reachOf(board), words)).toBe(
      '4 of 4 touchpoints affect it (100\u00a0%) · its touchpoints belong to ≥\u00a01 of 2 teams · 1 of 2 teams told what is expected',
    );
    // All teams are moved: whoever t2 belongs to, there are no more.
    set(board, 't3', { team: 'repair' });
    expect(showMovedShare(reachOf(board), words)).toBe('100\u00a0%');
  });

  it('has no share where there is nothing to share', () => {
    const board = testGoals();
    goalAt(board, 't0');
    write(
      board,
      [BOARD, 'sales', 'repair'].map((id): Change => ({ op: 'remove', id })),
    );
    expect(reachOf(board)).toMatchObject({ states: [], movedShare: null, toldShare: null, teamless: [] });
    expect(showMovedShare(reachOf(board), words)).toBe('unknown');
  });
});
