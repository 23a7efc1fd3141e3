/**
 * Stored records of a goals board. Absent fields read as their default; unknown is null, never zero, and an unknown date is
 * the empty string. Wire format: names and ids are never reused or renamed.
 */
import {
  booleanField,
  choiceField,
  choicesField,
  defineRecord,
  enumField,
  numberField,
  orderField,
  placeField,
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

/** How good the data about customers are. */
export const DATA_LEVELS = ['none', 'poor', 'modern'] as const;
export type DataLevel = (typeof DATA_LEVELS)[number];

/** By what an area is judged: how its experience comes about, or what data it stands on. */
export const MATURITY_SCALES = ['experience', 'data'] as const;

/** What a development project changes. */
export const PROJECT_CHANGES = ['ways', 'processes', 'roles', 'tools', 'metrics'] as const;
export type ProjectChange = (typeof PROJECT_CHANGES)[number];

/** How two goals pull against each other: the one costs the other. */
export const GOAL_RELATIONS = ['costs'] as const;

export const MOST = 1e12;

/** Settings of one goals board, shared by all; one record with the fixed id `goalsBoardId(board)`. */
export const goalsBoardRecord = defineRecord('goalsBoard', 1, {
  vision: textField(),
});
export type GoalsBoard = RecordOf<typeof goalsBoardRecord>;

/** The three questions before the vision, then what the vision asks for. */
export const ANSWERS = ['who', 'value', 'knownFor', 'strategy', 'technology', 'people'] as const;

/** What is asked before the vision, and what the vision asks for; one record with the fixed id `visionAnswersId(board)`. */
export const visionAnswersRecord = defineRecord('visionAnswers', 1, {
  /** Who the customers are, what they value, and what one wants to be known for. */
  who: textField(),
  value: textField(),
  knownFor: textField(),
  /** What the vision asks of strategy, technology and people. */
  strategy: textField(),
  technology: textField(),
  people: textField(),
});
export type VisionAnswers = RecordOf<typeof visionAnswersRecord>;

export const goalRecord = defineRecord('goal', 1, {
  title: textField(LIMITS.titleLength),
  why: textField(),
  order: orderField(),
  /** A name in words, from before people were chosen; `ownerPerson` wins over it. */
  owner: stringField(),
  ownerPerson: refField(),
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
  /** The maturity area that carries it, and the level it asks of it. */
  area: refField(),
  needsLevel: choiceField(MATURITY_LEVELS),
});
export type Goal = RecordOf<typeof goalRecord>;

/** Two goals that pull against each other. */
export const goalRelationRecord = defineRecord(
  'goalRelation',
  1,
  {
    kind: enumField(GOAL_RELATIONS, 'costs'),
    /** Getting on with this goal … */
    from: refField(),
    /** … costs this one. */
    to: refField(),
    why: textField(2000),
  },
  { dependsOn: ['from', 'to'] },
);
export type GoalRelation = RecordOf<typeof goalRelationRecord>;

/** What was measured on a day. */
export const goalActualRecord = defineRecord(
  'goalActual',
  1,
  {
    goal: placeField(refField()),
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
    goal: placeField(refField()),
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
  /** A name in words, from before people were chosen; `ownerPerson` wins over it. */
  owner: stringField(),
  ownerPerson: refField(),
  changes: choicesField(PROJECT_CHANGES),
  /** Touchpoints, of any board, that it changes. */
  touchpoints: refsField('touchpoints'),
  /** For whom it gets better or worse: ids of persona boards and of teams. */
  betterForPersonas: refsField('persona'),
  worseForPersonas: refsField('persona'),
  betterForTeams: refsField(),
  worseForTeams: refsField(),
  status: enumField(PROJECT_STATUSES, 'idea'),
  start: dateField(),
  end: dateField(),
});
export type DevelopmentProject = RecordOf<typeof developmentProjectRecord>;

/** Something whose maturity is judged, e.g. measuring, or one service. */
export const maturityAreaRecord = defineRecord('maturityArea', 1, {
  name: textField(LIMITS.titleLength),
  scale: enumField(MATURITY_SCALES, 'experience'),
  order: orderField(),
});
export type MaturityArea = RecordOf<typeof maturityAreaRecord>;

/** One judgement of an area; the earlier ones stay as its history. */
export const maturityAssessmentRecord = defineRecord(
  'maturityAssessment',
  1,
  {
    area: placeField(refField()),
    level: choiceField(MATURITY_LEVELS),
    /** The level of an area whose scale is the data. */
    dataLevel: choiceField(DATA_LEVELS),
    date: dateField(),
    reasons: textField(),
    by: stringField(),
  },
  { dependsOn: ['area'] },
);
export type MaturityAssessment = RecordOf<typeof maturityAssessmentRecord>;

/** What a team says of the vision and of what is expected of it. Its fixed id is `teamAnswerId(board, team)`. */
export const teamAnswerRecord = defineRecord('teamAnswer', 1, {
  team: refField(),
  read: booleanField(),
  /** “This means for us …” */
  meaning: textField(),
  by: stringField(),
  date: dateField(),
});
export type TeamAnswer = RecordOf<typeof teamAnswerRecord>;

/** Records that are added, removed and restored individually. */
export const LISTED = [
  goalRecord,
  goalRelationRecord,
  goalActualRecord,
  teamExpectationRecord,
  developmentProjectRecord,
  maturityAreaRecord,
  maturityAssessmentRecord,
  teamAnswerRecord,
] as const;
export const GOALS_RECORDS = [goalsBoardRecord, visionAnswersRecord, ...LISTED] as const;

/** @returns the fixed id of a board's settings, so that two people offline never make two */
export function goalsBoardId(board: string): string {
  return `${board}G`;
}

/** @returns the fixed id of a board's answers, so that two people offline never make two */
export function visionAnswersId(board: string): string {
  return `${board}Q`;
}

/** @returns the fixed id of the cell that is made together with its goal; at most 40 letters and digits */
export function expectationId(goal: string, team: string): string {
  return `${goal.slice(0, 20)}X${team.slice(0, 19)}`;
}

/** @returns the fixed id of a team's answer, so that two people offline never make two; at most 40 letters and digits */
export function teamAnswerId(board: string, team: string): string {
  return `${board.slice(0, 20)}A${team.slice(0, 19)}`;
}
