/** Which heads are drawn where for a given view. Pure; `StickyHeads` draws the result and moves it in between. */
import type { Box, SceneHeads, SceneItem } from '@polku/shared/kernel/scene';
import type { Viewport } from '../canvas-types';
import { headZoom, type Size } from '../camera/camera-math';
import { fitHead, type HeadItem } from './fit-head';

/** Narrower heads than this many screen pixels are left out, unless that would leave nothing. */
const leastLength = 5;
const mostHeads = 160;
/** Zoom change above which heads are fitted again instead of being stretched slightly. */
const refitRatio = 1.1;
/** With this many heads they are too small for text: stretching is invisible, and fitting them all would be slow. */
const crowd = { heads: 24, ratio: 1.6 };

export interface HeadLayout {
  readonly zoom: number;
  /** The board's stretch that the plan serves, along each strip. */
  readonly across: { readonly from: number; readonly to: number };
  readonly down: { readonly from: number; readonly to: number };
  readonly top: readonly HeadItem[];
  readonly left: readonly HeadItem[];
}

/** @returns the heads for the view, with half a screen to spare on each side */
export function layoutHeads(heads: SceneHeads, view: Viewport, size: Size, fit = fitHead): HeadLayout {
  const scale = headZoom(view.zoom);
  const stretch = view.zoom / scale;
  const across = range(-view.x / view.zoom, size.width / view.zoom);
  const down = range(-view.y / view.zoom, size.height / view.zoom);
  const top = near(heads.top, across, view.zoom, (box) => [box.x, box.width]);
  const left = near(heads.left, down, view.zoom, (box) => [box.y, box.height]);
  return {
    zoom: view.zoom,
    across,
    down,
    top: top.map((item) => fit(item, 'x', stretch)),
    left: left.map((item) => fit(item, 'y', stretch)),
  };
}

/** @returns whether the plan can still be shown for the view by moving and stretching it a little */
export function layoutServes(plan: HeadLayout, view: Viewport, size: Size, resting: boolean): boolean {
  const ratio = view.zoom / plan.zoom;
  const most = plan.top.length + plan.left.length > crowd.heads ? crowd.ratio : refitRatio;
  if (resting ? ratio !== 1 : ratio > most || ratio < 1 / most) return false;
  const holds = (held: { from: number; to: number }, from: number, length: number): boolean =>
    from >= held.from && from + length <= held.to;
  return (
    holds(plan.across, -view.x / view.zoom, size.width / view.zoom) &&
    holds(plan.down, -view.y / view.zoom, size.height / view.zoom)
  );
}

function range(from: number, length: number): { from: number; to: number } {
  return { from: from - length * 0.5, to: from + length * 1.5 };
}

function near(
  items: readonly SceneItem[],
  held: { from: number; to: number },
  zoom: number,
  extent: (box: Box) => readonly [number, number],
): SceneItem[] {
  const kept: SceneItem[] = [];
  let end = -Infinity;
  for (const item of items) {
    const [from, length] = extent(item.box);
    if (from > held.to || from + length < held.from) continue;
    // Where heads are too small to draw, one in so many is drawn for all.
    if (length * zoom < leastLength && (from - end) * zoom < leastLength) continue;
    end = from + length;
    kept.push(item);
  }
  if (kept.length <= mostHeads) return kept;
  const every = Math.ceil(kept.length / mostHeads);
  return kept.filter((_, at) => at % every === 0);
}
