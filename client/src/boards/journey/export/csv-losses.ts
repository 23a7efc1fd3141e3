/** What the CSV omits of a journey, as a sentence. */
import { readJourney } from '@polku/shared/boards/journey/facts/journey-reader';
import { settingsOf } from '@polku/shared/boards/journey/records/journey-settings';
import { tidyLosses } from '@polku/shared/boards/journey/tidy/export-rows';
import type { LinkTargets } from '@polku/shared/kernel/link-targets';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { linkedTargets } from '../../../kernel/removal/remove-and-announce';
import type { Words } from '../../../kernel/words/words';

/**
 * @param links what touchpoints can be linked with on other boards
 * @returns an empty text when nothing is lost
 */
export function csvLosses(read: RecordReader, board: string, words: Words, links: readonly LinkTargets[] = []): string {
  const [cards = 0, connectors = 0, notes = 0, views = 0, reactions = 0] = [
    'card',
    'connector',
    'note',
    'view',
    'reaction',
  ].map((type) => read.list(type, board).length);
  const names = Object.values(settingsOf(read, board)?.rowNames ?? {});
  const rowNames = names.filter((name) => name.trim() !== '').length;
  const journey = readJourney(read, board);
  const lost = tidyLosses(journey, { cards, connectors, notes, views, rowNames, reactions });
  const touchpoints = new Set([...journey.touchpoints, ...journey.parked].map(({ id }) => id));
  const linked = linkedTargets(read, links, words, touchpoints);
  if (lost.length === 0 && linked.size === 0) return '';
  const list = lost.map(({ messageId, count }) => words.say(messageId, { count }));
  const and = new Intl.ListFormat(words.locale, { type: 'conjunction' });
  if (linked.size > 0) {
    const what = and.format([...linked].map(([messageId, n]) => words.say(messageId, { n })));
    list.push(words.t('formats.lost.links', { what }));
  }
  return `${words.t('formats.lost.title')} ${and.format(list)}.`;
}
