/**
 * Opening a saved view sets one person's look, lanes and camera and changes nothing for others. What an older view does not
 * contain is as on the board.
 */
import { tidyFilter } from '@polku/shared/boards/journey/facts/filter';
import type { View, ViewLook } from '@polku/shared/boards/journey/records/schema';
import type { JourneyControl } from '../../control/journey-context';
import { borrowLanes, type OwnLanesStore } from '../lanes/own-lanes';
import type { LookStore } from './look-store';

export interface Looking {
  readonly control: JourneyControl;
  readonly look: LookStore;
  readonly ownLanes: OwnLanesStore;
}

/**
 * @returns this person's current look at the map, for saving.
 * @param sight includes the viewport
 */
export function currentLook({ control, look }: Looking, sight: boolean): ViewLook {
  const { filter, mode, collapsed } = look.store.getState();
  const { rowsBy, lanes, axis } = control.layout();
  const seen = sight ? control.camera()?.visible() : undefined;
  return {
    filter,
    mode,
    collapsed: [...collapsed],
    rows: rowsBy,
    density: axis.measures.density,
    lanes: lanes.map(({ type }) => type.id),
    camera: seen ? { x: seen.x, y: seen.y, width: seen.width, height: seen.height } : null,
  };
}

/** @returns whether the person sees just what the view shows, wherever they have moved the map */
export function showsView(now: ViewLook, view: View): boolean {
  const said = (look: ViewLook): string => {
    const filter = Object.entries(tidyFilter(look.filter)).sort(([a], [b]) => (a < b ? -1 : 1));
    const mode = filter.length === 0 ? null : look.mode;
    return JSON.stringify([
      filter,
      mode,
      [...look.collapsed].sort(),
      view.rows && look.rows,
      view.density && look.density,
      view.lanes && look.lanes,
    ]);
  };
  return said(now) === said(view);
}

export function openView({ control, look, ownLanes }: Looking, view: View): void {
  look.apply(view);
  borrowLanes(ownLanes, view.lanes);
  const { camera } = view;
  // The picture that the view makes is drawn in the next frame.
  if (camera) requestAnimationFrame(() => requestAnimationFrame(() => control.camera()?.fit(camera)));
}

/** Back to the board as it is for everyone, except for personally arranged lanes. */
export function showEverything({ look, ownLanes }: Looking): void {
  look.clear();
  look.setCollapsed([]);
  look.setRows(null);
  look.setDensity(null);
  borrowLanes(ownLanes, null);
}
