/**
 * Stored records of a journey map. Absent fields read as their default; unknown is null, never zero. Wire format: names and
 * ids are never reused or renamed.
 */
import * as z from 'zod/mini';
import { ACTION_STATUSES } from '../../../kernel/action-status';
import { LIMITS } from '../../../kernel/limits';
import { namedParts, objectParts, pairParts } from '../../../kernel/parts';
import { dateField, isoDate } from '../../../kernel/dates';
import { noteRecord } from '../../../kernel/notes/note-record';
import type { FieldSchema } from '../../../kernel/field-schema';
import {
  booleanField,
  choiceField,
  choicesField,
  copyOfField,
  defineRecord,
  enumField,
  numberField,
  orderField,
  partsField,
  placeField,
  type RecordOf,
  refField,
  refsField,
  codeField,
  stringField,
  textField,
  valueField,
} from '../../../kernel/records';

export const PHASES = ['before', 'during', 'after'] as const;
export type Phase = (typeof PHASES)[number];

export const LAYERS = ['customer', 'frontstage', 'backstage', 'support'] as const;
export type Layer = (typeof LAYERS)[number];

export const VALUE_CLASSES = ['value', 'necessary', 'waste'] as const;
export type ValueClass = (typeof VALUE_CLASSES)[number];

export const VALUE_DIMENSIONS = ['economic', 'functional', 'emotional', 'symbolic'] as const;
export type ValueDimension = (typeof VALUE_DIMENSIONS)[number];

/** One row a kind; the id is wire format and the name in CSV. Texts: `waste.<id>` in i18n; icon: `lanes/waste-icons.ts`. */
export const WASTE_KINDS = [
  'handoff',
  'waiting',
  'rework',
  'prioritising',
  'approval-waiting',
  'overprocessing',
  'duplication',
  'unclear-communication',
  'movement',
  'lost-opportunity',
  'errors',
  'unused-skills',
  'failure-demand',
] as const;
export type WasteKind = (typeof WASTE_KINDS)[number];

/** Minutes, hours, working days, days (24 h) and weeks (7 × 24 h). */
export const TIME_UNITS = ['min', 'h', 'wd', 'd', 'w'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Well-known channels, translated; any other string is a channel of the person's own, shown as written. */
export const CHANNELS = ['shop', 'phone', 'web', 'app', 'email', 'letter', 'chat', 'home', 'social', 'system'] as const;

export const ORIGINS = ['own', 'heard', 'marketing'] as const;
export type Origin = (typeof ORIGINS)[number];
export const EVIDENCE_LEVELS = ['assumption', 'observed', 'measured'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** What is measured again and again, so that it has a history. */
export const MEASURED = ['expectation', 'experience', 'staffBelief', 'emotion', 'employeeEmotion', 'metric'] as const;
export type Measured = (typeof MEASURED)[number];

/** A piece of data about the customer at a touchpoint: asked for, known by now, or asked for although known. */
export const DATA_USES = ['asked', 'known', 'both'] as const;
export type DataUse = (typeof DATA_USES)[number];
/** What is meant, e.g. “customer number” → its use. */
export type CustomerData = Readonly<Record<string, DataUse>>;

/** What a sub-journey can give its touchpoint besides its times. */
export const ROLLED_UP = ['emotion', 'waste', 'handoffs', 'completeAccurate'] as const;

export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit;
}
/** A rating 1–5: mean, number of answers (null: unknown), source and day (empty: unknown). */
export interface Rating {
  readonly mean: number;
  readonly n: number | null;
  readonly source: string;
  readonly date: string;
}
/** NPS, CSAT, CES or an own metric. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  /** The day of the actual value; empty: unknown. */
  readonly date: string;
}

const date = isoDate;
const finite = z.number().check(z.minimum(-1e12), z.maximum(1e12));
const short = z.string().check(z.maxLength(LIMITS.shortStringLength));
const duration: FieldSchema<Duration | null> = z.nullable(
  z.object({ amount: z.number().check(z.minimum(0), z.maximum(1e9)), unit: z.enum(TIME_UNITS) }),
);
const extraValue = z.string().check(z.maxLength(2000));
const extra: FieldSchema<Readonly<Record<string, string>>> = z.record(short, extraValue);
const answers = z.nullable(z.number().check(z.minimum(0), z.maximum(1e9)));
const ratingShape = { mean: z.number().check(z.minimum(1), z.maximum(5)), n: answers, source: short, date };
const metricShape = {
  name: short,
  unit: short,
  baseline: z.nullable(finite),
  target: z.nullable(finite),
  actual: z.nullable(finite),
  date,
};
// Whole values of files and older documents have no date.
const undated = { date: z.prefault(date, '') };
const rating: FieldSchema<Rating | null> = z.nullable(z.object({ ...ratingShape, ...undated }));
const metric: FieldSchema<Metric | null> = z.nullable(z.object({ ...metricShape, ...undated }));
const ratingField = () => partsField(rating, null, objectParts<Rating>(ratingShape, { n: null, source: '', date: '' }));
const metricField = () =>
  partsField(
    metric,
    null,
    objectParts<Metric>(metricShape, { name: '', unit: '', baseline: null, target: null, actual: null, date: '' }),
  );
const data: FieldSchema<CustomerData> = z.record(short, z.enum(DATA_USES));
const NO_DATA: CustomerData = Object.freeze({});
const NO_EXTRA: Readonly<Record<string, string>> = Object.freeze({});

/** What one persona feels at a touchpoint, −2…+2. */
export interface PersonaEmotion {
  /** Id of the persona's board. */
  readonly persona: string;
  readonly emotion: number;
}
const felt = z.number().check(z.minimum(-2), z.maximum(2));
const byPersona: FieldSchema<readonly PersonaEmotion[]> = z
  .array(z.object({ persona: z.string().check(z.maxLength(40)), emotion: felt }))
  .check(z.maxLength(LIMITS.listLength));
const NO_EMOTIONS: readonly PersonaEmotion[] = Object.freeze([]);

/** What the rows of a map can be made of. */
export const ROWS_BY = ['layer', 'team', 'channel', 'persona'] as const;

/** How much room cards and lanes take. */
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

const rowNames: FieldSchema<Readonly<Record<string, string>>> = z.record(short, short);
const NO_NAMES: Readonly<Record<string, string>> = Object.freeze({});
const rowOrder: FieldSchema<RowOrder> = z.partialRecord(
  z.enum(ROWS_BY),
  z.array(short).check(z.maxLength(LIMITS.listLength)),
);

/** Values of rows from the top, by what the rows are made of; the empty string is the row "without". */
export type RowOrder = Readonly<Partial<Record<(typeof ROWS_BY)[number], readonly string[]>>>;
const NO_ORDER: RowOrder = Object.freeze({});

/** Settings of one journey map, shared by all; one record with the fixed id `journeyId(board)`. */
export const journeyRecord = defineRecord('journey', 1, {
  /** What the rows are made of. */
  rows: enumField(ROWS_BY, 'layer'),
  /** Names that rows have on this board instead of their own, by `rowKey`. */
  rowNames: valueField(rowNames, NO_NAMES),
  /** Positions of rows that were moved. */
  rowOrder: valueField(rowOrder, NO_ORDER),
  timeScale: enumField(['log', 'linear'], 'log'),
  density: enumField(DENSITIES, 'comfortable'),
});
export type Journey = RecordOf<typeof journeyRecord>;

export const stageRecord = defineRecord('stage', 1, {
  name: textField(LIMITS.titleLength),
  phase: choiceField(PHASES),
  order: orderField(),
});
export type Stage = RecordOf<typeof stageRecord>;

export const touchpointRecord = defineRecord(
  'touchpoint',
  1,
  {
    title: textField(LIMITS.titleLength),
    description: textField(),
    desiredReaction: textField(),
    stage: placeField(refField()),
    order: orderField(),
    /** Parallel: shares the column of the touchpoint before it in its stage. */
    withPrevious: placeField(booleanField()),
    layer: placeField(choiceField(LAYERS)),
    team: refField(),
    channel: stringField(),
    personas: refsField('persona'),
    origin: choiceField(ORIGINS),
    /** Whether people talk about it to others. */
    talkedAbout: booleanField(),
    /** As staff tag it; null is undecided. */
    value: choiceField(VALUE_CLASSES),
    /** As customers see it, if known. */
    valueByCustomer: choiceField(VALUE_CLASSES),
    /** How many tagged it, of staff and of customers. */
    valueN: numberField(0, 1e9),
    valueByCustomerN: numberField(0, 1e9),
    waste: choicesField(WASTE_KINDS),
    valueDimensions: choicesField(VALUE_DIMENSIONS),
    processTime: valueField(duration, null),
    waitTime: valueField(duration, null),
    /** %C&A, 0–100, as the receiver judges it. */
    completeAccurate: numberField(0, 100),
    /** Cases a month. */
    volume: numberField(0, 1e12),
    /** Share of those who come here that go no further, 0–100. */
    exitShare: numberField(0, 100),
    emotion: numberField(-2, 2),
    /** How many said so, and when; the same for the employees. */
    emotionN: numberField(0, 1e9),
    emotionDate: dateField(),
    employeeEmotion: numberField(-2, 2),
    employeeEmotionN: numberField(0, 1e9),
    employeeEmotionDate: dateField(),
    /** Where the personas feel differently; one entry a persona. */
    emotionByPersona: {
      ...partsField(byPersona, NO_EMOTIONS, pairParts('persona', 'emotion', felt)),
      refs: 'persona',
    },
    expectation: ratingField(),
    experience: ratingField(),
    staffBelief: ratingField(),
    importance: numberField(1, 5),
    momentOfTruth: booleanField(),
    /** Id of the person who answers for it. */
    owner: refField(),
    /** What the customer is asked for here, and what is known by now. */
    data: partsField(data, NO_DATA, namedParts(z.enum(DATA_USES))),
    metric: metricField(),
    failure: booleanField(),
    /** The touchpoint that puts this failure right. */
    recoveredBy: refField(),
    evidence: choiceField(EVIDENCE_LEVELS),
    source: stringField('', 2000),
    /** Content hash of its picture; empty: none. */
    image: codeField(),
    /** The alternative text of the picture. */
    imageText: stringField('', 2000),
    /** The touchpoint of the current state that this one of a target state comes from. */
    copyOf: copyOfField('copies'),
    /** A journey board that zooms into this touchpoint. */
    subJourney: refField('subJourney'),
    /** Its times are taken from the sub-journey: process time from its PT, waiting from LT − PT. */
    rollUp: booleanField(),
    /** What else its sub-journey gives it. */
    rollUpAlso: choicesField(ROLLED_UP),
    extra: partsField(extra, NO_EXTRA, namedParts(extraValue)),
  },
  { dependsOn: ['stage'] },
);
export type Touchpoint = RecordOf<typeof touchpointRecord>;

/** An earlier measurement of a touchpoint; the latest is the touchpoint's own. */
export const readingRecord = defineRecord(
  'reading',
  1,
  {
    touchpoint: placeField(refField()),
    of: enumField(MEASURED, 'experience'),
    date: dateField(),
    value: numberField(-1e12, 1e12),
    n: numberField(0, 1e9),
    source: stringField('', 2000),
  },
  { dependsOn: ['touchpoint'] },
);
export type Reading = RecordOf<typeof readingRecord>;

/** The top of the ladder of reactions; one record with the fixed id `ladderId(board)`. */
export const ladderRecord = defineRecord('ladder', 1, {
  /** The experience wanted, in a few sentences. */
  wanted: textField(),
});
export type Ladder = RecordOf<typeof ladderRecord>;

/** A reaction wanted of the customer, in the customer's words; a rung of the ladder from experience to metric. */
export const reactionRecord = defineRecord('reaction', 1, {
  text: textField(2000),
  order: orderField(),
  /** Where it is wanted. */
  touchpoints: refsField(),
  /** Null: the metrics of its touchpoints count. */
  metric: metricField(),
  owner: refField(),
  /** The reaction of the current state that this one of a target state comes from. */
  copyOf: copyOfField(),
});
export type Reaction = RecordOf<typeof reactionRecord>;

/** A lane of the map; the record is created when someone shows, hides, moves or resizes it. Id: `laneId(board, lane)`. */
export const laneRecord = defineRecord('lane', 1, {
  lane: codeField(),
  order: orderField(),
  /** Null: as the lane type has it by default. */
  shown: valueField(z.nullable(z.boolean()), null),
  height: numberField(20, 1200),
  /** Ids of the personas whose curves the lane shows; null is all of them. */
  personas: {
    ...valueField<readonly string[] | null>(
      z.nullable(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(LIMITS.listLength))),
      null,
    ),
    refs: 'look',
  },
});
export type Lane = RecordOf<typeof laneRecord>;

export const CARD_KINDS = ['pain', 'gain', 'quote', 'idea', 'action', 'question', 'note', 'picture'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** A card under a touchpoint or a stage. */
export const cardRecord = defineRecord(
  'card',
  1,
  {
    kind: enumField(CARD_KINDS, 'note'),
    text: textField(),
    under: placeField(refField()),
    order: orderField(),
    /** A name in words, from before people were chosen; `ownerPerson` wins over it. */
    owner: stringField(),
    ownerPerson: refField(),
    due: codeField('', 10),
    status: choiceField(ACTION_STATUSES),
    /** The finding, chosen as a theme, that an action serves. */
    theme: refField(),
    image: codeField(),
    /** The card of the current state that this one of a target state comes from. */
    copyOf: copyOfField(),
  },
  { dependsOn: ['under'] },
);
export type Card = RecordOf<typeof cardRecord>;

export const CONNECTOR_KINDS = ['rework', 'alternative', 'dependency'] as const;

/** A connector between two touchpoints. */
export const connectorRecord = defineRecord(
  'connector',
  1,
  {
    kind: enumField(CONNECTOR_KINDS, 'dependency'),
    from: refField(),
    to: refField(),
    label: textField(LIMITS.shortStringLength),
    /** Share of cases that take it, 0–100. */
    share: numberField(0, 100),
    wait: valueField(duration, null),
    /** The connector of the current state that this one of a target state comes from. */
    copyOf: copyOfField(),
  },
  { dependsOn: ['from', 'to'] },
);
export type Connector = RecordOf<typeof connectorRecord>;

const strings = z.array(z.string().check(z.maxLength(LIMITS.shortStringLength))).check(z.maxLength(LIMITS.listLength));
const oneOf = (names: readonly string[]) => z.array(z.enum(names as string[])).check(z.maxLength(LIMITS.listLength));

/** Conditions for touchpoints to show (`filter.ts`). The empty string stands for "without": no team, no layer, undecided. */
export interface JourneyFilter {
  readonly text?: string | undefined;
  readonly personas?: readonly string[] | undefined;
  readonly teams?: readonly string[] | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly layers?: readonly string[] | undefined;
  readonly values?: readonly string[] | undefined;
  readonly waste?: readonly string[] | undefined;
  readonly phases?: readonly string[] | undefined;
  readonly origins?: readonly string[] | undefined;
  readonly momentOfTruth?: true | undefined;
  /** Ids of individually picked touchpoints. */
  readonly own?: readonly string[] | undefined;
}

export const journeyFilter: FieldSchema<JourneyFilter> = z.strictObject({
  text: z.optional(z.string().check(z.maxLength(LIMITS.shortStringLength))),
  personas: z.optional(strings),
  teams: z.optional(strings),
  channels: z.optional(strings),
  layers: z.optional(oneOf([...LAYERS, ''])),
  values: z.optional(oneOf([...VALUE_CLASSES, ''])),
  waste: z.optional(oneOf(WASTE_KINDS)),
  phases: z.optional(oneOf([...PHASES, ''])),
  origins: z.optional(oneOf([...ORIGINS, ''])),
  momentOfTruth: z.optional(z.literal(true)),
  own: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(LIMITS.recordsPerBoard))),
});

const box: FieldSchema<{
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} | null> = z.nullable(z.object({ x: finite, y: finite, width: finite, height: finite }));

/**
 * A saved view of the map, shared by all: filter and its mode, collapsed stages, rows, density, shown lanes. Null
 * fields are as on the board.
 */
export const viewRecord = defineRecord('view', 1, {
  name: textField(LIMITS.shortStringLength),
  order: orderField(),
  filter: { ...valueField<JourneyFilter>(journeyFilter, Object.freeze({})), refs: 'look' },
  /** Whether the others are drawn faint or left out. */
  mode: enumField(['dim', 'hide'], 'dim'),
  /** Ids of stages. */
  collapsed: refsField('look'),
  rows: choiceField(ROWS_BY),
  density: choiceField(DENSITIES),
  /** Ids of the lanes that are shown, from the top. */
  lanes: valueField<readonly string[] | null>(z.nullable(strings), null),
  /** What was in sight, in board pixels. */
  camera: valueField(box, null),
});
export type View = RecordOf<typeof viewRecord>;
/** The look part of a view; omitted fields are as on the board. */
export type ViewLook = Pick<View, 'filter' | 'mode' | 'collapsed'> &
  Partial<Pick<View, 'rows' | 'density' | 'lanes' | 'camera'>>;

/** What is selected, copied and removed on the map. */
export const ON_THE_MAP = [stageRecord, touchpointRecord, cardRecord, connectorRecord, noteRecord] as const;
export const JOURNEY_RECORDS = [
  journeyRecord,
  stageRecord,
  touchpointRecord,
  laneRecord,
  cardRecord,
  connectorRecord,
  readingRecord,
  ladderRecord,
  reactionRecord,
  viewRecord,
  noteRecord,
] as const;

/** @returns the fixed id of a board's journey settings, so that two people offline never make two */
export function journeyId(board: string): string {
  return `${board}J`;
}

/** @returns the fixed id of a board's ladder, so that two people offline never make two */
export function ladderId(board: string): string {
  return `${board}W`;
}

/** @returns the name under which a row's own name is kept; `value` is null for the row "without" */
export function rowKey(by: Journey['rows'], value: string | null): string {
  return `${by}:${value ?? ''}`;
}

/** @returns the fixed id of a lane's record on a board; `lane` is the lane's name, of which letters and digits count */
export function laneId(board: string, lane: string): string {
  return `${board}L${lane.replace(/[^A-Za-z0-9]/g, '')}`.slice(0, 40);
}
