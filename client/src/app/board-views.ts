/** Which views each kind of board has, and what they are called: a map is drawn, a persona and goals are sheets. */
import { isKindId, type KindId } from '@polku/shared/boards/index';
import type { MessageId } from '@polku/shared/i18n/catalogue';
import type { BoardViewName } from '../kernel/board-view';

export interface OfferedView {
  readonly view: BoardViewName;
  readonly label: MessageId;
}

const MAP: OfferedView = { view: 'map', label: 'app.view.map' };
const SHEET: OfferedView = { view: 'map', label: 'app.view.sheet' };
const TABLE: OfferedView = { view: 'table', label: 'app.view.table' };
const INSIGHTS: OfferedView = { view: 'insights', label: 'insights.view' };

const VIEWS: Readonly<Record<KindId, readonly OfferedView[]>> = {
  journey: [MAP, TABLE, INSIGHTS],
  persona: [SHEET, TABLE],
  value: [MAP, TABLE],
  goals: [SHEET, TABLE, INSIGHTS],
};

/** @returns the views of a board's kind; none for a kind that this version does not know */
export function viewsOf(kind: string | undefined): readonly OfferedView[] {
  return kind !== undefined && isKindId(kind) ? VIEWS[kind] : [];
}

/** @returns the wanted view if the kind has it, else its first */
export function viewOf(kind: string | undefined, wanted: BoardViewName): BoardViewName {
  const views = viewsOf(kind);
  return views.some(({ view }) => view === wanted) ? wanted : (views[0]?.view ?? 'map');
}
