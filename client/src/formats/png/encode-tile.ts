/** Paints one tile of a picture and compresses it in upright stripes: of each only the rows that may differ are read. */
import { pictureSurface } from './picture-surface';
import type { PngPlan } from './png-plan';
import { type TileBits, TileDeflate } from './tile-deflate';
import { createTilePainter, type Layers, type PictureOptions, type Tile } from './tile-painter';

/** The most pixels of a tile: high, so that hardly a thing is painted twice. Its surface takes 8 MB. */
export const mostOfTile = { width: 1024, height: 2048 } as const;
/** Narrow, so that what stands in one column of a board leaves the rows beside it alone. */
const stripe = 128;
/** Reading once more costs about as much as this many rows. */
const gap = 16;

/**
 * Makes tiles of one picture. Holds one surface, whatever the size of the picture.
 * @returns gives the stripes of a tile, from the left
 */
export function createTileEncoder(
  plan: Pick<PngPlan, 'scale' | 'area'>,
  options: PictureOptions,
): (layers: Layers, tile: Tile) => readonly TileBits[] {
  const painter = createTilePainter(plan.area, plan.scale, options);
  // One row more: the one above the tile.
  const { context } = pictureSurface(mostOfTile.width, mostOfTile.height + 1, { willReadFrequently: true });
  const deflate = new TileDeflate();
  // The row above the first counts as 0; its alpha is that of every pixel.
  const nothing = new Uint32Array(stripe).fill(0xff000000);

  return (layers, tile) => {
    const first = tile.top === 0;
    const stripes = painter.busyRows(layers, tile, stripe);
    if (first) for (const rows of stripes) rows[0] = 1;
    if (stripes.some((rows) => rows.includes(1)))
      painter.paint(context, layers, { ...tile, top: tile.top - 1, height: tile.height + 1 });
    return stripes.map((rows, at) => {
      const left = at * stripe;
      const width = Math.min(stripe, tile.width - left);
      deflate.begin(width);
      for (const [from, to] of runsOf(rows)) {
        // The surface's row 0 is the one above the tile.
        const { data } = context.getImageData(left, from, width, to - from + 1);
        const pixels = new Uint32Array(data.buffer);
        for (let row = from; row < to; row++) {
          const start = (row - from + 1) * width;
          if (first && row === 0) deflate.add(row, pixels, start, nothing, 0);
          else deflate.add(row, pixels, start, pixels, start - width);
        }
      }
      return deflate.finish();
    });
  };
}

/** @returns from which to before which place there are ones, small gaps included */
function runsOf(rows: Uint8Array): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let from = rows.indexOf(1); from >= 0; ) {
    const end = rows.indexOf(0, from);
    const to = end < 0 ? rows.length : end;
    const last = runs.at(-1);
    if (last && from - last[1] < gap) last[1] = to;
    else runs.push([from, to]);
    from = end < 0 ? -1 : rows.indexOf(1, to);
  }
  return runs;
}
