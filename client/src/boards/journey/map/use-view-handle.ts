/** The open journey's handle for the app: navigating, showing a record, its actions. */
import { useEffect, useRef } from 'react';
import type { Action } from '../../../kernel/actions/actions';
import type { BoardViewName, BoardViewProps } from '../../../kernel/board-view';
import type { ShowBehind } from '../../../kernel/board-navigation';
import type { JourneyControl } from '../control/journey-context';
import type { OwnLanesStore } from './lanes/own-lanes';
import type { LookStore } from './wayfinding/look-store';
import { journeyPicture, type PictureAsk } from './use-journey-picture';
import { showEverything } from './wayfinding/views';
import { stageStops, viewStops } from './wayfinding/stops';
import { viewActions } from './wayfinding/wayfinding-actions';

export interface ViewHandleOptions {
  readonly control: JourneyControl;
  readonly look: LookStore;
  readonly ownLanes: OwnLanesStore;
  readonly actions: readonly Action[];
  readonly view: BoardViewName;
  readonly onView: BoardViewProps['onView'] | undefined;
  readonly onReady: BoardViewProps['onReady'] | undefined;
  readonly showBehind: ShowBehind;
  /** Brings what a stop is about into view, the rest dimmed; and shows everything again. */
  readonly presentStop: (ids: readonly string[]) => void;
  readonly endStops: () => void;
  /** What the picture on screen was asked for with. */
  readonly ask: PictureAsk;
}

export function useViewHandle(options: ViewHandleOptions): void {
  const { control, look, ownLanes, actions, view, onView, onReady, showBehind, presentStop, endStops, ask } = options;
  const asked = useRef(ask);
  useEffect(() => {
    asked.current = ask;
  }, [ask]);
  useEffect(() => {
    onReady?.({
      goTo({ x, y }) {
        const go = (): void => control.camera()?.reveal({ x: x - 120, y: y - 80, width: 240, height: 160 });
        if (view === 'map') return go();
        onView?.('map');
        // The map takes the view that was kept before this frame ends.
        requestAnimationFrame(() => requestAnimationFrame(go));
      },
      show(id, field) {
        const type = control.session.projection.get(id)?.type;
        // What is read and written in the insights only.
        if (type === 'finding' || type === 'reaction' || type === 'ladder') return onView?.('insights');
        if (view === 'insights') onView?.('map');
        // A team is shown by the touchpoints that it carries.
        if (type === 'team') look.setFilter({ teams: [id] });
        else {
          control.goTo(id);
          if (field !== undefined) control.focusField(field);
        }
      },
      showBehind,
      stops: () => [...stageStops(control, presentStop), ...viewStops({ control, look, ownLanes }, view, onView)],
      endStops: () => {
        endStops();
        showEverything({ control, look, ownLanes });
      },
      selected: () => [...control.selection()],
      asSeen(board) {
        const { look: scene, own = null, ownRows = null } = asked.current;
        const plain = scene === undefined && own === null && ownRows === null;
        return plain || board !== asked.current.board ? null : journeyPicture(asked.current);
      },
      actions: () => [...actions, ...viewActions({ control, look, ownLanes })],
    });
  }, [onReady, control, actions, view, onView, look, ownLanes, showBehind, presentStop, endStops]);
}
