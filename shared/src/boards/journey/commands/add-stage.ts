/** Adds a stage to a journey. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { addRecords } from '../../../kernel/record-commands/add';
import { boardHasRoom, boardExists, textsFit } from '../../../kernel/record-commands/rules';
import { stagesOf } from '../facts/journey-reader';
import { JOURNEY_RECORDS, type Phase, stageRecord } from '../records/schema';

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
    firstRefusal(
      boardExists(read, board),
      textsFit(stageRecord, 'name', [name]),
      boardHasRoom(read, JOURNEY_RECORDS, board, 1),
    ),
  plan(context, { board, name = '', phase, index = Infinity }) {
    const stages = stagesOf(context.read, board);
    const inherited = stages[Math.min(index, stages.length) - 1]?.phase ?? null;
    const fields = { name, phase: phase === undefined ? inherited : phase };
    return addRecords(context, stageRecord, board, [fields], stages, index);
  },
};
