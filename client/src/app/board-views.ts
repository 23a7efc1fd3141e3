/** Which of the views that a board's kind offers is shown. */
import { viewOfKind } from '../boards/index';
import type { OfferedView } from '../kernel/board-kind-view';
import type { BoardViewName } from '../kernel/board-view';

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
