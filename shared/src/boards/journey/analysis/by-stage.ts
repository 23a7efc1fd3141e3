/** Figures per stage: its touchpoints, its part of the lead time, and how much of that is value. */
import { each, type Pieces } from '../../../kernel/pieces';
import { type RangeFigure } from './figure';
import { flowEfficiency } from './flow';
import { type TimeFigures, timeFigures } from './time';
import type { TimeAxis } from '../facts/time-axis';

export interface StageFigures {
  readonly stage: string;
  /** Ids of all its touchpoints, in time order. */
  readonly touchpoints: readonly string[];
  readonly time: TimeFigures;
  readonly flow: RangeFigure;
}

export function* figuresByStage({ stages }: Pick<TimeAxis, 'stages'>): Pieces<readonly StageFigures[]> {
  const all: StageFigures[] = [];
  for (const stage of stages) {
    const time = yield* timeFigures(stage);
    const flow = yield* flowEfficiency(stage);
    const touchpoints: string[] = [];
    yield* each(stage.steps, ({ id }) => touchpoints.push(id));
    all.push({ stage: stage.id, touchpoints, time, flow });
  }
  return all;
}
