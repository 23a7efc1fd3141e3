/** A goals board in reading order as plain tables, equivalent to the sheet: for screen readers, Markdown and spreadsheets. */
import { showOwner } from '../../kernel/people';
import { showDate } from '../../kernel/dates';
import type { SceneInput } from '../../kernel/kind';
import type { Outline, OutlineTable } from '../../kernel/outline';
import { analyseGoals } from './analysis/analyse';
import {
  actualsOf,
  answersOf,
  cellOf,
  goalsOf,
  goalsSettings,
  gridTeams,
  maturityOf,
  projectsOf,
  referred,
  teamAnswerOf,
  teamsOf,
} from './goals-reader';
import { ANSWERS } from './schema';
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
  const given = answersOf(read, board);
  const answers: OutlineTable = {
    id: 'answers',
    heading: words.t('goals.answers'),
    columns: ANSWERS.map((name) => words.t(`goals.answers.${name}`)),
    rows: given ? [{ id: given.id, cells: ANSWERS.map((name) => given[name]) }] : [],
  };
  const relations: OutlineTable = {
    id: 'costs',
    heading: words.t('finding.goal-cost.title'),
    columns: [words.t('goals.goal'), words.t('goals.costs'), words.t('goals.why')],
    rows: figures.costs.map(({ relation, from, to, why }) => ({
      id: relation,
      cells: [names([from]), names([to]), why],
    })),
  };
  const said: OutlineTable = {
    id: 'teamAnswers',
    heading: words.t('goals.read'),
    columns: [
      words.t('word.team'),
      words.t('goals.page.read'),
      words.t('goals.page.answer'),
      words.t('goals.by'),
      words.t('goals.date'),
    ],
    rows: teamsOf(read).map((team) => {
      const answer = teamAnswerOf(read, board, team.id);
      return {
        id: answer?.id ?? `answer:${team.id}`,
        cells: [
          named(team.name),
          answer?.read ? words.t('goals.read.yes') : '',
          answer?.meaning ?? '',
          answer?.by ?? '',
          showDate(answer?.date ?? '', words),
        ],
      };
    }),
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
      'needs',
      'needs.level',
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
          goal.area === null ? '' : names([goal.area]),
          goal.needsLevel === null ? '' : words.t(`goals.level.${goal.needsLevel}`),
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
    columns: head(
      'project',
      'serves',
      'owner',
      'status',
      'start',
      'end',
      'changes',
      'changes.touchpoints',
      'better',
      'worse',
    ),
    rows: projectsOf(read, board).map((project) => ({
      id: project.id,
      cells: [
        named(project.title),
        names(project.goals),
        showOwner(read, project, words),
        words.t(`goals.status.${project.status}`),
        showDate(project.start, words),
        showDate(project.end, words),
        project.changes.map((change) => words.t(`goals.changes.${change}`)).join('; ') ||
          words.t('goals.changes.unknown'),
        names(project.touchpoints),
        names([...project.betterForPersonas, ...project.betterForTeams]),
        names([...project.worseForPersonas, ...project.worseForTeams]),
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
        : assessments.map(({ id, level, dataLevel, date, reasons, by }) => ({
            id,
            cells: [
              named(area.name),
              area.scale === 'data' && dataLevel
                ? words.t(`goals.data.${dataLevel}`)
                : words.t(`goals.level.${(area.scale === 'data' ? null : level) ?? 'none'}`),
              showDate(date, words),
              reasons,
              by,
            ],
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
    tables: [vision, answers, goalTable, relations, actuals, grid, said, projects, maturity, computed, common],
  };
}
