/**
 * Rework hot spot: at least a fifth of a step's cases need correction, or a drawn loop that cases actually take. Severity:
 * high from 40 % of cases, or from one working day of expected rework that is at least a fiftieth of the lead time; medium
 * from 20 % or when the share is unknown; otherwise low.
 */
import { ratio } from '../../boards/journey/facts/sums';
import { type FindingKind, fromEach } from '../finding';

export const reworkHotSpot: FindingKind = {
  id: 'rework-hot-spot',
  find: ({ figures, context, title }) =>
    fromEach(figures.rework.items, ({ touchpoint, connector, share, hours: cost, touchpoints }) => {
      const hours = cost.value;
      if (connector === null ? (share ?? 0) < 0.2 : share === 0) return [];
      const effect = ratio(hours, figures.time.leadTime.value);
      const heavy = (share ?? 0) >= 0.4 || ((hours ?? 0) >= context.workdayHours && (effect ?? 1) >= 0.02);
      return {
        variant: connector === null ? 'step' : 'loop',
        about: connector === null ? [touchpoint] : [connector],
        touchpoints,
        severity: heavy ? 'high' : (share ?? 1) >= 0.2 ? 'medium' : 'low',
        effect,
        values: {
          touchpoint: title(touchpoint),
          loop: connector === null ? 'no' : 'yes',
          known: share === null ? 'no' : 'yes',
          share: { share },
          timed: hours === null ? 'no' : 'yes',
          hours: { hours, bound: cost.bound },
        },
      };
    }),
};
