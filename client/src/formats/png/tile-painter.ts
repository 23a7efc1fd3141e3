/** Paints any part of a scene's picture, so that pictures larger than a canvas can be assembled from tiles. */
import { PALETTES, type Theme } from '@polku/shared/kernel/palette';
import { type Box, boxesMeet, type SceneItem } from '@polku/shared/kernel/scene';
import { Brush } from '../../kernel/canvas/paint/brush';
import { type PaintOptions, paintItems } from '../../kernel/canvas/paint/paint-items';
import { ShapePaths } from '../../kernel/canvas/paint/shape-paths';
import type { Surface2d } from '../../kernel/canvas/paint/surface';
import { type Report, reportChanges } from './busy-rows';

/** A part of the picture, in its pixels. */
export interface Tile {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Items that are painted one list over the other: the board's, then the heads at their board positions. */
export type Layers = readonly (readonly SceneItem[])[];

export interface TilePainter {
  /** Paints paper and its content; the tile's top left pixel is the context's. */
  readonly paint: (context: Surface2d, layers: Layers, tile: Tile) => void;
  /**
   * @param stripe width in pixels of the upright stripes into which the tile is cut, the last one may be narrower
   * @returns for each stripe, for each of the tile's rows: 1 if it may differ there from the row above it
   */
  readonly busyRows: (layers: Layers, tile: Tile, stripe: number) => readonly Uint8Array[];
}

export interface PictureOptions {
  readonly theme: Theme;
  readonly images?: PaintOptions['images'];
}

/** @param scale pixels per board pixel; the picture's top left pixel is the area's top left corner */
export function createTilePainter(area: Box, scale: number, options: PictureOptions): TilePainter {
  const paths = new ShapePaths();
  let brush: Brush | null = null;
  const slack = 2 / scale; // the canvas cuts at its own edge; a clip there would leave a seam

  return {
    paint: (context, layers, tile) => {
      if (brush?.context !== context) brush = new Brush(context, paths);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 1;
      context.fillStyle = PALETTES[options.theme].paper;
      context.fillRect(0, 0, tile.width, tile.height);
      const [dx, dy] = [-area.x * scale - tile.left, -area.y * scale - tile.top];
      const clip = tileBox(tile, area, scale, slack);
      for (const items of layers) paintItems(brush, items, { ...options, scale, dx, dy, detail: 'full', clip });
    },
    busyRows: (layers, tile, stripe) => {
      const box = tileBox(tile, area, scale, slack);
      const stripes = Array.from({ length: Math.ceil(tile.width / stripe) }, () => new Uint8Array(tile.height));
      const [dx, dy] = [-area.x * scale - tile.left, -area.y * scale - tile.top];
      const reach = slack * scale;
      const report: Report = (left, top, right, bottom) => {
        const from = Math.max(0, Math.floor(top * scale + dy - reach));
        const to = Math.min(tile.height, Math.ceil(bottom * scale + dy + reach));
        if (from >= to) return;
        const last = Math.min(stripes.length - 1, Math.floor((right * scale + dx + reach) / stripe));
        for (let at = Math.max(0, Math.floor((left * scale + dx - reach) / stripe)); at <= last; at++)
          stripes[at]?.fill(1, from, to);
      };
      for (const items of layers)
        reportChanges(
          items.filter((item) => boxesMeet(item.box, box)),
          box,
          paths,
          report,
        );
      return stripes;
    },
  };
}

/** @returns the tile's box on the board, grown by the slack */
export function tileBox({ left, top, width, height }: Tile, area: Box, scale: number, slack: number): Box {
  return {
    x: area.x + left / scale - slack,
    y: area.y + top / scale - slack,
    width: width / scale + 2 * slack,
    height: height / scale + 2 * slack,
  };
}
