/** Where somebody is, in words. */
import type { Board } from '@polku/shared/kernel/project';
import type { Peer } from '../../kernel/session/session-types';
import type { Words } from '../../kernel/words/words';
import { viewsOf } from '../board-views';

/** @returns board and view, or the overview; '' while it is not known, or of a board that this device does not have */
export function whereIs({ board: id, view }: Peer, boards: readonly Board[], words: Words): string {
  if (id === null) return view === null ? '' : words.t('overview.open');
  const board = boards.find((one) => one.id === id);
  if (!board) return '';
  const shown = viewsOf(board.kind, true).find((offered) => offered.view === view)?.label;
  const label = shown ?? (view === 'compare' ? 'compare.view' : null);
  return [board.name || words.t('word.untitled'), ...(label ? [words.t(label)] : [])].join(' · ');
}
