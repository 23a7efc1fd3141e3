/**
 * The live analysis of a board, shared by its views and computed in slices. A run sees the board as it was when it began and
 * finishes even if the board is edited; another one follows, so that continuous typing cannot starve it. The previous result
 * is shown meanwhile.
 */
import {
  analyseFacts,
  type BoardAnalysis,
  createJourneyAnalyser,
  sameContext,
} from '@polku/shared/boards/journey/analysis/analyse';
import { factsInPieces } from '@polku/shared/boards/journey/facts/journey-facts';
import { auditInPieces } from '@polku/shared/findings/audit';
import { type Decided, decideInPieces, findingRecords } from '@polku/shared/findings/decisions';
import type { Finding } from '@polku/shared/findings/finding';
import type { Pieces } from '@polku/shared/kernel/pieces';
import { memoPart } from '@polku/shared/kernel/memo';
import type { Projection, RecordReader } from '@polku/shared/kernel/projection';
import { today } from '../../../kernel/today';
import { createUpdater } from '../../../kernel/sliced/slices';

export interface LiveState extends BoardAnalysis {
  /** Null until requested. */
  readonly findings: readonly Decided[] | null;
}

export type Wanted = 'figures' | 'findings';

/** @returns a function that brings the state up to date in pieces; what still holds is kept */
export function createBoardAnalysis(read: RecordReader, board: string): (wanted: Wanted) => Pieces<LiveState> {
  const analyser = createJourneyAnalyser();
  let analysis: BoardAnalysis | null = null;
  let found: { readonly of: BoardAnalysis; readonly findings: readonly Finding[] } | null = null;
  let decided: unknown = null;
  let state: LiveState | null = null;
  return function* (wanted) {
    const records = findingRecords(read, board);
    const facts = yield* factsInPieces(read, board);
    const day = today();
    if (analysis?.journey !== facts.journey || !sameContext(analysis.context, { ...facts, today: day })) {
      const next = yield* analyseFacts(facts, analyser, day);
      // Equal values keep their identity, so that typing a title re-renders nothing.
      analysis =
        analysis && sameContext(analysis.context, next.context) ? { ...next, context: analysis.context } : next;
    }
    if (wanted === 'figures') {
      if (!state || state.figures !== analysis.figures || state.journey !== analysis.journey)
        state = { ...analysis, findings: state?.findings ?? null };
      return state;
    }
    if (found?.of !== analysis) found = { of: analysis, findings: yield* auditInPieces(board, analysis) };
    else if (state?.findings && state.journey === analysis.journey && decided === records) return state;
    const findings = yield* decideInPieces(found.findings, records);
    decided = records;
    state = { ...analysis, findings };
    return state;
  };
}

export interface LiveAnalysis {
  /** @returns what was made last; null before the first time */
  current(): LiveState | null;
  /** Keeps it up to date, and calls back whenever it has changed. @returns unsubscribe */
  follow(wanted: Wanted, listener: (state: LiveState) => void): () => void;
}

export function createLiveAnalysis(projection: Projection, board: string): LiveAnalysis {
  const update = createBoardAnalysis(projection, board);
  const followers = new Map<symbol, { readonly wanted: Wanted; readonly listener: (state: LiveState) => void }>();
  let state: LiveState | null = null;
  let stop: (() => void) | null = null;
  const updater = createUpdater(
    () => update([...followers.values()].some(({ wanted }) => wanted === 'findings') ? 'findings' : 'figures'),
    (next) => {
      if (next === state) return;
      state = next;
      for (const { listener } of [...followers.values()]) listener(next);
    },
  );
  return {
    current: () => state,
    follow(wanted, listener) {
      const key = Symbol(wanted);
      followers.set(key, { wanted, listener });
      stop ??= projection.subscribe(updater.stale);
      updater.stale();
      return () => {
        followers.delete(key);
        if (followers.size > 0) return;
        stop?.();
        stop = null;
        updater.end();
      };
    },
  };
}

/** By board: one for all its views, kept when someone returns to it. */
const ANALYSES = memoPart<LiveAnalysis>('live analyses');

export function liveAnalysisOf(projection: Projection, board: string): LiveAnalysis {
  const analyses = projection.memo.part(ANALYSES);
  const live = analyses.get(board) ?? createLiveAnalysis(projection, board);
  analyses.set(board, live);
  return live;
}
