/**
 * Service recovery: customer's emotion at the recovering touchpoint − emotion at the failure; above zero, the recovery lifts.
 * (Service recovery paradox: McCollough & Bharadwaj, 1992.)
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure } from './figure';
import { meanKnown } from '../facts/sums';
import type { TimeAxis } from '../facts/time-axis';

export interface Recovery {
  readonly failure: string;
  /** Null when nothing puts it right, or what did was removed. */
  readonly recoveredBy: string | null;
  readonly lift: number | null;
}

export interface RecoveryFigures {
  readonly recoveries: readonly Recovery[];
  /** Mean lift where both emotions are known; null without any. */
  readonly lift: Figure;
  /** Failure points that nothing recovers. */
  readonly unrecovered: Figure;
}

export function* recoveryFigures({ steps, find }: Pick<TimeAxis, 'steps' | 'find'>): Pieces<RecoveryFigures> {
  const recoveries: Recovery[] = [];
  yield* each(steps, (step) => {
    if (!step.failure && step.recoveredBy === null) return;
    const by = step.recoveredBy === step.id ? undefined : find(step.recoveredBy)?.step;
    if (!step.failure && !by) return;
    const known = by && by.emotion !== null && step.emotion !== null;
    const lift = known ? (by.emotion ?? 0) - (step.emotion ?? 0) : null;
    recoveries.push({ failure: step.id, recoveredBy: by?.id ?? null, lift });
  });
  const ends = (list: readonly Recovery[]): readonly string[] => [
    ...new Set(list.flatMap(({ failure, recoveredBy }) => (recoveredBy === null ? [failure] : [failure, recoveredBy]))),
  ];
  const recovered = recoveries.filter(({ recoveredBy }) => recoveredBy !== null);
  const unrecovered = recoveries.filter(({ recoveredBy }) => recoveredBy === null);
  return {
    recoveries,
    lift: figure(
      meanKnown(recovered.map(({ lift }) => lift)),
      ends(recovered.filter(({ lift }) => lift !== null)),
      ends(recovered.filter(({ lift }) => lift === null)),
    ),
    unrecovered: figure(recoveries.length === 0 ? null : unrecovered.length, ends(unrecovered)),
  };
}
