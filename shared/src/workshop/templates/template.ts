/** An agenda to begin with. Texts: `workshop.template.<id>` and `.what`; of a step `workshop.plan.<text>`, `.do`, `.notes`. */
import type { StepRights } from '../../kernel/steps';
import type { StepPage } from '../records';
import type { RoundPlan } from '../round-plan';

export interface TemplateStep {
  /** Its texts, and its name within the template. */
  readonly text: string;
  readonly minutes: number;
  readonly rights?: StepRights;
  readonly page?: StepPage;
  /** Steps that it refers to are named as within the template. */
  readonly round?: RoundPlan;
  /** The question of its round: `workshop.plan.<question>`. */
  readonly question?: string;
}

export interface WorkshopTemplate {
  readonly id: string;
  readonly steps: readonly TemplateStep[];
}

/** @returns how long it takes, in minutes */
export function lengthOf({ steps }: WorkshopTemplate): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
