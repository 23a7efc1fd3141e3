/**
 * Emotion over the journey, of the customer or of the employees: mean, peak–end, lowest point, change per stage.
 * Peak–end: mean of the most intense moment (largest absolute value; of ties the later) and the last one. Kahneman,
 * Fredrickson, Schreiber & Redelmeier, “When More Pain Is Preferred to Less”, Psychological Science 4 (1993).
 */
import { type Figure, figure } from './figure';
import type { Step } from './step';
import type { TimeAxis } from './time-axis';

export interface StageEmotion {
  readonly stage: string;
  readonly mean: Figure;
  /** Last − first within the stage; null with fewer than two known. */
  readonly change: number | null;
  /** Mean − mean of the nearest earlier stage that has one. */
  readonly fromPrevious: number | null;
}

export interface EmotionFigures {
  readonly mean: Figure;
  /** `touchpoints`: the peak, then the end (one id when they are the same). */
  readonly peakEnd: Figure;
  readonly peak: Figure;
  readonly end: Figure;
  /** `touchpoints`: every one at the lowest value. */
  readonly lowest: Figure;
  readonly byStage: readonly StageEmotion[];
}

export type Feeling = (step: Step) => number | null;

export const customerFeeling: Feeling = (step) => step.emotion;
export const employeeFeeling: Feeling = (step) => step.employeeEmotion;

function meanOf(steps: readonly Step[], feeling: Feeling): Figure {
  const known: string[] = [];
  const unknown: string[] = [];
  let sum = 0;
  for (const step of steps) {
    const value = feeling(step);
    if (value === null) unknown.push(step.id);
    else {
      sum += value;
      known.push(step.id);
    }
  }
  return figure(known.length === 0 ? null : sum / known.length, known, unknown);
}

function stagesOf(axis: Pick<TimeAxis, 'stages'>, feeling: Feeling): readonly StageEmotion[] {
  let previous: number | null = null;
  return axis.stages.map(({ id, steps }) => {
    const mean = meanOf(steps, feeling);
    const felt = steps.map(feeling).filter((value) => value !== null);
    const [first] = felt;
    const last = felt.at(-1);
    const change = felt.length < 2 || first === undefined || last === undefined ? null : last - first;
    const fromPrevious = mean.value === null || previous === null ? null : mean.value - previous;
    previous = mean.value ?? previous;
    return { stage: id, mean, change, fromPrevious };
  });
}

export function emotionFigures(axis: Pick<TimeAxis, 'steps' | 'stages'>, feeling: Feeling): EmotionFigures {
  let peak: { readonly id: string; readonly value: number } | null = null;
  let end: { readonly id: string; readonly value: number } | null = null;
  let low = Number.POSITIVE_INFINITY;
  for (const step of axis.steps) {
    const value = feeling(step);
    if (value === null) continue;
    end = { id: step.id, value };
    if (peak === null || Math.abs(value) >= Math.abs(peak.value)) peak = end;
    low = Math.min(low, value);
  }
  const lowest = axis.steps.filter((step) => feeling(step) === low).map(({ id }) => id);
  return {
    mean: meanOf(axis.steps, feeling),
    peakEnd: peak && end ? figure((peak.value + end.value) / 2, [...new Set([peak.id, end.id])]) : figure(null, []),
    peak: peak ? figure(peak.value, [peak.id]) : figure(null, []),
    end: end ? figure(end.value, [end.id]) : figure(null, []),
    lowest: figure(lowest.length === 0 ? null : low, lowest),
    byStage: stagesOf(axis, feeling),
  };
}
