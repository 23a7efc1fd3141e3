/** Emotion over the journey, of customers or employees: mean, peak–end, lowest point, change per stage. */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure } from './figure';
import type { Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';

export interface StageEmotion {
  readonly stage: string;
  readonly mean: Figure;
  /** Last − first within the stage, and these two; null with fewer than two known. */
  readonly change: Figure;
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

interface Felt {
  readonly mean: Figure;
  /** Last − first. */
  readonly change: Figure;
}

function* feltIn(steps: readonly Step[], feeling: Feeling): Pieces<Felt> {
  const known: string[] = [];
  const unknown: string[] = [];
  let sum = 0;
  let first: number | null = null;
  let last = 0;
  yield* each(steps, (step) => {
    const value = feeling(step);
    if (value === null) unknown.push(step.id);
    else {
      sum += value;
      known.push(step.id);
      first ??= value;
      last = value;
    }
  });
  const ends = known.length < 2 ? [] : [known[0] ?? '', known.at(-1) ?? ''];
  return {
    mean: figure(known.length === 0 ? null : sum / known.length, known, unknown),
    change: figure(first === null || known.length < 2 ? null : last - first, ends, unknown),
  };
}

function* stagesOf(axis: Pick<TimeAxis, 'stages'>, feeling: Feeling): Pieces<readonly StageEmotion[]> {
  let previous: number | null = null;
  const stages: StageEmotion[] = [];
  for (const { id, steps } of axis.stages) {
    const { mean, change }: Felt = yield* feltIn(steps, feeling);
    const fromPrevious: number | null = mean.value === null || previous === null ? null : mean.value - previous;
    previous = mean.value ?? previous;
    stages.push({ stage: id, mean, change, fromPrevious });
  }
  return stages;
}

/**
 * Peak–end: mean of the most intense moment (largest absolute value; of ties the later) and the last one. Kahneman,
 * Fredrickson, Schreiber & Redelmeier, “When More Pain Is Preferred to Less”, Psychological Science 4 (1993).
 */
export function* emotionFigures(axis: Pick<TimeAxis, 'steps' | 'stages'>, feeling: Feeling): Pieces<EmotionFigures> {
  let peak = null as { readonly id: string; readonly value: number } | null;
  let end = null as { readonly id: string; readonly value: number } | null;
  let lowest: string[] = [];
  let low = Number.POSITIVE_INFINITY;
  yield* each(axis.steps, (step) => {
    const value = feeling(step);
    if (value === null) return;
    end = { id: step.id, value };
    if (peak === null || Math.abs(value) >= Math.abs(peak.value)) peak = end;
    if (value < low) {
      low = value;
      lowest = [];
    }
    if (value === low) lowest.push(step.id);
  });
  const { mean } = yield* feltIn(axis.steps, feeling);
  return {
    mean,
    // What nobody has told may be more intense, or lower.
    peakEnd:
      peak && end
        ? figure((peak.value + end.value) / 2, [...new Set([peak.id, end.id])], mean.unknown)
        : figure(null, [], mean.unknown),
    peak: peak ? figure(peak.value, [peak.id]) : figure(null, []),
    end: end ? figure(end.value, [end.id]) : figure(null, []),
    lowest: figure(lowest.length === 0 ? null : low, lowest, mean.unknown),
    byStage: yield* stagesOf(axis, feeling),
  };
}
