/**
 * The customer's emotion drops by 0.5 or more where the customer's path leaves a digital channel. Severity: high from a drop of
 * 1.5, otherwise medium.
 */
import { behindSeam } from '../../boards/journey/analysis/channel-seams';
import { CHANNELS } from '../../boards/journey/records/schema';
import { type FindingKind, type FindingValue, fromEach } from '../finding';

const WELL_KNOWN: readonly string[] = CHANNELS;

/** A well-known channel has a name in every language, any other is as people wrote it. */
const channelValue = (channel: string): FindingValue =>
  WELL_KNOWN.includes(channel) ? { word: `channel.${channel}` } : { title: channel };

export const digitalPhysicalDrop: FindingKind = {
  id: 'digital-physical-drop',
  find: ({ figures, title }) =>
    fromEach(figures.channelSeams.seams, (seam) => {
      const { from, to, fromChannel, toChannel, waiting, unwaited, emotionChange } = seam;
      if (emotionChange === null || emotionChange > -0.5) return [];
      return {
        about: [from, to],
        touchpoints: behindSeam(seam),
        severity: emotionChange <= -1.5 ? 'high' : 'medium',
        values: {
          from: title(from),
          to: title(to),
          fromChannel: channelValue(fromChannel),
          toChannel: channelValue(toChannel),
          change: { signed: emotionChange },
          waits: waiting === null || waiting === 0 ? 'no' : 'yes',
          waiting: { hours: waiting, bound: unwaited.length > 0 ? 'atLeast' : 'exact' },
        },
      };
    }),
};
