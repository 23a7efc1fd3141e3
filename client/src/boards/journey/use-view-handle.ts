/** Hands the app what it may ask of an open journey: going somewhere, showing a record, its actions. */
import { useEffect } from 'react';
import type { Action } from '../../kernel/actions/actions';
import type { BoardViewName, BoardViewProps } from '../../kernel/board-view';
import type { ShowTouchpoints } from './insights/insights-context';
import type { JourneyControl } from './journey-context';
import type { OwnLanesStore } from './lanes/own-lanes';
import type { LookStore } from './wayfinding/look-store';
import { viewActions } from './wayfinding/way-actions';

export interface ViewHandleOptions {
  readonly control: JourneyControl;
  readonly look: LookStore;
  readonly ownLanes: OwnLanesStore;
  readonly actions: readonly Action[];
  readonly view: BoardViewName;
  readonly onView: BoardViewProps['onView'] | undefined;
  readonly onReady: BoardViewProps['onReady'] | undefined;
  readonly showBehind: ShowTouchpoints;
}

export function useViewHandle(options: ViewHandleOptions): void {
  const { control, look, ownLanes, actions, view, onView, onReady, showBehind } = options;
  useEffect(() => {
    onReady?.({
      goTo: (point) => control.camera()?.reveal({ x: point.x - 120, y: point.y - 80, width: 240, height: 160 }),
      show(id) {
        // Insights have no place for a thing; a team is shown by the touchpoints that it carries.
        if (view === 'insights') onView?.('map');
        if (control.session.projection.get(id)?.type === 'team') look.setFilter({ teams: [id] });
        else control.goTo(id);
      },
      showBehind,
      selected: () => [...control.selection()],
      actions: () => [...actions, ...viewActions({ control, look, ownLanes })],
    });
  }, [onReady, control, actions, view, onView, look, ownLanes, showBehind]);
}
