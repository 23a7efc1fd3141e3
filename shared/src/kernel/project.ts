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
  type RecordOf,
  refField,
  codeField,
  stringField,
  textField,
  valueField,
} from './records';
import { LIMITS } from './limits';

/** The one project record has this fixed id, so that two people who start offline never make two. */
export const PROJECT_ID = 'project';

export const projectRecord = defineRecord('project', 1, {
  name: textField(LIMITS.titleLength),
  /** Hours in a working day: turns working days into hours. */
  workdayHours: valueField(z.number().check(z.minimum(1), z.maximum(24)), 7.5),
  /** A blind spot is flagged from this gap (staff belief − customer experience). */
  blindSpotFrom: valueField(z.number().check(z.minimum(0.1), z.maximum(4)), 1),
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
  owner: stringField(),
  archived: booleanField(),
  /** Who changed something on it last, and when. Written by the app now and then, outside undo; null until then. */
  changed: valueField(change, null),
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

export const PROJECT_RECORDS = [projectRecord, boardRecord, teamRecord] as const;
