/** Position of the board on the minimap. Pure. */
import type { Box } from '@polku/shared/kernel/scene';
import type { Size } from '../camera/camera-math';
import type { Point } from '../canvas-types';

export interface MinimapPlace {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

const widest = 152;
const heights = { least: 32, most: 92 };

/** @returns the minimap's size for a board: as wide as always, as high as the board's shape asks */
export function minimapSize(bounds: Box): Size {
  const height = (widest * bounds.height) / Math.max(1, bounds.width);
  return { width: widest, height: Math.round(Math.min(heights.most, Math.max(heights.least, height))) };
}

/** @returns how board points become points of a minimap of this size, the whole board in its middle */
export function minimapPlace(bounds: Box, size: Size): MinimapPlace {
  const scale = Math.min(size.width / Math.max(1, bounds.width), size.height / Math.max(1, bounds.height));
  return {
    scale,
    dx: (size.width - bounds.width * scale) / 2 - bounds.x * scale,
    dy: (size.height - bounds.height * scale) / 2 - bounds.y * scale,
  };
}

/** @returns the board's box of the whole pixels on which a change within `box` may be seen */
export function pixelsAround({ scale, dx, dy }: MinimapPlace, box: Box): Box {
  const x = Math.floor(box.x * scale + dx) - 1;
  const y = Math.floor(box.y * scale + dy) - 1;
  const right = Math.ceil((box.x + box.width) * scale + dx) + 1;
  const bottom = Math.ceil((box.y + box.height) * scale + dy) + 1;
  return { x: (x - dx) / scale, y: (y - dy) / scale, width: (right - x) / scale, height: (bottom - y) / scale };
}

/** @returns the view's rectangle on the minimap, never smaller than can be seen and held */
export function minimapFrame(place: MinimapPlace, seen: Box, size: Size): Box {
  const least = 6;
  const width = Math.max(least, Math.min(size.width, seen.width * place.scale));
  const height = Math.max(least, Math.min(size.height, seen.height * place.scale));
  const middleX = (seen.x + seen.width / 2) * place.scale + place.dx;
  const middleY = (seen.y + seen.height / 2) * place.scale + place.dy;
  return {
    x: Math.min(Math.max(0, middleX - width / 2), size.width - width),
    y: Math.min(Math.max(0, middleY - height / 2), size.height - height),
    width,
    height,
  };
}

/** @returns the board point at a point of the minimap */
export function minimapPoint(place: MinimapPlace, at: Point): Point {
  return { x: (at.x - place.dx) / place.scale, y: (at.y - place.dy) / place.scale };
}

/** @returns whether the view shows so much of the board that a minimap would only be in the way */
export function seesEnough(seen: Box, bounds: Box): boolean {
  return seen.width >= bounds.width * 0.6 && seen.height >= bounds.height * 0.5;
}
