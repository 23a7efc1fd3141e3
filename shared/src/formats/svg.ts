/**
 * A board's scene as one SVG file, with the same shapes, colours, line breaks and patterns as the canvas. No DOM. Texts keep
 * their measured widths where the font is missing; pass it as `fontCss` to embed it.
 */
import { resolvePaint, type Theme } from '../kernel/palette';
import { type PatternFill, patternId, patterns } from '../kernel/pattern';
import { type Box, boxesMeet, type Scene, type SceneItem } from '../kernel/scene';
import { roundCoordinate } from '../kernel/shape-path';
import { shapeToSvg, type SvgElement } from '../kernel/shape-svg';
import { fontMetrics } from '../kernel/text-metrics';

export interface SvgOptions {
  readonly theme: Theme;
  /** The file's `<title>`. */
  readonly title: string;
  /** The part of the board to draw; without it the whole. */
  readonly area?: Box | undefined;
  /** Addresses of pictures by content hash, best as data: URLs. */
  readonly imageUrl?: ((hash: string) => string | undefined) | undefined;
  /** `@font-face` rules with the font's bytes, for readers that do not have it. */
  readonly fontCss?: string | undefined;
  /** For embedding in a page whose CSS styles the texts; inline styles would be refused there. */
  readonly inPage?: boolean;
}

const spelledAsInReact = new Set(['preserveAspectRatio', 'textLength', 'lengthAdjust', 'viewBox']);
const textStyle =
  'font-kerning:none;font-variant-ligatures:none;font-feature-settings:"kern" 0,"liga" 0,"calt" 0;text-rendering:geometricPrecision;white-space:pre';

/** @returns the SVG document, without an XML declaration; width and height are board pixels */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const area = options.area ?? scene.bounds;
  const items = inPaintingOrder(scene).filter((item) => boxesMeet(item.box, area));
  const paint = (name: Parameters<typeof resolvePaint>[0]) => resolvePaint(name, options.theme);
  const context = { paint, imageUrl: options.imageUrl, holdWidths: true };
  const [x, y, width, height] = [area.x, area.y, area.width, area.height].map(roundCoordinate);
  const groups = items.map((item) => {
    const body = item.shapes
      .flatMap((shape) => shapeToSvg(shape, context))
      .map(write)
      .join('');
    const label = item.label === undefined ? '' : ` role="img" aria-label="${escapeXml(item.label)}"`;
    return body === '' ? '' : `<g${label}>${body}</g>`;
  });
  const style = options.inPage ? '' : ` style="${escapeXml(textStyle)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`,
    ` font-family="${fontMetrics.family}, sans-serif"${style} xml:space="preserve">`,
    `<title>${escapeXml(options.title)}</title>`,
    options.fontCss === undefined ? '' : `<style>${escapeXml(options.fontCss)}</style>`,
    definitions(items, paint),
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paint('paper')}"/>`,
    ...groups,
    '</svg>\n',
  ].join('');
}

/** @returns everything that is painted, back to front: the planes in order, then the heads at their board positions */
export function inPaintingOrder(scene: Scene): readonly SceneItem[] {
  const planes = [0, 1, 2].flatMap((plane) => scene.items.filter((item) => item.plane === plane));
  return [...planes, ...scene.heads.top, ...scene.heads.left];
}

function definitions(items: readonly SceneItem[], paint: (name: PatternFill['ink']) => string): string {
  const used = new Map<string, PatternFill>();
  for (const item of items) {
    for (const shape of item.shapes) {
      if ('fill' in shape && typeof shape.fill === 'object')
        used.set(patternId(shape.fill.pattern, shape.fill.ink), shape.fill);
    }
  }
  const written = [...used].map(([id, { pattern, ink }]) => {
    const { tile, path, strokeWidth, opacity } = patterns[pattern];
    const colour =
      strokeWidth > 0 ? `fill="none" stroke="${paint(ink)}" stroke-width="${strokeWidth}"` : `fill="${paint(ink)}"`;
    const seeThrough = opacity === 1 ? '' : ` opacity="${opacity}"`;
    return `<pattern id="${id}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse"><path d="${path}" ${colour}${seeThrough}/></pattern>`;
  });
  return written.length === 0 ? '' : `<defs>${written.join('')}</defs>`;
}

function write(element: SvgElement): string {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => ` ${spelled(name)}="${escapeXml(String(value))}"`,
  );
  const open = `<${element.tag}${attributes.join('')}`;
  const inside = element.inside ? write(element.inside) : element.text === undefined ? '' : escapeXml(element.text);
  return inside === '' ? `${open}/>` : `${open}>${inside}</${element.tag}>`;
}

function spelled(name: string): string {
  return spelledAsInReact.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns the text for an XML element or attribute; what XML 1.0 cannot carry (control characters, half surrogates) is dropped */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (char) => escapes[char] ?? '');
}
