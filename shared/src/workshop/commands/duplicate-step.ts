/** Puts a copy of a step after it, to be run anew. */
import { type Command, firstRefusal } from '../../kernel/command';
import { addRecords } from '../../kernel/record-commands/add';
import { copiedFields } from '../../kernel/record-commands/copied-fields';
import { recordExists } from '../../kernel/record-commands/rules';
import { live } from '../../kernel/record-reader';
import { stepsOf } from '../agenda';
import { stepRecord } from '../records';
import { stepsHaveRoom } from '../rules';

export interface DuplicateStepArgs {
  readonly id: string;
}

const NOT_RUN = { roundId: '', startedAt: null, endedAt: null } as const;

export const duplicateStep: Command<DuplicateStepArgs> = {
  name: 'duplicateStep',
  check: ({ read }, { id }) => firstRefusal(recordExists(read, id, stepRecord), stepsHaveRoom(read, 1)),
  plan(context, { id }) {
    const step = live(context.read, stepRecord, id);
    if (!step) return { changes: [] };
    const steps = stepsOf(context.read);
    const fields = { ...copiedFields(step, stepRecord.fields, new Map()), ...NOT_RUN };
    return addRecords(context, stepRecord, '', [fields], steps, steps.indexOf(step) + 1);
  },
};
