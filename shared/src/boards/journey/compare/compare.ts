/** Two journeys compared: what was added, removed, changed and moved, how they stand beside one another, and the figures. */
import type { RecordReader } from '../../../kernel/projection';
import { analyseBoard } from '../analysis/analyse';
import { readJourney } from '../journey-reader';
import type { Stage, Touchpoint } from '../schema';
import { alignSlots, inOrder, type Slot } from './alignment';
import { changedFields } from './fields';
import { type ComparedFigures, compareFigures } from './figures';
import { type Match, matchTouchpoints } from './match';
import { matchStages } from './stages';

export interface ComparedPair extends Match {
  readonly fields: ReturnType<typeof changedFields>;
  /** Stands in another stage, or before or after others than it did. */
  readonly moved: boolean;
}

export interface JourneyComparison {
  /** In the time order of the journey compared with. */
  readonly pairs: readonly ComparedPair[];
  readonly added: readonly Touchpoint[];
  readonly removed: readonly Touchpoint[];
  readonly slots: readonly Slot[];
  readonly stages: { readonly before: readonly Stage[]; readonly after: readonly Stage[] };
  readonly figures: ComparedFigures;
}

export type DifferenceKind = 'added' | 'removed' | 'moved' | 'changed' | 'same';

/** @returns what happened to a pair, the most telling first */
export function pairKind({ moved, fields }: ComparedPair): DifferenceKind {
  return moved ? 'moved' : fields.length > 0 ? 'changed' : 'same';
}

/** @param before board id of, say, the current state; @param after of the target state */
export function compareJourneys(read: RecordReader, before: string, after: string): JourneyComparison {
  const [old, now] = [readJourney(read, before), readJourney(read, after)];
  const matches = matchTouchpoints(read, old, now);
  const stageOf = matchStages(old, now, matches);
  const counterparts = new Map(matches.map((match) => [match.before.id, match.after.id]));
  const anchors = inOrder(old.touchpoints, matches);
  const kept = new Set(anchors);
  const pairs = matches.map((match): ComparedPair => {
    const sameStage = stageOf.get(match.after.stage ?? '') === match.before.stage;
    return { ...match, fields: changedFields(match, counterparts), moved: !sameStage || !kept.has(match) };
  });
  const matched = new Set(matches.flatMap((match) => [match.before.id, match.after.id]));
  const unmatched = (touchpoints: readonly Touchpoint[]): readonly Touchpoint[] =>
    touchpoints.filter(({ id }) => !matched.has(id));
  return {
    pairs,
    added: unmatched(now.touchpoints),
    removed: unmatched(old.touchpoints),
    slots: alignSlots(old.touchpoints, now.touchpoints, anchors),
    stages: { before: old.stages.map(({ stage }) => stage), after: now.stages.map(({ stage }) => stage) },
    figures: compareFigures(analyseBoard(read, before), analyseBoard(read, after)),
  };
}
