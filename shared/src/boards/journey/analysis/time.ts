/**
 * Process time, waiting time, lead time (PT + waiting along the path) and activity ratio (ΣPT ÷ ΣLT), as in lean value stream
 * mapping (Rother & Shook, *Learning to See*; Martin & Osterling, *Value Stream Mapping*).
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure } from './figure';
import { ratio } from '../facts/sums';
import type { Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';

export interface TimeFigures {
  /** ΣPT along the time axis, hours. `unknown`: those on it without a process time. */
  readonly processTime: Figure;
  /** Σ waiting along the time axis, hours. `unknown`: those on it without a waiting time. */
  readonly waitingTime: Figure;
  /** Σ (waiting + PT) along the time axis, hours. `unknown`: those on it with neither. */
  readonly leadTime: Figure;
  /** ΣPT ÷ ΣLT, 0–1. */
  readonly activityRatio: Figure;
}

function* timesAlong(path: readonly Step[], time: (step: Step) => number | null): Pieces<Figure> {
  const known: string[] = [];
  const unknown: string[] = [];
  let sum = 0;
  yield* each(path, (step) => {
    const hours = time(step);
    if (hours === null) unknown.push(step.id);
    else {
      sum += hours;
      known.push(step.id);
    }
  });
  return figure(known.length === 0 ? null : sum, known, unknown);
}

export function* timeFigures({ path }: Pick<TimeAxis, 'path'>): Pieces<TimeFigures> {
  const processTime = yield* timesAlong(path, (step) => step.process);
  const waitingTime = yield* timesAlong(path, (step) => step.waiting);
  const leadTime = yield* timesAlong(path, (step) => step.total);
  return {
    processTime,
    waitingTime,
    leadTime,
    activityRatio: figure(ratio(processTime.value, leadTime.value), leadTime.touchpoints, processTime.unknown),
  };
}
