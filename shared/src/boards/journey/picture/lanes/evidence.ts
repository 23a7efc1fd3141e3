/** Evidence lane: one dot for an assumption, two for observed, three for measured. */
import type { Box, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import type { Slot } from '../grid/axis';
import { fits } from '../draw/draw';
import { EVIDENCE_LEVELS } from '../../records/schema';
import type { LaneContext, LaneType } from './lane';

export const evidenceLane: LaneType = {
  id: 'evidence',
  reads: ['evidence'],
  shownByDefault: () => false,
  prepare: (context) => ({
    height: 28,
    least: 24,
    key: ({ slots }) => slots.map(({ touchpoint }) => touchpoint.evidence),
    chunk: (box, { slots }) => slots.flatMap((slot) => level(context, box, slot)),
  }),
};

function level({ words }: LaneContext, box: Box, slot: Slot): readonly Shape[] {
  const { evidence } = slot.touchpoint;
  const reached = evidence === null ? 0 : EVIDENCE_LEVELS.indexOf(evidence) + 1;
  const y = box.y + 14;
  const shapes: Shape[] = [1, 2, 3].map((step) => ({
    kind: 'circle',
    x: slot.x + 7 + (step - 1) * 10,
    y,
    r: 3,
    ...(step <= reached ? { fill: 'accent' as const, stroke: 'accent' as const } : { stroke: 'lineStrong' as const }),
    strokeWidth: 1,
  }));
  const text = evidence === null ? words.t('word.unknown') : words.t(`evidence.${evidence}`);
  const look = evidence === null ? ({ fill: 'inkFaint', italic: true } as const) : ({ fill: 'inkSoft' } as const);
  // In narrow slots, only dots.
  if (!fits(text, slot.width - 44, 10.5)) return shapes;
  return [...shapes, line(text, slot.x + 40, y + 4, { size: 10.5, ...look })];
}
