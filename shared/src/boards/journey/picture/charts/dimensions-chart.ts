/**
 * Kinds of customer value by stage: a bar a kind as long as it has touchpoints, and behind it, as a frame, how many a value map
 * promises. The same numbers stand in the table beside it.
 */
import type { Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import type { Translator } from '../../../../kernel/translate';
import type { StageDimensions } from '../../analysis/value-dimensions';
import { VALUE_DIMENSIONS } from '../../records/schema';
import { rule } from '../draw/draw';
import type { ChartShapes } from './survival-chart';

const NAME = 118;
const HEAD = 24;
const ROW = 26;
const BAR = 12;
const GAP = 12;

/** @param names of the rows' stages @returns shapes from 0, 0 on; none without stages */
export function dimensionsChart(
  rows: readonly StageDimensions[],
  names: readonly string[],
  width: number,
  words: Translator,
): ChartShapes {
  if (rows.length === 0) return { shapes: [], height: 0 };
  const room = (width - NAME) / rows.length;
  const promisedOf = ({ kept, missing, untold }: StageDimensions['dimensions'][number]): number =>
    kept.length + missing.length + untold.length;
  let most = 1;
  for (const { dimensions } of rows)
    for (const one of dimensions) most = Math.max(most, one.tagged.length, promisedOf(one));
  const long = (count: number): number => ((room - GAP - 24) * count) / most;
  const height = HEAD + VALUE_DIMENSIONS.length * ROW + 6;
  const shapes: Shape[] = VALUE_DIMENSIONS.map((dimension, nth) =>
    line(words.t(`dimension.${dimension}`), 0, HEAD + nth * ROW + 14, { size: 12, fill: 'inkSoft' }, NAME - 10),
  );
  rows.forEach(({ dimensions }, column) => {
    const x = NAME + column * room;
    shapes.push(
      line(names[column] ?? '', x, 12, { size: 12, weight: 600, fill: 'ink' }, room - GAP),
      rule(x, HEAD - 4, x, height - 6, 'lineStrong'),
    );
    dimensions.forEach((one, nth) => {
      const y = HEAD + nth * ROW + 4;
      const [tagged, promised] = [one.tagged.length, promisedOf(one)];
      if (tagged > 0) shapes.push({ kind: 'rect', x, y, width: long(tagged), height: BAR, fill: 'accent' });
      if (promised > 0)
        shapes.push({
          kind: 'rect',
          ...{ x, y: y - 3, width: long(promised), height: BAR + 6 },
          stroke: 'ink',
          strokeWidth: 1.2,
          dash: [4, 3],
        });
      if (tagged + promised > 0)
        shapes.push(
          line(words.number(tagged, 0), x + long(Math.max(tagged, promised)) + 6, y + 10, {
            size: 11,
            fill: 'inkSoft',
          }),
        );
    });
  });
  return { shapes, height };
}
