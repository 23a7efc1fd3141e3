/** Figures per stage: its touchpoints, its part of the lead time, and how much of that is value. */
import { each, type Pieces } from '../../../kernel/pieces';
import { type RangeFigure } from './figure';
import { anyClassed, flowAlong } from './flow';
import { type TimeFigures, timeFigures } from './time';
import type { TimeAxis } from '../facts/time-axis';

export interface StageFigures {
  readonly stage: string;
  /** Ids of all its touchpoints, in time order. */
  readonly touchpoints: readonly string[];
  readonly time: TimeFigures;
  readonly flow: RangeFigure;
}

export function* figuresByStage({
  stages,
  steps,
}: Pick<TimeAxis, 'stages' | 'steps'>): Pieces<readonly StageFigures[]> {
  const all: StageFigures[] = [];
  const classed = yield* anyClassed(steps);
  for (const stage of stages) {
    const time = yield* timeFigures(stage);
    const flow = yield* flowAlong(stage, classed);
    const touchpoints: string[] = [];
    yield* each(stage.steps, ({ id }) => touchpoints.push(id));
    all.push({ stage: stage.id, touchpoints, time, flow });
  }
  return all;
}
