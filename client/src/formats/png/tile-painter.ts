/** Paints any part of a scene's picture, so that pictures larger than a canvas can be assembled from tiles. */
import { PALETTES, type Theme } from '@polku/shared/kernel/palette';
import { type Box, boxesMeet, type Scene, type SceneItem } from '@polku/shared/kernel/scene';
import { Brush } from '../../kernel/canvas/paint/brush';
import { type PaintOptions, paintItems } from '../../kernel/canvas/paint/paint-items';
import { ShapePaths } from '../../kernel/canvas/paint/shape-paths';
import type { Surface2d } from '../../kernel/canvas/paint/surface';

/** A part of the picture, in its pixels. */
export interface Tile {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface TilePainter {
  /** Whether nothing but paper is there. */
  readonly isBlank: (tile: Tile) => boolean;
  /** Paints paper and its content; the tile's top left pixel is the context's. */
  readonly paint: (context: Surface2d, tile: Tile) => void;
}

export interface PictureOptions {
  readonly theme: Theme;
  readonly images?: PaintOptions['images'];
}

/** @param scale pixels per board pixel; the picture's top left pixel is the area's top left corner */
export function createTilePainter(scene: Scene, area: Box, scale: number, options: PictureOptions): TilePainter {
  // The board's items, then the heads at their board positions over them.
  const layers = [scene.items, scene.heads.top, scene.heads.left];
  const columns = new Map<string, readonly (readonly SceneItem[])[]>();
  const paths = new ShapePaths();
  let brush: Brush | null = null;
  const slack = 2 / scale; // the canvas cuts at its own edge; a clip there would leave a seam

  const boxOf = ({ left, top, width, height }: Tile): Box => ({
    x: area.x + left / scale - slack,
    y: area.y + top / scale - slack,
    width: width / scale + 2 * slack,
    height: height / scale + 2 * slack,
  });
  const columnOf = (tile: Tile): readonly (readonly SceneItem[])[] => {
    const key = `${tile.left} ${tile.width}`;
    let column = columns.get(key);
    if (!column) {
      const whole = { ...boxOf(tile), y: area.y - slack, height: area.height + 2 * slack };
      column = layers.map((items) => items.filter((item) => boxesMeet(item.box, whole)));
      columns.set(key, column);
    }
    return column;
  };

  return {
    isBlank: (tile) => {
      const box = boxOf(tile);
      return !columnOf(tile).some((items) => items.some((item) => boxesMeet(item.box, box)));
    },
    paint: (context, tile) => {
      if (brush?.context !== context) brush = new Brush(context, paths);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 1;
      context.fillStyle = PALETTES[options.theme].paper;
      context.fillRect(0, 0, tile.width, tile.height);
      const [dx, dy] = [-area.x * scale - tile.left, -area.y * scale - tile.top];
      for (const items of columnOf(tile)) {
        paintItems(brush, items, { ...options, scale, dx, dy, detail: 'full', clip: boxOf(tile) });
      }
    },
  };
}
