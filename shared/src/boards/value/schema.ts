/**
 * Stored records of a value map: settings, items of its six sections, and fit links between the two sides. Absent fields read
 * as their default; unknown is null. Wire format: names and ids are never reused or renamed.
 */
import { noteRecord } from '../../kernel/notes/note-record';
import { LIMITS } from '../../kernel/limits';
import {
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

/** The customer's side. Texts: `valueMap.section.<id>`. */
export const CUSTOMER_SECTIONS = ['job', 'pain', 'gain'] as const;
/** The offering's side, each in the row of what it answers first: products – jobs, relievers – pains, creators – gains. */
export const OFFER_SECTIONS = ['product', 'reliever', 'creator'] as const;
export const SECTIONS = [...CUSTOMER_SECTIONS, ...OFFER_SECTIONS] as const;
export type Section = (typeof SECTIONS)[number];
export type Side = 'customer' | 'offer';

export const VALUE_DIMENSIONS = ['economic', 'functional', 'emotional', 'symbolic'] as const;
export type ValueDimension = (typeof VALUE_DIMENSIONS)[number];
export const WHOSE = ['ours', 'competitor'] as const;
export const STRENGTHS = ['weak', 'medium', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Settings of one value map; one record with the fixed id `valueMapId(board)`. */
export const valueMapRecord = defineRecord('valueMap', 1, {
  /** Id of a persona board. */
  persona: refField('persona'),
  whose: enumField(WHOSE, 'ours'),
  /** What is offered, in a few words. */
  offer: textField(LIMITS.titleLength),
});
export type ValueMap = RecordOf<typeof valueMapRecord>;

/** One job, pain, gain, product or service, pain reliever or gain creator. */
export const valueItemRecord = defineRecord('valueItem', 1, {
  section: placeField(enumField(SECTIONS, 'job')),
  /** Empty while the words come from the persona. */
  text: textField(2000),
  order: orderField(),
  /** 1–5; of pains how severe they are. */
  importance: numberField(1, 5),
  dimensions: choicesField(VALUE_DIMENSIONS),
  /** Touchpoints that deliver it. */
  touchpoints: refsField('touchpoints'),
  source: stringField('', 2000),
  /** The persona's item whose words these are, read live: one truth. */
  fromPersona: refField('personaItems'),
});
export type ValueItem = RecordOf<typeof valueItemRecord>;

/** An item of the offering answers an item of the customer's side. */
export const fitLinkRecord = defineRecord(
  'fitLink',
  1,
  {
    from: refField(),
    to: refField(),
    strength: choiceField(STRENGTHS),
  },
  { dependsOn: ['from', 'to'] },
);
export type FitLink = RecordOf<typeof fitLinkRecord>;

export const VALUE_RECORDS = [valueMapRecord, valueItemRecord, fitLinkRecord, noteRecord] as const;

/** @returns the fixed id of a board's settings, so that two people offline never make two */
export function valueMapId(board: string): string {
  return `${board}V`;
}

export function sideOf(section: Section): Side {
  return (CUSTOMER_SECTIONS as readonly Section[]).includes(section) ? 'customer' : 'offer';
}
