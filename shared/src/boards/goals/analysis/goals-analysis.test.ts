import { describe, expect, it } from 'vitest';
import { GOALS_BOARD, testGoals } from '../../../testing/test-goals';
import { GOALS_COMMANDS as C } from '../commands/index';
import { monthsBetween } from '../../../kernel/dates';
import type { Goal } from '../schema';
import { analyseGoals } from './analyse';
import { courseGap, expectedAt, halvingMonths } from './course';
import { progressOf } from './progress';
import { missingOf } from './reach';
import { teamPage } from './team-page';

const PERIOD = { baselineDate: '2026-01-01', targetDate: '2028-01-01' } as const;
const goalWith = (fields: Partial<Goal>): Goal => {
  const board = testGoals();
  board.add('G', fields);
  return board.goal('G');
};

describe('months between two days', () => {
  it('are calendar months, with the part of the last one', () => {
    expect(monthsBetween('2026-01-01', '2028-01-01')).toBe(24);
    expect(monthsBetween('2024-02-29', '2024-03-29')).toBeCloseTo(0.9377, 3);
    expect(monthsBetween('2026-03-01', '2026-01-01')).toBe(-2);
    expect(monthsBetween('', '2026-01-01')).toBeNull();
    expect(monthsBetween('2026-02-30', '2026-03-01')).toBeNull();
  });
});

describe('the expected course of a goal', () => {
  it('is b·0.5^(t/24) when churn is to halve in two years', () => {
    const churn = goalWith({ baseline: 12, target: 6, course: 'halving', ...PERIOD });
    expect(expectedAt(churn, '2026-01-01')).toBe(12);
    expect(expectedAt(churn, '2027-01-01')).toBeCloseTo(12 * 0.5 ** (12 / 24), 10);
    expect(expectedAt(churn, '2026-07-01')).toBeCloseTo(12 * 0.5 ** (6 / 24), 10);
    expect(expectedAt(churn, '2028-01-01')).toBe(6);
    expect(halvingMonths(churn)).toBeCloseTo(24, 10);
  });
  it('halves every T months also where baseline to target is more than one half', () => {
    const quarter = goalWith({ baseline: 8, target: 2, course: 'halving', ...PERIOD });
    expect(halvingMonths(quarter)).toBeCloseTo(12, 10);
    expect(expectedAt(quarter, '2027-01-01')).toBeCloseTo(4, 10);
  });
  it('takes the same amount each month when it is linear, and stays at the target afterwards', () => {
    const nps = goalWith({ baseline: 20, target: 44, ...PERIOD });
    expect(expectedAt(nps, '2026-02-01')).toBeCloseTo(21, 10);
    expect(expectedAt(nps, '2030-01-01')).toBe(44);
  });
  it('is unknown before the baseline and where something is missing, with the reason', () => {
    expect(expectedAt(goalWith({ baseline: 1, target: 2, ...PERIOD }), '2025-12-31')).toBeNull();
    const gap = (fields: Partial<Goal>): unknown => courseGap(goalWith(fields));
    expect(gap({ target: 2, ...PERIOD })).toBe('baseline');
    expect(gap({ baseline: 1, ...PERIOD })).toBe('target');
    expect(gap({ baseline: 1, target: 2, targetDate: '2028-01-01' })).toBe('dates');
    expect(gap({ baseline: 1, target: 2, baselineDate: '2028-01-01', targetDate: '2026-01-01' })).toBe('period');
    expect(gap({ baseline: 0, target: 6, ...PERIOD })).toBeNull();
    expect(gap({ baseline: 0, target: 6, course: 'halving', ...PERIOD })).toBe('zero');
    expect(gap({ baseline: 6, target: 0, course: 'halving', ...PERIOD })).toBe('zero');
    expect(expectedAt(goalWith({ baseline: 0, target: 6, course: 'halving', ...PERIOD }), '2027-01-01')).toBeNull();
  });
  it('stays level when the target is the baseline', () => {
    const level = goalWith({ baseline: 5, target: 5, course: 'halving', ...PERIOD });
    expect(expectedAt(level, '2027-01-01')).toBe(5);
    expect(halvingMonths(level)).toBeNull();
  });
});

describe('where a goal stands', () => {
  const standing = (fields: Partial<Goal>, date: string, value: number) => {
    const board = testGoals();
    const goal = board.add('G', fields);
    board.do(C.addGoalActual, { goal, date, value });
    return progressOf(board.goal('G'), board.actuals('G'));
  };
  const churn = { baseline: 12, target: 6, ...PERIOD };
  it('is ahead below the course when the measure is to fall, behind above it', () => {
    expect(standing(churn, '2027-01-01', 8)).toMatchObject({ standing: 'ahead', expected: 9, difference: -1 });
    expect(standing(churn, '2027-01-01', 10)).toMatchObject({ standing: 'behind' });
    expect(standing(churn, '2027-01-01', 9.05)).toMatchObject({ standing: 'onCourse' });
    expect(standing(churn, '2027-01-01', 6)).toMatchObject({ standing: 'reached', done: 1 });
    expect(standing(churn, '2027-01-01', 15).done).toBeCloseTo(-0.5, 10);
  });
  it('is unknown without a measurement, a baseline, dates or a direction; never zero', () => {
    const nothing = progressOf(goalWith(churn), []);
    expect(nothing).toMatchObject({
      standing: 'unknown',
      why: 'noActual',
      expected: null,
      difference: null,
      done: null,
    });
    expect(standing({ target: 6, ...PERIOD }, '2027-01-01', 8)).toMatchObject({ why: 'baseline', done: null });
    expect(standing({ baseline: 12, target: 6 }, '2027-01-01', 9)).toMatchObject({ why: 'dates', done: 0.5 });
    expect(standing({ ...churn, target: 12 }, '2027-01-01', 9)).toMatchObject({
      why: 'hold',
      expected: 12,
      difference: -3,
    });
    expect(standing(churn, '2025-06-01', 11)).toMatchObject({ why: 'beforeBaseline' });
  });
  it('knows that a goal without dates is reached, and counts a measured zero as a measurement', () => {
    expect(standing({ baseline: 3, target: 0 }, '2027-01-01', 0)).toMatchObject({ standing: 'reached' });
  });
  it('rests on the latest day, whatever the order of entry; entries without a value do not count', () => {
    const board = testGoals();
    const goal = board.add('G', churn);
    board.do(C.addGoalActual, { goal, date: '2027-06-01', value: 7 });
    const [early = ''] = board.do(C.addGoalActual, { goal, date: '2026-06-01', value: 11 });
    const [empty = ''] = board.do(C.addGoalActual, { goal, date: '2027-12-01', value: 1 });
    board.do(C.setGoalActualFields, { ids: [empty], fields: { value: null } });
    expect(board.actuals('G').map(({ id }) => id)[0]).toBe(early);
    expect(progressOf(board.goal('G'), board.actuals('G')).latest?.value).toBe(7);
  });
});

describe('common goals', () => {
  it('are clear with measure, owner and date, and rolled out to teams told what and why while a project serves the goal', () => {
    const board = testGoals();
    const clear = board.add('Clear', { measure: 'Churn', owner: 'Aino', targetDate: '2028-01-01' });
    board.add('Without a date', { measure: 'Churn', owner: 'Aino' });
    const shares = () =>
      analyseGoals(board.read, GOALS_BOARD).common.map(({ name, so, share, published }) => [
        name,
        so,
        share,
        published,
      ]);
    // One of two goals; no team of two.
    expect(shares()).toEqual([
      ['clear', [clear], 0.5, 0.38],
      ['rolledOut', [], 0, 0.24],
    ]);
    const [cell = ''] = board.do(C.expectOfTeam, { goal: clear, team: 'sales' });
    board.do(C.editGoalText, { id: cell, field: 'expected', value: 'Call back' });
    const [project = ''] = board.do(C.addDevelopmentProject, { board: GOALS_BOARD, fields: { goals: [clear] } });
    // What, without why.
    expect(shares()[1]).toEqual(['rolledOut', [], 0, 0.24]);
    board.do(C.editGoalText, { id: cell, field: 'why', value: 'They wait' });
    expect(shares()[1]).toEqual(['rolledOut', ['sales'], 0.5, 0.24]);
    board.do(C.setDevelopmentProjectFields, { ids: [project], fields: { status: 'stopped' } });
    expect(shares()[1]).toEqual(['rolledOut', [], 0, 0.24]);
  });
  it('have no share without goals', () => {
    expect(analyseGoals(testGoals().read, GOALS_BOARD).common).toMatchObject([{ share: null }, { share: 0 }]);
  });
});

describe('reach and conflicts', () => {
  it('are shares of the project’s touchpoints and teams, with what nobody reaches', () => {
    const board = testGoals({ Asks: { team: 'sales' }, 'Is helped': { team: 'repair', momentOfTruth: true } });
    const goal = board.add('G', { owner: 'Aino' });
    board.do(C.linkGoalTouchpoints, { id: goal, add: ['t1', 't3'] });
    const [cell = ''] = board.do(C.expectOfTeam, { goal, team: 'sales' });
    board.do(C.editGoalText, { id: cell, field: 'expected', value: 'Answer within a day' });
    const figures = analyseGoals(board.read, GOALS_BOARD);
    expect(figures.goals[0]).toMatchObject({
      touchpoints: ['t1', 't3'],
      states: [{ state: 'current', touchpoints: ['t1', 't3'], of: 4, share: 0.5 }],
      movedTeams: ['sales', 'repair'],
      movedShare: 1,
      toldTeams: ['sales'],
      toldShare: 0.5,
      silentTeams: ['repair'],
    });
    expect(figures.goals[0] && missingOf(figures.goals[0])).toEqual(['project']);
    expect(figures).toMatchObject({
      coverage: [{ state: 'current', reached: ['t1', 't3'], unreached: ['t0', 't2'], share: 0.5 }],
      teamsWithoutExpectation: ['repair'],
      momentsWithoutMeasure: ['t3'],
    });
    expect(teamPage(board.read, GOALS_BOARD, 'repair').map(({ touchpoints }) => touchpoints.length)).toEqual([1]);
  });
  it('say nothing about teams and touchpoints while there are no goals', () => {
    const figures = analyseGoals(testGoals().read, GOALS_BOARD);
    expect(figures).toMatchObject({ goals: [], coverage: [], teamsWithoutExpectation: [] });
  });
  it('find two goals that pull the same metric opposite ways at one touchpoint', () => {
    const board = testGoals({
      Asks: { metric: { name: 'calls', unit: '', baseline: 10, target: 5, actual: null, date: '' } },
    });
    const more = board.add('More', { measure: 'Calls', baseline: 10, target: 20 });
    const fewer = board.add('Fewer', { measure: 'Shorter queue', metricName: ' calls ', baseline: 10, target: 5 });
    const other = board.add('Other', { measure: 'NPS', baseline: 10, target: 5 });
    board.do(C.linkGoalTouchpoints, { id: more, add: ['t1', 't2'] });
    board.do(C.linkGoalTouchpoints, { id: fewer, add: ['t0', 't1'] });
    board.do(C.linkGoalTouchpoints, { id: other, add: ['t1'] });
    expect(analyseGoals(board.read, GOALS_BOARD).conflicts).toEqual([
      { goal: more, other: fewer, metric: 'Calls', touchpoints: ['t1'] },
      { goal: more, other: null, metric: 'Calls', touchpoints: ['t1'] },
    ]);
    board.do(C.setGoalFields, { ids: [more], fields: { target: 10 } });
    expect(analyseGoals(board.read, GOALS_BOARD).conflicts).toEqual([]);
  });
});
