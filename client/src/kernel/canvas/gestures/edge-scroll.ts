/** Scrolls while something is dragged near the canvas edge, faster the nearer, but not beyond the board. */
import type { Box } from '@polku/shared/kernel/scene';
import { contentBox, headInsets, type Size } from '../camera/camera-math';
import type { Point, Viewport } from '../canvas-types';
import type { CanvasEngine } from '../engine';

const zone = 44;
const fastest = 18;

/** Heads of columns are dragged sideways, heads of rows up and down, all else any way. */
export type Along = 'x' | 'y' | 'both';

/** @returns pixels to move in this frame along one axis, 0 away from the edges */
export function edgeSpeed(at: number, from: number, to: number): number {
  if (to - from < 2 * zone) return 0;
  if (at < from + zone) return fastest * Math.min(1, (from + zone - at) / zone);
  if (at > to - zone) return -fastest * Math.min(1, (at - (to - zone)) / zone);
  return 0;
}

/**
 * @param speed pixels of `edgeSpeed`
 * @param start where what can be seen begins, on the screen; `end` where it ends
 * @returns the speed as far as something is hidden there; beyond the end with room to drop behind the last thing
 */
function withinBoard(speed: number, start: number, end: number, from: number, to: number): number {
  if (speed > 0) return Math.max(0, Math.min(speed, from - start));
  return Math.min(0, Math.max(speed, to - 2 * zone - end));
}

/** @returns pixels to move the view in this frame; content is the board without its heads */
export function edgeStep(
  at: Point,
  view: Viewport,
  size: Size,
  insets: { readonly top: number; readonly left: number },
  content: Box,
  along: Along,
): Point {
  const axis = (pointer: number, offset: number, first: number, length: number, from: number, to: number): number => {
    const start = offset + first * view.zoom;
    return withinBoard(edgeSpeed(pointer, from, to), start, start + length * view.zoom, from, to);
  };
  return {
    x: along === 'y' ? 0 : axis(at.x, view.x, content.x, content.width, insets.left, size.width),
    y: along === 'x' ? 0 : axis(at.y, view.y, content.y, content.height, insets.top, size.height),
  };
}

export interface DragFrames {
  /** Shows the state as it is in the next frame. */
  changed(): void;
  stop(): void;
}

/** Once a frame, while something is dragged: scrolls at the edges, and shows what the pointer or the scrolling has changed. */
export function startDragFrames(
  { camera, scene }: CanvasEngine,
  { pointer, along, show }: { readonly pointer: () => Point; readonly along: Along; readonly show: () => void },
): DragFrames {
  let dirty = true;
  let frame = 0;
  const scroll = (board: Box): void => {
    const [heads, view] = [camera.heads(), camera.viewport()];
    const insets = headInsets(heads, view.zoom);
    const { x, y } = edgeStep(pointer(), view, camera.size(), insets, contentBox(board, heads), along);
    if (x === 0 && y === 0) return;
    camera.panBy(x, y);
    dirty = true;
  };
  const turn = (): void => {
    frame = requestAnimationFrame(turn);
    const board = scene()?.bounds;
    if (board) scroll(board);
    if (dirty) show();
    dirty = false;
  };
  frame = requestAnimationFrame(turn);
  return {
    changed() {
      dirty = true;
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
