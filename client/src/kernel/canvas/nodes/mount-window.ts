/**
 * The area in which things are mounted: the view and a margin, larger ahead than behind, on a raster coarse enough to change
 * only now and then while panning. Pure.
 */
import type { Box } from '@polku/shared/kernel/scene';

const behind = 0.2;
const ahead = 0.35;
/** Steps of the raster as a share of the view. */
const step = 0.125;

/**
 * @param before the window until now; its side towards which the view has moved gets the larger margin
 * @returns `before` itself while it still serves
 */
export function mountWindow(seen: Box, before: Box | null): Box {
  const dx = before ? seen.x + seen.width / 2 - (before.x + before.width / 2) : 0;
  const dy = before ? seen.y + seen.height / 2 - (before.y + before.height / 2) : 0;
  if (before && serves(seen, before)) return before;
  const across = span(seen.x, seen.width, before ? dx : 0);
  const down = span(seen.y, seen.height, before ? dy : 0);
  return { x: across.from, y: down.from, width: across.length, height: down.length };
}

/** A window serves as long as a small margin is left on every side and it is not far larger than needed. */
function serves(seen: Box, window: Box): boolean {
  const room = (low: number, length: number, from: number, whole: number): boolean =>
    low - from >= length * 0.06 && from + whole - (low + length) >= length * 0.06 && whole <= length * 1.9;
  return room(seen.x, seen.width, window.x, window.width) && room(seen.y, seen.height, window.y, window.height);
}

function span(start: number, length: number, moved: number): { from: number; length: number } {
  const unit = length * step;
  const low = start - length * (moved < 0 ? ahead : behind);
  const high = start + length + length * (moved > 0 ? ahead : behind);
  const from = Math.floor(low / unit) * unit;
  return { from, length: Math.ceil(high / unit) * unit - from };
}
