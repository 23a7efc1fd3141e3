/**
 * The zoomed-out painter: no text, rounded corners or path objects for cards, nothing smaller than a pixel. Outlines are two
 * filled rectangles, far cheaper than stroking, so thousands of cards fit in a frame.
 */
import type { Box, CircleShape, PathShape, RectShape, Shape } from '@polku/shared/kernel/scene';
import type { Brush } from './brush';
import { coarsePath, isLong } from './long-paths';

/** What is smaller than this many pixels both ways is left out. */
const smallest = 0.75;

/** Paints one item's shapes coarsely at the brush's scale; shapes outside `clip` are left out. */
export function paintBlocks(brush: Brush, shapes: readonly Shape[], scale: number, clip: Box | undefined): void {
  const pixel = 1 / scale;
  for (const shape of shapes) {
    switch (shape.kind) {
      case 'rect':
        if (shape.width * scale < smallest && shape.height * scale < smallest) break;
        if (clip && (shape.x > clip.x + clip.width || shape.x + shape.width < clip.x)) break;
        blockRect(brush, shape, pixel);
        break;
      case 'circle':
        if (2 * shape.r * scale >= smallest) blockCircle(brush, shape, scale);
        break;
      case 'path':
        blockPath(brush, shape, scale, clip);
        break;
      case 'image':
        brush.setOpacity(1);
        brush.setFill(brush.colour('line'));
        brush.context.fillRect(shape.x, shape.y, shape.width, shape.height);
        break;
      case 'text':
        break;
    }
  }
}

function blockRect(brush: Brush, rect: RectShape, pixel: number): void {
  const { context } = brush;
  const { x, y, width, height } = rect;
  const filled = rect.fill !== undefined && rect.fill !== 'none';
  const edge = rect.stroke === undefined || rect.stroke === 'none' ? 0 : Math.max(rect.strokeWidth ?? 1, pixel);
  brush.setOpacity(rect.opacity ?? 1);
  if (edge > 0 && rect.stroke !== undefined) {
    if (filled && rect.opacity === undefined) {
      brush.setFill(brush.colour(rect.stroke));
      context.fillRect(x, y, width, height);
    } else {
      brush.setStroke(rect.stroke, edge, rect.dash);
      context.strokeRect(x, y, width, height);
    }
  }
  if (filled && rect.fill !== undefined) {
    brush.setShapeFill(rect.fill);
    context.fillRect(x + edge, y + edge, Math.max(0, width - 2 * edge), Math.max(0, height - 2 * edge));
  }
}

function blockCircle(brush: Brush, circle: CircleShape, scale: number): void {
  const { context } = brush;
  const { x, y, r } = circle;
  const fill = circle.fill === undefined || circle.fill === 'none' ? circle.stroke : circle.fill;
  if (fill === undefined || fill === 'none') return;
  brush.setOpacity(circle.opacity ?? 1);
  brush.setShapeFill(fill);
  if (r * scale < 2.5) context.fillRect(x - r, y - r, 2 * r, 2 * r);
  else context.fill(brush.paths.outline(circle));
}

function blockPath(brush: Brush, path: PathShape, scale: number, clip: Box | undefined): void {
  const { context } = brush;
  const first = path.commands[0];
  // Marks on cards are short paths; they are skipped by their extent, long curves never.
  if (path.commands.length <= 8 && first && extent(path) * scale < 3) return;
  brush.setOpacity(path.opacity ?? 1);
  if (path.fill !== undefined && path.fill !== 'none') {
    brush.setShapeFill(path.fill);
    context.fill(brush.paths.outline(path));
  }
  if (path.stroke === undefined || path.stroke === 'none') return;
  // Dashes finer than a pixel are a paler line.
  const dashed = path.dash !== undefined && path.dash.length > 0;
  const fine = dashed && path.dash.every((part) => part * scale < 1);
  if (fine) brush.setOpacity((path.opacity ?? 1) * 0.55);
  brush.setStroke(path.stroke, Math.max(path.strokeWidth ?? 1, 1 / scale), fine ? undefined : path.dash);
  if (clip && isLong(path) && scale > 0.05)
    for (const { path: near } of brush.paths.long(path).stretchesNear(clip, 2 / scale)) context.stroke(near);
  else context.stroke(isLong(path) ? coarsePath(path, 0.75 / scale) : brush.paths.outline(path));
}

function extent(path: PathShape): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const command of path.commands) {
    if (command[0] === 'Z') continue;
    const x = command[command.length - 2] as number;
    const y = command[command.length - 1] as number;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return Math.max(right - left, bottom - top);
}
