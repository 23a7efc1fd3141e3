/**
 * Moves a box into the uncovered part of the screen (heads, tools, minimap and panels cover it): a near box by as little as
 * needed, a far one to the middle, but never beyond the board. Pure arithmetic.
 */
import { type Box, boxesMeet } from '@polku/shared/kernel/scene';
import type { Viewport } from '../canvas-types';
import { contentBox, fitPadding, headInsets, type HeadSize, type Size, toolsHeight } from './camera-math';

const margin = 24;
/** A cover that takes this share of an edge takes the edge. */
const wholeEdge = 0.6;

export interface Sight {
  readonly size: Size;
  readonly heads: HeadSize;
  /** The whole board. */
  readonly bounds: Box;
  /** Covered boxes of the screen. */
  readonly covers?: readonly Box[];
}

interface Room {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** @returns the screen without heads, tools and whatever covers a whole edge; and the remaining covers */
function roomOf(size: Size, heads: HeadSize, zoom: number, covers: readonly Box[]): readonly [Room, readonly Box[]] {
  const insets = headInsets(heads, zoom);
  let room: Room = {
    left: insets.left,
    top: insets.top,
    right: size.width,
    bottom: size.height - (heads.topHeight > 0 ? toolsHeight : 0),
  };
  const standing = covers.filter((cover) => {
    const high = cover.height >= wholeEdge * (room.bottom - room.top);
    const wide = cover.width >= wholeEdge * (room.right - room.left);
    if (high && cover.x + cover.width >= room.right) room = { ...room, right: Math.min(room.right, cover.x) };
    else if (wide && cover.y + cover.height >= room.bottom) room = { ...room, bottom: Math.min(room.bottom, cover.y) };
    else return true;
    return false;
  });
  return [room, standing];
}

interface Span {
  readonly low: number;
  readonly length: number;
}

/** @returns by how much to move along one axis; a length larger than the room shows its beginning */
function step({ low, length }: Span, from: number, to: number): number {
  if (low >= from && low + length <= to) return 0;
  if (low < from + margin || length > to - from - 2 * margin) return from + margin - low;
  return low + length > to - margin ? to - margin - low - length : 0;
}

/** @returns the same for bringing it to the middle, yet not beyond the board's own ends */
function toMiddle(span: Span, board: Span, from: number, to: number): number {
  const { low, length } = span;
  if (low >= from && low + length <= to) return 0;
  if (length > to - from - 2 * margin) return step(span, from, to);
  const first = from - board.low;
  const last = to - fitPadding - board.low - board.length;
  const wanted = (from + to - length) / 2 - low;
  return last > first ? first : Math.min(first, Math.max(last, wanted));
}

/** @returns the view in which the box can be seen */
export function revealView(view: Viewport, box: Box, { size, heads, bounds, covers = [] }: Sight): Viewport {
  const [room, standing] = roomOf(size, heads, view.zoom, covers);
  const onScreen = ({ x, y, width, height }: Box): Box => ({
    x: x * view.zoom + view.x,
    y: y * view.zoom + view.y,
    width: width * view.zoom,
    height: height * view.zoom,
  });
  const at = onScreen(box);
  const board = onScreen(contentBox(bounds, heads));
  const across = ({ x, width }: Box): Span => ({ low: x, length: width });
  const down = ({ y, height }: Box): Span => ({ low: y, length: height });
  let dx = step(across(at), room.left, room.right);
  let dy = step(down(at), room.top, room.bottom);
  const isFar = Math.abs(dx) > (room.right - room.left) / 2 || Math.abs(dy) > (room.bottom - room.top) / 2;
  if (isFar) {
    dx = toMiddle(across(at), across(board), room.left, room.right);
    dy = toMiddle(down(at), down(board), room.top, room.bottom);
  }
  for (const cover of standing) {
    const there = { ...at, x: at.x + dx, y: at.y + dy };
    if (!boxesMeet(there, cover)) continue;
    const up = cover.y - margin - at.height - there.y;
    const aside = cover.x - margin - at.width - there.x;
    const canUp = there.y + up >= room.top + margin;
    const canAside = there.x + aside >= room.left + margin;
    // A cover at the left edge is passed on its right.
    const past = cover.x + cover.width + margin - there.x;
    const canPast = there.x + past + at.width <= room.right - margin;
    const ways = [
      ...(canUp ? [{ x: 0, y: up }] : []),
      ...(canAside ? [{ x: aside, y: 0 }] : []),
      ...(canPast ? [{ x: past, y: 0 }] : []),
    ].sort((a, b) => Math.abs(a.x + a.y) - Math.abs(b.x + b.y));
    dx += ways[0]?.x ?? 0;
    dy += ways[0]?.y ?? 0;
  }
  return { x: view.x + dx, y: view.y + dy, zoom: view.zoom };
}
