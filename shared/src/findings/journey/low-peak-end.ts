/**
 * The remembered experience is bad: peak–end below zero. Severity: high from −1 down, otherwise medium. Requires at least two
 * known emotions.
 */
import type { FindingKind } from '../finding';

export const lowPeakEnd: FindingKind = {
  id: 'low-peak-end',
  find: ({ figures, title }) => {
    const { peakEnd, peak, end, mean } = figures.emotion;
    if (peakEnd.value === null || peakEnd.value >= 0 || mean.touchpoints.length < 2) return [];
    return [
      {
        about: [],
        touchpoints: peakEnd.touchpoints,
        severity: peakEnd.value <= -1 ? 'high' : 'medium',
        values: {
          value: { signed: peakEnd.value },
          peak: title(peak.touchpoints[0] ?? null),
          peakValue: { signed: peak.value },
          end: title(end.touchpoints[0] ?? null),
          endValue: { signed: end.value },
        },
      },
    ];
  },
};
