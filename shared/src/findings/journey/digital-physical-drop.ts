/**
 * The customer's emotion drops by 0.5 or more where the path leaves a digital channel. Severity: high from a drop of 1.5,
 * otherwise medium.
 */
import { type FindingKind, fromEach } from '../finding';

export const digitalPhysicalDrop: FindingKind = {
  id: 'digital-physical-drop',
  find: ({ figures, title }) =>
    fromEach(figures.channelSeams.seams, ({ from, to, fromChannel, toChannel, emotionChange }) =>
      emotionChange === null || emotionChange > -0.5
        ? []
        : {
            about: [from, to],
            touchpoints: [from, to],
            severity: emotionChange <= -1.5 ? 'high' : 'medium',
            values: {
              from: title(from),
              to: title(to),
              fromChannel: { word: `channel.${fromChannel}` },
              toChannel: { word: `channel.${toChannel}` },
              change: { signed: emotionChange },
            },
          },
    ),
};
