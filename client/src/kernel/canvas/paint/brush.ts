/**
 * Per-surface state of the painter: colours, patterns, fonts and the context's last settings, since setting them for every
 * shape costs more than drawing. Call `begin` before each painting: others may have used the context since.
 */
import { resolvePaint, type Theme, mixColours, PALETTES } from '@polku/shared/kernel/palette';
import { flatFill, type PatternFill, patterns } from '@polku/shared/kernel/pattern';
import type { Fill, Paint, TextShape } from '@polku/shared/kernel/scene';
import { fontMetrics } from '@polku/shared/kernel/text-metrics';
import { ShapePaths } from './shape-paths';
import type { Surface2d } from './surface';

/** Below this scale stripes and dots are finer than a pixel: a flat mix of ink and ground replaces them. */
const patternsFrom = 0.35;
/** Ink strength of a bar that replaces a line of text. */
const barShare = 0.4;

export class Brush {
  private theme: Theme = 'light';
  private scale = 1;
  private fill = '';
  private stroke = '';
  private width = -1;
  private font = '';
  private spacing = Number.NaN;
  private opacity = 1;
  private dashed = false;
  private readonly colours: Record<Theme, Map<Paint, string>> = { light: new Map(), dark: new Map() };
  private readonly bars: Record<Theme, Map<Paint, string>> = { light: new Map(), dark: new Map() };
  private readonly fonts = new Map<number, string>();
  private readonly tiles = new Map<string, CanvasPattern>();

  /** @param paths outlines that several surfaces share */
  constructor(
    readonly context: Surface2d,
    readonly paths = new ShapePaths(),
  ) {}

  begin(theme: Theme, scale: number): void {
    const { context } = this;
    this.theme = theme;
    this.scale = scale;
    this.fill = this.stroke = this.font = '';
    this.width = -1;
    this.spacing = Number.NaN;
    this.opacity = context.globalAlpha = 1;
    this.dashed = false;
    context.setLineDash([]);
    context.lineJoin = 'round';
    context.lineCap = 'butt';
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    context.fontKerning = 'none';
    context.textRendering = 'geometricPrecision';
  }

  colour(paint: Paint): string {
    const known = this.colours[this.theme];
    let colour = known.get(paint);
    if (colour === undefined) known.set(paint, (colour = resolvePaint(paint, this.theme)));
    return colour;
  }

  setFill(colour: string): void {
    if (colour === this.fill) return;
    this.context.fillStyle = this.fill = colour;
  }

  /** Sets the fill of a shape: a colour, or a pattern where it can be seen. */
  setShapeFill(fill: Fill): void {
    if (typeof fill === 'string') this.setFill(this.colour(fill));
    else if (this.scale < patternsFrom) this.setFill(flatFill(fill, this.theme));
    else {
      this.context.fillStyle = this.tile(fill);
      this.fill = '';
    }
  }

  /** Sets the colour of the bar that replaces text too small to read. */
  setBarFill(paint: Paint): void {
    const known = this.bars[this.theme];
    let colour = known.get(paint);
    if (colour === undefined) {
      const ink = this.colour(paint);
      known.set(paint, (colour = ink === 'none' ? ink : mixColours(PALETTES[this.theme].surface, ink, barShare)));
    }
    this.setFill(colour);
  }

  setStroke(paint: Paint, width: number, dash?: readonly number[]): void {
    const { context } = this;
    const colour = this.colour(paint);
    if (colour !== this.stroke) context.strokeStyle = this.stroke = colour;
    if (width !== this.width) context.lineWidth = this.width = width;
    const dashed = dash !== undefined && dash.length > 0;
    if (dashed || this.dashed) context.setLineDash(dashed ? [...dash] : []);
    this.dashed = dashed;
  }

  setOpacity(opacity: number): void {
    if (opacity !== this.opacity) this.context.globalAlpha = this.opacity = opacity;
  }

  setFont(text: TextShape): void {
    const { context } = this;
    const weight = text.italic ? 400 : text.weight;
    const key = text.size * 4096 + weight * 2 + (text.italic ? 1 : 0);
    let font = this.fonts.get(key);
    if (font === undefined) {
      font = `${text.italic ? 'italic ' : ''}${weight} ${text.size}px ${fontMetrics.family}, sans-serif`;
      this.fonts.set(key, font);
    }
    if (font !== this.font) context.font = this.font = font;
    const spacing = text.letterSpacing ?? 0;
    if (spacing !== this.spacing) {
      this.spacing = spacing;
      context.letterSpacing = `${spacing === 0 ? noAlternates : spacing}px`;
    }
  }

  // The tile is drawn at the next whole multiple of its size and scaled to fit: sharp, and without seams.
  private tile(fill: PatternFill): CanvasPattern {
    const { tile, path, strokeWidth, opacity } = patterns[fill.pattern];
    const times = Math.min(8, Math.ceil(this.scale));
    const ground = this.colour(fill.ground);
    const ink = this.colour(fill.ink);
    const key = `${fill.pattern} ${ink} ${ground} ${times}`;
    const known = this.tiles.get(key);
    if (known) return known;
    const canvas = new OffscreenCanvas(tile * times, tile * times);
    const context = canvas.getContext('2d');
    if (!context) throw new Error(`This browser gives no surface to draw the pattern ${fill.pattern} on.`);
    context.scale(times, times);
    if (ground !== 'none') {
      context.fillStyle = ground;
      context.fillRect(0, 0, tile, tile);
    }
    if (ink !== 'none') {
      context.globalAlpha = opacity;
      context.fillStyle = context.strokeStyle = ink;
      context.lineWidth = strokeWidth;
      context[strokeWidth > 0 ? 'stroke' : 'fill'](new Path2D(path));
    }
    const drawn = this.context.createPattern(canvas, 'repeat');
    if (!drawn) throw new Error(`This browser cannot repeat the pattern ${fill.pattern}.`);
    drawn.setTransform(new DOMMatrix([1 / times, 0, 0, 1 / times, 0, 0]));
    this.tiles.set(key, drawn);
    return drawn;
  }
}

/**
 * Canvas has no switch for contextual alternates (Inter turns "->" into an arrow and lifts a colon between digits).
 * Browsers switch them off where letters are spaced; a spacing this small moves nothing.
 */
const noAlternates = 0.0001;
