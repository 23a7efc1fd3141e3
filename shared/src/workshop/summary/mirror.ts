/** The mirror: customers’ experience, staff’s own view, and what staff believed that customers would say. */
import type { ItemResult } from '../../kernel/rounds';
import { FIVE_STEPS } from '../kinds/asks';
import { type AskedScale, askResult, groupRows, minus, numbersIn, scaleOf } from './rows';
import { ANSWERS_FOR_A_VERDICT, summariseScale } from './scale';

/** `close`: staff and customers see it alike; `unanswered`: one side is missing. */
export type MirrorVerdict = 'blindSpot' | 'hiddenStrength' | 'close' | 'few' | 'unanswered';

export interface MirrorRow {
  readonly item: string;
  readonly customers: AskedScale;
  /** Staff's own view. */
  readonly staff: AskedScale;
  /** What staff believed that customers would say. */
  readonly predicted: AskedScale;
  /** Staff's own view − customers' experience, of the means; null where one is missing. */
  readonly gap: number | null;
  /** Prediction − customers' experience; positive: better than it was. */
  readonly error: number | null;
  /** The same of teams that may be shown apart. */
  readonly teams: readonly { readonly team: string; readonly n: number; readonly error: number }[];
  readonly verdict: MirrorVerdict;
}

/** @param from the gap from which it is one: the project's own (1 by default) */
export function summariseMirror(item: ItemResult | undefined, id: string, from = 1): MirrorRow {
  const [customer, ofStaff] = [askResult(item, 'customer'), askResult(item, 'staff')];
  const customers = scaleOf(customer, 'experience');
  const staff = scaleOf(ofStaff, 'view');
  const predicted = scaleOf(ofStaff, 'predicted');
  const gap = minus(staff.mean, customers.mean);
  const teams = (ofStaff?.groups ?? []).flatMap(({ by, id: team }) => {
    if (by !== 'team') return [];
    const own = summariseScale(numbersIn(groupRows(ofStaff, 'team', team) ?? [], 'predicted'), FIVE_STEPS);
    const error = minus(own.mean, customers.mean);
    return error === null ? [] : [{ team, n: own.n, error }];
  });
  return {
    item: id,
    customers,
    staff,
    predicted,
    gap,
    error: minus(predicted.mean, customers.mean),
    teams,
    verdict: mirrorVerdict(gap, Math.min(customers.n, staff.n), from),
  };
}

function mirrorVerdict(gap: number | null, n: number, from: number): MirrorVerdict {
  if (gap === null) return 'unanswered';
  if (n < ANSWERS_FOR_A_VERDICT) return 'few';
  if (gap >= from) return 'blindSpot';
  return gap <= -from ? 'hiddenStrength' : 'close';
}

/** @returns the mean prediction error of each team over all items, with how many predictions it rests on; the widest first */
export function errorsByTeam(
  rows: readonly MirrorRow[],
): readonly { readonly team: string; readonly n: number; readonly error: number }[] {
  const sums = new Map<string, { n: number; sum: number }>();
  for (const { team, n, error } of rows.flatMap(({ teams }) => teams)) {
    const own = sums.get(team) ?? { n: 0, sum: 0 };
    sums.set(team, { n: own.n + n, sum: own.sum + error * n });
  }
  return [...sums]
    .map(([team, { n, sum }]) => ({ team, n, error: sum / n }))
    .sort((a, b) => Math.abs(b.error) - Math.abs(a.error));
}
