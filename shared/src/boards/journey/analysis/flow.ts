/**
 * Flow efficiency: Σ PT of touchpoints classed *value* ÷ LT (Modig & Åhlström, *This is Lean*: value-adding time over
 * throughput time). Always a ratio of sums, never an average of percentages.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type RangeFigure } from './figure';
import { ratio } from '../facts/sums';
import type { Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';

export interface TeamFlow extends RangeFigure {
  readonly team: string;
  /** Σ PT, Σ waiting before, hours; null when unknown. */
  readonly processTime: number | null;
  readonly waitingTime: number | null;
  readonly count: number;
}

/**
 * Unclassed touchpoints give a range: low if none of them is value, high if all are.
 * @returns value PT ÷ (waiting + PT) of these steps, 0–1; null when nothing is classed or no time is known
 */
export function* flowOf(steps: readonly Step[]): Pieces<RangeFigure> {
  const touchpoints: string[] = [];
  const undecided: string[] = [];
  const unknown: string[] = [];
  let total: number | null = null;
  let value = 0;
  let open = 0;
  let classed = false;
  let valueSteps = 0;
  let valueKnown = 0;
  yield* each(steps, (step) => {
    if (step.total !== null) total = (total ?? 0) + step.total;
    if (step.value !== null) classed = true;
    if (step.value === null) {
      undecided.push(step.id);
      open += step.process ?? 0;
    } else if (step.value === 'value') {
      valueSteps++;
      touchpoints.push(step.id);
      if (step.process === null) unknown.push(step.id);
      else {
        valueKnown++;
        value += step.process;
      }
    }
  });
  const known = classed && total !== null && (valueSteps === 0 || valueKnown > 0);
  const low = known ? ratio(value, total) : null;
  return { value: low, low, high: known ? ratio(value + open, total) : null, touchpoints, undecided, unknown };
}

/** Along the time axis, so that parallel work cannot lift it above 1. */
export function flowEfficiency({ path }: Pick<TimeAxis, 'path'>): Pieces<RangeFigure> {
  return flowOf(path);
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
    let processTime: number | null = null;
    let waitingTime: number | null = null;
    const touchpoints: string[] = [];
    yield* each(own, ({ id, process, waiting }) => {
      touchpoints.push(id);
      if (process !== null) processTime = (processTime ?? 0) + process;
      if (waiting !== null) waitingTime = (waitingTime ?? 0) + waiting;
    });
    const flow = yield* flowOf(own);
    teams.push({ ...flow, touchpoints, team, processTime, waitingTime, count: own.length });
  }
  return teams;
}
