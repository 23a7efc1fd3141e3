/** Figures and findings of a board, kept up to date while shown. */
import type { BoardAnalysis } from '@polku/shared/boards/journey/analysis/analyse';
import type { Decided } from '@polku/shared/findings/decisions';
import type { Projection } from '@polku/shared/kernel/projection';
import { useLiveState } from '../figures/use-analysis';

export interface Insights extends BoardAnalysis {
  readonly findings: readonly Decided[];
}

/** @returns null until they are first made, a moment after mounting */
export function useInsights(projection: Projection, board: string): Insights | null {
  const state = useLiveState(projection, board, 'findings');
  return state?.findings ? (state as Insights) : null;
}
