/** Pointer handlers of a journey map. While connecting, choosing a touchpoint ends the connector. */
import { touchpointBehind } from '@polku/shared/boards/journey/picture/scene/repeats';
import type { Point } from '../../../../kernel/canvas/canvas-types';
import { endAt } from '../connect/connect-actions';
import type { ConnectingStore } from '../connect/connecting';
import type { JourneyControl } from '../../control/journey-context';
import { addInCell } from './new-touchpoint';
import { setEmotionAt } from './set-emotion-at';

export interface MapHandlers {
  readonly onSelect: (ids: readonly string[], add: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onOpenBoard: (point: Point) => void;
  readonly onFocusItem: (id: string) => void;
  readonly onPointer: (point: Point | null) => void;
}

export function mapHandlers(control: JourneyControl, connecting: ConnectingStore): MapHandlers {
  const { session, board, readOnly } = control;
  const { projection } = session;
  const endsHere = (id: string): boolean =>
    connecting.getState().connecting !== null && projection.get(id)?.type === 'touchpoint';
  return {
    onSelect(items, add) {
      const ids = [...new Set(items.map(touchpointBehind))];
      const [end] = ids;
      if (end !== undefined && endsHere(end)) return endAt(control, connecting, end);
      if (!add) return control.select(ids);
      const next = new Set(control.selection());
      for (const id of ids) if (!next.delete(id)) next.add(id);
      control.select([...next]);
    },
    onOpen(item) {
      if (readOnly) return;
      const id = touchpointBehind(item);
      if (endsHere(id)) return endAt(control, connecting, id);
      const type = projection.get(id)?.type;
      if (type === 'touchpoint') control.edit({ id, field: 'title' });
      else if (type === 'stage') control.edit({ id, field: 'name' });
      else if (type === 'card' || type === 'note') control.edit({ id, field: 'text' });
    },
    onOpenBoard: (point) => {
      if (!setEmotionAt(control, point)) addInCell(control, point);
    },
    onFocusItem: (id) => control.select([touchpointBehind(id)]),
    onPointer: (point) => session.presence.moveCursor(board, point),
  };
}
