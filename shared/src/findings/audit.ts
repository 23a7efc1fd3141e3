/**
 * The audit of a journey: every finding, heaviest first; of equal weight first the foremost of each kind (by gap ×
 * importance, then in time order), then the second of each, so that one kind does not hide the others. Pure over the
 * records; nothing of it is stored.
 */
import { analysisContextOf, analyseBoard } from '../boards/journey/analysis/analyse';
import type { AnalysisContext, JourneyFigures } from '../boards/journey/analysis/figures';
import { type JourneyColumns, readJourney } from '../boards/journey/journey-reader';
import type { RecordReader } from '../kernel/projection';
import { type Finding, type FindingKind, fingerprintOf, type JourneyAudit, SEVERITIES } from './finding';
import { JOURNEY_FINDINGS } from './journey/list';

/** @returns what a finding may read of the board */
export function journeyAuditOf(
  board: string,
  journey: JourneyColumns,
  context: AnalysisContext,
  figures: JourneyFigures,
): JourneyAudit {
  const byId = new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const find: JourneyAudit['find'] = (id) => (id === null ? undefined : byId.get(id));
  return {
    board,
    figures,
    context,
    stages: journey.stages,
    find,
    title: (id) => ({ title: find(id)?.title ?? '' }),
  };
}

/** @returns the findings of one kind, in the order it gives them */
export function findingsOf<Audit>(kind: FindingKind<Audit>, audit: Audit): readonly Finding[] {
  return kind.find(audit).map(({ variant, about, severity, touchpoints, values, score = null }) => {
    const name = variant === undefined ? kind.id : `${kind.id}.${variant}`;
    const ids = about.length < 2 ? about : [...new Set(about)].sort();
    return {
      kind: kind.id,
      name,
      about: ids,
      fingerprint: fingerprintOf(name, ids),
      severity,
      touchpoints,
      values,
      score,
    };
  });
}

/**
 * The audit in steps, for those who may not hold up the person: pauses after every kind of finding.
 * @param figures of the board as it is now
 * @returns (when done) the findings
 */
export function* auditInSteps(
  read: RecordReader,
  board: string,
  figures: JourneyFigures,
): Generator<undefined, readonly Finding[]> {
  const audit = journeyAuditOf(board, readJourney(read, board), analysisContextOf(read, board), figures);
  yield;
  const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  /** By severity, then by place within the kind. */
  const places: Finding[][][] = SEVERITIES.map(() => []);
  for (const kind of JOURNEY_FINDINGS) {
    const found = [...findingsOf(kind, audit)].sort(
      (a, b) => weight(a) - weight(b) || (b.score ?? -1) - (a.score ?? -1),
    );
    for (const [nth, finding] of found.entries()) {
      const place = places[weight(finding)];
      if (place) (place[nth] ??= []).push(finding);
    }
    yield;
  }
  return places.flatMap((place) => place.flat());
}

/** @param figures of the board as it is now; analysed anew when left out */
export function auditJourney(
  read: RecordReader,
  board: string,
  figures: JourneyFigures = analyseBoard(read, board),
): readonly Finding[] {
  const steps = auditInSteps(read, board, figures);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
