/** The input of findings about goals. */
import type { GoalsFigures } from '../../boards/goals/analysis/analyse';
import type { DevelopmentProject, Goal } from '../../boards/goals/schema';
import type { FindingKind } from '../finding';

export interface GoalsAudit {
  readonly board: string;
  readonly figures: GoalsFigures;
  readonly goal: (id: string) => Goal | undefined;
  readonly project: (id: string) => DevelopmentProject | undefined;
  /** @returns the record's title or name as a value of a sentence */
  readonly title: (id: string) => { readonly title: string };
  /** @returns their names, one after another, as a value of a sentence */
  readonly names: (ids: readonly string[]) => string;
}

export type GoalFindingKind = FindingKind<GoalsAudit>;
