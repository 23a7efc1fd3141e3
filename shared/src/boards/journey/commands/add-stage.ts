/** Adds a stage to a journey. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';
import { stagesOf } from '../journey-reader';
import { rekeyed } from '../places';
import { boardHasRoom, boardIsThere, titlesFit } from '../rules';
import type { Phase } from '../schema';

export interface AddStageArgs {
  readonly board: string;
  readonly name?: string;
  /** Left out: the phase of the stage before it. */
  readonly phase?: Phase | null;
  /** 0 is first; left out: last. */
  readonly index?: number;
}

export const addStage: Command<AddStageArgs> = {
  name: 'addStage',
  check: ({ read }, { board, name = '' }) =>
    firstRefusal(boardIsThere(read, board), titlesFit([name]), boardHasRoom(read, board, 1)),
  plan(context, { board, name = '', phase, index = Infinity }) {
    const stages = stagesOf(context.read, board);
    const placement = placeAmong(stages, index, 1, context.random);
    const inherited = stages[Math.min(index, stages.length) - 1]?.phase ?? null;
    const id = context.newId();
    const fields = { name, phase: phase === undefined ? inherited : phase, order: placement.keys[0] ?? '' };
    return { changes: [{ op: 'create', id, type: 'stage', board, fields }, ...rekeyed(placement)], select: [id] };
  },
};
