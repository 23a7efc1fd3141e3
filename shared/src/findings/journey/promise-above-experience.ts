/**
 * What people hear before they come is better than what they meet: the mean emotion at what others and marketing say is above that
 * of the own experience by one or more, with three known of the latter. Severity: high from two, otherwise medium.
 */
import type { FindingKind } from '../finding';

const LEAST_OWN = 3;

export const promiseAboveExperience: FindingKind = {
  id: 'promise-above-experience',
  find: ({ figures }) => {
    const { promise, heard, met } = figures.byOrigin;
    if (promise.value === null || promise.value < 1 || met.touchpoints.length < LEAST_OWN) return [];
    return [
      {
        about: [],
        touchpoints: promise.touchpoints,
        severity: promise.value >= 2 ? 'high' : 'medium',
        values: {
          heard: { signed: heard.value },
          met: { signed: met.value },
          saying: heard.touchpoints.length,
          own: met.touchpoints.length,
        },
      },
    ];
  },
};
