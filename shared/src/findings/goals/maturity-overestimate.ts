/**
 * An area judged more mature than the maps show at most: a blind spot about oneself. Severity: high from two levels on, otherwise
 * medium. Behind it are the touchpoints that the next level lacks.
 */
import { MATURITY_LEVELS } from '../../boards/goals/schema';
import type { GoalFindingKind } from './goals-finding';

export const maturityOverestimate: GoalFindingKind = {
  id: 'maturity-overestimate',
  find: ({ figures, title }) =>
    figures.maturity.flatMap(({ area, own, computed, over }) => {
      if (over === null || over === 0 || !own || !computed) return [];
      const next = MATURITY_LEVELS[MATURITY_LEVELS.indexOf(computed.high) + 1];
      const lacking = new Set(computed.criteria.filter(({ level }) => level === next).flatMap(({ open }) => open));
      return [
        {
          about: [area],
          severity: over > 1 ? ('high' as const) : ('medium' as const),
          touchpoints: figures.touchpoints.map(({ id }) => id).filter((id) => lacking.has(id)),
          values: {
            a: title(area),
            own: { word: `goals.level.${own}` },
            computed: { word: `goals.level.${computed.high}` },
          },
        },
      ];
    }),
};
