/**
 * Lines with thousands of points, such as a curve over a whole board: only the stretch near the clip is stroked, since
 * stroking (and dashing) costs by the length of the whole line, visible or not.
 */
import type { Box, PathCommand, PathShape } from '@polku/shared/kernel/scene';

const long = 32;

export interface Stretch {
  readonly path: Path2D;
  /** Where in the dash pattern the stretch begins, board pixels. */
  readonly dashOffset: number;
}

/** @returns whether a path has so many points that cutting pays */
export function isLong(shape: PathShape): boolean {
  return shape.commands.length > long;
}

/** A long line, prepared for cutting when it is first cut. */
export class LongPath {
  private groups: readonly Group[] | undefined;
  private starts: readonly number[] | undefined;

  constructor(private readonly shape: PathShape) {}

  /** @returns the stretches of the line whose hull comes within `reach` of the clip, in order */
  stretchesNear(clip: Box, reach: number): readonly Stretch[] {
    const { shape } = this;
    const starts = shape.dash?.length ? (this.starts ??= dashStarts(shape)) : undefined;
    const stretches: { path: Path2D; dashOffset: number }[] = [];
    let open: Path2D | undefined;
    this.walk(clip, reach, (piece) => {
      if (!piece) {
        open = undefined;
        return;
      }
      const { command, index, x, y, toX, toY } = piece;
      if (!open) {
        open = new Path2D();
        open.moveTo(x, y);
        stretches.push({ path: open, dashOffset: starts?.[index] ?? 0 });
      }
      if (command[0] === 'C') open.bezierCurveTo(command[1], command[2], command[3], command[4], toX, toY);
      else open.lineTo(toX, toY);
    });
    return stretches;
  }

  /** Calls `visit` with the hull of each piece of the line that comes within `reach` of the clip. */
  hullsNear(clip: Box, reach: number, visit: (hull: Hull) => void): void {
    this.walk(clip, reach, (piece) => piece && visit(piece.hull));
  }

  /** Visits the pieces near the clip in order, and null wherever the line is broken or away from it. */
  private walk(clip: Box, reach: number, visit: (piece: Piece | null) => void): void {
    const { commands } = this.shape;
    this.groups ??= groupsOf(this.shape);
    for (const group of this.groups) {
      if (!meets(group.left, group.top, group.right, group.bottom, clip, reach)) {
        visit(null);
        continue;
      }
      let { x, y, startX, startY } = group;
      for (let index = group.from; index < group.to; index++) {
        const command = commands[index];
        if (!command) continue;
        if (command[0] === 'M') {
          [x, y] = [startX, startY] = [command[1], command[2]];
          visit(null);
          continue;
        }
        const [toX, toY] = endOf(command, startX, startY);
        const hull = hullOf(command, x, y, toX, toY);
        visit(meets(...hull, clip, reach) ? { command, index, x, y, toX, toY, hull } : null);
        [x, y] = [toX, toY];
      }
    }
  }
}

/** Left, top, right and bottom. */
export type Hull = readonly [number, number, number, number];

/** One command of a line, with where the pen was and is, and what is around it. */
interface Piece {
  readonly command: PathCommand;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly hull: Hull;
}

/**
 * The line in steps of at least `step` board pixels: what is left of it from far away. Short curves become straight.
 */
export function coarsePath(shape: PathShape, step: number): Path2D {
  const path = new Path2D();
  let [lastX, lastY, x, y, startX, startY] = [0, 0, 0, 0, 0, 0];
  let skipped = false;
  const reachEnd = () => {
    if (skipped) path.lineTo(x, y);
    skipped = false;
  };
  for (const command of shape.commands) {
    if (command[0] === 'M') {
      reachEnd();
      [x, y] = [lastX, lastY] = [startX, startY] = [command[1], command[2]];
      path.moveTo(x, y);
      continue;
    }
    [x, y] = endOf(command, startX, startY);
    const way = Math.max(Math.abs(x - lastX), Math.abs(y - lastY));
    const follows = !skipped;
    skipped = way < step;
    if (skipped) continue;
    if (command[0] === 'C' && follows && way > 6 * step) {
      path.bezierCurveTo(command[1], command[2], command[3], command[4], x, y);
    } else path.lineTo(x, y);
    [lastX, lastY] = [x, y];
  }
  reachEnd();
  return path;
}

/** @returns the box around all points of a path, those that curves only bend towards included */
export function hullOfPath({ commands }: PathShape): Box {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const command of commands) {
    const [toX, toY] = endOf(command, startX, startY);
    if (command[0] === 'M') [startX, startY] = [toX, toY];
    else {
      const hull = hullOf(command, x, y, toX, toY);
      left = Math.min(left, hull[0]);
      top = Math.min(top, hull[1]);
      right = Math.max(right, hull[2]);
      bottom = Math.max(bottom, hull[3]);
    }
    [x, y] = [toX, toY];
  }
  return left > right ? { x, y, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: bottom - top };
}

function endOf(command: PathCommand, startX: number, startY: number): [number, number] {
  if (command[0] === 'Z') return [startX, startY];
  return command[0] === 'C' ? [command[5], command[6]] : [command[1], command[2]];
}

function hullOf(command: PathCommand, x: number, y: number, toX: number, toY: number): Hull {
  const [left, right] = x < toX ? [x, toX] : [toX, x];
  const [top, bottom] = y < toY ? [y, toY] : [toY, y];
  if (command[0] !== 'C') return [left, top, right, bottom];
  const [, ax, ay, bx, by] = command;
  return [Math.min(left, ax, bx), Math.min(top, ay, by), Math.max(right, ax, bx), Math.max(bottom, ay, by)];
}

function meets(left: number, top: number, right: number, bottom: number, clip: Box, reach: number): boolean {
  return (
    left - reach < clip.x + clip.width &&
    right + reach > clip.x &&
    top - reach < clip.y + clip.height &&
    bottom + reach > clip.y
  );
}

/** A run of commands with its bounding box and the pen position before it. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
  readonly startX: number;
  readonly startY: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const groupSize = 32;

function groupsOf(shape: PathShape): readonly Group[] {
  const groups: Group[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let from = 0; from < shape.commands.length; from += groupSize) {
    const to = Math.min(from + groupSize, shape.commands.length);
    const pen = { x, y, startX, startY };
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const command of shape.commands.slice(from, to)) {
      const [toX, toY] = endOf(command, startX, startY);
      if (command[0] === 'M') [startX, startY] = [toX, toY];
      else {
        const hull = hullOf(command, x, y, toX, toY);
        left = Math.min(left, hull[0]);
        top = Math.min(top, hull[1]);
        right = Math.max(right, hull[2]);
        bottom = Math.max(bottom, hull[3]);
      }
      [x, y] = [toX, toY];
    }
    groups.push({ from, to, ...pen, left, top, right, bottom });
  }
  return groups;
}

/** Length of the line before each command, by which dashes of different stretches fall into step. */
function dashStarts(shape: PathShape): readonly number[] {
  const starts: number[] = [];
  let [x, y, startX, startY, length] = [0, 0, 0, 0, 0];
  for (const command of shape.commands) {
    starts.push(length);
    const [toX, toY] = endOf(command, startX, startY);
    if (command[0] === 'M') {
      [startX, startY] = [toX, toY];
      length = 0;
    } else length += command[0] === 'C' ? curveLength(x, y, command) : Math.hypot(toX - x, toY - y);
    [x, y] = [toX, toY];
  }
  return starts;
}

function curveLength(
  x: number,
  y: number,
  [, ax, ay, bx, by, toX, toY]: Extract<PathCommand, readonly ['C', ...unknown[]]>,
): number {
  const parts = 24;
  let [lastX, lastY, length] = [x, y, 0];
  for (let part = 1; part <= parts; part++) {
    const t = part / parts;
    const s = 1 - t;
    const atX = s * s * s * x + 3 * s * s * t * ax + 3 * s * t * t * bx + t * t * t * toX;
    const atY = s * s * s * y + 3 * s * s * t * ay + 3 * s * t * t * by + t * t * t * toY;
    length += Math.hypot(atX - lastX, atY - lastY);
    [lastX, lastY] = [atX, atY];
  }
  return length;
}
