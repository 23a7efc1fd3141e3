/**
 * The journey before, during and after the purchase or service: the same figures as by stage, over all stages of a phase. What
 * is heard before and how failures are put right after it belong to the experience, too.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { customerFeeling, emotionFigures, employeeFeeling } from './emotion';
import { type Figure, figure, type RangeFigure } from './figure';
import { anyClassed, flowAlong } from './flow';
import { type TimeFigures, timeFigures } from './time';
import { type AxisStage, joinedStages, type TimeAxis } from '../facts/time-axis';
import { type Phase, PHASES } from '../records/schema';
import { wasteFigures } from './waste';

export interface PhaseFigures {
  /** Null: stages of which nobody said what phase they are of. */
  readonly phase: Phase | null;
  /** Ids of its stages, and of all its touchpoints in time order. */
  readonly stages: readonly string[];
  readonly touchpoints: readonly string[];
  readonly time: TimeFigures;
  readonly flow: RangeFigure;
  readonly emotion: Figure;
  readonly employeeEmotion: Figure;
  readonly peakEnd: Figure;
  /** Touchpoints with waste. */
  readonly waste: Figure;
}

const NO_FLOW: RangeFigure = { ...figure(null, []), low: null, high: null, undecided: [] };

function* phaseOf(phase: Phase | null, stages: readonly AxisStage[], classed: boolean): Pieces<PhaseFigures> {
  const part = joinedStages(stages);
  const touchpoints: string[] = [];
  yield* each(part.steps, ({ id }) => touchpoints.push(id));
  const felt = yield* emotionFigures({ steps: part.steps, stages: [] }, customerFeeling);
  return {
    phase,
    stages: stages.map(({ id }) => id),
    touchpoints,
    time: yield* timeFigures(part),
    flow: part.path.length === 0 ? NO_FLOW : yield* flowAlong(part, classed),
    emotion: felt.mean,
    employeeEmotion: (yield* emotionFigures({ steps: part.steps, stages: [] }, employeeFeeling)).mean,
    peakEnd: felt.peakEnd,
    waste: (yield* wasteFigures(part)).count,
  };
}

/**
 * @returns before, during and after, each also when no stage is of it: nothing mapped there is a finding of its own; then what
 * has no phase, if there is any. Empty where no stage has a phase
 */
export function* figuresByPhase({
  stages,
  steps,
}: Pick<TimeAxis, 'stages' | 'steps'>): Pieces<readonly PhaseFigures[]> {
  if (!stages.some(({ phase }) => phase !== null)) return [];
  const all: PhaseFigures[] = [];
  const classed = yield* anyClassed(steps);
  for (const phase of [...PHASES, null]) {
    const own = stages.filter((stage) => stage.phase === phase);
    if (phase !== null || own.length > 0) all.push(yield* phaseOf(phase, own, classed));
  }
  return all;
}
