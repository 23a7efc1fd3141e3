/**
 * Order keys for positions, and the effect of a touchpoint's removal on those parallel to it. Pure; used by the commands'
 * plans.
 */
import type { Change } from '../../../../kernel/change';
import type { CommandContext } from '../../../../kernel/command';
import type { RecordReader } from '../../../../kernel/projection';
import { type Place, placeIn } from '../../../../kernel/record-commands/place';
import { columnsOf, type JourneyColumns, stagesOf, touchpointsIn, touchpointsOf } from '../../facts/journey-reader';
import type { Stage, Touchpoint } from '../../records/schema';

/** @returns the index after the last one whose id is among `ids`; 0 if there is none */
export function afterLast(list: readonly { readonly id: string }[], ids: ReadonlySet<string>): number {
  return list.reduce((after, { id }, at) => (ids.has(id) ? at + 1 : after), 0);
}

export interface StagePlace {
  /** The stage's touchpoints without those being placed. */
  readonly siblings: readonly Touchpoint[];
  /** Among the siblings, moved right past those that share the column before it: an insert never splits a column. */
  readonly index: number;
}

/** @param without touchpoints that leave their place; a column that its owner leaves begins with the next one in it */
export function stagePlace(
  read: RecordReader,
  stage: Stage,
  index: number,
  without: ReadonlySet<string> = new Set(),
): StagePlace {
  const touchpoints = touchpointsIn(read, stage.board, stage.id);
  const siblings = touchpoints.filter(({ id }) => !without.has(id));
  const parallel = parallelWithin(columnsOf([stage], touchpoints), new Set(siblings.map(({ id }) => id)));
  let edge = Math.max(0, Math.min(index, siblings.length));
  while (parallel.has(siblings[edge]?.id ?? '')) edge++;
  return { siblings, index: edge };
}

/**
 * Order keys for `count` touchpoints at a place of a stage.
 * @param index among the stage's touchpoints without those in `without`; beyond the end means at the end
 */
export function placeInStage(
  context: CommandContext,
  stage: Stage,
  index: number,
  count: number,
  without: ReadonlySet<string> = new Set(),
): Place {
  const place = stagePlace(context.read, stage, index, without);
  return placeIn(context, place.siblings, place.index, count);
}

/**
 * When a column's first touchpoint leaves, the next parallel one takes over the column; otherwise the rest would merge
 * into the column before.
 */
export function heirsOfColumns(read: RecordReader, board: string, leaving: ReadonlySet<string>): Change[] {
  const heirs: Change[] = [];
  const touchpoints = touchpointsOf(read, board);
  const left = new Set(touchpoints.filter(({ id }) => leaving.has(id)).map(({ stage }) => stage));
  const { columns } = columnsOf(
    stagesOf(read, board).filter(({ id }) => left.has(id)),
    touchpoints.filter(({ stage }) => left.has(stage)),
  );
  for (const column of columns) {
    const [owner, ...parallel] = column.touchpoints;
    if (!owner || !leaving.has(owner.id)) continue;
    const heir = parallel.find(({ id }) => !leaving.has(id));
    if (heir?.withPrevious) heirs.push({ op: 'set', id: heir.id, fields: { withPrevious: false } });
  }
  return heirs;
}

/** @returns those of the touchpoints that are parallel to an earlier one of them */
export function parallelWithin(journey: JourneyColumns, ids: ReadonlySet<string>): ReadonlySet<string> {
  const parallel = new Set<string>();
  for (const column of journey.columns) {
    for (const touchpoint of column.touchpoints.filter(({ id }) => ids.has(id)).slice(1)) parallel.add(touchpoint.id);
  }
  return parallel;
}
