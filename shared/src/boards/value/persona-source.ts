/**
 * What a value map reads of personas without knowing their kind: boards of the kind `persona`, their portrait facts, their
 * `personaItem` records with a text, and the standard name of an item's section.
 */
import { type Portrait, portraitFrom } from '../../portraits/portrait';
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord } from '../../kernel/records';
import type { Section } from './schema';

const SECTION_OF: Readonly<Record<string, Section>> = { jobs: 'job', pains: 'pain', gains: 'gain' };

export interface PersonaName {
  readonly id: string;
  readonly name: string;
  readonly portrait: Portrait;
  readonly removed: boolean;
}

export interface PersonaLine {
  readonly id: string;
  readonly section: Section;
  readonly text: string;
}

function named(read: RecordReader, { id, name, removed }: AnyRecord): PersonaName {
  const portrait = portraitFrom(read.list('persona', id)[0], id);
  return { id, name: typeof name === 'string' ? name : '', portrait, removed: removed !== null };
}

/** @returns the live text of a persona's item, its last one when it is removed; null when nothing is known of it */
export function personaText(
  read: RecordReader,
  id: string,
): { readonly text: string; readonly removed: boolean } | null {
  const record = read.get(id);
  const text = record?.['text'];
  if (!record || typeof text !== 'string') return null;
  return { text, removed: record.removed !== null || read.get(record.board)?.removed !== null };
}

/** @returns a persona board by its id, including removed ones; null if there is none */
export function personaNamed(read: RecordReader, id: string | null): PersonaName | null {
  const record = id === null ? undefined : read.get(id);
  if (record?.type !== 'board') return null;
  return named(read, record);
}

/** @returns the project's personas that are in use, in their order */
export function personasOf(read: RecordReader): readonly PersonaName[] {
  return read
    .list('board', '')
    .filter((record) => record['kind'] === 'persona' && record['archived'] !== true)
    .map((record) => named(read, record));
}

function sectionOf(read: RecordReader, item: AnyRecord): Section | null {
  const section = item['section'];
  if (typeof section !== 'string') return null;
  const standard = read.get(section)?.['standard'];
  // The section's own record is created with its first change; until then its id identifies it.
  const name = typeof standard === 'string' ? standard : section.slice(section.lastIndexOf('S') + 1);
  return Object.hasOwn(SECTION_OF, name) ? (SECTION_OF[name] ?? null) : null;
}

/** @returns where a persona's item belongs on a value map; null for other sections, for removed items and other records */
export function personaLine(read: RecordReader, id: string): PersonaLine | null {
  const record = read.get(id);
  if (!record || record.removed || record.type !== 'personaItem') return null;
  const section = sectionOf(read, record);
  const text = record['text'];
  return section && typeof text === 'string' ? { id, section, text } : null;
}

/** @returns a persona's jobs, pains and gains that have words, in that order */
export function personaLines(read: RecordReader, persona: string | null): readonly PersonaLine[] {
  if (persona === null || read.get(persona)?.removed !== null) return [];
  const lines = read
    .list('personaItem', persona)
    .flatMap(({ id }) => personaLine(read, id) ?? [])
    .filter(({ text }) => text.trim() !== '');
  return Object.values(SECTION_OF).flatMap((section) => lines.filter((line) => line.section === section));
}
