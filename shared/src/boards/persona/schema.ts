/**
 * Stored records of a persona: one board is one persona, named by the board, and other boards refer to it by the board's id.
 * Unknown is null, never zero. Wire format: names and ids are never reused or renamed.
 */
import * as z from 'zod/mini';
import { LIMITS } from '../../kernel/limits';
import { portraitFrameField } from '../../portraits/portrait-frame';
import {
  booleanField,
  choiceField,
  defineRecord,
  enumField,
  numberField,
  orderField,
  placeField,
  type RecordOf,
  refField,
  codeField,
  stringField,
  textField,
  valueField,
} from '../../kernel/records';

export const PERSONA_KINDS = ['customer', 'employee'] as const;
export const PERSONA_RANKS = ['primary', 'secondary'] as const;

/** How sure it is: supposed knowledge (assumption), seen, or measured. Texts: `evidence.<id>`. */
export const EVIDENCE_LEVELS = ['assumption', 'observed', 'measured'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** Sections that every persona has, in the order they begin with. Texts: `persona.section.<id>`. */
export const STANDARD_SECTIONS = [
  'jobs',
  'goals',
  'needs',
  'pains',
  'gains',
  'channels',
  'behaviours',
  'feelings',
  'values',
  'expectations',
  'scales',
] as const;
export type StandardSection = (typeof STANDARD_SECTIONS)[number];

/** Facts of one persona; one record with the fixed id `personaId(board)`. */
export const personaRecord = defineRecord('persona', 1, {
  role: textField(LIMITS.titleLength),
  quote: textField(2000),
  situation: textField(),
  kind: enumField(PERSONA_KINDS, 'customer'),
  rank: choiceField(PERSONA_RANKS),
  /** What the drawn portrait is made from; empty: the board's id. */
  seed: codeField('', 40),
  /** Content hash of an own picture; empty: the drawn portrait. */
  image: codeField(),
  /** Which part of an own picture shows; null: all of a square one. */
  frame: portraitFrameField(),
  color: codeField('#5A5FB0', 9),
});
export type Persona = RecordOf<typeof personaRecord>;

/** A section of the sheet. Standard ones have the fixed id `sectionId(board, standard)`; the others are people's own. */
export const personaSectionRecord = defineRecord('personaSection', 1, {
  /** Null: a custom section, named by `title`. */
  standard: choiceField(STANDARD_SECTIONS),
  title: textField(LIMITS.shortStringLength),
  order: orderField(),
  shown: booleanField(true),
  /** Without stated evidence it is an assumption. */
  evidence: enumField(EVIDENCE_LEVELS, 'assumption'),
  source: textField(2000),
});
export type PersonaSection = RecordOf<typeof personaSectionRecord>;

/** One line of a section. */
export const personaItemRecord = defineRecord(
  'personaItem',
  1,
  {
    /** Id of a section's record. */
    section: placeField(refField()),
    text: textField(2000),
    order: orderField(),
    /** How much a channel is used, 0–100. */
    strength: numberField(0, 100),
    /** Null: as the section has it. */
    evidence: choiceField(EVIDENCE_LEVELS),
    source: stringField('', 2000),
  },
  { dependsOn: ['section'] },
);
export type PersonaItem = RecordOf<typeof personaItemRecord>;

/** A scale between two opposites, e.g. digital ↔ face to face. */
export const personaScaleRecord = defineRecord('personaScale', 1, {
  left: textField(LIMITS.shortStringLength),
  right: textField(LIMITS.shortStringLength),
  /** −100 is wholly left, 100 wholly right; null is unknown. */
  value: valueField<number | null>(z.nullable(z.number().check(z.minimum(-100), z.maximum(100))), null),
  order: orderField(),
});
export type PersonaScale = RecordOf<typeof personaScaleRecord>;

/** Records that are added, removed and restored individually. */
export const LISTED = [personaSectionRecord, personaItemRecord, personaScaleRecord] as const;
export const PERSONA_RECORDS = [personaRecord, ...LISTED] as const;

/** @returns the fixed id of a persona's facts, so that two people offline never make two */
export function personaId(board: string): string {
  return `${board}P`;
}

/** @returns the fixed id of a standard section of a board */
export function sectionId(board: string, standard: StandardSection): string {
  return `${board}S${standard}`.slice(0, 40);
}
