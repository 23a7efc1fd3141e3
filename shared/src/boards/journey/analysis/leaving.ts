/** Where customers leave: who goes on along the path (`facts/survival`), and who leaves at each touchpoint. */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Passage, type PassageBound, survivalAlong } from '../facts/survival';
import type { Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';
import { type Figure, figure } from './figure';

export interface Exit {
  readonly touchpoint: string;
  /** Of those who come, 0–1. */
  readonly share: number;
  /** Of all who begin, 0–1: who come, and who leave here; both at most so many where the bound says so. */
  readonly arriving: number;
  readonly leaving: number;
  readonly bound: PassageBound;
  readonly staying: number;
  readonly stayingBound: PassageBound;
}

export interface LeavingFigures {
  /** One a column, in time order. */
  readonly passages: readonly Passage[];
  /** Touchpoints whose share is known, in time order. */
  readonly exits: readonly Exit[];
  /** Share of those who begin that come to the end; null while no share is known. */
  readonly survival: Figure;
  /** Where the largest part of all who begin leaves; of equals the first; null while nobody is known to leave. */
  readonly largest: Exit | null;
}

export function* leavingFigures({ steps, columns }: Pick<TimeAxis, 'steps' | 'columns'>): Pieces<LeavingFigures> {
  const byColumn: Step[][] = [];
  yield* each(steps, (step, at) => (byColumn[columns[at] ?? 0] ??= []).push(step));
  const passages = yield* survivalAlong(byColumn);
  const exits: Exit[] = [];
  const unknown: string[] = [];
  let largest: Exit | null = null;
  yield* each(steps, ({ id, exitShare }, at) => {
    const passage = passages[columns[at] ?? 0];
    if (exitShare === null || !passage) {
      unknown.push(id);
      return;
    }
    const share = exitShare / 100;
    const { arriving, arrivingBound, staying, stayingBound } = passage;
    const leaving = arriving * share;
    const exit = { touchpoint: id, share, arriving, leaving, bound: arrivingBound, staying, stayingBound };
    exits.push(exit);
    if (leaving > (largest?.leaving ?? 0)) largest = exit;
  });
  const ids = exits.map(({ touchpoint }) => touchpoint);
  const last = passages.at(-1);
  const survival =
    exits.length === 0 || !last ? figure(null, [], unknown) : figure(last.staying, ids, unknown, last.stayingBound);
  return { passages, exits, survival, largest };
}
