/** Value and waste strip: one cell per touchpoint, with pattern, word and the waste kind's icon. */
import type { Box, Shape } from '../../../../kernel/scene';
import { measureText } from '../../../../kernel/text';
import { line } from '../../../../kernel/text-line';
import type { Slot } from '../grid/axis';
import { fits } from '../draw/draw';
import type { LaneContext, LaneType } from './lane';
import { valueLook, valueWord } from '../draw/value-look';
import { wasteIcon } from '../draw/waste-icons';

export const valueLane: LaneType = {
  id: 'value',
  reads: ['value', 'waste'],
  shownByDefault: () => true,
  prepare: (context) => ({
    height: 28,
    least: 24,
    key: ({ slots }) => slots.flatMap(({ touchpoint }) => [touchpoint.value, touchpoint.waste]),
    chunk: (box, { slots }) => slots.flatMap((slot) => field(context, box, slot)),
  }),
};

function field({ words, axis }: LaneContext, box: Box, slot: Slot): readonly Shape[] {
  const { touchpoint } = slot;
  const look = valueLook(touchpoint.value);
  const y = box.y + 2;
  const height = Math.min(22, box.height - 4);
  const width = slot.width - (slot.width < axis.measures.cardWidth ? 2 : 0);
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x: slot.x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: 5,
      fill: look.ground,
      stroke: look.ink,
      strokeWidth: 1,
      opacity: 1,
      ...(look.dash && { dash: look.dash }),
    },
  ];
  // Necessary waste has kinds, too.
  const [kind, ...others] = touchpoint.waste;
  let x = slot.x + 9;
  if (kind && width >= 30) {
    shapes.push(wasteIcon(kind, x - 1, y + (height - 11) / 2, look.ink));
    x += 17;
  }
  const more = others.length > 0 ? ` +${others.length}` : '';
  const moreWidth = measureText(more, { size: 10.5, weight: 600 });
  const room = slot.x + width - 8 - x - moreWidth;
  if (room < 16) return shapes;
  const choices = [valueWord(words, touchpoint), valueWord(words, touchpoint, true), touchpoint.value ? '' : '?'];
  const said = choices.find((word) => word && fits(word, room, 10.5, 600)) ?? valueWord(words, touchpoint, true);
  const text = line(said, x, y + height / 2 + 4, { size: 10.5, weight: 600, fill: look.ink }, room);
  shapes.push(text);
  if (more) shapes.push(line(more, x + text.width, text.y, { size: 10.5, weight: 600, fill: look.ink }));
  return shapes;
}
