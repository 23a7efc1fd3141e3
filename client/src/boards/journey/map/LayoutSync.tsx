/**
 * Passes every new layout to the open journey and keeps the viewed area in place when stages collapse. Where no map is drawn,
 * an edit lays nothing out: whoever needs a layout there asks for it. Renders nothing.
 */
import { useLayoutEffect } from 'react';
import { useDerived } from '../../../kernel/store/use-projection';
import { lanesFor } from './lanes/own-lanes';
import { journeyPicture } from './use-journey-picture';
import type { JourneyParts } from './use-open-journey';
import { settingsFor } from './wayfinding/own-settings';
import { useSteadyView } from './wayfinding/use-steady-view';

export interface LayoutSyncProps {
  readonly parts: Pick<JourneyParts, 'open' | 'control' | 'seen' | 'ask'>;
  /** Whether something of the map, or of its order, is on the screen. */
  readonly drawn: boolean;
}

export function LayoutSync({ parts: { open, control, seen, ask }, drawn }: LayoutSyncProps) {
  const { projection, board, own = null, ownRows = null, ownDensity = null } = ask;
  const layout = useDerived(
    projection,
    (read) =>
      drawn
        ? [journeyPicture(ask).layout]
        : [ask, settingsFor(read, board, { rows: ownRows, density: ownDensity }), lanesFor(read, board, own)],
    () => journeyPicture(ask).layout,
  );
  useLayoutEffect(() => open.showing(drawn ? layout : () => journeyPicture(ask).layout), [open, layout, drawn, ask]);
  useSteadyView(layout, seen.scene, control);
  return null;
}
