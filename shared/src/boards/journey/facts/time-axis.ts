/**
 * The time axis of a journey: per column the step that counts for time, of parallel touchpoints the one with the largest
 * waiting + process time, as far as known (of equals, or without times, the first). Parked touchpoints are not part of it.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import type { JourneyColumns } from './journey-reader';
import type { Phase, Touchpoint } from '../records/schema';
import { lacksTime, type Step } from './step';

export interface AxisStage {
  readonly id: string;
  readonly phase: Phase | null;
  readonly steps: readonly Step[];
  /** The stage's part of the time axis. */
  readonly path: readonly Step[];
  readonly rivals: Rivals;
}

/**
 * By the id of the step that counts for time: those beside it that lack a time, so that one of them might turn out to take
 * longer.
 */
export type Rivals = ReadonlyMap<string, readonly Step[]>;

export const NO_RIVALS: Rivals = new Map();

/** @returns steps and path of several stages, in their order */
export function joinedStages(stages: readonly AxisStage[]): Pick<AxisStage, 'steps' | 'path' | 'rivals'> {
  return {
    steps: stages.flatMap(({ steps }) => steps),
    path: stages.flatMap(({ path }) => path),
    rivals: stages[0]?.rivals ?? NO_RIVALS,
  };
}

export interface PlacedStep {
  readonly step: Step;
  /** Index into `path`. */
  readonly column: number;
}

export interface TimeAxis {
  /** One per column, in time order: the step that counts for time. */
  readonly path: readonly Step[];
  readonly rivals: Rivals;
  /** Every step, parallel ones after the one they share the column with. */
  readonly steps: readonly Step[];
  /** Column of each of `steps`, as an index into `path`. */
  readonly columns: readonly number[];
  readonly stages: readonly AxisStage[];
  /** @returns the step and its column; undefined for what is not on the axis */
  readonly find: (id: string | null) => PlacedStep | undefined;
}

/** @param stepFor makes, or remembers, the step of a touchpoint; asked once for each, in time order */
export function* timeAxisOf(journey: JourneyColumns, stepFor: (touchpoint: Touchpoint) => Step): Pieces<TimeAxis> {
  const path: Step[] = [];
  const steps: Step[] = [];
  const columns: number[] = [];
  const stages: AxisStage[] = [];
  const index = new Map<string, number>();
  const rivals = new Map<string, readonly Step[]>();
  for (const stage of journey.stages) {
    const start = steps.length;
    const from = path.length;
    yield* each(stage.columns, (column) => {
      let counting: Step | null = null;
      const first = steps.length;
      for (const touchpoint of column.touchpoints) {
        const step = stepFor(touchpoint);
        if (counting === null || (step.total ?? -1) > (counting.total ?? -1)) counting = step;
        index.set(step.id, steps.length);
        steps.push(step);
        columns.push(path.length);
      }
      if (!counting) return;
      path.push(counting);
      if (steps.length === first + 1) return;
      const open = steps.slice(first).filter((step) => step !== counting && lacksTime(step));
      if (open.length > 0) rivals.set(counting.id, open);
    });
    stages.push({
      id: stage.stage.id,
      phase: stage.stage.phase,
      steps: steps.slice(start),
      path: path.slice(from),
      rivals,
    });
  }
  const find = (id: string | null): PlacedStep | undefined => {
    if (id === null) return undefined;
    const position = index.get(id) ?? -1;
    const step = steps[position];
    return step && { step, column: columns[position] ?? 0 };
  };
  return { path, rivals, steps, columns, stages, find };
}
