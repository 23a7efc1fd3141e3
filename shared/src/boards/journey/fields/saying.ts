/** What the texts of fields are told about the board they stand on. */
import type { RecordReader } from '../../../kernel/projection';
import type { Translator } from '../../../kernel/translate';
import type { Saying } from './field';

export function sayingOf(read: RecordReader, words: Translator): Saying {
  return {
    read,
    words,
    nameOf(id) {
      const record = id === null ? undefined : read.get(id);
      const name = record?.['title'] ?? record?.['name'];
      return !record || record.removed || typeof name !== 'string' ? '' : name || words.t('word.untitled');
    },
  };
}
