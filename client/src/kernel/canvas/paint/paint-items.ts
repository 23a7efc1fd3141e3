/**
 * Draws scene items on a 2D context, for the far canvas, PNG and thumbnails: board point (x, y) at pixel (x · scale + dx, y ·
 * scale + dy). It clears nothing, and leaves its transform set.
 */
import type { Theme } from '@polku/shared/kernel/palette';
import {
  type Box,
  boxesMeet,
  type ImageShape,
  type PathShape,
  type SceneItem,
  type Shape,
  type TextShape,
  wholePicture,
} from '@polku/shared/kernel/scene';
import { imagePlaceholder } from '@polku/shared/kernel/shape-svg';
import { fontHeights } from '@polku/shared/kernel/text';
import type { Brush } from './brush';
import { isLong } from './long-paths';
import { paintBlocks } from './paint-blocks';

export interface PaintOptions {
  readonly theme: Theme;
  /** Pixels per board pixel. */
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  /** `full` with text, `bars` with a bar for each line of text, `blocks` without: only what is larger than a pixel. */
  readonly detail: 'full' | 'bars' | 'blocks';
  /** Board box: nothing outside it is drawn or changed. */
  readonly clip?: Box | undefined;
  /** The bytes of a picture, once they are there; a placeholder is drawn without. */
  readonly images?: ((hash: string) => CanvasImageSource | undefined) | undefined;
}

/** Pixels from which a text can be read: larger ones are written out among the bars, too. */
const READABLE = 6;

/** Paints the items back to front by plane, in the given order within a plane. */
export function paintItems(brush: Brush, items: readonly SceneItem[], options: PaintOptions): void {
  const { scale, dx, dy, clip } = options;
  const { context } = brush;
  context.setTransform(scale, 0, 0, scale, dx, dy);
  if (clip) {
    context.save();
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
  }
  brush.begin(options.theme, scale);
  for (const plane of [0, 1, 2] as const) {
    for (const item of items) {
      if (item.plane !== plane || (clip && !boxesMeet(item.box, clip))) continue;
      if (options.detail === 'blocks') paintBlocks(brush, item.shapes, scale, clip);
      else for (const shape of item.shapes) if (!clip || mayMeet(shape, clip)) paintShape(brush, shape, options);
    }
  }
  brush.setOpacity(1);
  if (clip) context.restore();
}

// A cheap test for simple shapes; paths are left to the context's own clipping.
function mayMeet(shape: Shape, clip: Box): boolean {
  const [right, bottom] = [clip.x + clip.width, clip.y + clip.height];
  switch (shape.kind) {
    case 'path':
      return true;
    case 'text': {
      if (shape.turned) return true;
      const x = startOf(shape);
      const reach = shape.size;
      return (
        x - reach < right &&
        x + shape.width + reach > clip.x &&
        shape.y - 1.2 * reach < bottom &&
        shape.y + reach > clip.y
      );
    }
    case 'circle': {
      const reach = shape.r + (shape.strokeWidth ?? 1);
      return (
        shape.x - reach < right && shape.x + reach > clip.x && shape.y - reach < bottom && shape.y + reach > clip.y
      );
    }
    default: {
      const edge = 'strokeWidth' in shape ? (shape.strokeWidth ?? 1) : 1;
      const { x, y, width, height } = shape;
      return x - edge < right && x + width + edge > clip.x && y - edge < bottom && y + height + edge > clip.y;
    }
  }
}

function startOf(text: TextShape): number {
  return text.anchor === 'middle' ? text.x - text.width / 2 : text.anchor === 'end' ? text.x - text.width : text.x;
}

function paintShape(brush: Brush, shape: Shape, options: PaintOptions): void {
  const { context } = brush;
  if (shape.kind === 'text') {
    if (shape.text === '' || shape.fill === 'none') return;
    brush.setOpacity(1);
    if (shape.turned) {
      const { x, y } = shape;
      context.save();
      context.translate(x, y);
      context.rotate(Math.PI / 2);
      paintShape(brush, { ...shape, x: 0, y: 0, turned: false }, options);
      context.restore();
      brush.begin(options.theme, options.scale);
      return;
    }
    const x = startOf(shape);
    if (options.detail === 'full' || shape.size * options.scale >= READABLE) {
      brush.setFont(shape);
      brush.setFill(brush.colour(shape.fill));
      context.fillText(shape.text, x, shape.y);
    } else {
      const height = shape.size * fontHeights.xHeight;
      brush.setBarFill(shape.fill);
      context.fillRect(x, shape.y - height, shape.width, height);
    }
    return;
  }
  if (shape.kind === 'image') {
    paintImage(brush, shape, options);
    return;
  }
  brush.setOpacity(shape.opacity ?? 1);
  const square = shape.kind === 'rect' && (shape.radius === undefined || shape.radius === 0);
  if (shape.fill !== undefined && shape.fill !== 'none') {
    brush.setShapeFill(shape.fill);
    if (square) context.fillRect(shape.x, shape.y, shape.width, shape.height);
    else context.fill(brush.paths.outline(shape));
  }
  if (shape.stroke !== undefined && shape.stroke !== 'none') {
    brush.setStroke(shape.stroke, shape.strokeWidth ?? 1, shape.kind === 'circle' ? undefined : shape.dash);
    const round = shape.kind === 'path' && shape.cap === 'round';
    if (round) context.lineCap = 'round';
    if (square) context.strokeRect(shape.x, shape.y, shape.width, shape.height);
    else if (shape.kind === 'path' && options.clip && isLong(shape)) strokeStretches(brush, shape, options.clip);
    else context.stroke(brush.paths.outline(shape));
    if (round) context.lineCap = 'butt';
  }
}

function strokeStretches(brush: Brush, shape: PathShape, clip: Box): void {
  const { context } = brush;
  for (const { path, dashOffset } of brush.paths.long(shape).stretchesNear(clip, 2 * (shape.strokeWidth ?? 1))) {
    context.lineDashOffset = dashOffset;
    context.stroke(path);
  }
  context.lineDashOffset = 0;
}

function paintImage(brush: Brush, shape: ImageShape, options: PaintOptions): void {
  const source = options.images?.(shape.hash);
  if (source === undefined) {
    for (const part of imagePlaceholder(shape)) paintShape(brush, part, options);
    return;
  }
  const { context } = brush;
  const [width, height] = sizeOf(source);
  if (width <= 0 || height <= 0) return;
  brush.setOpacity(1);
  // The whole picture covers its box, as `slice` does in SVG: what is too long is cut evenly.
  const whole = wholePicture(shape);
  const shown = Math.min(width / whole.width, height / whole.height);
  const [cutWidth, cutHeight] = [whole.width * shown, whole.height * shown];
  const left = (width - cutWidth) / 2 + (shape.x - whole.x) * shown;
  const top = (height - cutHeight) / 2 + (shape.y - whole.y) * shown;
  const draw = () =>
    context.drawImage(
      source,
      left,
      top,
      shape.width * shown,
      shape.height * shown,
      shape.x,
      shape.y,
      shape.width,
      shape.height,
    );
  if (!shape.radius) {
    draw();
    return;
  }
  const frame = new Path2D();
  frame.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
  context.save();
  context.clip(frame);
  draw();
  context.restore();
}

function sizeOf(source: CanvasImageSource): [number, number] {
  if ('naturalWidth' in source) return [source.naturalWidth, source.naturalHeight];
  if ('videoWidth' in source) return [source.videoWidth, source.videoHeight];
  if ('displayWidth' in source) return [source.displayWidth, source.displayHeight];
  const pixels = (length: number | SVGAnimatedLength) => (typeof length === 'number' ? length : length.baseVal.value);
  return [pixels(source.width), pixels(source.height)];
}
