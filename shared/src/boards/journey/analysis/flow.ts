/**
 * Flow efficiency: Σ PT of touchpoints classed *value* ÷ LT (Modig & Åhlström, *This is Lean*: value-adding time over
 * throughput time). Always a ratio of sums, never an average of percentages.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, type RangeFigure, ratioFigure, sumFigure } from './figure';
import { ratio } from '../facts/sums';
import { lacksTime, type Step } from '../facts/step';
import { NO_RIVALS, type TimeAxis } from '../facts/time-axis';
import { pullOf } from './time';

export interface TeamFlow extends RangeFigure {
  readonly team: string;
  /** Σ PT, Σ waiting before, hours. */
  readonly processTime: Figure;
  readonly waitingTime: Figure;
  readonly count: number;
}

/** Steps of which one after another counts, and those beside them that might. */
type Path = Pick<TimeAxis, 'path' | 'rivals'>;

/**
 * Unclassed touchpoints give a range: low if none of them is value, high if all are. A missing process time of value lifts the
 * figure, any other missing time lowers it; the highest possible value is unknown where value, or what may be value, lacks its
 * process time.
 * @param steps of the whole time axis, or of a stage of it
 * @param classed whether anything of the whole is classed, parallel touchpoints too
 * @returns value PT ÷ (waiting + PT) of these steps, 0–1; null when nothing is classed or no time is known
 */
export function* flowAlong(steps: Path, classed: boolean): Pieces<RangeFigure> {
  const touchpoints: string[] = [];
  const undecided: string[] = [];
  const unknown: string[] = [];
  let total: number | null = null;
  let value = 0;
  let open = 0;
  yield* each(steps.path, (step) => {
    if (step.total !== null) total = (total ?? 0) + step.total;
    if (lacksTime(step)) unknown.push(step.id);
    for (const rival of steps.rivals.get(step.id) ?? []) unknown.push(rival.id);
    if (step.value === null) {
      undecided.push(step.id);
      open += step.process ?? 0;
    } else if (step.value === 'value') {
      touchpoints.push(step.id);
      value += step.process ?? 0;
    }
  });
  const lowest = yield* pullOf(steps, (step) => step.value === 'value');
  const highest = yield* pullOf(steps, (step) => step.value === 'value' || step.value === null);
  const low = ratioFigure(classed ? value : null, total, lowest, touchpoints, unknown);
  const high = !classed || highest.up ? null : ratio(value + open, total);
  return { ...low, low: low.value, high, undecided };
}

/** @returns whether any of them is classed; without one there is no figure */
export function* anyClassed(steps: readonly Step[]): Pieces<boolean> {
  let classed = false;
  yield* each(steps, ({ value }) => {
    if (value !== null) classed = true;
  });
  return classed;
}

/** As one after another, parallel ones too: of a team, a channel, a persona. */
export function* flowOf(path: readonly Step[]): Pieces<RangeFigure> {
  return yield* flowAlong({ path, rivals: NO_RIVALS }, yield* anyClassed(path));
}

/** Of the whole journey: along the time axis, so that parallel work cannot lift it above 1. */
export function* flowEfficiency(axis: Pick<TimeAxis, 'path' | 'rivals' | 'steps'>): Pieces<RangeFigure> {
  return yield* flowAlong(axis, yield* anyClassed(axis.steps));
}

/** Σ of one half of the times of these steps, parallel ones too. */
export function* timesOf(steps: readonly Step[], half: 'process' | 'waiting'): Pieces<Figure> {
  const open = half === 'process' ? 'openProcess' : 'openWaiting';
  const known: string[] = [];
  const unknown: string[] = [];
  let sum: number | null = null;
  yield* each(steps, (step) => {
    const hours = step[half];
    if (step[open]) unknown.push(step.id);
    if (hours === null) return;
    sum = (sum ?? 0) + hours;
    known.push(step.id);
  });
  return sumFigure(sum, known, unknown);
}

/**
 * Σ value PT ÷ Σ (waiting before + PT) of each team's touchpoints, parallel ones too; waiting belongs to the receiver.
 * @returns in the order in which teams first appear
 */
export function* flowByTeam({ steps }: Pick<TimeAxis, 'steps'>): Pieces<readonly TeamFlow[]> {
  const byTeam = new Map<string, Step[]>();
  yield* each(steps, (step) => {
    if (step.team === null) return;
    const own = byTeam.get(step.team);
    if (own) own.push(step);
    else byTeam.set(step.team, [step]);
  });
  const teams: TeamFlow[] = [];
  for (const [team, own] of byTeam) {
    const touchpoints: string[] = [];
    yield* each(own, ({ id }) => touchpoints.push(id));
    teams.push({
      ...(yield* flowOf(own)),
      touchpoints,
      team,
      processTime: yield* timesOf(own, 'process'),
      waitingTime: yield* timesOf(own, 'waiting'),
      count: own.length,
    });
  }
  return teams;
}
