/** Moves a stage, with all that is in it, to another place in the journey. */
import type { Command } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';
import { stagesOf } from '../journey-reader';
import { rekeyed } from '../places';
import { liveStage, stageIsThere } from '../rules';

export interface MoveStageArgs {
  readonly id: string;
  /** Among the other stages: 0 is first. */
  readonly index: number;
}

export const moveStage: Command<MoveStageArgs> = {
  name: 'moveStage',
  check: ({ read }, { id }) => stageIsThere(read, id),
  plan(context, { id, index }) {
    const stages = stagesOf(context.read, liveStage(context.read, id)?.board ?? '');
    const others = stages.filter((stage) => stage.id !== id);
    const target = Math.max(0, Math.min(index, others.length));
    if (stages[target]?.id === id) return { changes: [], select: [id] };
    const placement = placeAmong(others, target, 1, context.random);
    return {
      changes: [{ op: 'set', id, fields: { order: placement.keys[0] ?? '' } }, ...rekeyed(placement)],
      select: [id],
    };
  },
};
