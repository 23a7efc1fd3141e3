/**
 * Largest exit: the touchpoint at which the largest part of all who begin leaves, from a twentieth on. What is unknown before it
 * makes that “at most”. Severity: high from a fifth of all, medium from a tenth, otherwise low.
 */
import type { FindingKind } from '../finding';

const FROM = 0.05;
const MEDIUM = 0.1;
const HIGH = 0.2;

export const largestExit: FindingKind = {
  id: 'largest-exit',
  find({ figures, title }) {
    const { largest, exits, survival } = figures.leaving;
    if (!largest || largest.leaving < FROM) return [];
    const { touchpoint, leaving, share, bound } = largest;
    return [
      {
        about: [touchpoint],
        touchpoints: [touchpoint],
        severity: leaving >= HIGH ? 'high' : leaving >= MEDIUM ? 'medium' : 'low',
        values: {
          touchpoint: title(touchpoint),
          share: { share },
          leaving: { share: leaving, bound },
          known: exits.length,
          unknown: survival.unknown.length,
        },
      },
    ];
  },
};
