/** Where customers leave: of all who begin, how many go on after each touchpoint, and how many leave at it. Unknown says so. */
import { withBound } from '../../../../kernel/bound';
import { finish } from '../../../../kernel/pieces';
import type { Box, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import { type Passage, survivalAlong } from '../../facts/survival';
import { rule } from '../draw/draw';
import type { Slot } from '../grid/axis';
import type { LaneContext, LaneType } from './lane';

const TEXT = 16;
const BAR = 28;

export const leavingLane: LaneType = {
  id: 'leaving',
  reads: ['exitShare'],
  shownByDefault: () => false,
  prepare(context) {
    const columns = context.facts.journey.columns;
    const passages = finish(survivalAlong(columns.map(({ touchpoints }) => touchpoints)));
    const at = new Map(
      columns.flatMap(({ touchpoints }, nth) => touchpoints.map(({ id }) => [id, passages[nth]] as const)),
    );
    const values = (passage: Passage | undefined): readonly unknown[] =>
      passage ? [passage.arriving, passage.staying, passage.stayingBound, passage.known, passage.counting] : [];
    return {
      height: 76,
      least: 52,
      legend: (box, top) => legend(context, box, top),
      key: ({ slots }) => slots.map(({ touchpoint }) => touchpoint.exitShare),
      around: ({ slots }) => slots.flatMap(({ touchpoint }) => values(at.get(touchpoint.id))),
      chunk: (box, { slots }) => slots.flatMap((slot) => step(context, box, slot, at.get(slot.touchpoint.id))),
    };
  },
};

const LEFT = { pattern: 'hatch', ink: 'red', ground: 'redMid' } as const;

function legend({ words }: LaneContext, box: Box, top: number): readonly Shape[] {
  const room = box.x - 16 - 30;
  return [
    { kind: 'rect', x: 19, y: top - 9, width: 8, height: 11, radius: 2, fill: 'blue' },
    line(words.t('scene.leaving.staying'), 38, top, { size: 11, fill: 'inkSoft' }, room),
    { kind: 'rect', x: 19, y: top + 6, width: 8, height: 11, radius: 2, fill: LEFT },
    line(words.t('scene.leaving.left'), 38, top + 16, { size: 11, fill: 'inkSoft' }, room),
  ];
}

function step({ words }: LaneContext, box: Box, slot: Slot, passage: Passage | undefined): readonly Shape[] {
  const { touchpoint, centre, width } = slot;
  const bottom = box.y + box.height - 4;
  const percent = (share: number): string =>
    words.t('analysis.outline.percent', { percent: words.number(share * 100, share < 0.1 ? 1 : 0) });
  const floor = rule(centre - BAR / 2, bottom, centre + BAR / 2, bottom, 'line');
  const unknown = { size: 10.5, fill: 'inkFaint', italic: true, anchor: 'middle' } as const;
  if (touchpoint.exitShare === null || !passage)
    return [line(words.t('word.unknown'), centre, bottom - 3, unknown, width - 4)];
  const own = percent(touchpoint.exitShare / 100);
  // Beside the one of its column that counts.
  if (passage.counting !== touchpoint.id)
    return [floor, line(own, centre, bottom - 4, { ...unknown, italic: false }, width - 4)];
  const room = box.height - TEXT - 8;
  const [arriving, staying] = [passage.arriving * room, passage.staying * room];
  const shapes: Shape[] = [floor];
  const x = centre - BAR / 2;
  if (staying > 0) shapes.push({ kind: 'rect', x, y: bottom - staying, width: BAR, height: staying, fill: 'blue' });
  if (arriving - staying > 0)
    shapes.push({
      kind: 'rect',
      x,
      y: bottom - arriving,
      width: BAR,
      height: arriving - staying,
      radius: [2, 2, 0, 0],
      fill: LEFT,
    });
  const look = { size: 10.5, weight: 600, fill: 'inkSoft', anchor: 'middle' } as const;
  return [
    ...shapes,
    line(withBound(passage.stayingBound, percent(passage.staying)), centre, bottom - arriving - 4, look, width - 4),
  ];
}
