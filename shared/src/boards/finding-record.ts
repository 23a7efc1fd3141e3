/**
 * What people decided about a finding, created with the first decision; findings themselves are computed each time and never
 * stored. The record names the finding by kind and the ids of the records behind it, so a decision survives changed wording
 * and numbers and a move to another project.
 */
import { ACTION_STATUSES } from '../kernel/action-status';
import {
  booleanField,
  choiceField,
  defineRecord,
  enumField,
  orderField,
  type RecordOf,
  refField,
  refsField,
  codeField,
  stringField,
  type RecordSpec,
} from '../kernel/records';

export const FINDING_STATES = ['open', 'accepted', 'dismissed'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const findingRecord = defineRecord('finding', 1, {
  /** Name of the finding, with its variant after a dot where it has one. */
  finding: codeField(),
  /** Ids of the records it is about, sorted. With the name they are its fingerprint. */
  about: refsField(),
  state: enumField(FINDING_STATES, 'open'),
  /** Why it was dismissed. */
  reason: stringField('', 2000),
  /** Chosen as one of the themes to work on. */
  theme: booleanField(),
  /** A name in words, from before people were chosen; `ownerPerson` wins over it. */
  owner: stringField(),
  ownerPerson: refField(),
});
export type FindingRecord = RecordOf<typeof findingRecord>;

/** What is to be done about a theme where no card can stand under what is behind it; on a journey it is a card. */
export const themeActionRecord = defineRecord('themeAction', 1, {
  /** The finding, chosen as a theme, that it serves. */
  theme: refField(),
  text: stringField('', 2000),
  order: orderField(),
  /** A name in words; `ownerPerson` wins over it. */
  owner: stringField(),
  ownerPerson: refField(),
  due: codeField('', 10),
  status: choiceField(ACTION_STATUSES),
});
export type ThemeActionRecord = RecordOf<typeof themeActionRecord>;

/** Records that a board of any kind may have. */
export const BOARD_RECORDS: readonly RecordSpec[] = [findingRecord, themeActionRecord];
