/**
 * PNGs larger than one canvas: painted in bands of tiles from the top, each read and compressed before the next, so memory is
 * one band. Tiles showing only paper are neither painted nor read. The page stays responsive between bands.
 */
import { PixelDeflate } from './pixel-deflate';
import { pictureSurface } from './picture-surface';
import { pngChunk, pngHeader, pngTitle } from './png-chunks';
import type { PngPlan } from './png-plan';
import type { Tile, TilePainter } from './tile-painter';

const tileWidth = 1_024;
/** Pixels of one band over the picture's whole width: 80 MB. */
const bandPixels = 20_000_000;

/** @returns the PNG file of the planned size */
export async function pngInBands(
  plan: Pick<PngPlan, 'width' | 'height'>,
  painter: TilePainter,
  title?: string,
): Promise<Blob> {
  const { width, height } = plan;
  const bandHeight = Math.max(1, Math.min(height, Math.floor(bandPixels / width)));
  const { context } = pictureSurface(tileWidth, bandHeight, { willReadFrequently: true });
  const read = (tile: Tile): Uint32Array => {
    painter.paint(context, tile);
    return new Uint32Array(context.getImageData(0, 0, tile.width, tile.height).data.buffer);
  };
  const paper = paperTile(painter, context, bandHeight);
  const stream = new PixelDeflate();
  // The row above the first counts as 0; its alpha is that of every pixel.
  const nothing = new Uint32Array(tileWidth).fill(0xff000000);
  let above: readonly Uint32Array[] = [];
  let aboveRow = 0;
  let worked = performance.now();
  for (let top = 0; top < height; top += bandHeight) {
    const rows = Math.min(bandHeight, height - top);
    const tiles: Uint32Array[] = [];
    for (let left = 0; left < width; left += tileWidth) {
      const tile = { left, top, width: Math.min(tileWidth, width - left), height: rows };
      tiles.push(painter.isBlank(tile) ? paper : read(tile));
    }
    for (let row = 0; row < rows; row++) {
      stream.beginRow();
      for (const [index, tile] of tiles.entries()) {
        const columns = Math.min(tileWidth, width - index * tileWidth);
        const over = row === 0 ? (above[index] ?? nothing) : tile;
        if (tile === paper && over === paper) stream.addSame(columns);
        else stream.add(tile, row * columns, over, (row === 0 ? aboveRow : row - 1) * columns, columns);
      }
    }
    above = tiles;
    aboveRow = rows - 1;
    if (performance.now() - worked > 40) {
      await nextTask();
      worked = performance.now();
    }
  }
  const data = stream.finish().flatMap((part) => pngChunk('IDAT', part));
  const parts = [...pngHeader(width, height), ...pngTitle(title), ...data, ...pngChunk('IEND', new Uint8Array(0))];
  return new Blob(parts, { type: 'image/png' });
}

/** One tile of bare paper that stands for all of them, in the exact bytes the canvas gives for the colour. */
function paperTile(painter: TilePainter, context: OffscreenCanvasRenderingContext2D, bandHeight: number): Uint32Array {
  painter.paint(context, { left: -1e6, top: -1e6, width: 1, height: 1 });
  const [word = 0] = new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer);
  return new Uint32Array(tileWidth * bandHeight).fill(word);
}

/** Lets the page answer people between bands; timers would wait 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
