/** Moves the view while something is dragged near the edge of the canvas; faster the nearer. */
import type { Camera } from '../camera/camera';
import { headInsets } from '../camera/camera-math';
import type { Point } from '../canvas-types';

const zone = 44;
const fastest = 18;

/** @returns pixels to move in this frame along one axis, 0 away from the edges */
export function edgeSpeed(at: number, from: number, to: number): number {
  if (to - from < 2 * zone) return 0;
  if (at < from + zone) return fastest * Math.min(1, (from + zone - at) / zone);
  if (at > to - zone) return -fastest * Math.min(1, (at - (to - zone)) / zone);
  return 0;
}

/** Calls `moved` after each frame in which the view has been moved. */
export function startEdgeScroll(camera: Camera, pointer: () => Point | null, moved: () => void): () => void {
  let frame = 0;
  const step = (): void => {
    frame = requestAnimationFrame(step);
    const at = pointer();
    if (!at) return;
    const { width, height } = camera.size();
    const insets = headInsets(camera.heads(), camera.viewport().zoom);
    const dx = edgeSpeed(at.x, insets.left, width);
    const dy = edgeSpeed(at.y, insets.top, height);
    if (dx === 0 && dy === 0) return;
    camera.panBy(dx, dy);
    moved();
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
