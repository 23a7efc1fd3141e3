/** The location of a persona record for search results: the section of a line. */
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord } from '../../kernel/records';
import type { Translator } from '../../kernel/translate';
import { sectionName } from './persona-reader';
import { findSection } from './rules';

/** @returns names of the record's containers; empty for those directly on the sheet */
export function personaRecordLocation(read: RecordReader, record: AnyRecord, words: Translator): readonly string[] {
  if (record.type === 'personaScale') return [words.t('persona.section.scales')];
  if (record.type !== 'personaItem') return [];
  const section = findSection(read, record.board, String(record['section']));
  return [section ? sectionName(section, words) : words.t('persona.parked')];
}
