/** What several kinds ask alike. */
import type { AnswerField, AskedWho } from '../../kernel/rounds';
import type { Asked, Rated } from '../round-plan';

const WHO: Readonly<Record<Asked, AskedWho>> = {
  everyone: {},
  customers: { sides: ['customer'] },
  staff: { sides: ['staff'] },
  doers: { marked: true },
};

/** @returns who is meant by the plan's word */
export function whoOf(asked: Asked): AskedWho {
  return WHO[asked];
}

/** Lowest and highest step of what is rated. */
export interface ScaleRange {
  readonly from: number;
  readonly to: number;
}
export const FIVE_STEPS: ScaleRange = Object.freeze({ from: 1, to: 5 });
export const FEELING: ScaleRange = Object.freeze({ from: -2, to: 2 });

export function rangeOf(about: Rated): ScaleRange {
  return about === 'emotion' || about === 'employeeEmotion' ? FEELING : FIVE_STEPS;
}

export function scaleField(id: string, { from, to }: ScaleRange): AnswerField {
  return { id, type: 'scale', from, to };
}
