/**
 * Camera transform: screen = board × zoom + (x, y). Insets are what sticky heads cover at the top and left, in screen pixels.
 * Pure, no DOM.
 */
import type { Box } from '@polku/shared/kernel/scene';
import type { Point, Viewport } from '../canvas-types';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface HeadSize {
  readonly topHeight: number;
  readonly leftWidth: number;
}

export const maxZoom = 4;
/** No board is shown smaller than this, however long it is. */
const smallestZoom = 0.001;
export const fitPadding = 24;
/** Screen pixels that can be scrolled before the board's beginning. */
const beyond = 96;
/** Screen pixels at the lower edge taken by tools and zoom controls: nothing is fitted or revealed beneath them. */
export const toolsHeight = 56;
/** A board is not fitted to its height smaller than this: it could not be read. */
const leastFitHeight = 0.35;
/** Heads follow the zoom between these, so that they can be read when the board cannot. */
const headZoomRange = { min: 0.8, max: 1.5 };

/** @returns the scale at which sticky heads are drawn */
export function headZoom(zoom: number): number {
  return Math.min(headZoomRange.max, Math.max(headZoomRange.min, zoom));
}

/** @returns the height and width in screen pixels that the heads cover */
export function headInsets(heads: HeadSize, zoom: number): { readonly top: number; readonly left: number } {
  const scale = headZoom(zoom);
  return { top: heads.topHeight * scale, left: heads.leftWidth * scale };
}

export function screenToBoard(view: Viewport, screen: Point): Point {
  return { x: (screen.x - view.x) / view.zoom, y: (screen.y - view.y) / view.zoom };
}

export function boardToScreen(view: Viewport, point: Point): Point {
  return { x: point.x * view.zoom + view.x, y: point.y * view.zoom + view.y };
}

/** @returns the board box that a screen of this size shows; with insets, without what heads cover */
export function visibleBox(view: Viewport, size: Size, insets = { top: 0, left: 0 }): Box {
  const corner = screenToBoard(view, { x: insets.left, y: insets.top });
  return {
    x: corner.x,
    y: corner.y,
    width: Math.max(0, size.width - insets.left) / view.zoom,
    height: Math.max(0, size.height - insets.top) / view.zoom,
  };
}

/** @returns the zoom brought into the limits */
export function limitZoom(zoom: number, min: number): number {
  return Math.min(maxZoom, Math.max(min, zoom));
}

/** @returns the view after zooming to `zoom` with the board point under `screen` staying there */
export function zoomAround(view: Viewport, screen: Point, zoom: number): Viewport {
  const factor = zoom / view.zoom;
  return { x: screen.x - (screen.x - view.x) * factor, y: screen.y - (screen.y - view.y) * factor, zoom };
}

/** @returns the view with whole device pixels as offsets, so that texts and lines stay crisp */
export function snapView(view: Viewport, pixelRatio: number): Viewport {
  return {
    x: Math.round(view.x * pixelRatio) / pixelRatio,
    y: Math.round(view.y * pixelRatio) / pixelRatio,
    zoom: view.zoom,
  };
}

/** The content right of and below the heads, used for panning and fitting. */
export function contentBox(bounds: Box, heads: HeadSize): Box {
  const x = heads.leftWidth > 0 ? Math.max(bounds.x, Math.min(heads.leftWidth, bounds.x + bounds.width)) : bounds.x;
  const y = heads.topHeight > 0 ? Math.max(bounds.y, Math.min(heads.topHeight, bounds.y + bounds.height)) : bounds.y;
  return { x, y, width: bounds.x + bounds.width - x, height: bounds.y + bounds.height - y };
}

/** @returns the view that shows the box as large as possible, at most at zoom `most`, next to the heads */
export function fitView(box: Box, whole: Size, heads: HeadSize, most: number, least = smallestZoom): Viewport {
  const size = { width: whole.width, height: Math.max(40, whole.height - (heads.topHeight > 0 ? toolsHeight : 0)) };
  let zoom = most;
  for (let round = 0; round < 3; round++) {
    const insets = headInsets(heads, zoom);
    const room = {
      width: Math.max(40, size.width - insets.left - 2 * fitPadding),
      height: Math.max(40, size.height - insets.top - 2 * fitPadding),
    };
    zoom = Math.max(least, Math.min(most, room.width / Math.max(1, box.width), room.height / Math.max(1, box.height)));
  }
  const insets = headInsets(heads, zoom);
  return {
    x: insets.left + (size.width - insets.left - box.width * zoom) / 2 - box.x * zoom,
    y: insets.top + (size.height - insets.top - box.height * zoom) / 2 - box.y * zoom,
    zoom,
  };
}

/** @returns the view of everything; never above 100 %; right below the column heads, if the board has any */
export function fitAll(bounds: Box, size: Size, heads: HeadSize): Viewport {
  const content = contentBox(bounds, heads);
  const view = fitView(content, size, heads, 1);
  if (heads.topHeight === 0) return view;
  return { ...view, y: headInsets(heads, view.zoom).top + fitPadding / 2 - content.y * view.zoom };
}

/** @returns the view of the whole height, from the board's left edge on: how a board far wider than high is read */
export function fitHeight(bounds: Box, size: Size, heads: HeadSize): Viewport {
  const content = contentBox(bounds, heads);
  let zoom = 1;
  for (let round = 0; round < 3; round++) {
    const room = size.height - headInsets(heads, zoom).top - fitPadding - (heads.topHeight > 0 ? toolsHeight : 0);
    zoom = Math.max(leastFitHeight, Math.min(1, room / Math.max(1, content.height)));
  }
  const insets = headInsets(heads, zoom);
  return { x: insets.left - content.x * zoom, y: insets.top + fitPadding / 2 - content.y * zoom, zoom };
}

/**
 * @returns the view after zooming around the middle; if that would leave the board, it is moved until the board fills
 * the view or is completely inside it
 */
export function zoomWithin(view: Viewport, zoom: number, bounds: Box, size: Size, heads: HeadSize): Viewport {
  const now = headInsets(heads, view.zoom);
  const middle = { x: (size.width + now.left) / 2, y: (size.height + now.top) / 2 };
  const { x, y } = zoomAround(view, middle, zoom);
  const content = contentBox(bounds, heads);
  const insets = headInsets(heads, zoom);
  const along = (offset: number, start: number, length: number, from: number, to: number): number => {
    const first = from - start * zoom;
    const last = to - fitPadding - (start + length) * zoom;
    return last > first ? first : Math.min(first, Math.max(last, offset));
  };
  // If the view's middle is below the board, as when everything is fitted, zoom towards the board's top.
  const below = screenToBoard(view, middle).y > content.y + content.height;
  const bottom = size.height - (heads.topHeight > 0 ? toolsHeight : 0);
  return {
    x: along(x, content.x, content.width, insets.left, size.width),
    y: below ? insets.top - content.y * zoom : along(y, content.y, content.height, insets.top, bottom),
    zoom,
  };
}

/** @returns the least zoom allowed: the one at which everything is seen, yet never above 10 % */
export function leastZoom(bounds: Box, size: Size, heads: HeadSize): number {
  return Math.min(0.1, fitAll(bounds, size, heads).zoom);
}

/** @returns the first view: the whole width if it can be read well, else 100 % at the board's beginning, heads in view */
export function firstView(bounds: Box, size: Size, heads: HeadSize): Viewport {
  const fitted = fitAll(bounds, size, heads);
  if (fitted.zoom >= 1) return { x: -Math.min(0, bounds.x), y: -Math.min(0, bounds.y), zoom: 1 };
  const content = contentBox(bounds, heads);
  const wide = (size.width - heads.leftWidth - fitPadding) / Math.max(1, content.width);
  const zoom = wide >= 0.7 ? Math.min(1, wide) : 1;
  const insets = headInsets(heads, zoom);
  return { x: insets.left - content.x * zoom, y: insets.top - content.y * zoom, zoom };
}

/** @returns the view with this board point in the corner that heads leave free; some of the board is in sight */
export function viewAt(seen: Viewport, bounds: Box, size: Size, heads: HeadSize, least: number): Viewport {
  const zoom = limitZoom(seen.zoom, least);
  const insets = headInsets(heads, zoom);
  return constrainView({ x: insets.left - seen.x * zoom, y: insets.top - seen.y * zoom, zoom }, bounds, size, heads);
}

/**
 * @returns the view limited to the board: its start stays near the heads and its end comes no farther than the middle,
 * so that nobody gets lost in empty space. A board smaller than the view moves between the heads and the middle.
 */
export function constrainView(view: Viewport, bounds: Box, size: Size, heads: HeadSize): Viewport {
  const content = contentBox(bounds, heads);
  const insets = headInsets(heads, view.zoom);
  const hold = (offset: number, start: number, length: number, from: number, to: number): number => {
    const room = to - from;
    const shown = length * view.zoom;
    const begun = from + Math.max(Math.min(beyond, room * 0.3), (room - shown) / 2) - start * view.zoom;
    const ended = from + room / 2 - (start + length) * view.zoom;
    const least = Math.min(begun, ended, from - start * view.zoom);
    return Math.min(Math.max(offset, least), Math.max(begun, ended));
  };
  return {
    x: hold(view.x, content.x, content.width, insets.left, size.width),
    y: hold(view.y, content.y, content.height, insets.top, size.height),
    zoom: view.zoom,
  };
}

/** @returns the view a share (0–1) of the way between two, as the eye expects: the zoom by equal ratios */
export function betweenViews(from: Viewport, to: Viewport, share: number, size: Size): Viewport {
  const eased = 1 - (1 - share) ** 3;
  if (from.zoom === to.zoom) {
    return { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased, zoom: to.zoom };
  }
  const zoom = from.zoom * (to.zoom / from.zoom) ** eased;
  const middle = { x: size.width / 2, y: size.height / 2 };
  const start = screenToBoard(from, middle);
  const end = screenToBoard(to, middle);
  // Equal ratios of zoom make equal steps on the screen when the middle moves with 1 / zoom.
  const gone = (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  const x = start.x + (end.x - start.x) * gone;
  const y = start.y + (end.y - start.y) * gone;
  return { x: middle.x - x * zoom, y: middle.y - y * zoom, zoom };
}
