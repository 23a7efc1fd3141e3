/** What a place is called: a thing on its board, a view of a board, the overview. */
import { recordName } from '@polku/shared/i18n/record-name';
import type { Projection } from '@polku/shared/kernel/projection';
import type { Place } from '../../kernel/session/presence-types';
import type { Words } from '../../kernel/words/words';
import { viewsOf } from '../board-views';

/** @returns the place in words; a board that is not here by the word for it */
export function placeInWords(projection: Projection, place: Place, words: Words): string {
  if (place.board === null) return words.t('overview.open');
  const home = projection.get(place.board);
  if (home?.type !== 'board') return words.t('word.board');
  const board = recordName(home, words);
  const record = place.record === null ? undefined : projection.get(place.record);
  if (record && record.removed === null)
    return words.t('gather.place.record', { record: recordName(record, words), board });
  const kind = typeof home['kind'] === 'string' ? home['kind'] : undefined;
  const view = viewsOf(kind, true).find((offered) => offered.view === place.view);
  return view
    ? words.t('gather.place.view', { board, view: words.t(view.label) })
    : words.t('gather.place.board', { board });
}
