/**
 * Service recovery: customer's emotion at the recovering touchpoint − emotion at the failure. What puts a failure right comes
 * after it in time. (Service recovery paradox: McCollough & Bharadwaj, 1992.)
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure, sumFigure } from './figure';
import { meanKnown } from '../facts/sums';
import type { TimeAxis } from '../facts/time-axis';

/** Emotion after the recovery from which it is good, and the lift from which it is. */
export const GOOD_FROM = 0;
export const GOOD_LIFT = 2;

/**
 * `good`, `weak`: felt or not; `unfelt`: the emotion after it is unknown; `not-after`: what should put it right does not come
 * after it; `none`: nothing puts it right, or what did was removed.
 */
export type RecoveryVerdict = 'good' | 'weak' | 'unfelt' | 'not-after' | 'none';

export interface Recovery {
  readonly failure: string;
  readonly recoveredBy: string | null;
  /** Null where an emotion is unknown, and of what does not come after the failure. */
  readonly lift: number | null;
  readonly verdict: RecoveryVerdict;
}

interface Felt {
  readonly lift: number | null;
  readonly verdict: 'good' | 'weak' | 'unfelt';
}

export interface RecoveryFigures {
  /** In time order of the failures. */
  readonly recoveries: readonly Recovery[];
  /** Mean lift where both emotions are known; null without any. */
  readonly lift: Figure;
  /** How many recoveries are good. `unknown`: the emotion after is not known. Null where none is judged. */
  readonly good: Figure;
  /** Failure points that nothing after them puts right. */
  readonly unrecovered: Figure;
}

/** @returns whether there is a recovery after the failure */
export function isRecovered({ verdict }: Recovery): boolean {
  return verdict !== 'none' && verdict !== 'not-after';
}

const idsOf = ({ failure, recoveredBy }: Recovery): readonly string[] =>
  recoveredBy === null ? [failure] : [failure, recoveredBy];

function ends(list: readonly Recovery[]): readonly string[] {
  return [...new Set(list.flatMap(idsOf))];
}

/**
 * Good from an emotion of 0 on, or a lift of 2 or more: from −2 to −1 is better, and not good.
 * @param failed customer's emotion at the failure, and after: where it is put right; null is unknown
 */
export function judgeRecovery(failed: number | null, after: number | null): Felt {
  if (after === null) return { lift: null, verdict: 'unfelt' };
  const lift = failed === null ? null : after - failed;
  return { lift, verdict: after >= GOOD_FROM || (lift ?? 0) >= GOOD_LIFT ? 'good' : 'weak' };
}

/** What stands in the failure's own column happens at the same time, not after it. */
export function* recoveryFigures({ steps, find }: Pick<TimeAxis, 'steps' | 'find'>): Pieces<RecoveryFigures> {
  const recoveries: Recovery[] = [];
  yield* each(steps, (step) => {
    if (!step.failure && step.recoveredBy === null) return;
    const by = step.recoveredBy === step.id ? undefined : find(step.recoveredBy);
    if (!step.failure && !by) return;
    const [failure, recoveredBy] = [step.id, by?.step.id ?? null];
    if (!by) recoveries.push({ failure, recoveredBy, lift: null, verdict: 'none' });
    else if (by.column <= (find(step.id)?.column ?? 0))
      recoveries.push({ failure, recoveredBy, lift: null, verdict: 'not-after' });
    else recoveries.push({ failure, recoveredBy, ...judgeRecovery(step.emotion, by.step.emotion) });
  });
  const having = (...verdicts: readonly RecoveryVerdict[]) =>
    recoveries.filter(({ verdict }) => verdicts.includes(verdict));
  const recovered = recoveries.filter(isRecovered);
  const judged = having('good', 'weak');
  const unrecovered = having('none', 'not-after');
  return {
    recoveries,
    lift: figure(
      meanKnown(recovered.map(({ lift }) => lift)),
      ends(recovered.filter(({ lift }) => lift !== null)),
      ends(recovered.filter(({ lift }) => lift === null)),
    ),
    good: sumFigure(judged.length === 0 ? null : having('good').length, ends(having('good')), ends(having('unfelt'))),
    unrecovered: figure(recoveries.length === 0 ? null : unrecovered.length, ends(unrecovered)),
  };
}
