/** Rules of a persona besides those for all records. Reasons are the messages `persona.refused.<reason>`. */
import type { Refusal } from '../../kernel/command';
import { refusals } from '../../kernel/record-commands/rules';
import type { RecordReader } from '../../kernel/record-reader';
import { sectionsOf } from './persona-reader';
import type { PersonaSection } from './schema';

export const refuse = refusals('persona.refused');

/** @returns the section of the board, stored or not; null when it is not there */
export function findSection(read: RecordReader, board: string, id: string): PersonaSection | null {
  return sectionsOf(read, board).find((section) => section.id === id) ?? null;
}

export function sectionExists(read: RecordReader, board: string, id: string): Refusal | null {
  return findSection(read, board, id) ? null : refuse('sectionGone');
}

/** Lines go into any section but the one of scales. */
export function takesItems(read: RecordReader, board: string, id: string): Refusal | null {
  const section = findSection(read, board, id);
  if (!section) return refuse('sectionGone');
  return section.standard === 'scales' ? refuse('onlyScales') : null;
}
