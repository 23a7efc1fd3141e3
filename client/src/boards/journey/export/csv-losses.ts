/** What the CSV omits of a journey, as a sentence. */
import { readJourney } from '@polku/shared/boards/journey/facts/journey-reader';
import { tidyLosses } from '@polku/shared/boards/journey/tidy/export-rows';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Words } from '../../../kernel/words/words';

/** @returns an empty text when nothing is lost */
export function csvLosses(read: RecordReader, board: string, words: Words): string {
  const [cards, connectors] = ['card', 'connector'].map((type) => read.list(type, board).length);
  const lost = tidyLosses(readJourney(read, board), { cards: cards ?? 0, connectors: connectors ?? 0 });
  if (lost.length === 0) return '';
  const list = lost.map(({ messageId, count }) => words.say(messageId, { count }));
  return `${words.t('formats.lost.title')} ${new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(list)}.`;
}
