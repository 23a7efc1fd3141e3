/**
 * The two patterns that tell colours apart for colour-blind people, defined once for canvas, SVG and the DOM. A pattern is a
 * square tile of board pixels aligned to the board's origin, with one path in the ink's colour.
 */
import { mixColours, resolvePaint, type Theme } from './palette';
import type { Fill, Paint } from './scene';

export type PatternFill = Exclude<Fill, string>;
export type PatternName = PatternFill['pattern'];

export interface PatternTile {
  /** Side of the tile, board pixels. */
  readonly tile: number;
  /** SVG path data of the ink. */
  readonly path: string;
  /** Width of the line that draws the path; 0 means that the path is filled. */
  readonly strokeWidth: number;
  /** Weak patterns are used below text. */
  readonly opacity: number;
  /** Apparent share of ink, 0–1, for the flat colour that replaces a tiny pattern. */
  readonly coverage: number;
}

export const patterns: Readonly<Record<PatternName, PatternTile>> = {
  hatch: diagonals(7, 2.3, 1),
  hatchWeak: diagonals(9, 2, 0.15),
  dots: dots(6, 1.05, 1),
  dotsWeak: dots(8, 1.1, 0.2),
};

/** @returns the id under which pages and SVG files define a pattern's ink */
export function patternId(pattern: PatternName, ink: Paint): string {
  return `polku-${pattern}-${ink.replace(/[^a-zA-Z0-9-]/g, '')}`;
}

/** @returns the colour of a fill seen from far away, `#rrggbb` or `none` */
export function flatFill(fill: Fill, theme: Theme): string {
  if (typeof fill === 'string') return resolvePaint(fill, theme);
  const ground = resolvePaint(fill.ground, theme);
  const ink = resolvePaint(fill.ink, theme);
  if (ground === 'none') return ink;
  return ink === 'none' ? ground : mixColours(ground, ink, patterns[fill.pattern].coverage);
}

// A line from corner to corner, and its neighbours' ends in the other two corners.
function diagonals(tile: number, strokeWidth: number, opacity: number): PatternTile {
  const end = tile / 4;
  const path = `M${-end} ${tile + end}L${tile + end} ${-end}M${-end} ${end}L${end} ${-end}M${tile - end} ${tile + end}L${tile + end} ${tile - end}`;
  return { tile, path, strokeWidth, opacity, coverage: ((strokeWidth * Math.SQRT2) / tile) * opacity };
}

function dots(tile: number, radius: number, opacity: number): PatternTile {
  const dot = (at: number) =>
    `M${at - radius} ${at}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  const coverage = ((2 * Math.PI * radius ** 2) / tile ** 2) * opacity;
  return { tile, path: dot(tile / 4) + dot((3 * tile) / 4), strokeWidth: 0, opacity, coverage };
}
