/**
 * A goal's small chart as shapes: the expected course dashed, measurements as a line with dots, baseline and target as
 * levels. The sheet on screen and the picture draw the same shapes. The numbers behind it are in the table of actuals.
 */
import type { PathCommand, Shape, TextShape } from '../../../kernel/scene';
import { measureText } from '../../../kernel/text';
import type { Translator } from '../../../kernel/translate';
import { expectedAt, courseGap } from '../analysis/course';
import { dateOfDay, dayNumber } from '../dates';
import { measuredOf } from '../goals-reader';
import { showAmount, showDate } from '../show-value';
import type { Goal, GoalActual } from '../schema';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly day: number;
  readonly value: number;
}

const PAD = { top: 18, right: 10, bottom: 18, left: 10 } as const;
/** A course that bends is drawn in so many pieces. */
const STEPS = 24;

function known(date: string, value: number | null): readonly Point[] {
  const day = dayNumber(date);
  return day === null || value === null ? [] : [{ day, value }];
}

function courseOf(goal: Goal): readonly Point[] {
  const [from, to] = [dayNumber(goal.baselineDate), dayNumber(goal.targetDate)];
  if (from === null || to === null || courseGap(goal) !== null) return [];
  const steps = goal.course === 'linear' ? 1 : STEPS;
  return Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps).flatMap((day) => {
    const value = expectedAt(goal, dateOfDay(day));
    return value === null ? [] : [{ day, value }];
  });
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Whether a polyline runs through the box above a baseline in which a text of 11 stands. */
function crosses(points: readonly Spot[], { x, y }: Spot, half: number): boolean {
  const [left, right, top, bottom] = [x - half - 2, x + half + 2, y - 11, y + 4];
  return points.some((from, nth) => {
    const to = points[nth + 1];
    if (!to || to.x < left || from.x > right) return false;
    const heightAt = (at: number): number =>
      to.x === from.x ? to.y : from.y + ((to.y - from.y) * (at - from.x)) / (to.x - from.x);
    const [start, end] = [heightAt(Math.max(left, from.x)), heightAt(Math.min(right, to.x))];
    return Math.max(start, end) >= top && Math.min(start, end) <= bottom;
  });
}

/** @returns where the words of a point stand: above it, below it or beside it, wherever no line runs through them */
function roomFor(
  point: Spot,
  half: number,
  drawn: readonly (readonly Spot[])[],
  within: { readonly width: number; readonly bottom: number },
): Spot {
  const inside = (at: number): number => Math.max(half, Math.min(within.width - half, at));
  const above = { x: inside(point.x), y: point.y - 8 };
  const spots = [
    above,
    { x: inside(point.x), y: point.y + 16 },
    { x: inside(point.x + half + 8), y: point.y + 4 },
    { x: inside(point.x), y: point.y - 20 },
    { x: inside(point.x + half + 8), y: point.y + 14 },
    { x: inside(point.x + half + 8), y: point.y - 12 },
  ].filter(({ y }) => y >= 10 && y <= within.bottom - 2);
  return spots.find((spot) => !drawn.some((points) => crosses(points, spot, half))) ?? above;
}

/** @returns shapes within 0, 0, width, height; empty when nothing can be drawn: no date goes with any value */
export function courseChart(
  goal: Goal,
  actuals: readonly GoalActual[],
  { width, height }: ChartSize,
  words: Translator,
): readonly Shape[] {
  const course = courseOf(goal);
  const measured = measuredOf(actuals).flatMap(({ date, value }) => known(date, value));
  const ends = [...known(goal.baselineDate, goal.baseline), ...known(goal.targetDate, goal.target)];
  const all = [...course, ...measured, ...ends];
  if (all.length === 0) return [];
  const days = all.map(({ day }) => day);
  const values = all.map(({ value }) => value);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const bottom = height - PAD.bottom;
  const x = (day: number): number =>
    first === last ? width / 2 : PAD.left + ((day - first) / (last - first)) * (width - PAD.left - PAD.right);
  const y = (value: number): number =>
    low === high ? (PAD.top + bottom) / 2 : bottom - 6 - ((value - low) / (high - low)) * (bottom - 6 - PAD.top);
  const line = (points: readonly Point[]): readonly PathCommand[] =>
    points.map(({ day, value }, at): PathCommand => [at === 0 ? 'M' : 'L', x(day), y(value)]);
  const label = (text: string, at: number, baseline: number, anchor: 'start' | 'end'): TextShape => {
    const style = { size: 10, weight: 400 as const };
    return {
      kind: 'text',
      x: at,
      y: baseline,
      text,
      ...style,
      fill: 'inkFaint',
      anchor,
      width: measureText(text, style),
    };
  };
  const shapes: Shape[] = [
    {
      kind: 'path',
      commands: [
        ['M', 0, bottom],
        ['L', width, bottom],
      ],
      stroke: 'line',
      strokeWidth: 1,
    },
    label(showDate(dateOfDay(first), words), 0, height - 4, 'start'),
  ];
  if (last !== first) shapes.push(label(showDate(dateOfDay(last), words), width, height - 4, 'end'));
  if (course.length > 1) {
    shapes.push({
      kind: 'path',
      commands: line(course),
      stroke: 'lineStrong',
      strokeWidth: 1.5,
      dash: [4, 4],
      cap: 'butt',
    });
  }
  for (const { day, value } of ends) {
    shapes.push({
      kind: 'circle',
      x: x(day),
      y: y(value),
      r: 3.5,
      fill: 'surface',
      stroke: 'lineStrong',
      strokeWidth: 1.5,
    });
  }
  if (measured.length > 1) {
    shapes.push({ kind: 'path', commands: line(measured), stroke: 'accent', strokeWidth: 2, cap: 'round' });
  }
  for (const { day, value } of measured) shapes.push({ kind: 'circle', x: x(day), y: y(value), r: 3, fill: 'accent' });
  const latest = measured.at(-1);
  if (latest) {
    const text = showAmount(latest.value, goal.unit, words);
    const style = { size: 11, weight: 600 as const };
    const half = measureText(text, style) / 2;
    const drawn = [course, measured].map((points) => points.map(({ day, value }) => ({ x: x(day), y: y(value) })));
    const at = roomFor({ x: x(latest.day), y: y(latest.value) }, half, drawn, { width, bottom });
    shapes.push({ kind: 'text', ...at, text, ...style, fill: 'accent', anchor: 'middle', width: half * 2 });
  }
  return shapes;
}
