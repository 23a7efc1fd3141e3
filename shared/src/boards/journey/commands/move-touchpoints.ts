/**
 * Moves a selection to a position in a stage, keeping its order and parallel touchpoints, optionally into another row.
 * Columns it leaves stay intact. Parked touchpoints move like others.
 */
import type { Change } from '../../../kernel/change';
import { type Command, type CommandContext, firstRefusal } from '../../../kernel/command';
import type { RecordReader } from '../../../kernel/projection';
import { valuesPass } from '../../../kernel/record-commands/rules';
import { readJourney, touchpointsIn } from '../facts/journey-reader';
import { fieldsInRow, movedToRow, type RowTarget } from '../facts/rows';
import { heirsOfColumns, parallelWithin, placeInStage, stagePlace } from './common/places';
import { liveStage, liveTouchpoint, selectedTouchpoints, stageExists, touchpointsExist } from './common/rules';
import { type Stage, type Touchpoint, touchpointRecord } from '../records/schema';

export interface MoveTouchpointsArgs {
  readonly ids: readonly string[];
  readonly stage: string;
  /** Among the stage's touchpoints that are not moved: 0 is first. Never splits a column. */
  readonly index: number;
  /** A touchpoint whose column they join, at its end; wins over `index`. */
  readonly parallelTo?: string | null;
  /** The row they are dropped in. */
  readonly row?: RowTarget;
}

export interface MoveOptions {
  /** One that keeps its place leaves the column that it shares with those before it. */
  readonly apart?: boolean;
  /** All of them join the column before the place. */
  readonly parallel?: boolean;
}

/** @returns the changes that bring touchpoints, in this order, to a place of the stage */
export function moveTo(
  context: CommandContext,
  touchpoints: readonly Touchpoint[],
  stage: Stage,
  index: number,
  { apart = false, parallel = false }: MoveOptions = {},
): readonly Change[] {
  const moving = new Set(touchpoints.map(({ id }) => id));
  const before = touchpointsIn(context.read, stage.board, stage.id);
  const { siblings: rest, index: at } = stagePlace(context.read, stage, index, moving);
  const after = [...rest.slice(0, at), ...touchpoints, ...rest.slice(at)];
  const within: ReadonlySet<string> =
    moving.size > 1 ? parallelWithin(readJourney(context.read, stage.board), moving) : new Set();
  const joins = (id: string): boolean => (parallel && at > 0) || within.has(id);
  if (after.length === before.length && after.every(({ id }, place) => before[place]?.id === id)) {
    const turned = touchpoints.filter(({ id, withPrevious }) => (apart || joins(id)) && withPrevious !== joins(id));
    return [
      ...turned.map(({ id }): Change => ({ op: 'set', id, fields: { withPrevious: joins(id) } })),
      ...(parallel ? heirsOfColumns(context.read, stage.board, moving) : []),
    ];
  }
  const { keys, changes } = placeInStage(context, stage, at, touchpoints.length, moving);
  return [
    ...touchpoints.map(({ id }, place): Change => {
      const fields = { stage: stage.id, order: keys[place] ?? '', withPrevious: joins(id) };
      return { op: 'set', id, fields };
    }),
    ...changes,
    ...heirsOfColumns(context.read, stage.board, moving),
  ];
}

/** @returns the changes that bring touchpoints into a row; none for those that are there */
export function rowChanges(read: RecordReader, touchpoints: readonly Touchpoint[], row: RowTarget): readonly Change[] {
  return touchpoints.flatMap((touchpoint): readonly Change[] => {
    const fields = movedToRow(read, touchpoint, row);
    return Object.keys(fields).length > 0 ? [{ op: 'set', id: touchpoint.id, fields }] : [];
  });
}

export const moveTouchpoints: Command<MoveTouchpointsArgs> = {
  name: 'moveTouchpoints',
  check: ({ read }, { ids, stage, parallelTo = null, row }) =>
    firstRefusal(
      touchpointsExist(read, ids),
      stageExists(read, liveTouchpoint(read, parallelTo)?.stage ?? stage),
      valuesPass(touchpointRecord, row ? fieldsInRow(row) : {}),
    ),
  plan(context, { ids, stage, index, parallelTo = null, row }) {
    const { read } = context;
    const beside = parallelTo !== null && !ids.includes(parallelTo) ? liveTouchpoint(read, parallelTo) : null;
    const target = liveStage(read, beside?.stage ?? stage);
    if (!target) return { changes: [] };
    const touchpoints = selectedTouchpoints(read, ids).filter(({ board }) => board === target.board);
    const rest = touchpointsIn(read, target.board, target.id).filter(({ id }) => !ids.includes(id));
    const at = beside ? rest.findIndex(({ id }) => id === beside.id) + 1 : index;
    const moved = moveTo(context, touchpoints, target, at, { parallel: beside !== null });
    return {
      changes: row ? [...moved, ...rowChanges(read, touchpoints, row)] : moved,
      select: touchpoints.map(({ id }) => id),
    };
  },
};
