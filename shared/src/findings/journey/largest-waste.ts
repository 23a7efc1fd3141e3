/**
 * The kind of waste that takes the most of the lead time: only what lies on the time axis, so that parallel waste cannot exceed
 * it. Where no waste is known to take any, the kind with the most touchpoints there. Severity: high from half of the lead time, medium from
 * a fifth or when a time is unknown, otherwise low.
 */
import { knownOf } from '../../boards/journey/analysis/figure';
import type { WasteRow } from '../../boards/journey/analysis/waste';
import { ratio } from '../../boards/journey/facts/sums';
import type { FindingKind } from '../finding';
import { from } from '../severity';

const countOf = ({ onPath }: WasteRow): number => knownOf(onPath).all;

/** @returns the largest by this measure, of equals the first; undefined if none has any of it */
function largestBy(rows: readonly WasteRow[], size: (row: WasteRow) => number): WasteRow | undefined {
  let most: WasteRow | undefined;
  for (const row of rows) if (size(row) > (most ? size(most) : 0)) most = row;
  return most;
}

export const largestWaste: FindingKind = {
  id: 'largest-waste',
  find: ({ figures }) => {
    const rows = figures.waste.byKind;
    const longest = largestBy(rows, ({ onPath }) => onPath.value ?? 0);
    // Waste that is known to take no time is none to begin with.
    const most = longest ?? largestBy(rows, (row) => (row.onPath.unknown.length > 0 ? countOf(row) : 0));
    if (!most) return [];
    const { value, bound, touchpoints, unknown } = most.onPath;
    const hours = longest ? value : null;
    const lead = figures.time.leadTime.value;
    const share = ratio(hours, lead);
    return [
      {
        variant: most.kind ?? 'untold',
        about: [],
        touchpoints: [...new Set([...touchpoints, ...unknown])],
        severity: share === null ? 'medium' : from(share, 0.2, 0.5),
        effect: share,
        values: {
          kind: { word: most.kind === null ? 'finding.largest-waste.untold' : `waste.${most.kind}` },
          timed: hours === null ? 'no' : 'yes',
          hours: { hours, bound },
          count: countOf(most),
        },
      },
    ];
  },
};
