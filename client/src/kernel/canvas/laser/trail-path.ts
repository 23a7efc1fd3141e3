/** A trail as a smooth path that grows point by point. Pure. */
import type { Point } from '../canvas-types';

/** The end of a longer trail is let go of. */
const MOST_POINTS = 600;
/** How many at once, so that a long trail is not written anew with every point. */
const LET_GO = 200;

export interface TrailPath {
  /** @returns the path with that point, or null if it stays the same */
  add(point: Point): string | null;
}

const written = (value: number): string => String(Math.round(value * 10) / 10);
const pair = ({ x, y }: Point): string => `${written(x)} ${written(y)}`;
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

export function createTrailPath(): TrailPath {
  let points: Point[] = [];
  /** Up to the middle before the last point, which nothing changes any more. */
  let fixed = '';
  const bend = (a: Point, b: Point): string => `Q${pair(a)} ${pair(middle(a, b))}`;
  const again = (): void => {
    const [first, ...rest] = points;
    fixed = first ? `M${pair(first)}` : '';
    rest.slice(0, -1).forEach((point, i) => {
      const next = rest[i + 1];
      if (next) fixed += bend(point, next);
    });
  };
  return {
    add(point) {
      const last = points.at(-1);
      if (last && pair(last) === pair(point)) return null;
      points.push(point);
      if (points.length > MOST_POINTS) {
        points = points.slice(LET_GO);
        again();
      } else if (!last) fixed = `M${pair(point)}`;
      else if (points.length > 2) fixed += bend(last, point);
      // A line to where it is makes a dot of a single point.
      return `${fixed}L${pair(point)}`;
    },
  };
}
