/**
 * Square tiles over the board, tile (0, 0) at its origin. A tile has a fixed number of device pixels, so its size on the
 * board follows from the scale. Pure arithmetic.
 */
import type { Box } from '@polku/shared/kernel/scene';

/** Device pixels of a tile's side: of the whole board, and of the backdrop, whose tiles reach no farther than the nodes. */
export const tilePixels = { all: 512, backdrop: 256 } as const;
const stride = 1 << 20;

export interface TilePlace {
  readonly key: number;
  readonly column: number;
  readonly row: number;
}

/** @param side the tile's length on the board */
export function tileBox(place: TilePlace, side: number): Box {
  return { x: place.column * side, y: place.row * side, width: side, height: side };
}

/** @returns the tiles that meet the area, those nearest to its middle first */
export function tilesOver(area: Box, side: number): TilePlace[] {
  const places: TilePlace[] = [];
  if (area.width <= 0 || area.height <= 0) return places;
  const last = {
    column: Math.ceil((area.x + area.width) / side) - 1,
    row: Math.ceil((area.y + area.height) / side) - 1,
  };
  for (let row = Math.floor(area.y / side); row <= last.row; row++) {
    for (let column = Math.floor(area.x / side); column <= last.column; column++) {
      places.push({ key: (row + stride / 2) * stride + column + stride / 2, column, row });
    }
  }
  const middle = { column: (area.x + area.width / 2) / side - 0.5, row: (area.y + area.height / 2) / side - 0.5 };
  const distance = (place: TilePlace): number => (place.column - middle.column) ** 2 + (place.row - middle.row) ** 2;
  return places.sort((a, b) => distance(a) - distance(b));
}

/** @returns the area grown to whole pixels at this many pixels per board unit */
export function wholePixels(area: Box, scale: number): Box {
  const x = Math.floor(area.x * scale) / scale;
  const y = Math.floor(area.y * scale) / scale;
  return {
    x,
    y,
    width: Math.ceil((area.x + area.width) * scale) / scale - x,
    height: Math.ceil((area.y + area.height) * scale) / scale - y,
  };
}
