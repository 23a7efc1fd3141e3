/**
 * Paints one tile, or part of one, in steps short enough for a frame. Painted on a scratch surface and handed over as a
 * bitmap: a tile is never shown half painted, and canvases showing an unchanged bitmap cost nothing per frame.
 */
import { PALETTES, type Theme } from '@polku/shared/kernel/palette';
import type { Box, SceneItem } from '@polku/shared/kernel/scene';
import { Brush } from '../paint/brush';
import { paintItems } from '../paint/paint-items';
import { ShapePaths } from '../paint/shape-paths';
import type { Detail } from './level-policy';
import { tilePixels } from './tile-grid';

export interface PaintLook {
  readonly theme: Theme;
  /** Items that stay strong while all others are faint; null when none is. */
  readonly highlight: ReadonlySet<string> | null;
  readonly images: ((hash: string) => CanvasImageSource | undefined) | undefined;
}

export interface TileOrder {
  readonly target: ImageBitmapRenderingContext;
  /** Device pixels of the tile's side. */
  readonly pixels: number;
  /** The tile's box on the board and the part of it to paint, in whole pixels. */
  readonly box: Box;
  readonly part: Box;
  /** Device pixels per board unit. */
  readonly scale: number;
  readonly detail: Detail;
  readonly items: readonly SceneItem[];
  readonly look: PaintLook;
}

export interface TilePainter {
  /** Begins another tile; what was under way is given up. */
  begin(order: TileOrder): void;
  /** @returns true when the tile is finished (or none was started) */
  step(deadline: number): boolean;
  cancel(): void;
}

const itemsAtOnce: Readonly<Record<Detail, number>> = { full: 12, bars: 40, blocks: 120 };
const faint = 0.25;

export function createTilePainter(): TilePainter {
  const paths = new ShapePaths();
  const all = surface(tilePixels.all, false, paths);
  const backdrop = surface(tilePixels.backdrop, false, paths);
  const veil = surface(tilePixels.all, true, paths);
  let scratch = all;
  let order: TileOrder | null = null;
  let at = 0;

  const begin = (next: TileOrder): void => {
    order = next;
    at = 0;
    scratch = next.pixels === tilePixels.backdrop ? backdrop : all;
    const { context } = scratch;
    const { x, y, width, height } = pixelsOf(next);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    if (width < next.pixels || height < next.pixels) context.drawImage(next.target.canvas, 0, 0);
    context.fillStyle = PALETTES[next.look.theme].paper;
    context.fillRect(x, y, width, height);
  };
  const paint = ({ brush }: Surface, items: readonly SceneItem[], of: TileOrder): void => {
    paintItems(brush, items, {
      theme: of.look.theme,
      scale: of.scale,
      dx: -of.box.x * of.scale,
      dy: -of.box.y * of.scale,
      detail: of.detail,
      clip: of.part,
      images: of.look.images,
    });
  };
  const paintFaint = (items: readonly SceneItem[], of: TileOrder): void => {
    const { x, y, width, height } = pixelsOf(of);
    veil.context.setTransform(1, 0, 0, 1, 0, 0);
    veil.context.clearRect(x, y, width, height);
    paint(veil, items, of);
    const { context } = scratch;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = faint;
    context.drawImage(veil.context.canvas, x, y, width, height, x, y, width, height);
    context.globalAlpha = 1;
  };
  const paintSome = (items: readonly SceneItem[], of: TileOrder): void => {
    const { highlight } = of.look;
    if (!highlight) {
      paint(scratch, items, of);
      return;
    }
    const strong = (item: SceneItem): boolean => item.plane === 0 || highlight.has(item.id);
    for (const run of runs(items, strong)) {
      if (run.strong) paint(scratch, run.items, of);
      else paintFaint(run.items, of);
    }
  };
  const finish = (of: TileOrder): void => {
    of.target.transferFromImageBitmap(scratch.context.canvas.transferToImageBitmap());
    order = null;
  };

  return {
    begin,
    step(deadline) {
      if (!order) return true;
      const many = itemsAtOnce[order.detail];
      while (at < order.items.length) {
        paintSome(order.items.slice(at, at + many), order);
        at += many;
        if (performance.now() >= deadline && at < order.items.length) return false;
      }
      finish(order);
      return true;
    },
    cancel() {
      order = null;
    },
  };
}

interface Surface {
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly brush: Brush;
}

function surface(pixels: number, alpha: boolean, paths: ShapePaths): Surface {
  const context = new OffscreenCanvas(pixels, pixels).getContext('2d', { alpha });
  if (!context) throw new Error('This browser gives no 2D surface to draw the board on.');
  return { context, brush: new Brush(context, paths) };
}

function pixelsOf({ box, part, scale }: TileOrder): Box {
  return {
    x: Math.round((part.x - box.x) * scale),
    y: Math.round((part.y - box.y) * scale),
    width: Math.round(part.width * scale),
    height: Math.round(part.height * scale),
  };
}

/** Neighbours of one kind together: the order of painting stays. */
function runs(items: readonly SceneItem[], strong: (item: SceneItem) => boolean) {
  const found: { strong: boolean; items: SceneItem[] }[] = [];
  for (const item of items) {
    const kind = strong(item);
    const last = found.at(-1);
    if (last?.strong === kind) last.items.push(item);
    else found.push({ strong: kind, items: [item] });
  }
  return found;
}
