/**
 * Moves a selection as one block by one column left or right, across stage borders: the keyboard's drag. Parallel touchpoints
 * of a column are passed together.
 */
import type { Command, CommandContext } from '../../../kernel/command';
import { readJourney } from '../facts/journey-reader';
import { refuse, selectedTouchpoints, touchpointsExist } from './common/rules';
import type { Stage, Touchpoint } from '../records/schema';
import { moveTo } from './move-touchpoints';

export interface NudgeTouchpointsArgs {
  readonly ids: readonly string[];
  /** −1 left, +1 right. */
  readonly by: -1 | 1;
}

interface Target {
  readonly touchpoints: readonly Touchpoint[];
  readonly stage: Stage;
  readonly index: number;
}

function targetOf({ read }: CommandContext, { ids, by }: NudgeTouchpointsArgs): Target | null {
  const touchpoints = selectedTouchpoints(read, ids);
  const lead = by < 0 ? touchpoints[0] : touchpoints.at(-1);
  if (!lead) return null;
  const moving = new Set(touchpoints.map(({ id }) => id));
  const { stages } = readJourney(read, lead.board);
  const at = stages.findIndex(({ stage }) => stage.id === lead.stage);
  const here = stages[at];
  if (!here) return null; // parked: it has no place yet to move from
  const columns = here.columns.map((column) => column.touchpoints);
  const rest = columns.map((column) => column.filter(({ id }) => !moving.has(id)));
  const column = columns.findIndex((candidate) => candidate.some(({ id }) => id === lead.id));
  const countTo = (end: number): number => rest.slice(0, Math.max(0, end)).reduce((sum, { length }) => sum + length, 0);
  // One that leaves its parallels steps out of their column first, without passing another.
  const shared = touchpoints.length === 1 && (rest[column]?.length ?? 0) > 0;
  const alone = shared && (by > 0 || columns[column]?.[0]?.id !== lead.id);
  if (alone) return { touchpoints, stage: here.stage, index: by < 0 ? countTo(column) : countTo(column + 1) };
  let next = column + by;
  while (rest[next]?.length === 0) next += by;
  if (rest[next]) return { touchpoints, stage: here.stage, index: by < 0 ? countTo(next) : countTo(next + 1) };
  const beyond = stages[at + by];
  if (!beyond) return null;
  return { touchpoints, stage: beyond.stage, index: by < 0 ? Infinity : 0 };
}

export const nudgeTouchpoints: Command<NudgeTouchpointsArgs> = {
  name: 'nudgeTouchpoints',
  check(context, args) {
    return touchpointsExist(context.read, args.ids) ?? (targetOf(context, args) ? null : refuse('atEdge'));
  },
  plan(context, args) {
    const target = targetOf(context, args);
    if (!target) return { changes: [] };
    return {
      changes: moveTo(context, target.touchpoints, target.stage, target.index, { apart: args.by > 0 }),
      select: target.touchpoints.map(({ id }) => id),
    };
  },
};
