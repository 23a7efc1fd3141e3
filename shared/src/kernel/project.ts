/**
 * Records of the project itself: the project, its boards and its teams. Boards refer to one another by id; a board kind's own
 * data, settings included, is in its own records.
 */
import * as z from 'zod/mini';
import type { FieldSchema } from './field-schema';
import {
  booleanField,
  choiceField,
  defineRecord,
  enumField,
  orderField,
  partsField,
  type RecordOf,
  refField,
  codeField,
  stringField,
  textField,
  valueField,
} from './records';
import { LIMITS } from './limits';
import { namedParts } from './parts';

/** The one project record has this fixed id, so that two people who start offline never make two. */
export const PROJECT_ID = 'project';

/** What a channel is by nature: whether people meet, talk or read there, and on what; `none` is no contact at all. */
export const CHANNEL_NATURES = ['digital', 'face', 'voice', 'paper', 'none'] as const;
export type ChannelNature = (typeof CHANNEL_NATURES)[number];
/** Channel, by the name that boards use → its nature. */
export type ChannelNatures = Readonly<Record<string, ChannelNature>>;

const nature = z.enum(CHANNEL_NATURES);
const natures: FieldSchema<ChannelNatures> = z.record(z.string().check(z.maxLength(LIMITS.shortStringLength)), nature);
const NO_NATURES: ChannelNatures = Object.freeze({});

export const projectRecord = defineRecord('project', 1, {
  name: textField(LIMITS.titleLength),
  /** Hours in a working day: turns working days into hours. */
  workdayHours: valueField(z.number().check(z.minimum(1), z.maximum(24)), 7.5),
  /** A blind spot is flagged from this gap (staff belief − customer experience). */
  blindSpotFrom: valueField(z.number().check(z.minimum(0.1), z.maximum(4)), 1),
  /** Months after which what was measured may be out of date; null: never. */
  staleAfterMonths: valueField<number | null>(z.nullable(z.number().check(z.minimum(1), z.maximum(120))), 12),
  /** Only what people set; well-known channels have a nature by themselves. */
  channelNatures: partsField(natures, NO_NATURES, namedParts(nature)),
  /** Initial language of the content. */
  language: enumField(['en', 'fi'], 'en'),
});
export type Project = RecordOf<typeof projectRecord>;

/** When, in milliseconds since 1970, and the name of who. */
export interface LastChange {
  readonly at: number;
  readonly by: string;
}
const change: FieldSchema<LastChange | null> = z.nullable(
  z.object({
    at: z.number().check(z.minimum(0), z.maximum(8.64e15)),
    by: z.string().check(z.maxLength(LIMITS.shortStringLength)),
  }),
);

export const boardRecord = defineRecord('board', 1, {
  kind: codeField(),
  name: textField(LIMITS.titleLength),
  order: orderField(),
  /** Current or target state, where the kind has it. */
  state: choiceField(['current', 'target']),
  /** The board this one was duplicated from as a target. */
  origin: refField('origin'),
  /** A name in words, from before people were chosen; `ownerPerson` wins over it. */
  owner: stringField(),
  /** Id of the person who owns the whole. */
  ownerPerson: refField(),
  archived: booleanField(),
  /** Who changed something on it last, and when. Written by the app now and then, outside undo; null until then. */
  changed: { ...valueField(change, null), bookkeeping: true },
});
export type Board = RecordOf<typeof boardRecord>;

export const teamRecord = defineRecord('team', 1, {
  name: textField(LIMITS.shortStringLength),
  order: orderField(),
  color: codeField('#5B6472', 9),
  subcontractor: booleanField(),
  contact: stringField(),
});
export type Team = RecordOf<typeof teamRecord>;

/** Somebody who can own a board or something on it. */
export const personRecord = defineRecord('person', 1, {
  name: textField(LIMITS.shortStringLength),
  role: textField(LIMITS.titleLength),
  team: refField(),
  order: orderField(),
});
export type Person = RecordOf<typeof personRecord>;

export const PROJECT_RECORDS = [projectRecord, boardRecord, teamRecord, personRecord] as const;
