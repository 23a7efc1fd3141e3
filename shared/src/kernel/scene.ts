/**
 * Neutral drawing shapes read by canvas, PNG, SVG and thumbnails, in board pixels at 100 %. A scene is immutable plain data;
 * unchanged items keep their identity, so that only changes are repainted. Colours are token names, so one scene serves light
 * and dark.
 */
import type { Paint } from './palette';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type { Paint };

/** A fill is a plain paint or one of the patterns that tell colours apart for colour-blind people. */
export type Fill =
  | Paint
  | { readonly pattern: 'hatch' | 'hatchWeak' | 'dots' | 'dotsWeak'; readonly ink: Paint; readonly ground: Paint };

export type FontWeight = 400 | 600 | 700;

export interface RectShape extends Box {
  readonly kind: 'rect';
  readonly fill?: Fill;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  /** One radius, or [topLeft, topRight, bottomRight, bottomLeft]. */
  readonly radius?: number | readonly [number, number, number, number];
  readonly opacity?: number;
}
export interface CircleShape {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly fill?: Fill;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly opacity?: number;
}
/** A path of absolute M, L, C, Z commands. */
export interface PathShape {
  readonly kind: 'path';
  readonly commands: readonly PathCommand[];
  readonly fill?: Fill;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly cap?: 'round' | 'butt';
  readonly opacity?: number;
}
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** One line of text, already broken and shortened; `y` is the baseline. `width` is its measured advance width. */
export interface TextShape {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly fill: Paint;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
  readonly letterSpacing?: number;
  /** Turned a quarter clockwise around x, y: it reads downwards, with its feet at the left. */
  readonly turned?: boolean;
  readonly width: number;
}
/** A picture by content hash; the painter draws a placeholder until the bytes are there. */
export interface ImageShape extends Box {
  readonly kind: 'image';
  readonly hash: string;
  readonly radius?: number;
  /** Which part of the picture fills the box, in shares of its width and height; without it as much of its middle as fits. */
  readonly part?: Box;
}
export type Shape = RectShape | CircleShape | PathShape | TextShape | ImageShape;

/**
 * One thing on the board. `id` is a record id for what can be selected, otherwise a stable made-up key with a `:`.
 * `plane` orders painting: 0 backdrop (bands, lines, curves), 1 things (cards, notes), 2 over things (connectors, marks).
 */
export interface SceneItem {
  readonly id: string;
  readonly plane: 0 | 1 | 2;
  readonly box: Box;
  readonly shapes: readonly Shape[];
  /** Can be hovered, selected, dragged and focused. */
  readonly interactive: boolean;
  /** `lines`: grasped at its lines and words only, and outlined along them; its box covers things that it does not. */
  readonly grasp?: 'lines';
  /** The screen reader label; required of interactive items. */
  readonly label?: string;
  /** All of a text that its picture had to shorten, for pointers that rest on it. */
  readonly hint?: string;
}

/** Strips that stay in view while panning: columns' heads along the top, rows' heads along the left. */
export interface SceneHeads {
  /** Board y where the content below the top heads begins, and board x where the content right of the left heads begins. */
  readonly topHeight: number;
  readonly leftWidth: number;
  readonly top: readonly SceneItem[];
  readonly left: readonly SceneItem[];
}

export interface Scene {
  /** Everything, margins included; x and y may be negative when free notes are left of or above the map. */
  readonly bounds: Box;
  readonly items: readonly SceneItem[];
  readonly heads: SceneHeads;
}

/**
 * @returns the items, reusing those of `previous` that look the same. For small boards, where comparing pictures is
 * cheaper than tracking their inputs.
 */
export function sameItems(items: readonly SceneItem[], previous: Scene | undefined): readonly SceneItem[] {
  if (!previous) return items;
  const before = new Map(previous.items.map((item) => [item.id, item]));
  return items.map((item) => {
    const old = before.get(item.id);
    return old && JSON.stringify(old) === JSON.stringify(item) ? old : item;
  });
}

/** @returns the box of the whole picture when its visible part fills the shape's box */
export function wholePicture({ x, y, width, height, part }: ImageShape): Box {
  if (!part) return { x, y, width, height };
  const [wide, high] = [width / part.width, height / part.height];
  return { x: x - part.x * wide, y: y - part.y * high, width: wide, height: high };
}

/** @returns whether the boxes share any area */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** @returns whether the boxes are the same */
export function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

/** @returns the smallest box around all; an empty list gives a box of no size at 0, 0 */
export function unionBox(boxes: Iterable<Box>): Box {
  let x1 = Infinity;
  let y1 = Infinity;
  let x2 = -Infinity;
  let y2 = -Infinity;
  for (const box of boxes) {
    x1 = Math.min(x1, box.x);
    y1 = Math.min(y1, box.y);
    x2 = Math.max(x2, box.x + box.width);
    y2 = Math.max(y2, box.y + box.height);
  }
  return x1 === Infinity ? { x: 0, y: 0, width: 0, height: 0 } : { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}
