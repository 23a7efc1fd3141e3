/** Adds a step to the agenda. */
import { type Command, firstRefusal } from '../../kernel/command';
import { addRecords } from '../../kernel/record-commands/add';
import { textsFit, valuesPass } from '../../kernel/record-commands/rules';
import { stepsOf } from '../agenda';
import { stepRecord } from '../records';
import { stepsHaveRoom } from '../rules';
import type { StepChanges } from './set-step';

export interface AddStepArgs {
  readonly title: string;
  readonly instructions?: string;
  readonly notes?: string;
  readonly fields?: StepChanges;
  /** Left out: last. */
  readonly index?: number;
}

export const addStep: Command<AddStepArgs> = {
  name: 'addStep',
  check: ({ read }, { title, instructions = '', notes = '', fields = {} }) =>
    firstRefusal(
      textsFit(stepRecord, 'title', [title]),
      textsFit(stepRecord, 'instructions', [instructions]),
      textsFit(stepRecord, 'notes', [notes]),
      valuesPass(stepRecord, fields),
      stepsHaveRoom(read, 1),
    ),
  plan: (context, { title, instructions = '', notes = '', fields, index }) =>
    addRecords(context, stepRecord, '', [{ ...fields, title, instructions, notes }], stepsOf(context.read), index),
};
