/** Volume: cases per month at each touchpoint as bars on one scale, so that drop-off shows. Unknown has no bar. */
import type { Box, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import type { Slot } from '../grid/axis';
import type { LaneContext, LaneType } from './lane';

const TEXT = 16;

export const volumeLane: LaneType = {
  id: 'volume',
  reads: ['volume'],
  shownByDefault: () => false,
  prepare(context) {
    const most = Math.max(0, ...context.axis.slots.map(({ touchpoint }) => touchpoint.volume ?? 0));
    return {
      height: 72,
      least: 44,
      key: ({ slots }) => slots.map(({ touchpoint }) => touchpoint.volume),
      around: () => [most],
      chunk: (box, { slots }) => slots.flatMap((slot) => bar(context, box, slot, most)),
    };
  },
};

function bar({ words }: LaneContext, box: Box, slot: Slot, most: number): readonly Shape[] {
  const { volume } = slot.touchpoint;
  const bottom = box.y + box.height - 4;
  if (volume === null) {
    return [
      line(
        words.t('word.unknown'),
        slot.centre,
        bottom,
        { size: 10.5, fill: 'inkFaint', italic: true, anchor: 'middle' },
        slot.width - 4,
      ),
    ];
  }
  const height = most === 0 ? 0 : Math.max(1, (volume / most) * (box.height - TEXT - 8));
  const width = Math.min(40, slot.width - 8);
  return [
    {
      kind: 'rect',
      x: slot.centre - width / 2,
      y: bottom - height,
      width,
      height,
      radius: [2, 2, 0, 0],
      fill: 'blue',
    },
    line(
      words.number(volume, 0),
      slot.centre,
      bottom - height - 4,
      { size: 10.5, weight: 600, fill: 'inkSoft', anchor: 'middle' },
      slot.width - 4,
    ),
  ];
}
