/** Which of the views offered by a board's kind is shown. */
import type { Board } from '@polku/shared/kernel/project';
import { viewOfKind } from '../boards/index';
import type { OfferedView } from '../kernel/board-kind-view';
import type { BoardViewName } from '../kernel/board-view';
import type { Words } from '../kernel/words/words';
import type { ShownView } from './actions/project-actions';
import type { Comparison } from './boards/use-comparison';

/** @returns the views of a board's kind, the one that opens first; none for a kind that this version does not know */
export function viewsOf(kind: string | undefined, phone = false): readonly OfferedView[] {
  const { views = [], phoneView } = viewOfKind(kind) ?? {};
  return phone && phoneView ? [phoneView, ...views] : views;
}

/** @returns the wanted view if the kind has it, else its first */
export function viewOf(kind: string | undefined, wanted: BoardViewName | null, phone = false): BoardViewName {
  const views = viewsOf(kind, phone);
  return views.find(({ view }) => view === wanted)?.view ?? views[0]?.view ?? 'map';
}

interface ViewsInUse {
  readonly words: Words;
  readonly board: Board | undefined;
  readonly phone: boolean;
  readonly view: BoardViewName;
  readonly comparing: Comparison;
  readonly show: (view: BoardViewName) => void;
}

/** @returns the views of the current board; side by side only while shown, or if it was made from another board */
export function shownViews({ words, board, phone, view, comparing, show }: ViewsInUse): readonly ShownView[] {
  const { pair, begin } = comparing;
  const own = viewsOf(board?.kind, phone).map((offered) => ({
    view: offered.view,
    label: words.t(offered.label),
    shown: !pair && offered.view === view,
    show: () => show(offered.view),
  }));
  if (!board || !(pair || (board.origin !== null && begin))) return own;
  return [...own, { view: 'compare', label: words.t('compare.view'), shown: pair !== null, show: () => begin?.() }];
}
