import { describe, expect, it } from 'vitest';
import { GOALS_COMMANDS as C } from '../../boards/goals/commands/index';
import { CATALOGUES, LOCALES } from '../../i18n/catalogue';
import { createTranslator } from '../../i18n/translator';
import { BOARD } from '../../testing/test-board';
import { GOALS_BOARD, testGoals } from '../../testing/test-goals';
import { acceptFinding } from '../commands/accept-finding';
import { decide, findingRecords } from '../decisions';
import { describeFinding } from '../describe-finding';
import { auditGoals } from './audit-goals';
import { GOAL_FINDINGS } from './list';

const PERIOD = { baselineDate: '2026-01-01', targetDate: '2028-01-01' } as const;

/** Found on boards of their own, below. */
const OWN_CASE = new Set([
  'goal-against-touchpoint',
  'team-silent-on-goal',
  'important-unreached',
  'goal-projects-stopped',
  'maturity-overestimate',
]);

function project() {
  const board = testGoals({ Asks: { team: 'sales' }, 'Is helped': { momentOfTruth: true } });
  const more = board.add('More calls', { owner: 'Aino', measure: 'Calls', baseline: 10, target: 20, ...PERIOD });
  const fewer = board.add('Fewer calls', { measure: 'calls', baseline: 10, target: 5 });
  board.do(C.linkGoalTouchpoints, { id: more, add: ['t1'] });
  board.do(C.linkGoalTouchpoints, { id: fewer, add: ['t1'] });
  board.do(C.addGoalActual, { goal: more, date: '2027-01-01', value: 9 });
  board.do(C.addDevelopmentProject, { board: GOALS_BOARD, title: 'New portal' });
  return { board, more, fewer };
}

describe('findings of a goals board', () => {
  it('are each found, heaviest first, the same again', () => {
    const { board } = project();
    const found = auditGoals(board.read, GOALS_BOARD);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(
      new Set(GOAL_FINDINGS.map(({ id }) => id).filter((id) => !OWN_CASE.has(id))),
    );
    expect(found.map(({ severity }) => severity)).toEqual(
      [...found.map(({ severity }) => severity)].sort(
        (a, b) => 'hml'.indexOf(a.charAt(0)) - 'hml'.indexOf(b.charAt(0)),
      ),
    );
    expect(auditGoals(board.read, GOALS_BOARD)).toEqual(found);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
  });

  it('are said in every language, with nothing left open', () => {
    const { board } = project();
    const found = auditGoals(board.read, GOALS_BOARD);
    for (const locale of LOCALES) {
      for (const finding of found) {
        expect(describeFinding(finding, createTranslator(locale)).text).not.toMatch(/[{}]|NaN|undefined/);
      }
      const ids = GOAL_FINDINGS.flatMap(({ id }) => ['title', 'text', 'why'].map((part) => `finding.${id}.${part}`));
      expect(ids.filter((id) => !Object.hasOwn(CATALOGUES[locale], id))).toEqual([]);
    }
    const orphan = found.find(
      ({ kind, about }) => kind === 'goal-orphan' && about.includes(board.goal('Fewer calls').id),
    );
    expect(orphan && describeFinding(orphan, createTranslator('en')).text).toBe(
      '“Fewer calls” is left alone. Nobody owns it. No development project serves it. Nothing is expected of any team.',
    );
  });

  it('can be decided on like those of a journey', () => {
    const { board } = project();
    const [first] = auditGoals(board.read, GOALS_BOARD);
    if (!first) throw new Error('nothing found');
    board.do(acceptFinding, { board: GOALS_BOARD, name: first.name, about: first.about });
    const decided = decide(auditGoals(board.read, GOALS_BOARD), findingRecords(board.read, GOALS_BOARD));
    expect(decided[0]).toMatchObject({ state: 'accepted', fingerprint: first.fingerprint });
  });

  it('name a team that was told of one goal, and not of the other which its touchpoints move', () => {
    const { board, fewer } = project();
    const more = board.goal('More calls').id;
    const silent = () => auditGoals(board.read, GOALS_BOARD).filter(({ kind }) => kind === 'team-silent-on-goal');
    // Sales, whose “Asks” both goals move, was told nothing at all: that is one finding, not one for each goal.
    expect(silent()).toEqual([]);
    const [cell = ''] = board.do(C.expectOfTeam, { goal: more, team: 'sales' });
    board.do(C.editGoalText, { id: cell, field: 'expected', value: 'Call back' });
    expect(silent()).toMatchObject([{ about: [fewer, 'sales'].sort(), severity: 'medium', touchpoints: ['t1'] }]);
    const [other = ''] = board.do(C.expectOfTeam, { goal: fewer, team: 'sales' });
    board.do(C.editGoalText, { id: other, field: 'why', value: 'Each call costs six euros' });
    expect(silent()).toEqual([]);
  });

  it('name each touchpoint of importance 5 that no goal reaches, not those in a sub-journey of one that is reached', () => {
    const board = testGoals({
      Sees: { importance: 5 },
      Asks: { importance: 5, momentOfTruth: true },
      'Reports a fault': { importance: 4 },
      'Is helped': { subJourney: 'sub' },
    });
    board.do(
      {
        name: 'sub',
        plan: () => ({
          changes: [
            { op: 'create', id: 'sub', type: 'board', board: '', fields: { kind: 'journey', order: 'a2' } },
            { op: 'create', id: 's0', type: 'stage', board: 'sub', fields: { order: 'a0' } },
            {
              op: 'create',
              id: 's1',
              type: 'touchpoint',
              board: 'sub',
              fields: { stage: 's0', order: 'a0', importance: 5 },
            },
          ],
        }),
      },
      {},
    );
    const found = () =>
      auditGoals(board.read, GOALS_BOARD)
        .filter(({ kind }) => kind === 'important-unreached')
        .map(({ about, severity }) => [...about, severity]);
    expect(found()).toEqual([]);
    const goal = board.add('G');
    expect(found()).toEqual([
      ['t1', 'high'],
      ['t0', 'medium'],
      ['s1', 'medium'],
    ]);
    board.do(C.linkGoalTouchpoints, { id: goal, add: ['t1', 't3'] });
    expect(found()).toEqual([['t0', 'medium']]);
  });

  it('tell a goal whose projects have all been stopped, unless it is reached', () => {
    const board = testGoals();
    const goal = board.add('G', { baseline: 10, target: 5, ...PERIOD });
    const stopped = () => auditGoals(board.read, GOALS_BOARD).filter(({ kind }) => kind === 'goal-projects-stopped');
    const served = (status: 'stopped' | 'idea') =>
      board.do(C.addDevelopmentProject, { board: GOALS_BOARD, fields: { goals: [goal], status } });
    expect(stopped()).toEqual([]);
    served('stopped');
    served('stopped');
    expect(stopped()).toMatchObject([{ about: [goal], severity: 'medium', values: { count: 2 } }]);
    // Expected by mid-way: 7.5; 10 is behind, 5 is the target.
    board.do(C.addGoalActual, { goal, date: '2027-01-01', value: 10 });
    expect(stopped()).toMatchObject([{ severity: 'high' }]);
    const [late = ''] = board.do(C.addGoalActual, { goal, date: '2027-06-01', value: 5 });
    expect(stopped()).toEqual([]);
    board.do(C.removeGoalRecords, { ids: [late] });
    served('idea');
    expect(stopped()).toEqual([]);
  });

  it('tell a blind spot about ourselves: an area judged above what the maps show at most', () => {
    // No team anywhere, nothing known: random. Judged led, that is two levels above.
    const board = testGoals();
    const [area = ''] = board.do(C.addMaturityArea, { board: GOALS_BOARD, name: 'Service' });
    const found = () => auditGoals(board.read, GOALS_BOARD).filter(({ kind }) => kind === 'maturity-overestimate');
    expect(found()).toEqual([]);
    board.do(C.assessMaturity, { area, level: 'led', date: '2026-01-01' });
    expect(found()).toMatchObject([{ about: [area], severity: 'high', touchpoints: ['t0', 't1', 't2', 't3'] }]);
    board.do(C.assessMaturity, { area, level: 'expected', date: '2026-02-01' });
    expect(found()).toMatchObject([{ severity: 'medium' }]);
    board.do(C.assessMaturity, { area, level: 'random', date: '2026-03-01' });
    expect(found()).toEqual([]);
  });

  it('take no goal for left alone that is linked in the target state only', () => {
    const board = testGoals();
    board.do(
      {
        name: 'target',
        plan: () => ({
          changes: [
            {
              op: 'create',
              id: 'tb',
              type: 'board',
              board: '',
              fields: { kind: 'journey', state: 'target', origin: BOARD },
            },
            { op: 'create', id: 'ts', type: 'stage', board: 'tb', fields: { name: 'Living', order: 'a0' } },
            {
              op: 'create',
              id: 'n0',
              type: 'touchpoint',
              board: 'tb',
              fields: { stage: 'ts', order: 'a0', team: 'repair' },
            },
          ],
        }),
      },
      {},
    );
    const goal = board.add('One visit', { owner: 'Aino' });
    board.do(C.linkGoalTouchpoints, { id: goal, add: ['n0'] });
    const found = auditGoals(board.read, GOALS_BOARD);
    expect(found.find(({ kind }) => kind === 'goal-orphan')?.values).toMatchObject({ touchpoint: 'yes' });
    // Its touchpoint there is Repair's, so that Repair is told nothing weighs.
    expect(
      found.filter(({ kind, severity }) => kind === 'team-without-expectation' && severity === 'high'),
    ).toMatchObject([{ about: ['repair'], touchpoints: ['n0'] }]);
  });

  it('are none on an empty board of a project whose moments of truth are measured', () => {
    expect(auditGoals(testGoals().read, GOALS_BOARD)).toEqual([]);
  });
});
