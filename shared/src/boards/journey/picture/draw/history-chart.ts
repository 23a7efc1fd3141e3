/**
 * The measurements of one kind over time as shapes: dots by day joined by a line, on the scale of the kind; hollow where the
 * latest may be out of date. Measurements without a date have no place on it; the table beside it has all.
 */
import { dayNumber, showDate } from '../../../../kernel/dates';
import type { Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import type { Translator } from '../../../../kernel/translate';
import type { Measurement } from '../../facts/readings';
import type { Measured } from '../../records/schema';
import { stroke } from './draw';

export const HISTORY_SIZE = { width: 280, height: 104 } as const;
const PAD = { left: 28, right: 16, top: 20, bottom: 22 } as const;
const TEXT = { size: 10, fill: 'inkSoft' } as const;

/** @returns the lowest and highest value of the scale */
function scaleOf(of: Measured, values: readonly number[]): readonly [number, number] {
  if (of === 'emotion' || of === 'employeeEmotion') return [-2, 2];
  if (of !== 'metric') return [1, 5];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** @returns no shapes where fewer than two measurements have a date */
export function historyChart(
  history: readonly Measurement[],
  of: Measured,
  stale: boolean,
  words: Translator,
): readonly Shape[] {
  const dated = history
    .flatMap(({ date, value }) => {
      const day = dayNumber(date);
      return day === null ? [] : [{ day, date, value }];
    })
    .sort((a, b) => a.day - b.day);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first.day === last.day) return [];
  const { width, height } = HISTORY_SIZE;
  const [low, high] = scaleOf(
    of,
    dated.map(({ value }) => value),
  );
  const xOf = (day: number): number =>
    PAD.left + ((day - first.day) / (last.day - first.day)) * (width - PAD.left - PAD.right);
  const yOf = (value: number): number => PAD.top + ((high - value) / (high - low)) * (height - PAD.top - PAD.bottom);
  const spots = dated.map((one) => ({ ...one, x: Math.round(xOf(one.day)), y: Math.round(yOf(one.value)) }));
  const guides = [low, high].flatMap((value): readonly Shape[] => [
    stroke(
      [
        ['M', PAD.left, yOf(value)],
        ['L', width - PAD.right, yOf(value)],
      ],
      'line',
      1,
      {},
    ),
    line(words.number(value, 1), PAD.left - 6, yOf(value) + 3.5, { ...TEXT, fill: 'inkFaint', anchor: 'end' }),
  ]);
  const path = spots.map(({ x, y }, at) => (at === 0 ? (['M', x, y] as const) : (['L', x, y] as const)));
  const ends = [spots[0], spots.at(-1)].flatMap((spot, at): readonly Shape[] => {
    if (!spot) return [];
    const anchor = at === 0 ? ({} as const) : ({ anchor: 'end' } as const);
    const x = at === 0 ? spot.x - 4 : spot.x + 4;
    return [
      line(words.number(spot.value, 1), x, spot.y - 8, { ...TEXT, weight: 600, fill: 'ink', ...anchor }),
      line(showDate(spot.date, words), x, height - 6, { ...TEXT, fill: 'inkFaint', ...anchor }),
    ];
  });
  const dots = spots.map(
    ({ x, y }, at): Shape => ({
      kind: 'circle',
      x,
      y,
      r: 3.5,
      fill: stale && at === spots.length - 1 ? 'surface' : 'accent',
      stroke: 'accent',
      strokeWidth: 1.5,
    }),
  );
  return [...guides, stroke(path, 'accent', 1.75), ...dots, ...ends];
}
