/** Expectation lane: the expectation as a line, the experience as a column up to it or short of it. */
import type { Box, Paint, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import { difference } from '../../facts/sums';
import type { Slot } from '../grid/axis';
import { stroke } from '../draw/draw';
import type { LaneContext, LaneType } from './lane';
import { ratingY, signed } from './rating-scale';

export const expectationLane: LaneType = {
  id: 'expectation',
  reads: ['expectation', 'experience'],
  shownByDefault: ({ rated }) => rated('expectation'),
  prepare: (context) => ({
    height: 88,
    least: 64,
    legend: (box, top) => legend(context, box, top),
    key: ({ slots }) => slots.flatMap(({ touchpoint }) => [touchpoint.expectation, touchpoint.experience]),
    chunk: (box, { slots }) => slots.flatMap((slot) => pair(context, box, slot)),
  }),
};

function legend({ words }: LaneContext, box: Box, top: number): readonly Shape[] {
  const room = box.x - 16 - 30;
  return [
    stroke(
      [
        ['M', 16, top - 4],
        ['L', 30, top - 4],
      ],
      'ink',
      2,
    ),
    line(words.t('scene.expectation.expected'), 38, top, { size: 11, fill: 'inkSoft' }, room),
    { kind: 'rect', x: 19, y: top + 6, width: 8, height: 11, radius: 2, fill: 'blue' },
    line(words.t('scene.expectation.experienced'), 38, top + 16, { size: 11, fill: 'inkSoft' }, room),
  ];
}

function pair({ words }: LaneContext, box: Box, { touchpoint, centre, width }: Slot): readonly Shape[] {
  const { expectation, experience } = touchpoint;
  if (!expectation && !experience) return [];
  const shapes: Shape[] = [];
  const x = width >= 120 ? centre : Math.round(centre - width / 5);
  const floor = ratingY(box, 1) + 6;
  const gap = expectation && experience ? difference(experience.mean, expectation.mean) : null;
  const unmet = gap !== null && gap < 0;
  const paint: Paint = gap === null ? 'lineStrong' : unmet ? 'red' : 'green';
  if (experience) {
    const y = ratingY(box, experience.mean);
    const fill = unmet
      ? ({ pattern: 'hatch', ink: 'red', ground: 'redMid' } as const)
      : gap === null
        ? 'lineStrong'
        : 'green';
    shapes.push({ kind: 'rect', x: x - 5, y, width: 10, height: floor - y, radius: [3, 3, 0, 0], fill });
  }
  if (expectation) {
    const y = ratingY(box, expectation.mean);
    shapes.push(
      stroke(
        [
          ['M', x - 11, y],
          ['L', x + 11, y],
        ],
        'ink',
        2,
      ),
    );
  }
  shapes.push(
    stroke(
      [
        ['M', x - 11, floor],
        ['L', x + 11, floor],
      ],
      'line',
      1,
      {},
    ),
  );
  const textX = x + 18;
  const room = centre + width / 2 - textX - 2;
  if (room < 20) return shapes;
  const y = ratingY(box, (expectation ?? experience)?.mean ?? 3) + 4;
  if (gap === null)
    shapes.push(line(words.t('word.unknown'), textX, y, { size: 10.5, fill: 'inkFaint', italic: true }, room));
  else
    shapes.push(
      line(signed(words, gap), textX, y, { size: 11, weight: Math.abs(gap) >= 1 ? 700 : 400, fill: paint }, room),
    );
  return shapes;
}
