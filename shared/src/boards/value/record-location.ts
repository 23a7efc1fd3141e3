/** The location of a value map record for search results. */
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord } from '../../kernel/records';
import type { Translator } from '../../kernel/translate';

/** @returns an item's section; empty for what is directly on the board */
export function valueRecordLocation(_: RecordReader, record: AnyRecord, words: Translator): readonly string[] {
  return record.type === 'valueItem' ? [words.t(`valueMap.section.${String(record['section'])}`)] : [];
}
