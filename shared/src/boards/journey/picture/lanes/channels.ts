/**
 * Channels: one pill per touchpoint; a line where the channel stays, an arrow where the customer must switch, and a bow where the
 * customer's path leaves a digital channel.
 */
import type { Box, Shape } from '../../../../kernel/scene';
import { line } from '../../../../kernel/text-line';
import type { Slot } from '../grid/axis';
import { channelName } from '../../facts/rows';
import { stroke } from '../draw/draw';
import { SEAM_ROOM, type SeamMark, seamKey, seamMarks, seamShapes } from './channel-seam-marks';
import type { Chunk, LaneContext, LaneType, PreparedLane } from './lane';

const HEIGHT = 20;

/** Height of the pills with what is above and below them. */
const PILLS = 26;

export const channelLane: LaneType = {
  id: 'channels',
  reads: ['channel', 'layer', 'emotion', 'waitTime', 'processTime'],
  shownByDefault: () => false,
  prepare(context) {
    const marks = seamMarks(context);
    const drawnBy = ({ from, to }: Chunk): readonly SeamMark[] => marks.filter(({ at }) => at >= from && at < to);
    const room = marks.length > 0 ? SEAM_ROOM : 0;
    return {
      height: 28 + room,
      least: 24 + room,
      key: ({ slots }) => slots.map(({ touchpoint }) => touchpoint.channel),
      around: (chunk) => [
        context.axis.slots[chunk.to]?.touchpoint.channel,
        context.axis.slots[chunk.to]?.x,
        ...drawnBy(chunk).flatMap((mark) => [mark.at - chunk.from, ...seamKey(mark)]),
      ],
      chunk(box, chunk) {
        const { slots, to } = chunk;
        const following = context.axis.slots[to];
        const all = following ? [...slots, following] : slots;
        return [
          ...slots.flatMap((slot, i) => [...pill(context, box, slot), ...lead(box, slot, all[i + 1])]),
          ...drawnBy(chunk).flatMap((mark) => seamShapes(context.words, box, mark, PILLS)),
        ];
      },
    } satisfies PreparedLane;
  },
};

function channelOf(slot: Slot | undefined): string {
  return slot?.touchpoint.channel.trim() ?? '';
}

function pill({ words }: LaneContext, box: Box, slot: Slot): readonly Shape[] {
  const channel = channelOf(slot);
  const y = box.y + 4;
  if (!channel) {
    return [{ kind: 'circle', x: slot.centre, y: y + HEIGHT / 2, r: 2, fill: 'line' }];
  }
  const text = line(
    channelName(words, channel),
    slot.x + 10,
    y + 14,
    { size: 10.5, weight: 600, fill: 'inkSoft' },
    slot.width - 22,
  );
  return [
    {
      kind: 'rect',
      x: slot.x + 0.5,
      y: y + 0.5,
      width: slot.width - 1,
      height: HEIGHT - 1,
      radius: 9.5,
      fill: 'surface',
      stroke: 'line',
      strokeWidth: 1,
    },
    text,
  ];
}

function lead(box: Box, from: Slot, to: Slot | undefined): readonly Shape[] {
  const channel = channelOf(from);
  const next = channelOf(to);
  if (!to || !channel || !next || to.column === from.column) return [];
  const y = box.y + 4 + HEIGHT / 2;
  const [x1, x2] = [from.x + from.width, to.x];
  if (channel === next)
    return [
      stroke(
        [
          ['M', x1, y],
          ['L', x2, y],
        ],
        'lineStrong',
        1.5,
        {},
      ),
    ];
  const x = Math.round((x1 + x2) / 2);
  return [
    stroke(
      [
        ['M', x - 4, y],
        ['L', x + 4, y],
        ['M', x + 1, y - 3],
        ['L', x + 4, y],
        ['L', x + 1, y + 3],
      ],
      'gold',
      1.5,
    ),
  ];
}
