/**
 * Whether a point hits an item: anywhere in its box, or for connectors and arrows, whose boxes cover other things, only near
 * their lines and on their labels.
 */
import type { Box, PathCommand, SceneItem, Shape } from '@polku/shared/kernel/scene';
import type { Point } from '../canvas-types';

const curveSteps = 12;

/** @param reach board units from a line that still count */
export function touchesItem(item: SceneItem, point: Point, reach: number): boolean {
  const lines = item.grasp === 'lines';
  if (!holds(item.box, point, lines ? reach : 0)) return false;
  return !lines || item.shapes.some((shape) => touchesShape(shape, point, reach));
}

function touchesShape(shape: Shape, point: Point, reach: number): boolean {
  if (shape.kind === 'path') return distanceToPath(shape.commands, point) <= reach + (shape.strokeWidth ?? 1) / 2;
  if (shape.kind === 'rect' || shape.kind === 'image') return holds(shape, point, 0);
  if (shape.kind === 'circle') return Math.hypot(point.x - shape.x, point.y - shape.y) <= shape.r + reach;
  return false;
}

function holds({ x, y, width, height }: Box, point: Point, grown: number): boolean {
  return point.x >= x - grown && point.x <= x + width + grown && point.y >= y - grown && point.y <= y + height + grown;
}

/** @returns the distance from the point to the path's outline, curves taken as short straight pieces */
export function distanceToPath(commands: readonly PathCommand[], point: Point): number {
  let nearest = Infinity;
  let start: Point = { x: 0, y: 0 };
  let at: Point = start;
  const lineTo = (to: Point): void => {
    nearest = Math.min(nearest, distanceToSegment(point, at, to));
    at = to;
  };
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        at = start = { x: command[1], y: command[2] };
        break;
      case 'L':
        lineTo({ x: command[1], y: command[2] });
        break;
      case 'C': {
        const from = at;
        for (let step = 1; step <= curveSteps; step++) lineTo(onCurve(from, command, step / curveSteps));
        break;
      }
      case 'Z':
        lineTo(start);
        break;
    }
  }
  return nearest;
}

function onCurve(from: Point, curve: Extract<PathCommand, readonly ['C', ...number[]]>, t: number): Point {
  const [, x1, y1, x2, y2, x, y] = curve;
  const s = 1 - t;
  const mix = (a: number, b: number, c: number, d: number): number =>
    s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  return { x: mix(from.x, x1, x2, x), y: mix(from.y, y1, y2, y) };
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}
