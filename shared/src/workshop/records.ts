/**
 * Records of the workshop document: what facilitators plan and gather. What runs, and every answer, is on the server
 * (`kernel/steps.ts`, `kernel/rounds.ts`). Wire format: names and ids are never reused or renamed.
 */
import type { SpecLookup } from '../kernel/document';
import { dateField } from '../kernel/dates';
import { LIMITS } from '../kernel/limits';
import {
  booleanField,
  codeField,
  defineRecord,
  enumField,
  numberField,
  orderField,
  type RecordOf,
  type RecordSpec,
  refField,
  refsField,
  textField,
  valueField,
} from '../kernel/records';
import { STEP_RIGHTS } from '../kernel/steps';
import type { RoundPlan } from './round-plan';
import { roundPlan } from './round-plan-schema';

/** The one workshop of a project has this fixed id, so that two facilitators who begin offline never make two. */
export const WORKSHOP_ID = 'workshop';

const LATEST = 8.64e15;
/** Characters of a step's instructions and of speaker's notes. */
export const INSTRUCTIONS_LENGTH = 4000;
export const MOST_MINUTES = 24 * 60;
export const MOST_STEPS = 200;

export const workshopRecord = defineRecord('workshop', 1, {
  title: textField(LIMITS.titleLength),
  /** What it is for, in a sentence or two. */
  purpose: textField(2000),
  /** Id of the board that it is about; steps may name another. Not `board`: that is where a record itself lies. */
  about: refField(),
  /** The day it is planned for. */
  date: dateField(),
  /** Milliseconds since 1970, by the server's clock; null: not yet. */
  startedAt: numberField(0, LATEST),
  endedAt: numberField(0, LATEST),
  /** The kept version of the boards from before it, for figures before and after. */
  versionBefore: codeField('', 64),
  /** The one from its end, for what became of actions. */
  versionAfter: codeField('', 64),
  /** When people look at what became of the actions. */
  followUpOn: dateField(),
  /** Facilitators' browsers sound when the time of a step is over. */
  sound: booleanField(),
});
export type Workshop = RecordOf<typeof workshopRecord>;

/** What a step shows besides its instructions. `summary`: the page about the workshop. */
export const STEP_PAGES = ['work', 'join', 'break', 'summary'] as const;
export type StepPage = (typeof STEP_PAGES)[number];

export const stepRecord = defineRecord('step', 1, {
  title: textField(LIMITS.titleLength),
  instructions: textField(INSTRUCTIONS_LENGTH),
  /** What only who speaks sees. */
  notes: textField(INSTRUCTIONS_LENGTH),
  order: orderField(),
  /** Null: without a clock. */
  minutes: numberField(0, MOST_MINUTES),
  rights: enumField(STEP_RIGHTS, 'role'),
  page: enumField(STEP_PAGES, 'work'),
  /** Where the room works; the board null for that of the workshop. */
  placeBoard: refField(),
  placeView: codeField('', 40),
  placeRecord: refField(),
  round: valueField<RoundPlan | null>(roundPlan, null),
  /** Of what was run. */
  roundId: codeField('', 40),
  startedAt: numberField(0, LATEST),
  endedAt: numberField(0, LATEST),
});
export type Step = RecordOf<typeof stepRecord>;

/** Notes of a round that say the same, or belong together; its voices are those of its notes. */
export const clusterRecord = defineRecord('cluster', 1, {
  /** Empty: in the words of its first note. */
  title: textField(2000),
  /** Id of the round that the notes were written in. */
  round: codeField('', 40),
  /** Ids of notes; the first one keeps the cluster's id in votes, so that regrouping adds votes up again. */
  notes: refsField(),
  order: orderField(),
});
export type Cluster = RecordOf<typeof clusterRecord>;

export const WORKSHOP_RECORDS = [workshopRecord, stepRecord, clusterRecord] as const;

/** Every record type of the workshop document. */
export const WORKSHOP_SPECS: SpecLookup = new Map(WORKSHOP_RECORDS.map((spec: RecordSpec) => [spec.type, spec]));
