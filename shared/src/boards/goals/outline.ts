/** A goals board in reading order as plain tables, equivalent to the sheet: for screen readers, Markdown and spreadsheets. */
import { showOwner } from '../../kernel/people';
import { showDate } from '../../kernel/dates';
import type { SceneInput } from '../../kernel/kind';
import type { Outline, OutlineTable } from '../../kernel/outline';
import { analyseGoals } from './analysis/analyse';
import { actualsOf, cellOf, goalsOf, goalsSettings, gridTeams, maturityOf, projectsOf, referred } from './goals-reader';
import { CRITERIA } from './analysis/computed-maturity';
import { expectedAt } from './analysis/course';
import {
  showAmount,
  showMovedShare,
  showReferred,
  showShare,
  showStanding,
  showStateReach,
  showComputed,
  showCriterion,
} from './show-value';
import { REACH_STATES } from './touchpoints';

export function goalsOutline({ read, board, words }: SceneInput): Outline {
  const named = (text: string): string => text.trim() || words.t('word.untitled');
  const names = (ids: readonly string[]): string => ids.map((id) => showReferred(referred(read, id), words)).join('; ');
  const goals = goalsOf(read, board);
  const figures = analyseGoals(read, board);
  const head = (...ids: readonly string[]): readonly string[] => ids.map((id) => words.t(`goals.${id}`));
  const vision: OutlineTable = {
    id: 'vision',
    heading: words.t('goals.vision'),
    columns: head('vision'),
    rows: [{ id: `${board}G`, cells: [goalsSettings(read, board)?.vision ?? ''] }],
  };
  const goalTable: OutlineTable = {
    id: 'goals',
    heading: words.t('goals.goals'),
    columns: head(
      'goal',
      'why',
      'measure',
      'baseline',
      'baselineDate',
      'now',
      'target',
      'targetDate',
      'course',
      'standing',
      'owner',
      'touchpoints',
      'share.current',
      'share.target',
      'share.moved',
      'share.told',
      'teamless',
    ),
    rows: goals.map((goal, at) => {
      const figure = figures.goals[at];
      return {
        id: goal.id,
        cells: [
          named(goal.title),
          goal.why,
          goal.measure,
          showAmount(goal.baseline, goal.unit, words),
          showDate(goal.baselineDate, words),
          showAmount(figure?.progress.latest?.value ?? null, goal.unit, words),
          showAmount(goal.target, goal.unit, words),
          showDate(goal.targetDate, words),
          words.t(`goals.course.${goal.course}`),
          figure ? showStanding(goal, figure.progress, words) : '',
          showOwner(read, goal, words),
          names(goal.touchpoints),
          ...REACH_STATES.map((of) => {
            const reach = figure?.states.find(({ state }) => state === of);
            return reach ? showStateReach(reach, words) : '';
          }),
          figure ? showMovedShare(figure, words) : '',
          showShare(figure?.toldShare ?? null, words),
          names(figure?.teamless ?? []),
        ],
      };
    }),
  };
  const actuals: OutlineTable = {
    id: 'actuals',
    heading: words.t('goals.actuals'),
    columns: head('goal', 'date', 'value', 'expectedValue', 'note'),
    rows: goals.flatMap((goal) =>
      actualsOf(read, goal).map((actual) => ({
        id: actual.id,
        cells: [
          named(goal.title),
          showDate(actual.date, words),
          showAmount(actual.value, goal.unit, words),
          showAmount(expectedAt(goal, actual.date), goal.unit, words),
          actual.note,
        ],
      })),
    ),
  };
  const teams = gridTeams(read, board);
  const grid: OutlineTable = {
    id: 'grid',
    heading: words.t('goals.grid'),
    columns: [words.t('goals.goal'), ...teams.map((team) => showReferred(team, words))],
    rows: goals.map((goal) => ({
      id: goal.id,
      cells: [
        named(goal.title),
        ...teams.map(({ id }) =>
          cellOf(read, goal, id)
            .flatMap(({ expected, why }) => [expected, why.trim() === '' ? '' : words.t('goals.because', { why })])
            .filter((text) => text.trim() !== '')
            .join('\n'),
        ),
      ],
    })),
  };
  const projects: OutlineTable = {
    id: 'projects',
    heading: words.t('goals.projects'),
    columns: head('project', 'serves', 'owner', 'status', 'start', 'end'),
    rows: projectsOf(read, board).map((project) => ({
      id: project.id,
      cells: [
        named(project.title),
        names(project.goals),
        showOwner(read, project, words),
        words.t(`goals.status.${project.status}`),
        showDate(project.start, words),
        showDate(project.end, words),
      ],
    })),
  };
  const maturity: OutlineTable = {
    id: 'maturity',
    heading: words.t('goals.maturity'),
    columns: head('area', 'level', 'date', 'reasons', 'by'),
    rows: maturityOf(read, board).flatMap(({ area, assessments }) =>
      assessments.length === 0
        ? [{ id: area.id, cells: [named(area.name), words.t('goals.level.none'), '', '', ''] }]
        : assessments.map(({ id, level, date, reasons, by }) => ({
            id,
            cells: [named(area.name), words.t(`goals.level.${level ?? 'none'}`), showDate(date, words), reasons, by],
          })),
    ),
  };
  const areaNames = new Map(maturityOf(read, board).map(({ area }) => [area.id, named(area.name)]));
  const computed: OutlineTable = {
    id: 'computed',
    heading: words.t('goals.maturity.compared'),
    columns: [
      ...head('area', 'maturity.own', 'maturity.computed'),
      ...CRITERIA.map((name) => words.t(`goals.criterion.${name}`)),
    ],
    rows: figures.maturity.map(({ area, own, computed: found }) => ({
      id: area,
      cells: [
        areaNames.get(area) ?? '',
        words.t(`goals.level.${own ?? 'none'}`),
        showComputed(found, words),
        ...CRITERIA.map((name) => {
          const criterion = found?.criteria.find((one) => one.criterion === name);
          return criterion ? showCriterion(criterion, words) : words.t('word.unknown');
        }),
      ],
    })),
  };
  const common: OutlineTable = {
    id: 'common',
    heading: words.t('goals.common'),
    columns: head('common.what', 'common.here', 'common.published'),
    rows: figures.common.map(({ name, share, published }) => ({
      id: `common:${name}`,
      cells: [words.t(`goals.common.${name}`), showShare(share, words), showShare(published, words)],
    })),
  };
  const title = read.get(board)?.['name'];
  return {
    title: named(typeof title === 'string' ? title : ''),
    tables: [vision, goalTable, actuals, grid, projects, maturity, computed, common],
  };
}
