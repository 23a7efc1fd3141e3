/** A goal without a measure, baseline, target or usable dates; names the first that is missing. Severity: medium. */
import { monthsBetween } from '../../kernel/dates';
import type { GoalFindingKind } from './goals-finding';

export const goalWithoutMeasure: GoalFindingKind = {
  id: 'goal-without-measure',
  find: ({ figures, goal: find, title }) =>
    figures.goals.flatMap(({ goal: id, touchpoints }) => {
      const goal = find(id);
      if (!goal) return [];
      const said = (there: boolean): string => (there ? 'yes' : 'no');
      const dated = (monthsBetween(goal.baselineDate, goal.targetDate) ?? 0) > 0;
      const values = {
        a: title(id),
        measure: said(goal.measure.trim() !== ''),
        baseline: said(goal.baseline !== null),
        target: said(goal.target !== null),
      };
      if (dated && !Object.values(values).includes('no')) return [];
      return [{ about: [id], severity: 'medium', touchpoints, values }];
    }),
};
