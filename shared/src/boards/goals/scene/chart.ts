/**
 * A goal's chart as shapes, shared by the sheet and the picture: expected course dashed, measurements as a line with dots,
 * baseline and target as rings, on axes for values and dates.
 */
import type { PathCommand, Shape, TextShape } from '../../../kernel/scene';
import { breakLines, measureText } from '../../../kernel/text';
import type { Translator } from '../../../kernel/translate';
import { expectedAt, courseGap } from '../analysis/course';
import { dateOfDay, dayNumber } from '../../../kernel/dates';
import { measuredOf } from '../goals-reader';
import { showShort } from '../show-value';
import type { Goal, GoalActual } from '../schema';
import { dateTicks, valueAxis } from './axis';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly day: number;
  readonly value: number;
}

/** As large as the place for it on the sheet and in its picture. */
export const CHART_SIZE: ChartSize = { width: 280, height: 136 };

const LABEL = { size: 10, weight: 400 } as const;
/** `label`: between the numbers and the chart; `side`: so that dots at the ends are whole. */
const PAD = { top: 22, bottom: 24, side: 6, label: 8 } as const;
/** More measurements than these have smaller dots, and none. */
const FEW = 24;
const MANY = 60;
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

/** Whether a polyline crosses the box of an 11 px text above a baseline. */
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

/** @returns the position of a point's label: above, below or beside it, preferably where no line crosses it */
function roomFor(
  point: Spot,
  half: number,
  drawn: readonly (readonly Spot[])[],
  within: { readonly left: number; readonly width: number; readonly bottom: number },
): { readonly at: Spot; readonly free: boolean } {
  const inside = (at: number): number => Math.max(within.left + half, Math.min(within.width - half, at));
  const above = { x: inside(point.x), y: point.y - 8 };
  const spots = [
    above,
    { x: inside(point.x), y: point.y + 16 },
    { x: inside(point.x + half + 8), y: point.y + 4 },
    { x: inside(point.x), y: point.y - 20 },
    { x: inside(point.x + half + 8), y: point.y + 14 },
    { x: inside(point.x + half + 8), y: point.y - 12 },
  ].filter(({ y }) => y >= 10 && y <= within.bottom - 2);
  const free = spots.find((spot) => !drawn.some((points) => crosses(points, spot, half)));
  return { at: free ?? above, free: free !== undefined };
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
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const axis = valueAxis(
    all.map(({ value }) => value),
    goal.unit,
    words,
  );
  const bottom = height - PAD.bottom;
  const left = Math.max(...axis.ticks.map(({ label }) => measureText(label, LABEL))) + PAD.label;
  const x = (day: number): number =>
    first === last
      ? (left + width) / 2
      : left + PAD.side + ((day - first) / (last - first)) * (width - left - 2 * PAD.side);
  const y = (value: number): number => bottom - ((value - axis.low) / (axis.high - axis.low)) * (bottom - PAD.top);
  const line = (points: readonly Point[]): readonly PathCommand[] =>
    points.map(({ day, value }, at): PathCommand => [at === 0 ? 'M' : 'L', x(day), y(value)]);
  const shapes: Shape[] = [];
  if (axis.unit !== '') shapes.push(axisLabel(axis.unit, 0, LABEL.size, 'start', width));
  for (const { at, label: said } of axis.ticks) {
    const commands: readonly PathCommand[] = [
      ['M', left, y(at)],
      ['L', width, y(at)],
    ];
    const crossed = at === 0 && axis.low < 0;
    shapes.push({ kind: 'path', commands, stroke: crossed ? 'lineStrong' : 'line', strokeWidth: 1 });
    shapes.push(axisLabel(said, left - PAD.label + 2, y(at) + 3.5, 'end'));
  }
  for (const { at, label: said } of dateTicks(first, last, words)) {
    const half = measureText(said, LABEL) / 2;
    const middle = Math.max(half, Math.min(width - half, x(at)));
    const commands: readonly PathCommand[] = [
      ['M', x(at), bottom],
      ['L', x(at), bottom + 4],
    ];
    shapes.push({ kind: 'path', commands, stroke: 'lineStrong', strokeWidth: 1 });
    shapes.push(axisLabel(said, middle, height - 4, 'middle'));
  }
  if (course.length > 1) {
    const commands = line(course);
    shapes.push({ kind: 'path', commands, stroke: 'lineStrong', strokeWidth: 1.5, dash: [4, 4], cap: 'butt' });
  }
  for (const { day, value } of ends) {
    const ring = { fill: 'surface', stroke: 'lineStrong', strokeWidth: 1.5 } as const;
    shapes.push({ kind: 'circle', x: x(day), y: y(value), r: 3.5, ...ring });
  }
  if (measured.length > 1) {
    shapes.push({ kind: 'path', commands: line(measured), stroke: 'accent', strokeWidth: 2, cap: 'round' });
  }
  const latest = measured.at(-1);
  for (const point of measured) {
    const r = point === latest || measured.length <= FEW ? 3 : measured.length <= MANY ? 2 : 0;
    if (r > 0) shapes.push({ kind: 'circle', x: x(point.day), y: y(point.value), r, fill: 'accent' });
  }
  if (latest) {
    const text = showShort(latest.value, goal.unit, words);
    const style = { size: 11, weight: 600 as const };
    const half = measureText(text, style) / 2;
    const drawn = [course, measured].map((points) => points.map(({ day, value }) => ({ x: x(day), y: y(value) })));
    const { at, free } = roomFor({ x: x(latest.day), y: y(latest.value) }, half, drawn, { left, width, bottom });
    if (!free) {
      const under = { x: at.x - half - 2, y: at.y - 11, width: half * 2 + 4, height: 15, radius: 3 };
      shapes.push({ kind: 'rect', ...under, fill: 'surface', opacity: 0.85 });
    }
    shapes.push({ kind: 'text', ...at, text, ...style, fill: 'accent', anchor: 'middle', width: half * 2 });
  }
  return shapes;
}

/** @returns what the lines mean, or why there is no expected course */
export function chartCaption(goal: Goal, actuals: readonly GoalActual[], words: Translator): string {
  const gap = courseGap(goal);
  const measured = measuredOf(actuals).length;
  const said = measured === 0 ? 'none' : measured === 1 ? 'one' : 'line';
  return [
    words.t(gap === null ? 'goals.chart.expected' : `goals.chart.gap.${gap}`),
    words.t(`goals.chart.measured.${said}`),
  ].join(gap === null ? ', ' : '; ');
}

function axisLabel(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', room = Infinity): TextShape {
  const cut = measureText(text, LABEL) > room ? breakLines(text, { ...LABEL, width: room, maxLines: 1 })[0] : undefined;
  const said = cut?.text ?? text;
  return { kind: 'text', x, y, text: said, ...LABEL, fill: 'inkFaint', anchor, width: measureText(said, LABEL) };
}
