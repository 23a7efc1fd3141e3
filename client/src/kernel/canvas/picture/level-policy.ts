/**
 * Which picture levels of the board are kept, and in how much detail: a sharp one for the zoom at rest, and coarse ones, each
 * a quarter of the next, for use in motion and until the sharp one is painted. Pure.
 */
import type { Box, SceneItem } from '@polku/shared/kernel/scene';

/** From this zoom on things are DOM, unless they crowd; below it all is picture. */
export const nearFrom = 0.5;
/** From this zoom on things are DOM however many there are: they are large enough to be few. */
const surelyNearFrom = 0.9;
/** More things in view than this are cheaper as a picture, which at these zooms shows the same. */
const mostNodesInView = 160;
const coarseBase = 0.5;
const coarseStep = 4;
/** A level this much finer than the zoom is still taken: shrinking looks better than blowing up. */
const finerAllowed = 2.2;
/** A coarse level at most this wide and high in pixels shows the whole board. */
const wholePicture = 1024;

export type Detail = 'full' | 'bars' | 'blocks';

/** @returns how much of a thing can be made out at this many screen pixels per board unit */
export function detailAt(scale: number): Detail {
  if (scale >= 0.4) return 'full';
  return scale >= 0.12 ? 'bars' : 'blocks';
}

/** @returns scales of the coarse levels, finest first; the last holds the whole board in one small picture */
export function coarseScales(bounds: Box): number[] {
  const scales: number[] = [];
  for (let scale = coarseBase; ; scale /= coarseStep) {
    scales.push(scale);
    if (Math.max(bounds.width, bounds.height) * scale <= wholePicture || scale < 1e-4) return scales;
  }
}

/** @returns the place in `scales` of the finest level that is not much finer than the zoom */
export function coarseLevelFor(zoom: number, scales: readonly number[]): number {
  const at = scales.findIndex((scale) => scale <= zoom * finerAllowed);
  return at < 0 ? scales.length - 1 : at;
}

/** @returns whether things should be nodes at this zoom; `count` gives how many would be in view */
export function isNear(zoom: number, count: () => number): boolean {
  return zoom >= surelyNearFrom || (zoom >= nearFrom && count() <= mostNodesInView);
}

/** Non-interactive bands, lines and curves are painted at every zoom; everything else is a node when near. */
export function isBackdrop(item: SceneItem): boolean {
  return item.plane === 0 && !item.interactive;
}
