/**
 * Moves a selection to a place in a stage, keeping its order, and on the way into another row if wanted. What was
 * parallel within the selection stays so; what it leaves behind keeps its columns. Parked touchpoints move like others.
 */
import type { Change } from '../../../kernel/change';
import type { Command, CommandContext } from '../../../kernel/command';
import { readJourney, touchpointsIn } from '../journey-reader';
import { columnEdge, heirsOfColumns, parallelWithin, placeInStage } from '../places';
import { firstRefusal, liveStage, selectedTouchpoints, stageIsThere, touchpointsAreThere, valuesPass } from '../rules';
import type { Stage, Touchpoint } from '../schema';
import type { TouchpointChanges } from './set-touchpoint-fields';

export interface MoveTouchpointsArgs {
  readonly ids: readonly string[];
  readonly stage: string;
  /** Among the stage's touchpoints that are not moved: 0 is first. Never splits a column. */
  readonly index: number;
  /** What the row they are dropped in stands for. */
  readonly row?: Pick<TouchpointChanges, 'layer' | 'team' | 'channel' | 'personas'>;
}

/**
 * @param apart whether one that stays in its place leaves the column that it shares with those before it
 * @returns the changes that bring touchpoints, in this order, to a place of the stage
 */
export function moveTo(
  context: CommandContext,
  touchpoints: readonly Touchpoint[],
  stage: Stage,
  index: number,
  apart = false,
): readonly Change[] {
  const moving = new Set(touchpoints.map(({ id }) => id));
  const before = touchpointsIn(context.read, stage.board, stage.id);
  const rest = before.filter(({ id }) => !moving.has(id));
  const at = columnEdge(rest, index);
  const after = [...rest.slice(0, at), ...touchpoints, ...rest.slice(at)];
  const unmoved = after.length === before.length && after.every(({ id }, place) => before[place]?.id === id);
  const parallel = parallelWithin(readJourney(context.read, stage.board), moving);
  if (unmoved) {
    const leaving = touchpoints.filter(({ id, withPrevious }) => apart && withPrevious && !parallel.has(id));
    return leaving.map(({ id }) => ({ op: 'set', id, fields: { withPrevious: false } }));
  }
  const { keys, changes } = placeInStage(context, stage, at, touchpoints.length, moving);
  return [
    ...touchpoints.map(({ id }, place): Change => {
      const fields = { stage: stage.id, order: keys[place] ?? '', withPrevious: parallel.has(id) };
      return { op: 'set', id, fields };
    }),
    ...changes,
    ...heirsOfColumns(context.read, stage.board, moving),
  ];
}

export const moveTouchpoints: Command<MoveTouchpointsArgs> = {
  name: 'moveTouchpoints',
  check: ({ read }, { ids, stage, row = {} }) =>
    firstRefusal(touchpointsAreThere(read, ids), stageIsThere(read, stage), valuesPass('touchpoint', row)),
  plan(context, { ids, stage, index, row }) {
    const target = liveStage(context.read, stage);
    if (!target) return { changes: [] };
    const touchpoints = selectedTouchpoints(context.read, ids).filter(({ board }) => board === target.board);
    const rows = row ? touchpoints.map(({ id }): Change => ({ op: 'set', id, fields: row })) : [];
    return {
      changes: [...moveTo(context, touchpoints, target, index), ...rows],
      select: touchpoints.map(({ id }) => id),
    };
  },
};
