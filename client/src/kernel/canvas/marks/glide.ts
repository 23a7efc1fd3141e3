/** Interpolates a point towards its last known position, since other people's cursors arrive in steps of 50 ms. Pure. */
import type { Point } from '../canvas-types';

const glideMs = 90;
/** Farther than this on the screen is a jump, not a movement. */
const jump = 1500;

export interface Glide {
  readonly from: Point;
  readonly to: Point;
  readonly since: number;
}

/** @returns where the point is at the time */
export function glideAt(glide: Glide, now: number): Point {
  const share = Math.min(1, Math.max(0, (now - glide.since) / glideMs));
  return {
    x: glide.from.x + (glide.to.x - glide.from.x) * share,
    y: glide.from.y + (glide.to.y - glide.from.y) * share,
  };
}

export const glideEnded = (glide: Glide, now: number): boolean => now - glide.since >= glideMs;

/** @returns the movement from the point's current position to the new place; `zoom` converts the distance to screen pixels */
export function glideTo(before: Glide | undefined, to: Point, now: number, zoom: number): Glide {
  if (!before) return { from: to, to, since: now };
  const from = glideAt(before, now);
  const far = Math.hypot(to.x - from.x, to.y - from.y) * zoom > jump;
  return { from: far ? to : from, to, since: now };
}
