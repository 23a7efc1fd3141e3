/** Where the customer's path leaves a digital channel: a bow under the pills from the one to the other, with its waiting and fall. */
import { withBound } from '../../../../kernel/bound';
import { memoPart, type Kept } from '../../../../kernel/memo';
import { finish } from '../../../../kernel/pieces';
import type { Box, Paint, Shape } from '../../../../kernel/scene';
import { measureText } from '../../../../kernel/text';
import { line } from '../../../../kernel/text-line';
import type { Translator } from '../../../../kernel/translate';
import { type ChannelSeam, channelSeamFigures } from '../../analysis/channel-seams';
import { stepOf } from '../../facts/step';
import { timeAxisOf } from '../../facts/time-axis';
import { hoursInWords } from '../../records/duration-words';
import { stroke } from '../draw/draw';
import type { Slot } from '../grid/axis';
import type { LaneContext } from './lane';
import { signed } from './rating-scale';

/** Height that the bows take under the pills. */
export const SEAM_ROOM = 24;
const TEXT = { size: 10.5, weight: 600 } as const;
const NO_TEAMS: Parameters<typeof stepOf>[1] = new Map();
const SEAMS = memoPart<Kept<readonly ChannelSeam[]>>('seams of channels');

/** A seam whose both ends are shown. */
export interface SeamMark {
  readonly seam: ChannelSeam;
  readonly from: Slot;
  readonly to: Slot;
  /** Index of the slot that draws it. */
  readonly at: number;
}

/** @returns the seams by the slots that they lead to, in time order */
export function seamMarks({ facts, axis, memo }: LaneContext): readonly SeamMark[] {
  const { shownJourney, channelNatures, workdayHours, board, rolled } = facts;
  const seams = memo.keep(SEAMS, board, [shownJourney, channelNatures, workdayHours, rolled], () => {
    const steps = timeAxisOf(shownJourney, (touchpoint) =>
      stepOf(touchpoint, NO_TEAMS, workdayHours, rolled.get(touchpoint.id)),
    );
    return finish(channelSeamFigures(finish(steps), channelNatures)).seams;
  });
  if (seams.length === 0) return [];
  const places = new Map(axis.slots.map((slot, at) => [slot.touchpoint.id, at]));
  return seams.flatMap((seam) => {
    const [a, at] = [places.get(seam.from) ?? -1, places.get(seam.to) ?? -1];
    const [from, to] = [axis.slots[a], axis.slots[at]];
    return from && to ? [{ seam, from, to, at }] : [];
  });
}

/** What the mark shows besides the ends' places. */
export function seamKey({ seam, from, to }: SeamMark): readonly unknown[] {
  return [seam.waiting, seam.unwaited.length > 0, seam.emotionChange, from.x, to.x];
}

function sayingOf(words: Translator, { waiting, unwaited, emotionChange }: ChannelSeam): string {
  const time = waiting === null ? null : hoursInWords(words, waiting);
  const waits = time === null ? null : withBound(unwaited.length > 0 ? 'atLeast' : 'exact', time);
  return [
    waits ?? words.t('scene.channel.waitingUnknown'),
    emotionChange === null ? words.t('scene.channel.changeUnknown') : signed(words, emotionChange),
  ].join(' · ');
}

export function seamShapes(words: Translator, box: Box, { seam, from, to }: SeamMark, pills: number): readonly Shape[] {
  const [x1, x2] = [Math.round(from.centre + from.width / 4), Math.round(to.centre - to.width / 4)];
  const [top, y] = [box.y + pills, box.y + pills + 12];
  const falls = seam.emotionChange !== null && seam.emotionChange <= -0.5;
  const paint: Paint = falls ? 'red' : 'gold';
  const text = sayingOf(words, seam);
  const room = Math.max(40, x2 - x1 - 16);
  const shown = line(text, Math.round((x1 + x2) / 2), y + 4, { ...TEXT, fill: paint, anchor: 'middle' }, room);
  const half = Math.min(measureText(text, TEXT), room) / 2 + 5;
  return [
    stroke(
      [
        ['M', x1, top],
        ['L', x1, y],
        ['L', x2, y],
        ['L', x2, top + 2],
        ['M', x2 - 3, top + 5],
        ['L', x2, top + 2],
        ['L', x2 + 3, top + 5],
      ],
      paint,
      1.5,
      falls ? {} : { dash: [4, 3] },
    ),
    { kind: 'rect', x: shown.x - half, y: y - 7, width: 2 * half, height: 14, radius: 7, fill: 'paper' },
    shown,
  ];
}
