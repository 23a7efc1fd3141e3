/**
 * A drawing shape as neutral SVG elements with React attribute names: the SVG file writes them as text, the DOM as React
 * elements. A patterned fill is two elements, ground and pattern, so that a page needs one definition per pattern and ink.
 */
import { type PatternFill, patternId } from './pattern';
import { type Fill, type ImageShape, type Paint, type Shape, type TextShape, wholePicture } from './scene';
import { cornerRadii, pathData, roundCoordinate, roundedRectData } from './shape-path';

export interface SvgElement {
  readonly tag: 'rect' | 'circle' | 'path' | 'text' | 'image' | 'svg';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  /** The content of an `svg`, which clips to its box. */
  readonly inside?: SvgElement;
}

export interface SvgContext {
  /** Turns a paint into an attribute value. */
  readonly paint: (paint: Paint) => string;
  /** Where a picture's bytes are; without an answer its placeholder is drawn. */
  readonly imageUrl?: ((hash: string) => string | undefined) | undefined;
  /** Hold every text to its measured width, for readers that may lack the font. */
  readonly holdWidths?: boolean | undefined;
}

type Attributes = Record<string, string | number | undefined>;

/** @returns the elements that draw the shape, in painting order; none for what cannot be seen */
export function shapeToSvg(shape: Shape, context: SvgContext): readonly SvgElement[] {
  switch (shape.kind) {
    case 'text':
      return shape.text === '' || shape.fill === 'none' ? [] : [textElement(shape, context)];
    case 'image':
      return imageElements(shape, context);
    default:
      return outlined(shape, context);
  }
}

function outlined(shape: Exclude<Shape, TextShape | ImageShape>, context: SvgContext): readonly SvgElement[] {
  const { tag, geometry } = outline(shape);
  const stroke: Attributes =
    shape.stroke === undefined || shape.stroke === 'none'
      ? {}
      : {
          stroke: context.paint(shape.stroke),
          strokeWidth: shape.strokeWidth ?? 1,
          strokeDasharray: shape.kind !== 'circle' && shape.dash?.length ? shape.dash.join(' ') : undefined,
          strokeLinecap: shape.kind === 'path' && shape.cap === 'round' ? 'round' : undefined,
          strokeLinejoin: shape.kind === 'path' ? 'round' : undefined,
        };
  const opacity = shape.opacity === undefined || shape.opacity === 1 ? undefined : shape.opacity;
  const draw = (fill: string, rest: Attributes): SvgElement => ({
    tag,
    attributes: kept({ ...geometry, fill, opacity, ...rest }),
  });
  const fill: Fill = shape.fill ?? 'none';
  if (typeof fill !== 'string') {
    const ink = draw(patternUrl(fill), stroke);
    return fill.ground === 'none' ? [ink] : [draw(context.paint(fill.ground), {}), ink];
  }
  return fill === 'none' && stroke.stroke === undefined ? [] : [draw(context.paint(fill), stroke)];
}

function outline(shape: Exclude<Shape, TextShape | ImageShape>): {
  tag: 'rect' | 'circle' | 'path';
  geometry: Attributes;
} {
  const n = roundCoordinate;
  if (shape.kind === 'circle')
    return { tag: 'circle', geometry: { cx: n(shape.x), cy: n(shape.y), r: n(Math.max(0, shape.r)) } };
  if (shape.kind === 'path') return { tag: 'path', geometry: { d: pathData(shape.commands) } };
  if (typeof shape.radius === 'object') return { tag: 'path', geometry: { d: roundedRectData(shape) } };
  const [radius] = cornerRadii(shape);
  return {
    tag: 'rect',
    geometry: {
      x: n(shape.x),
      y: n(shape.y),
      width: n(Math.max(0, shape.width)),
      height: n(Math.max(0, shape.height)),
      rx: radius > 0 ? n(radius) : undefined,
    },
  };
}

function patternUrl(fill: PatternFill): string {
  return `url(#${patternId(fill.pattern, fill.ink)})`;
}

function textElement(shape: TextShape, context: SvgContext): SvgElement {
  const spacing = shape.letterSpacing ?? 0;
  return {
    tag: 'text',
    text: shape.text,
    attributes: kept({
      x: roundCoordinate(shape.x),
      y: roundCoordinate(shape.y),
      fill: context.paint(shape.fill),
      fontSize: shape.size,
      fontWeight: shape.italic ? 400 : shape.weight,
      fontStyle: shape.italic ? 'italic' : undefined,
      textAnchor: shape.anchor === 'middle' || shape.anchor === 'end' ? shape.anchor : undefined,
      letterSpacing: spacing === 0 ? undefined : spacing,
      transform: shape.turned ? `rotate(90 ${roundCoordinate(shape.x)} ${roundCoordinate(shape.y)})` : undefined,
      textLength: context.holdWidths && spacing === 0 && shape.width > 0 ? roundCoordinate(shape.width) : undefined,
      lengthAdjust: context.holdWidths && spacing === 0 && shape.width > 0 ? 'spacingAndGlyphs' : undefined,
    }),
  };
}

function imageElements(shape: ImageShape, context: SvgContext): readonly SvgElement[] {
  const url = context.imageUrl?.(shape.hash);
  if (url === undefined) return imagePlaceholder(shape).flatMap((part) => outlined(part, context));
  const { width, height, radius } = shape;
  const n = roundCoordinate;
  const whole = wholePicture(shape);
  const [left, top] = [n(shape.x - whole.x), n(shape.y - whole.y)];
  const [right, bottom] = [n(whole.width - width - left), n(whole.height - height - top)];
  const edges = shape.part ? `${top}px ${right}px ${bottom}px ${left}px` : '0';
  const picture: SvgElement = {
    tag: 'image',
    attributes: kept({
      href: url,
      x: n(whole.x),
      y: n(whole.y),
      width: n(whole.width),
      height: n(whole.height),
      preserveAspectRatio: 'xMidYMid slice',
      clipPath: radius ? `inset(${edges} round ${n(radius)}px)` : undefined,
    }),
  };
  if (!shape.part) return [picture];
  const box = { x: n(shape.x), y: n(shape.y), width: n(width), height: n(height) };
  const viewBox = `${box.x} ${box.y} ${box.width} ${box.height}`;
  // Cut by the box of an svg of its own: not every reader of files knows how to cut by rounded edges.
  return [{ tag: 'svg', attributes: { ...box, viewBox }, inside: picture }];
}

/** @returns the placeholder of a missing picture: a sunken frame with a hill and a sun */
export function imagePlaceholder(shape: ImageShape): readonly Exclude<Shape, TextShape | ImageShape>[] {
  const { x, y, width, height } = shape;
  const unit = Math.min(width, height) / 6;
  const [cx, cy] = [x + width / 2, y + height / 2];
  return [
    { kind: 'rect', x, y, width, height, fill: 'surfaceSunken', stroke: 'line', radius: shape.radius ?? 0 },
    {
      kind: 'path',
      commands: [
        ['M', cx - 1.6 * unit, cy + unit],
        ['L', cx - 0.5 * unit, cy - 0.4 * unit],
        ['L', cx + 0.3 * unit, cy + 0.5 * unit],
        ['L', cx + 0.8 * unit, cy],
        ['L', cx + 1.6 * unit, cy + unit],
        ['Z'],
      ],
      fill: 'lineStrong',
    },
    { kind: 'circle', x: cx + 0.8 * unit, y: cy - 0.8 * unit, r: 0.35 * unit, fill: 'lineStrong' },
  ];
}

function kept(attributes: Attributes): Record<string, string | number> {
  const result: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) result[name] = value;
  return result;
}
