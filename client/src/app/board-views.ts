/** Which of the views that a board's kind offers is shown. */
import { viewOfKind } from '../boards/index';
import type { OfferedView } from '../kernel/board-kind-view';
import type { BoardViewName } from '../kernel/board-view';

/** @returns the views of a board's kind; none for a kind that this version does not know */
export function viewsOf(kind: string | undefined): readonly OfferedView[] {
  return viewOfKind(kind)?.views ?? [];
}

/** @returns the wanted view if the kind has it, else its first */
export function viewOf(kind: string | undefined, wanted: BoardViewName): BoardViewName {
  const views = viewsOf(kind);
  return views.some(({ view }) => view === wanted) ? wanted : (views[0]?.view ?? 'map');
}
