/** Where a walk through a journey stops: its stages, each with what is in it, and its saved views. */
import { stageRecord, touchpointRecord, viewRecord } from '@polku/shared/boards/journey/records/schema';
import type { BoardStop, BoardViewName, BoardViewProps } from '../../../../kernel/board-view';
import type { JourneyControl } from '../../control/journey-context';
import { type Looking, openView } from './views';

export function stageStops(control: JourneyControl, show: (ids: readonly string[]) => void): readonly BoardStop[] {
  const { session, board, words } = control;
  const read = session.projection;
  return read.list(stageRecord, board).map(({ id, name }): BoardStop => {
    const label = name || words.t('word.untitled');
    return {
      id,
      kind: 'part',
      label,
      show: (select) => {
        const inside = read.list(touchpointRecord, board).filter(({ stage }) => stage === id);
        show(inside.length === 0 ? [id] : inside.map((touchpoint) => touchpoint.id));
        if (select) control.select([id]);
      },
    };
  });
}

export function viewStops(
  looking: Looking,
  view: BoardViewName,
  onView: BoardViewProps['onView'],
): readonly BoardStop[] {
  const { session, board, words } = looking.control;
  return session.projection.list(viewRecord, board).map(
    (saved): BoardStop => ({
      id: saved.id,
      kind: 'view',
      label: saved.name || words.t('word.untitled'),
      show() {
        if (view !== 'map') onView?.('map');
        openView(looking, saved);
      },
    }),
  );
}
