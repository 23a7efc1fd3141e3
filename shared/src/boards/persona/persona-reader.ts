/**
 * Reads a persona: its sections in order with their lines. Sections not stored yet (an older file, a section added by this
 * version) read as their default; lines whose section is gone are parked, so nothing disappears.
 */
import { type Portrait, portraitFrom } from '../../portraits/portrait';
import type { RecordReader } from '../../kernel/projection';
import type { Translator } from '../../kernel/translate';
import {
  EVIDENCE_LEVELS,
  type EvidenceLevel,
  type Persona,
  type PersonaItem,
  type PersonaScale,
  type PersonaSection,
  personaId,
  personaRecord,
  personaSectionRecord,
  sectionId,
  STANDARD_SECTIONS,
  personaItemRecord,
  personaScaleRecord,
} from './schema';
import { blankRecord, live } from '../../kernel/record-reader';

export interface SectionWithItems {
  readonly section: PersonaSection;
  readonly items: readonly PersonaItem[];
}

export interface PersonaSheet {
  readonly name: string;
  readonly persona: Persona;
  /** In order, hidden ones included. */
  readonly sections: readonly SectionWithItems[];
  readonly scales: readonly PersonaScale[];
  /** Lines whose section was removed. */
  readonly parked: readonly PersonaItem[];
}

/** @returns the facts of a persona; defaults where none are stored */
export function personaOf(read: RecordReader, board: string): Persona {
  return live(read, personaRecord, personaId(board)) ?? blankRecord(personaRecord, personaId(board), board);
}

/** @returns what the portrait is drawn from */
export function portraitOf(persona: Persona): Portrait {
  return portraitFrom(persona, persona.board);
}

/** @returns every section in order; standard ones that are not stored come last, in their own order */
export function sectionsOf(read: RecordReader, board: string): readonly PersonaSection[] {
  const stored = read.list(personaSectionRecord, board);
  const there = new Set(stored.map(({ id }) => id));
  const missing = STANDARD_SECTIONS.filter((standard) => !there.has(sectionId(board, standard))).map((standard) => {
    return { ...blankRecord(personaSectionRecord, sectionId(board, standard), board), standard };
  });
  return missing.length === 0 ? stored : [...stored, ...missing];
}

/** @returns the lines of one section, in order */
export function itemsOf(read: RecordReader, board: string, section: string): readonly PersonaItem[] {
  return read.list(personaItemRecord, board).filter((item) => item.section === section);
}

export function scalesOf(read: RecordReader, board: string): readonly PersonaScale[] {
  return read.list(personaScaleRecord, board);
}

/** Reads the whole sheet of a board. */
export function readPersona(read: RecordReader, board: string): PersonaSheet {
  const groups = new Map<string, PersonaItem[]>(sectionsOf(read, board).map(({ id }) => [id, []]));
  const parked: PersonaItem[] = [];
  for (const item of read.list(personaItemRecord, board)) {
    (groups.get(item.section ?? '') ?? parked).push(item);
  }
  const name = read.get(board)?.['name'];
  return {
    name: typeof name === 'string' ? name : '',
    persona: personaOf(read, board),
    sections: sectionsOf(read, board).map((section) => ({ section, items: groups.get(section.id) ?? [] })),
    scales: scalesOf(read, board),
    parked,
  };
}

/** @returns a section's name for people */
export function sectionName(section: PersonaSection, words: Translator): string {
  if (section.standard !== null) return words.t(`persona.section.${section.standard}`);
  return section.title.trim() || words.t('word.untitled');
}

/** @returns whether there is anything in the section */
export function isFilled({ section, items }: SectionWithItems, scales: readonly PersonaScale[]): boolean {
  return section.standard === 'scales'
    ? scales.some(({ value }) => value !== null)
    : items.some(({ text }) => text.trim() !== '');
}

/** @returns how many filled, shown sections rest on each level of evidence */
export function evidenceCounts(sheet: PersonaSheet): Readonly<Record<EvidenceLevel, number>> {
  const counts = { assumption: 0, observed: 0, measured: 0 };
  for (const one of sheet.sections) {
    if (one.section.shown && isFilled(one, sheet.scales)) counts[one.section.evidence]++;
  }
  return counts;
}

/** @returns the evidence of a line that differs from its section's, otherwise null */
export function ownEvidence(item: PersonaItem, section: PersonaSection): EvidenceLevel | null {
  return item.evidence !== null && item.evidence !== section.evidence && EVIDENCE_LEVELS.includes(item.evidence)
    ? item.evidence
    : null;
}

export interface PersonaUse {
  /** Id of a board that refers to the persona. */
  readonly board: string;
  readonly name: string;
  readonly touchpoints: number;
}

/** @returns the boards whose touchpoints concern the persona, in the order of the boards */
export function usesOf(read: RecordReader, persona: string): readonly PersonaUse[] {
  return read.list('board', '').flatMap(({ id, ...board }) => {
    const concerned = read.list('touchpoint', id).filter(({ personas }) => {
      return Array.isArray(personas) && personas.includes(persona);
    });
    const name = (board as { name?: unknown }).name;
    return concerned.length === 0
      ? []
      : [{ board: id, name: typeof name === 'string' ? name : '', touchpoints: concerned.length }];
  });
}
