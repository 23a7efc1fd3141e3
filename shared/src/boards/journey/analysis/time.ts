/**
 * Process time, waiting time, lead time (PT + waiting along the path) and activity ratio (ΣPT ÷ ΣLT), as in lean value stream
 * mapping (Rother & Shook, *Learning to See*; Martin & Osterling, *Value Stream Mapping*).
 */
import type { Bound } from '../../../kernel/bound';
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure, type Pull, ratioFigure, sumFigure } from './figure';
import { lacksTime, type Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';

export interface TimeFigures {
  /** ΣPT along the time axis, hours. `unknown`: those on it whose process time is not all known. */
  readonly processTime: Figure;
  /** Σ waiting along the time axis, hours. `unknown`: those on it whose waiting time is not all known. */
  readonly waitingTime: Figure;
  /** Σ (waiting + PT) along the time axis, hours. `unknown`: those on it that lack one of the two, or a part of it. */
  readonly leadTime: Figure;
  /** ΣPT ÷ ΣLT, 0–1. */
  readonly activityRatio: Figure;
}

type Path = Pick<TimeAxis, 'path' | 'rivals'>;

/** Waiting + PT. A column is at least what is known of the touchpoint that counts, whatever the parallel ones lack. */
function* leadTimeAlong({ path, rivals }: Path): Pieces<Figure> {
  const known: string[] = [];
  const unknown: string[] = [];
  let sum = 0;
  yield* each(path, (step) => {
    if (step.total !== null) {
      sum += step.total;
      known.push(step.id);
    }
    if (lacksTime(step)) unknown.push(step.id);
    for (const rival of rivals.get(step.id) ?? []) unknown.push(rival.id);
  });
  return sumFigure(known.length === 0 ? null : sum, known, unknown);
}

/**
 * One half of the times. If a parallel touchpoint turned out to be the longer one, its half would count instead; where that may
 * be less, the sum is no bound any more.
 */
function* halfAlong({ path, rivals }: Path, half: 'process' | 'waiting'): Pieces<Figure> {
  const open = half === 'process' ? 'openProcess' : 'openWaiting';
  const known: string[] = [];
  const unknown: string[] = [];
  let sum = 0;
  let bound: Bound = 'exact';
  yield* each(path, (step) => {
    const hours = step[half];
    if (hours !== null) {
      sum += hours;
      known.push(step.id);
    }
    if (step[open]) unknown.push(step.id);
    for (const rival of rivals.get(step.id) ?? []) {
      unknown.push(rival.id);
      if ((rival[half] ?? 0) < (hours ?? 0)) bound = 'partial';
    }
  });
  if (bound === 'exact' && unknown.length > 0) bound = 'atLeast';
  return figure(known.length === 0 ? null : sum, known, unknown, bound);
}

/**
 * Which way unknown times could move Σ PT of some steps ÷ Σ (waiting + PT) of all: unknown process time of those lifts it, any
 * other unknown time lowers it.
 * @param counts whether the PT of a step is in the part
 */
export function* pullOf({ path, rivals }: Path, counts: (step: Step) => boolean): Pieces<Pull> {
  let up = false;
  let down = false;
  yield* each(path, (step) => {
    const own = counts(step);
    if (step.openProcess && own) up = true;
    if (step.openWaiting || (step.openProcess && !own)) down = true;
    for (const rival of rivals.get(step.id) ?? []) {
      down = true;
      if (counts(rival) && (rival.openProcess || (rival.process ?? 0) > (own ? (step.process ?? 0) : 0))) up = true;
    }
  });
  return { up, down };
}

export function* timeFigures(axis: Path): Pieces<TimeFigures> {
  const processTime = yield* halfAlong(axis, 'process');
  const waitingTime = yield* halfAlong(axis, 'waiting');
  const leadTime = yield* leadTimeAlong(axis);
  const pull = yield* pullOf(axis, () => true);
  return {
    processTime,
    waitingTime,
    leadTime,
    activityRatio: ratioFigure(processTime.value, leadTime.value, pull, leadTime.touchpoints, leadTime.unknown),
  };
}
