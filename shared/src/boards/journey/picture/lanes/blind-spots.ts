/**
 * Blind spots lane: staff's belief ● above or below the customers' rating ○, with the gap. Flagged from the project's
 * threshold; no verdict on fewer than three (or uncounted) answers; without a customer rating it is unknown, never zero.
 */
import type { Box, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import { ANSWERS_FOR_A_VERDICT } from '../../analysis/answers';
import { difference } from '../../facts/sums';
import type { Slot } from '../grid/axis';
import { stroke } from '../draw/draw';
import type { LaneContext, LaneType } from './lane';
import { ratingY, signed } from './rating-scale';

export const blindSpotLane: LaneType = {
  id: 'blindspots',
  reads: ['staffBelief', 'experience'],
  shownByDefault: ({ rated }) => rated('staffBelief') || rated('experience'),
  prepare: (context) => ({
    height: 80,
    least: 64,
    legend: (box, top) => legend(context, box, top),
    key: ({ slots }) => slots.flatMap(({ touchpoint }) => [touchpoint.staffBelief, touchpoint.experience]),
    around: () => [context.facts.blindSpotFrom],
    chunk: (box, { slots }) => slots.flatMap((slot) => spot(context, box, slot)),
  }),
};

function legend({ words }: LaneContext, box: Box, top: number): readonly Shape[] {
  const room = box.x - 16 - 24;
  return [
    { kind: 'circle', x: 20, y: top - 4, r: 4, fill: 'ink' },
    line(words.t('scene.blindspots.staff'), 32, top, { size: 11, fill: 'inkSoft' }, room),
    { kind: 'circle', x: 20, y: top + 12, r: 3.5, fill: 'surface', stroke: 'ink', strokeWidth: 1.5 },
    line(words.t('scene.blindspots.customer'), 32, top + 16, { size: 11, fill: 'inkSoft' }, room),
  ];
}

function spot(
  { words, facts: { blindSpotFrom } }: LaneContext,
  box: Box,
  { touchpoint, centre, width }: Slot,
): readonly Shape[] {
  const { staffBelief: staff, experience: customer } = touchpoint;
  if (!staff && !customer) return [];
  const shapes: Shape[] = [];
  const staffY = staff && ratingY(box, staff.mean);
  const customerY = customer && ratingY(box, customer.mean);
  const gap = staff && customer ? difference(staff.mean, customer.mean) : null;
  const few = [staff, customer].some((rating) => rating && (rating.n === null || rating.n < ANSWERS_FOR_A_VERDICT));
  const flagged = gap !== null && !few && gap >= blindSpotFrom;
  // In line with the emotion above it; where touchpoints share a column, aside to leave room for the figure.
  const x = width >= 120 ? centre : Math.round(centre - width / 5);
  if (staffY !== null && customerY !== null) {
    shapes.push(
      stroke(
        [
          ['M', x, staffY],
          ['L', x, customerY],
        ],
        flagged ? 'redMid' : 'line',
        flagged ? 7 : 3,
        few ? { dash: [2, 3] } : { cap: 'round' },
      ),
    );
  }
  if (staffY !== null)
    shapes.push({ kind: 'circle', x, y: staffY, r: 4.5, fill: 'ink', stroke: 'paper', strokeWidth: 1 });
  if (customerY !== null)
    shapes.push({ kind: 'circle', x, y: customerY, r: 4, fill: 'surface', stroke: 'ink', strokeWidth: 1.6 });
  const textX = x + 13;
  const room = centre + width / 2 - textX - 2;
  if (room < 20) return shapes;
  const middle = ((staffY ?? customerY ?? 0) + (customerY ?? staffY ?? 0)) / 2;
  const quiet = { size: 10.5, fill: 'inkFaint', italic: true } as const;
  if (gap === null) {
    shapes.push(line(words.t('word.unknown'), textX, middle + 4, quiet, room));
  } else if (few) {
    const n = [staff?.n, customer?.n].some((count) => count === null || count === undefined)
      ? null
      : Math.min(staff?.n ?? 0, customer?.n ?? 0);
    shapes.push(line(signed(words, gap), textX, middle - 2, { size: 10.5, fill: 'inkSoft' }, room));
    const reason = n === null ? words.t('word.countUnknown') : words.t('scene.blindspots.few', { n });
    shapes.push(line(reason, textX, middle + 11, quiet, room));
  } else {
    const fill = flagged ? 'red' : 'inkSoft';
    shapes.push(line(signed(words, gap), textX, middle + 4, { size: 11, weight: flagged ? 700 : 400, fill }, room));
  }
  return shapes;
}
