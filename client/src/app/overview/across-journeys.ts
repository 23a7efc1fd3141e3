/**
 * Figures over all journeys of the project: the headline figures of each, and one team or channel in every journey.
 * Archived journeys are left out. Unknown is null, never zero.
 */
import {
  analyseBoard,
  analysisContextOf,
  createJourneyAnalyser,
  type JourneyAnalyser,
} from '@polku/shared/boards/journey/analysis/analyse';
import { meanKnown, sumKnown } from '@polku/shared/boards/journey/analysis/figure';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { stepOf } from '@polku/shared/boards/journey/analysis/step';
import { touchpointsOf } from '@polku/shared/boards/journey/journey-reader';
import { auditJourney } from '@polku/shared/findings/audit';
import type { Board } from '@polku/shared/kernel/project';
import type { RecordReader } from '@polku/shared/kernel/projection';

/** What one team, or one channel, carries on a journey. */
export interface Carried {
  readonly touchpoints: number;
  /** Σ waiting before its touchpoints, hours. */
  readonly waiting: number | null;
  /** Mean customer emotion, −2…2. */
  readonly emotion: number | null;
}

export interface JourneyAcross {
  readonly board: Board;
  readonly figures: JourneyFigures;
  /** Findings of the audit, decided ones included. */
  readonly findings: number;
  /** By `team:<id>` and `channel:<name>`. */
  readonly carried: ReadonlyMap<string, Carried>;
}

function carriedOn(read: RecordReader, board: string): ReadonlyMap<string, Carried> {
  const { teams, workdayHours, rolled } = analysisContextOf(read, board);
  const byId = new Map(teams.map((team) => [team.id, team]));
  const steps = touchpointsOf(read, board).map((one) => stepOf(one, byId, workdayHours, rolled?.get(one.id)));
  const groups = new Map<string, (typeof steps)[number][]>();
  for (const step of steps) {
    const keys = [
      ...(step.team === null ? [] : [`team:${step.team}`]),
      ...(step.channel.trim() === '' ? [] : [`channel:${step.channel.trim()}`]),
    ];
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return new Map(
    [...groups].map(([key, own]) => [
      key,
      {
        touchpoints: own.length,
        waiting: sumKnown(own.map(({ waiting }) => waiting)),
        emotion: meanKnown(own.map(({ emotion }) => emotion)),
      },
    ]),
  );
}

/** @returns a function that reads all journeys; a journey whose figures hold is not audited anew */
export function createAcrossJourneys(read: RecordReader): () => readonly JourneyAcross[] {
  const analysers = new Map<string, JourneyAnalyser>();
  const last = new Map<string, { readonly touchpoints: unknown; readonly across: JourneyAcross }>();
  return () =>
    (read.list('board', '') as unknown as readonly Board[])
      .filter(({ kind, archived }) => kind === 'journey' && !archived)
      .map((board) => {
        const analyser = analysers.get(board.id) ?? createJourneyAnalyser();
        analysers.set(board.id, analyser);
        const figures = analyseBoard(read, board.id, analyser);
        const touchpoints = read.list('touchpoint', board.id);
        const before = last.get(board.id);
        if (before?.touchpoints === touchpoints && before.across.figures === figures && before.across.board === board)
          return before.across;
        const findings = auditJourney(read, board.id, figures).length;
        const across = { board, figures, findings, carried: carriedOn(read, board.id) };
        last.set(board.id, { touchpoints, across });
        return across;
      });
}
