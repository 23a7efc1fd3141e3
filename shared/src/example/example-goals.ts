/**
 * Goals of the example, without texts. By design, two of them pull the share of answered calls in opposite directions, one
 * goal has no owner, one project serves no goal, and nothing is expected of marketing.
 */
import type { Course, DataLevel, MaturityLevel, ProjectChange, ProjectStatus } from '../boards/goals/schema';
import type { MetricKey, PersonKey, TeamKey } from './example-frame';
import type { PersonaKey } from './example-personas';
import type { TouchpointKey } from './example-structure';

interface ExampleGoal {
  readonly owner: PersonKey | null;
  /** The metric of touchpoints that the goal pulls. */
  readonly pulls?: MetricKey;
  readonly baseline: number;
  readonly baselineDate: string;
  readonly target: number;
  readonly targetDate: string;
  readonly course: Course;
  readonly touchpoints: readonly TouchpointKey[];
  /** The maturity area that carries it, and the level that it needs. */
  readonly area?: AreaKey;
  readonly needsLevel?: MaturityLevel;
}

export const GOALS = {
  complaints: {
    owner: 'maija',
    baseline: 48,
    baselineDate: '2026-01-01',
    target: 24,
    targetDate: '2028-01-01',
    course: 'halving',
    touchpoints: [
      'sendsAgain',
      'waitsForApproval',
      'getsBill',
      'callsAboutBill',
      'reportsFault',
      'retypesFault',
      'nobodyComes',
      'foremanFixes',
    ],
    area: 'repairs',
    needsLevel: 'expected',
  },
  answered: {
    owner: 'jari',
    pulls: 'answered',
    baseline: 54,
    baselineDate: '2026-01-01',
    target: 85,
    targetDate: '2027-06-30',
    course: 'linear',
    touchpoints: ['asksByPhone', 'waitsForCallback', 'callsAboutBill'],
  },
  cheaperCalls: {
    owner: null,
    pulls: 'answered',
    baseline: 5.6,
    baselineDate: '2026-01-01',
    target: 4.5,
    targetDate: '2026-12-31',
    course: 'linear',
    touchpoints: ['asksByPhone', 'callsAboutBill'],
  },
} as const satisfies Readonly<Record<string, ExampleGoal>>;
export type GoalKey = keyof typeof GOALS;

export const ACTUALS = [
  { goal: 'complaints', date: '2026-04-01', value: 43 },
  { goal: 'complaints', date: '2026-07-01', value: 40, note: 'callbacksPromised' },
  { goal: 'complaints', date: '2026-10-01', value: 41, note: 'missedVisits' },
  { goal: 'answered', date: '2026-04-01', value: 56 },
  { goal: 'answered', date: '2026-07-01', value: 62, note: 'twoPhoneHours' },
  { goal: 'answered', date: '2026-10-01', value: 61 },
  { goal: 'cheaperCalls', date: '2026-06-30', value: 5.1 },
  { goal: 'cheaperCalls', date: '2026-09-30', value: 4.7, note: 'shorterHours' },
] as const satisfies readonly {
  readonly goal: GoalKey;
  readonly date: string;
  readonly value: number;
  readonly note?: string;
}[];
export type NoteKey = 'callbacksPromised' | 'missedVisits' | 'twoPhoneHours' | 'shorterHours';

export const EXPECTATIONS = {
  complaintsService: { goal: 'complaints', team: 'service' },
  complaintsLetting: { goal: 'complaints', team: 'letting' },
  complaintsFinance: { goal: 'complaints', team: 'finance' },
  complaintsMaintenance: { goal: 'complaints', team: 'maintenance' },
  complaintsFixit: { goal: 'complaints', team: 'fixit' },
  answeredService: { goal: 'answered', team: 'service' },
  answeredLetting: { goal: 'answered', team: 'letting' },
  cheaperCallsService: { goal: 'cheaperCalls', team: 'service' },
} as const satisfies Readonly<Record<string, { readonly goal: GoalKey; readonly team: TeamKey }>>;
export type ExpectationKey = keyof typeof EXPECTATIONS;

/** Shorter phone hours are cheaper, and more calls go without an answer. */
export const RELATIONS = {
  cheaperIsSilent: { from: 'cheaperCalls', to: 'answered' },
} as const satisfies Readonly<Record<string, { readonly from: GoalKey; readonly to: GoalKey }>>;
export type RelationKey = keyof typeof RELATIONS;

/** What teams said of the vision; the subcontractor has not read it. */
export const ANSWERS = {
  service: { read: true, date: '2026-05-20' },
  maintenance: { read: true, date: '2026-06-02' },
} as const satisfies Readonly<Partial<Record<TeamKey, { readonly read: boolean; readonly date: string }>>>;
export type AnswerKey = keyof typeof ANSWERS;

export interface ExampleDevelopmentProject {
  readonly goals: readonly GoalKey[];
  readonly changes: readonly ProjectChange[];
  readonly touchpoints: readonly TouchpointKey[];
  readonly betterForPersonas?: readonly PersonaKey[];
  readonly betterForTeams?: readonly TeamKey[];
  readonly worseForTeams?: readonly TeamKey[];
  readonly owner: PersonKey | null;
  readonly status: ProjectStatus;
  readonly start: string;
  readonly end: string;
}

export const PROJECTS = {
  promisedCallback: {
    goals: ['answered', 'complaints'],
    changes: ['ways', 'roles', 'metrics'],
    touchpoints: ['asksByPhone', 'waitsForCallback'],
    betterForPersonas: ['tenant'],
    worseForTeams: ['letting'],
    owner: 'jari',
    status: 'running',
    start: '2026-05-04',
    end: '2026-12-18',
  },
  oneVisit: {
    goals: ['complaints'],
    changes: ['processes', 'tools'],
    touchpoints: ['retypesFault', 'nobodyComes'],
    betterForPersonas: ['tenant'],
    betterForTeams: ['maintenance', 'fixit'],
    owner: 'liisa',
    status: 'planned',
    start: '2027-01-11',
    end: '2027-06-30',
  },
  phoneMenu: {
    goals: ['cheaperCalls'],
    changes: ['tools'],
    touchpoints: ['asksByPhone', 'callsAboutBill'],
    betterForTeams: ['finance'],
    owner: null,
    status: 'running',
    start: '2026-08-03',
    end: '2026-11-30',
  },
  digitalMagazine: { goals: [], changes: ['tools'], touchpoints: [], owner: null, status: 'idea', start: '', end: '' },
} as const satisfies Readonly<Record<string, ExampleDevelopmentProject>>;
export type ProjectKey = keyof typeof PROJECTS;

export const AREAS = ['measuring', 'keys', 'repairs', 'data'] as const;
export type AreaKey = (typeof AREAS)[number];

export const ASSESSMENTS = {
  measuringThen: { area: 'measuring', level: 'random', date: '2026-01-15' },
  measuringNow: { area: 'measuring', level: 'expected', date: '2026-09-30' },
  keysNow: { area: 'keys', level: 'led', date: '2026-09-30' },
  repairsNow: { area: 'repairs', level: 'random', date: '2026-09-30' },
  dataNow: { area: 'data', dataLevel: 'poor', date: '2026-09-30' },
} as const satisfies Readonly<
  Record<
    string,
    { readonly area: AreaKey; readonly level?: MaturityLevel; readonly dataLevel?: DataLevel; readonly date: string }
  >
>;
export type AssessmentKey = keyof typeof ASSESSMENTS;
