/**
 * Compares two journeys: added, removed, changed and moved touchpoints, cards and connectors, their alignment, and the
 * figures.
 */
import type { RecordReader } from '../../../kernel/projection';
import { each, finish, type Pieces } from '../../../kernel/pieces';
import { analyseInPieces, createJourneyAnalyser, type JourneyAnalyser } from '../analysis/analyse';
import type { Card, Connector, Stage, Touchpoint } from '../records/schema';
import { alignSlots, inOrder, type Slot } from './alignment';
import { changedFields } from './fields';
import { type ComparedFigures, compareFigures } from './figures';
import { type Match, matchInPieces } from './match';
import { matchStages } from './stages';
import { compareCards, compareConnectors, type ComparedThings, type Places } from './things';

export interface ComparedPair extends Match {
  readonly fields: ReturnType<typeof changedFields>;
  /** In another stage, or in another order. */
  readonly moved: boolean;
}

export interface JourneyComparison {
  /** In the time order of the journey compared with. */
  readonly pairs: readonly ComparedPair[];
  readonly added: readonly Touchpoint[];
  readonly removed: readonly Touchpoint[];
  readonly cards: ComparedThings<Card>;
  readonly connectors: ComparedThings<Connector>;
  readonly slots: readonly Slot[];
  readonly stages: { readonly before: readonly Stage[]; readonly after: readonly Stage[] };
  readonly figures: ComparedFigures;
}

export type DifferenceKind = 'added' | 'removed' | 'moved' | 'changed' | 'same';

/** @returns what happened to a pair, the most telling first */
export function pairKind({
  moved,
  fields,
}: {
  readonly moved: boolean;
  readonly fields: readonly unknown[];
}): DifferenceKind {
  return moved ? 'moved' : fields.length > 0 ? 'changed' : 'same';
}

/**
 * Compares two boards in pieces. Each is read when its turn comes; edits made meanwhile need another comparison.
 * @param before board id of, say, the current state;
 * @param after of the target state
 * @param analysers of the two, which keep their caches between calls
 */
export function* compareInPieces(
  read: RecordReader,
  before: string,
  after: string,
  analysers: readonly [JourneyAnalyser, JourneyAnalyser],
): Pieces<JourneyComparison> {
  const then = yield* analyseInPieces(read, before, analysers[0]);
  const later = yield* analyseInPieces(read, after, analysers[1]);
  const [old, now] = [then.journey, later.journey];
  const matches = yield* matchInPieces(read, old, now);
  const stageOf = matchStages(old, now, matches);
  const counterparts = new Map(matches.map((match) => [match.before.id, match.after.id]));
  const anchors = inOrder(old.touchpoints, matches);
  const kept = new Set(anchors);
  const pairs: ComparedPair[] = [];
  const matched = new Set<string>();
  yield* each(matches, (match) => {
    const sameStage = stageOf.get(match.after.stage ?? '') === match.before.stage;
    pairs.push({ ...match, fields: changedFields(match, counterparts), moved: !sameStage || !kept.has(match) });
    matched.add(match.before.id).add(match.after.id);
  });
  const unmatched = (touchpoints: readonly Touchpoint[]): readonly Touchpoint[] =>
    touchpoints.filter(({ id }) => !matched.has(id));
  const ids = ({ stages, touchpoints }: typeof old): ReadonlySet<string> =>
    new Set([...stages.map(({ stage }) => stage.id), ...touchpoints.map(({ id }) => id)]);
  const places: Places = {
    matchOf: new Map([...counterparts, ...[...stageOf].map(([its, earlier]) => [earlier, its] as const)]),
    before: ids(old),
    after: ids(now),
  };
  return {
    pairs,
    cards: compareCards(read, before, after, places),
    connectors: compareConnectors(read, before, after, places),
    added: unmatched(now.touchpoints),
    removed: unmatched(old.touchpoints),
    slots: alignSlots(old.touchpoints, now.touchpoints, anchors),
    stages: { before: old.stages.map(({ stage }) => stage), after: now.stages.map(({ stage }) => stage) },
    figures: compareFigures(then.figures, later.figures),
  };
}

/** Compares two boards synchronously. */
export function compareJourneys(read: RecordReader, before: string, after: string): JourneyComparison {
  return finish(compareInPieces(read, before, after, [createJourneyAnalyser(), createJourneyAnalyser()]));
}
