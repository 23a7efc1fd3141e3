/**
 * The audit of a journey: every finding, most severe first. Pure over the records and never stored; done in pieces, so that
 * it does not block the page.
 */
import { analyseInPieces, type BoardAnalysis, createJourneyAnalyser } from '../boards/journey/analysis/analyse';
import type { Touchpoint } from '../boards/journey/records/schema';
import { each, finish, type Pieces } from '../kernel/pieces';
import type { RecordReader } from '../kernel/projection';
import { type Draft, type Finding, type FindingKind, fingerprintOf, type JourneyAudit, SEVERITIES } from './finding';
import { JOURNEY_FINDINGS } from './journey/list';

/** @returns what a finding may read of the board */
export function* journeyAuditOf(board: string, { journey, context, figures }: BoardAnalysis): Pieces<JourneyAudit> {
  const byId = new Map<string, Touchpoint>();
  yield* each(journey.touchpoints, (touchpoint) => byId.set(touchpoint.id, touchpoint));
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

const NONE: readonly string[] = [];

function findingOf(
  kind: string,
  { variant, about, severity, touchpoints, records = NONE, values, score = null, effect = null }: Draft,
): Finding {
  const name = variant === undefined ? kind : `${kind}.${variant}`;
  const ids = about.length < 2 ? about : [...new Set(about)].sort();
  return {
    kind,
    name,
    about: ids,
    fingerprint: fingerprintOf(name, ids),
    severity,
    touchpoints,
    records,
    values,
    score,
    effect,
  };
}

/** @returns the findings of one kind, in the order it gives them */
export function* findingsOf<Audit>(kind: FindingKind<Audit>, audit: Audit): Pieces<readonly Finding[]> {
  const drafts = kind.find(audit);
  const findings: Finding[] = [];
  yield* each('next' in drafts ? yield* drafts : drafts, (draft) => findings.push(findingOf(kind.id, draft)));
  return findings;
}

/** @returns all findings of a small board, most severe first; of equal severity in the order of their kinds */
export function auditSmall<Audit>(kinds: readonly FindingKind<Audit>[], audit: Audit): readonly Finding[] {
  const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  return kinds.flatMap((kind) => finish(findingsOf(kind, audit))).sort((a, b) => weight(a) - weight(b));
}

/** Share of the lead time from which a finding comes before all others of its severity. */
const LARGE = 0.1;

/** Within one kind: the largest first, then by gap × importance; without either, as given (in time order). */
function foremostFirst(own: Finding[]): readonly Finding[] {
  if (!own.some(({ score, effect }) => score !== null || effect !== null)) return own;
  return own.sort((a, b) => (b.effect ?? -1) - (a.effect ?? -1) || (b.score ?? -1) - (a.score ?? -1));
}

/**
 * Order within a severity: first findings that take a tenth or more of the lead time, largest first; then the foremost of
 * each kind (by size, by gap × importance, else in time order), then the second of each, so that one kind does not hide the
 * others.
 * @returns all findings of a board that has been analysed
 */
export function* auditInPieces(board: string, analysis: BoardAnalysis): Pieces<readonly Finding[]> {
  const audit = yield* journeyAuditOf(board, analysis);
  const large: Finding[][] = SEVERITIES.map(() => []);
  /** By severity, then by place within the kind. */
  const places: Finding[][][] = SEVERITIES.map(() => []);
  for (const kind of JOURNEY_FINDINGS) {
    const found = yield* findingsOf(kind, audit);
    for (const [weight, severity] of SEVERITIES.entries()) {
      const place = places[weight] ?? [];
      const own = foremostFirst(found.filter((finding) => finding.severity === severity));
      const first = own.filter(({ effect }) => effect !== null && effect >= LARGE);
      large[weight]?.push(...first);
      yield* each(own.slice(first.length), (finding, nth) => (place[nth] ??= []).push(finding));
    }
  }
  const all: Finding[] = [];
  for (const [weight, place] of places.entries()) {
    all.push(...(large[weight] ?? []).sort((a, b) => (b.effect ?? 0) - (a.effect ?? 0)));
    yield* each(place, (same) => all.push(...same));
  }
  return all;
}

/** Reads, analyses and audits a board synchronously. */
export function auditJourney(read: RecordReader, board: string): readonly Finding[] {
  return finish(auditInPieces(board, finish(analyseInPieces(read, board, createJourneyAnalyser()))));
}
