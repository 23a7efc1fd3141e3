/**
 * Stored records of a journey map. Absent fields read as their default; unknown is null, never zero. Wire format: names and
 * ids are never reused or renamed.
 */
import * as z from 'zod/mini';
import { LIMITS } from '../../../kernel/limits';
import { namedParts, objectParts, pairParts } from '../../../kernel/parts';
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
export const EVIDENCE_LEVELS = ['assumption', 'observed', 'measured'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit;
}
/** A rating 1–5: mean, number of answers (null: unknown) and source. */
export interface Rating {
  readonly mean: number;
  readonly n: number | null;
  readonly source: string;
}
/** NPS, CSAT, CES or an own metric. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
}

const finite = z.number().check(z.minimum(-1e12), z.maximum(1e12));
const short = z.string().check(z.maxLength(LIMITS.shortStringLength));
const duration: FieldSchema<Duration | null> = z.nullable(
  z.object({ amount: z.number().check(z.minimum(0), z.maximum(1e9)), unit: z.enum(TIME_UNITS) }),
);
const rating: FieldSchema<Rating | null> = z.nullable(
  z.object({
    mean: z.number().check(z.minimum(1), z.maximum(5)),
    n: z.nullable(z.number().check(z.minimum(0), z.maximum(1e9))),
    source: short,
  }),
);
const metric: FieldSchema<Metric | null> = z.nullable(
  z.object({
    name: short,
    unit: short,
    baseline: z.nullable(finite),
    target: z.nullable(finite),
    actual: z.nullable(finite),
  }),
);
const extraValue = z.string().check(z.maxLength(2000));
const extra: FieldSchema<Readonly<Record<string, string>>> = z.record(short, extraValue);
const ratingField = () =>
  partsField(
    rating,
    null,
    objectParts<Rating>(
      {
        mean: z.number().check(z.minimum(1), z.maximum(5)),
        n: z.nullable(z.number().check(z.minimum(0), z.maximum(1e9))),
        source: short,
      },
      { n: null, source: '' },
    ),
  );
const metricParts = objectParts<Metric>(
  { name: short, unit: short, baseline: z.nullable(finite), target: z.nullable(finite), actual: z.nullable(finite) },
  { name: '', unit: '', baseline: null, target: null, actual: null },
);
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
    stage: refField(),
    order: orderField(),
    /** Parallel: shares the column of the touchpoint before it in its stage. */
    withPrevious: booleanField(),
    layer: choiceField(LAYERS),
    team: refField(),
    channel: stringField(),
    personas: refsField('persona'),
    origin: choiceField(ORIGINS),
    /** As staff tag it; null is undecided. */
    value: choiceField(VALUE_CLASSES),
    /** As customers see it, if known. */
    valueByCustomer: choiceField(VALUE_CLASSES),
    waste: choicesField(WASTE_KINDS),
    valueDimensions: choicesField(VALUE_DIMENSIONS),
    processTime: valueField(duration, null),
    waitTime: valueField(duration, null),
    /** %C&A, 0–100, as the receiver judges it. */
    completeAccurate: numberField(0, 100),
    /** Cases a month. */
    volume: numberField(0, 1e12),
    emotion: numberField(-2, 2),
    employeeEmotion: numberField(-2, 2),
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
    metric: partsField(metric, null, metricParts),
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
    extra: partsField(extra, NO_EXTRA, namedParts(extraValue)),
  },
  { dependsOn: ['stage'] },
);
export type Touchpoint = RecordOf<typeof touchpointRecord>;

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
export const ACTION_STATUSES = ['open', 'doing', 'done'] as const;

/** A card under a touchpoint or a stage. */
export const cardRecord = defineRecord(
  'card',
  1,
  {
    kind: enumField(CARD_KINDS, 'note'),
    text: textField(),
    under: refField(),
    order: orderField(),
    owner: stringField(),
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
  viewRecord,
  noteRecord,
] as const;

/** @returns the fixed id of a board's journey settings, so that two people offline never make two */
export function journeyId(board: string): string {
  return `${board}J`;
}

/** @returns the name under which a row's own name is kept; `value` is null for the row "without" */
export function rowKey(by: Journey['rows'], value: string | null): string {
  return `${by}:${value ?? ''}`;
}

/** @returns the fixed id of a lane's record on a board; `lane` is the lane's name, of which letters and digits count */
export function laneId(board: string, lane: string): string {
  return `${board}L${lane.replace(/[^A-Za-z0-9]/g, '')}`.slice(0, 40);
}
