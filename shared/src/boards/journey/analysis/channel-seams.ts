/**
 * Digital → physical seams: adjacent touchpoints on the time axis where the path leaves a digital channel for another (shop,
 * home, letter, phone), so that data must be given again. Touchpoints without a channel or with a custom one are skipped.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, sumFigure } from './figure';
import type { TimeAxis } from '../facts/time-axis';

const NATURE: ReadonlyMap<string, 'digital' | 'physical'> = new Map([
  ['web', 'digital'],
  ['app', 'digital'],
  ['email', 'digital'],
  ['chat', 'digital'],
  ['social', 'digital'],
  ['system', 'digital'],
  ['shop', 'physical'],
  ['home', 'physical'],
  ['letter', 'physical'],
  ['phone', 'physical'],
  // A meeting in person, wherever it is.
  ['in person', 'physical'],
  ['face to face', 'physical'],
  ['face-to-face', 'physical'],
  ['kasvokkain', 'physical'],
  ['paikan päällä', 'physical'],
]);
const natureOf = (channel: string): 'digital' | 'physical' | undefined => NATURE.get(channel.trim().toLowerCase());

export interface ChannelSeam {
  readonly from: string;
  readonly to: string;
  readonly fromChannel: string;
  readonly toChannel: string;
  /** Waiting before the second, hours. */
  readonly waiting: number | null;
  readonly emotionChange: number | null;
}

export interface ChannelSeamFigures {
  /** Null when fewer than two touchpoints have a channel of known nature. */
  readonly count: Figure;
  readonly seams: readonly ChannelSeam[];
}

export function* channelSeamFigures({ path }: Pick<TimeAxis, 'path'>): Pieces<ChannelSeamFigures> {
  const seams: ChannelSeam[] = [];
  const unknown: string[] = [];
  let last: TimeAxis['path'][number] | null = null;
  let known = 0;
  yield* each(path, (step) => {
    const nature = natureOf(step.channel);
    if (!nature) {
      unknown.push(step.id);
      return;
    }
    known++;
    if (last && natureOf(last.channel) === 'digital' && nature === 'physical') {
      const felt = last.emotion !== null && step.emotion !== null;
      seams.push({
        from: last.id,
        to: step.id,
        fromChannel: last.channel,
        toChannel: step.channel,
        waiting: step.waiting,
        emotionChange: felt ? (step.emotion ?? 0) - (last.emotion ?? 0) : null,
      });
    }
    last = step;
  });
  const ids: string[] = [];
  yield* each(seams, ({ from, to }) => ids.push(from, to));
  return { count: sumFigure(known < 2 ? null : seams.length, ids, unknown), seams };
}
