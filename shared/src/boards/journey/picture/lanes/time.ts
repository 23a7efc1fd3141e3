/**
 * Time ladder, as in value stream maps: waiting goes up, work goes down, each half a column wide; of parallel touchpoints the
 * longest counts. Unknown times leave the line open. Heights are logarithmic or linear (a board setting), since 3 days beside
 * 5 minutes is normal.
 */
import type { Box, PathCommand, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import type { Slot } from '../grid/axis';
import { stroke } from '../draw/draw';
import { hoursOf } from '../../facts/hours';
import { columnHours, durationText } from '../draw/duration';
import type { LaneContext, LaneType } from './lane';
import type { ShownDuration } from '../../facts/journey-facts';

interface Step {
  readonly x: number;
  readonly wait: ShownDuration | null;
  readonly work: ShownDuration | null;
  readonly waitHours: number | null;
  readonly workHours: number | null;
  /** Start of the next column, or the right edge of the last. */
  readonly end: number;
}

const LABEL = 16;

export const timeLane: LaneType = {
  id: 'time',
  reads: ['waitTime', 'processTime'],
  shownByDefault: () => true,
  prepare(context) {
    const { axis, timeScale } = context;
    const { workdayHours } = context.facts;
    const most = longest(context);
    const share = scale(timeScale, most);
    return {
      height: 92,
      least: 64,
      legend: (box, top) => legend(context, box, top),
      key: ({ slots }) => slots.flatMap(({ touchpoint }) => [touchpoint.waitTime, touchpoint.processTime]),
      around: ({ to }) => [most, timeScale, workdayHours, axis.slots[to]?.x],
      chunk: (box, { slots }) => ladder(context, box, stepsOf(context, slots), share),
    };
  },
};

/** @returns hours of the longest waiting or work on the map */
function longest({ axis, facts: { workdayHours } }: LaneContext): number {
  let most = 0;
  for (const { touchpoint } of axis.slots) {
    if (touchpoint.waitTime) most = Math.max(most, hoursOf(touchpoint.waitTime, workdayHours) ?? 0);
    if (touchpoint.processTime) most = Math.max(most, hoursOf(touchpoint.processTime, workdayHours) ?? 0);
  }
  return most;
}

function stepsOf({ axis, facts: { workdayHours } }: LaneContext, slots: readonly Slot[]): readonly Step[] {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return [];
  return axis.columns.slice(first.column, last.column + 1).map(({ touchpoints, x, index }) => {
    const counted = touchpoints[columnHours(touchpoints, workdayHours)?.at ?? 0];
    const wait = counted?.waitTime ?? null;
    const work = counted?.processTime ?? null;
    const end = axis.columns[index + 1]?.x ?? x + axis.measures.cardWidth;
    return { x, wait, work, waitHours: hoursOf(wait, workdayHours), workHours: hoursOf(work, workdayHours), end };
  });
}

/** @returns hours → share of the height, 0–1. Logarithmic from a minute up, so that the shortest work can be seen. */
function scale(kind: 'log' | 'linear', most: number): (hours: number) => number {
  if (most <= 0) return () => 0;
  if (kind === 'linear') return (hours) => hours / most;
  return (hours) => Math.log2(1 + hours * 4) / Math.log2(1 + most * 4);
}

function legend({ words }: LaneContext, box: Box, top: number): readonly Shape[] {
  const x = 16;
  const room = box.x - x - 48;
  const up: PathCommand[] = [
    ['M', x, top],
    ['L', x + 6, top],
    ['L', x + 6, top - 8],
    ['L', x + 14, top - 8],
    ['L', x + 14, top],
    ['L', x + 20, top],
  ];
  const down: PathCommand[] = [
    ['M', x, top + 8],
    ['L', x + 6, top + 8],
    ['L', x + 6, top + 16],
    ['L', x + 14, top + 16],
    ['L', x + 14, top + 8],
    ['L', x + 20, top + 8],
  ];
  return [
    stroke(up, 'inkSoft', 1.4, {}),
    line(words.t('scene.time.wait'), x + 28, top, { size: 11, fill: 'inkSoft' }, room),
    stroke(down, 'green', 1.4, {}),
    line(words.t('scene.time.work'), x + 28, top + 16, { size: 11, weight: 600, fill: 'green' }, room),
  ];
}

function ladder(
  { words, axis }: LaneContext,
  box: Box,
  steps: readonly Step[],
  share: (hours: number) => number,
): readonly Shape[] {
  const half = axis.measures.cardWidth / 2;
  const rise = (box.height - 2 * LABEL) * 0.58;
  const fall = (box.height - 2 * LABEL) * 0.42;
  const base = Math.round(box.y + LABEL + rise);
  const waits: PathCommand[] = [];
  const works: PathCommand[] = [];
  const edge: PathCommand[] = [];
  const open: PathCommand[] = [];
  const labels: Shape[] = [];
  let drawn = NaN;
  const level = (x1: number, x2: number, y: number, known: boolean): void => {
    if (!known) {
      open.push(['M', x1, base], ['L', x2, base]);
      drawn = NaN;
      return;
    }
    if (Number.isNaN(drawn)) edge.push(['M', x1, y]);
    else if (drawn !== y) edge.push(['L', x1, y]);
    edge.push(['L', x2, y]);
    drawn = y;
  };
  for (const { x, wait, work, waitHours, workHours, end } of steps) {
    const middle = x + half;
    const top = waitHours === null ? base : Math.round(base - share(waitHours) * rise);
    const bottom = workHours === null ? base : Math.round(base + share(workHours) * fall);
    if (top < base) waits.push(...block(x, top, middle, base));
    if (bottom > base) works.push(...block(middle, base, end, bottom));
    level(x, middle, top, waitHours !== null);
    level(middle, end, bottom, workHours !== null);
    const room = half - 6;
    if (wait && wait.amount > 0)
      labels.push(line(durationText(words, wait), x + 4, top - 5, { size: 10.5, fill: 'inkSoft' }, room));
    if (work && work.amount > 0) {
      labels.push(
        line(durationText(words, work), middle + 4, bottom + 13, { size: 10.5, weight: 600, fill: 'green' }, room),
      );
    }
  }
  const shapes: Shape[] = [
    { kind: 'path', commands: waits, fill: 'surfaceSunken' },
    { kind: 'path', commands: works, fill: 'greenWeak' },
    stroke(open, 'lineStrong', 1.25, { dash: [1.5, 4], cap: 'round' }),
    stroke(edge, 'inkSoft', 1.4, {}),
    ...labels,
  ];
  return shapes.filter((shape) => shape.kind !== 'path' || shape.commands.length > 0);
}

function block(x1: number, y1: number, x2: number, y2: number): readonly PathCommand[] {
  return [['M', x1, y1], ['L', x2, y1], ['L', x2, y2], ['L', x1, y2], ['Z']];
}
