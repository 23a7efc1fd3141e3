/**
 * The kind of waste that takes the most time. Severity: high from half of the lead time, medium from a fifth or when the lead
 * time is unknown, otherwise low.
 */
import { ratio } from '../../boards/journey/facts/sums';
import type { FindingKind } from '../finding';
import { from } from '../severity';

export const largestWaste: FindingKind = {
  id: 'largest-waste',
  find: ({ figures }) => {
    let most: (typeof figures.waste.byKind)[number] | undefined;
    for (const row of figures.waste.byKind) if ((row.time.value ?? 0) > (most?.time.value ?? 0)) most = row;
    const hours = most?.time.value ?? null;
    if (!most || hours === null) return [];
    const lead = figures.time.leadTime.value;
    return [
      {
        variant: most.kind ?? 'untold',
        about: [],
        touchpoints: [...most.time.touchpoints, ...most.time.unknown],
        severity: lead === null || lead === 0 ? 'medium' : from(hours / lead, 0.2, 0.5),
        effect: ratio(hours, lead),
        values: {
          kind: { word: most.kind === null ? 'finding.largest-waste.untold' : `waste.${most.kind}` },
          hours: { hours },
          count: most.count,
        },
      },
    ];
  },
};
