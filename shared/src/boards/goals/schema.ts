/**
 * Stored records of a goals board. Absent fields read as their default; unknown is null, never zero, and an unknown date is
 * the empty string. Wire format: names and ids are never reused or renamed.
 */
import {
  choiceField,
  defineRecord,
  enumField,
  numberField,
  orderField,
  type RecordOf,
  refField,
  refsField,
  stringField,
  textField,
} from '../../kernel/records';
import { LIMITS } from '../../kernel/limits';
import { dateField } from '../../kernel/dates';

/** How a goal is expected to be reached: by the same amount each month, or by the same share. */
export const COURSES = ['linear', 'halving'] as const;
export type Course = (typeof COURSES)[number];

export const PROJECT_STATUSES = ['idea', 'planned', 'running', 'done', 'stopped'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** Is the experience left to chance, does it come out as expected, or is it led? */
export const MATURITY_LEVELS = ['random', 'expected', 'led'] as const;
export type MaturityLevel = (typeof MATURITY_LEVELS)[number];

export const MOST = 1e12;

/** Settings of one goals board, shared by all; one record with the fixed id `goalsBoardId(board)`. */
export const goalsBoardRecord = defineRecord('goalsBoard', 1, {
  vision: textField(),
});
export type GoalsBoard = RecordOf<typeof goalsBoardRecord>;

export const goalRecord = defineRecord('goal', 1, {
  title: textField(LIMITS.titleLength),
  why: textField(),
  order: orderField(),
  owner: stringField(),
  /** What is measured, in people's words. */
  measure: stringField(),
  unit: stringField(),
  /** The metric of touchpoints that this goal pulls, where it is called otherwise than the measure. */
  metricName: stringField(),
  baseline: numberField(-MOST, MOST),
  baselineDate: dateField(),
  target: numberField(-MOST, MOST),
  targetDate: dateField(),
  course: enumField(COURSES, 'linear'),
  /** Touchpoints, of any board, that move the measure. */
  touchpoints: refsField('touchpoints'),
});
export type Goal = RecordOf<typeof goalRecord>;

/** What was measured on a day. */
export const goalActualRecord = defineRecord(
  'goalActual',
  1,
  {
    goal: refField(),
    date: dateField(),
    value: numberField(-MOST, MOST),
    note: stringField('', 2000),
  },
  { dependsOn: ['goal'] },
);
export type GoalActual = RecordOf<typeof goalActualRecord>;

/** A cell of the grid: what a goal asks of a team. Its fixed id is `expectationId(goal, team)`. */
export const teamExpectationRecord = defineRecord(
  'teamExpectation',
  1,
  {
    goal: refField(),
    team: refField(),
    expected: textField(),
    why: textField(),
  },
  { dependsOn: ['goal'] },
);
export type TeamExpectation = RecordOf<typeof teamExpectationRecord>;

export const developmentProjectRecord = defineRecord('developmentProject', 1, {
  title: textField(LIMITS.titleLength),
  order: orderField(),
  goals: refsField(),
  owner: stringField(),
  status: enumField(PROJECT_STATUSES, 'idea'),
  start: dateField(),
  end: dateField(),
});
export type DevelopmentProject = RecordOf<typeof developmentProjectRecord>;

/** Something whose maturity is judged, e.g. measuring, or one service. */
export const maturityAreaRecord = defineRecord('maturityArea', 1, {
  name: textField(LIMITS.titleLength),
  order: orderField(),
});
export type MaturityArea = RecordOf<typeof maturityAreaRecord>;

/** One judgement of an area; the earlier ones stay as its history. */
export const maturityAssessmentRecord = defineRecord(
  'maturityAssessment',
  1,
  {
    area: refField(),
    level: choiceField(MATURITY_LEVELS),
    date: dateField(),
    reasons: textField(),
    by: stringField(),
  },
  { dependsOn: ['area'] },
);
export type MaturityAssessment = RecordOf<typeof maturityAssessmentRecord>;

/** Records that are added, removed and restored individually. */
export const LISTED = [
  goalRecord,
  goalActualRecord,
  teamExpectationRecord,
  developmentProjectRecord,
  maturityAreaRecord,
  maturityAssessmentRecord,
] as const;
export const GOALS_RECORDS = [goalsBoardRecord, ...LISTED] as const;

/** @returns the fixed id of a board's settings, so that two people offline never make two */
export function goalsBoardId(board: string): string {
  return `${board}G`;
}

/** @returns the fixed id of the cell that is made together with its goal; at most 40 letters and digits */
export function expectationId(goal: string, team: string): string {
  return `${goal.slice(0, 20)}X${team.slice(0, 19)}`;
}
