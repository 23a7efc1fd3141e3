/** Places touchpoints whose stage is gone back onto the map. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { liveStage, refuse, selectedTouchpoints, stageExists, touchpointsExist } from './common/rules';
import { moveTo } from './move-touchpoints';

export interface PlaceParkedArgs {
  readonly ids: readonly string[];
  readonly stage: string;
  /** Left out: at the end of the stage. */
  readonly index?: number;
}

export const placeParked: Command<PlaceParkedArgs> = {
  name: 'placeParked',
  check: ({ read }, { ids, stage }) =>
    firstRefusal(
      touchpointsExist(read, ids),
      stageExists(read, stage),
      selectedTouchpoints(read, ids).some((touchpoint) => !liveStage(read, touchpoint.stage))
        ? null
        : refuse('notParked'),
    ),
  plan(context, { ids, stage, index = Infinity }) {
    const target = liveStage(context.read, stage);
    if (!target) return { changes: [] };
    const parked = selectedTouchpoints(context.read, ids).filter(
      (touchpoint) => touchpoint.board === target.board && !liveStage(context.read, touchpoint.stage),
    );
    return { changes: moveTo(context, parked, target, index), select: parked.map(({ id }) => id) };
  },
};
