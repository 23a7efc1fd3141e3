/** A second round: who moved between the two. */
import type { AskResult } from '../../kernel/rounds';
import { FIVE_STEPS, type ScaleRange } from '../kinds/asks';
import { numberIn, scaleOf } from './rows';
import { type ScaleSummary, summariseScale } from './scale';

export interface Move {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}
export interface Moves {
  /** Each way that somebody went, most people first. */
  readonly moves: readonly Move[];
  readonly up: number;
  readonly down: number;
  readonly stayed: number;
  /** Answered now and not before. */
  readonly added: number;
  readonly before: ScaleSummary;
  readonly after: ScaleSummary;
  /** Split before and after: a finding, and no failure. */
  readonly stableSplit: boolean;
}

/** Who moved between two rounds, without names. */
export function whoMoved(ask: AskResult | undefined, field: string, range: ScaleRange = FIVE_STEPS): Moves {
  const counts = new Map<string, Move>();
  const sums = { up: 0, down: 0, stayed: 0, added: 0 };
  const earlier: number[] = [];
  for (const row of ask?.rows ?? []) {
    const to = numberIn(row, field);
    const from = row.before ? numberIn({ values: row.before }, field) : null;
    if (from !== null) earlier.push(from);
    if (to === null) continue;
    if (from === null) sums.added++;
    else {
      sums[to > from ? 'up' : to < from ? 'down' : 'stayed']++;
      if (to !== from) counts.set(`${from} ${to}`, { from, to, n: (counts.get(`${from} ${to}`)?.n ?? 0) + 1 });
    }
  }
  const before = summariseScale(earlier, range);
  const after = scaleOf(ask, field, range);
  return {
    moves: [...counts.values()].sort((a, b) => b.n - a.n || a.from - b.from || a.to - b.to),
    ...sums,
    before,
    after,
    stableSplit: before.verdict === 'split' && after.verdict === 'split',
  };
}
