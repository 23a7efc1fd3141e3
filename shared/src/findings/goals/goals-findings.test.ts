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
  'goal-cost',
  'expectations-contradict',
  'maturity-below-goal',
  'goal-only-tools',
  'projects-same-touchpoint',
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

  const foundOn = (board: ReturnType<typeof testGoals>, kind: string) =>
    auditGoals(board.read, GOALS_BOARD).filter((one) => one.kind === kind);
  const expectOf = (board: ReturnType<typeof testGoals>, goal: string, team: string, value: string): void => {
    const [cell = ''] = board.do(C.expectOfTeam, { goal, team });
    board.do(C.editGoalText, { id: cell, field: 'expected', value });
  };

  it('tell that one goal costs another once people said so, and what teams are asked against each other', () => {
    const board = testGoals();
    const [quick, cheap] = [board.add('Quick answers'), board.add('Cheap calls')];
    board.do(C.linkGoalTouchpoints, { id: quick, add: ['t1', 't2'] });
    board.do(C.linkGoalTouchpoints, { id: cheap, add: ['t2', 't3'] });
    expectOf(board, quick, 'sales', 'Answer in a minute');
    expect(foundOn(board, 'goal-cost')).toEqual([]);
    const [relation = ''] = board.do(C.addGoalRelation, { from: cheap, to: quick });
    expect(board.do(C.addGoalRelation, { from: cheap, to: quick })).toEqual([relation]);
    // Both are decided at t2.
    expect(foundOn(board, 'goal-cost')).toMatchObject([{ severity: 'high', touchpoints: ['t2'] }]);
    // Nobody is asked anything for the cheap calls yet; a reason alone asks nothing.
    expect(foundOn(board, 'expectations-contradict')).toEqual([]);
    expectOf(board, cheap, 'repair', 'Keep calls short');
    const [contradiction] = foundOn(board, 'expectations-contradict');
    expect(contradiction && describeFinding(contradiction, createTranslator('en')).text).toBe(
      'What “Cheap calls” asks of Repair costs what “Quick answers” asks of Sales.',
    );
    board.do(C.linkGoalTouchpoints, { id: cheap, remove: ['t2'] });
    expect(foundOn(board, 'goal-cost')).toMatchObject([{ severity: 'medium', touchpoints: [] }]);
    board.do(C.removeGoalRecords, { ids: [quick] });
    expect(foundOn(board, 'goal-cost')).toEqual([]);
  });

  it('tell a goal that asks more of an area than it carries: what was assessed, yet no more than the maps show', () => {
    const board = testGoals();
    const [area = ''] = board.do(C.addMaturityArea, { board: GOALS_BOARD, name: 'Service' });
    const goal = board.add('G', { area, needsLevel: 'led' });
    const short = () => foundOn(board, 'maturity-below-goal').map(({ severity }) => severity);
    // Not assessed, and nothing on the maps: they show random at most. Led is two levels above.
    expect(short()).toEqual(['high']);
    board.do(C.assessMaturity, { area, level: 'led', date: '2026-01-01' });
    // Assessed as led, the maps still show random.
    expect(short()).toEqual(['high']);
    board.do(C.setGoalFields, { ids: [goal], fields: { needsLevel: 'random' } });
    expect(short()).toEqual([]);
    // Nothing to compute from and not assessed: unknown, no finding.
    const empty = testGoals();
    empty.do({ name: 'away', plan: () => ({ changes: [{ op: 'remove', id: BOARD }] }) }, {});
    const [other = ''] = empty.do(C.addMaturityArea, { board: GOALS_BOARD });
    empty.add('G', { area: other, needsLevel: 'led' });
    expect(foundOn(empty, 'maturity-below-goal')).toEqual([]);
  });

  it('tell a goal whose projects change only tools, not while one is unstated', () => {
    const board = testGoals();
    const goal = board.add('G');
    const add = () => board.do(C.addDevelopmentProject, { board: GOALS_BOARD, fields: { goals: [goal] } })[0] ?? '';
    const [portal, robot] = [add(), add()];
    const change = (id: string, ...changes: readonly ('tools' | 'roles')[]) =>
      board.do(C.setDevelopmentProjectFields, { ids: [id], fields: { changes } });
    change(portal, 'tools');
    expect(foundOn(board, 'goal-only-tools')).toEqual([]);
    change(robot, 'tools');
    expect(foundOn(board, 'goal-only-tools')).toMatchObject([{ about: [goal], values: { count: 2 } }]);
    change(robot, 'tools', 'roles');
    expect(foundOn(board, 'goal-only-tools')).toEqual([]);
    // A stopped project changes nothing any more.
    board.do(C.setDevelopmentProjectFields, { ids: [robot], fields: { status: 'stopped' } });
    expect(foundOn(board, 'goal-only-tools')).toHaveLength(1);
  });

  it('tell two projects that change the same touchpoint, heavier while both run', () => {
    const board = testGoals();
    const add = (...touchpoints: readonly string[]) =>
      board.do(C.addDevelopmentProject, { board: GOALS_BOARD, fields: { touchpoints } })[0] ?? '';
    const [a, b] = [add('t0', 't2'), add('t2', 't3')];
    add('t1');
    const same = () =>
      foundOn(board, 'projects-same-touchpoint').map(({ about, touchpoints, severity }) => [
        about,
        touchpoints,
        severity,
      ]);
    expect(same()).toEqual([[[a, b].sort(), ['t2'], 'medium']]);
    board.do(C.setDevelopmentProjectFields, { ids: [a, b], fields: { status: 'running' } });
    expect(same()).toEqual([[[a, b].sort(), ['t2'], 'high']]);
    board.do(C.setDevelopmentProjectFields, { ids: [b], fields: { status: 'done' } });
    expect(same()).toEqual([]);
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
