/** What field texts need to know about their board. */
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
