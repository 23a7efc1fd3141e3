/**
 * Nothing is mapped before the purchase or after it, while every stage with touchpoints says which phase it is of. Severity:
 * medium.
 */
import type { FindingKind } from '../finding';

export const unmappedPhase: FindingKind = {
  id: 'unmapped-phase',
  find: ({ figures }) => {
    const mapped = (phase: 'before' | 'after' | null): boolean =>
      figures.byPhase.some((one) => one.phase === phase && one.touchpoints.length > 0);
    // A stage without a phase may be the missing one.
    if (figures.touchpoints === 0 || figures.byPhase.length === 0 || mapped(null)) return [];
    return (['before', 'after'] as const)
      .filter((phase) => !mapped(phase))
      .map((phase) => ({
        variant: phase,
        about: [],
        touchpoints: [],
        severity: 'medium' as const,
        values: { phase },
      }));
  },
};
