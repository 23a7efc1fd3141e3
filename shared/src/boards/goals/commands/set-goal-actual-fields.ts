/** Corrects a measurement: date, value, note. */
import { setFieldsCommand, type SettableFields } from '../../../kernel/record-commands/set-fields';
import { goalActualRecord } from '../schema';

export type GoalActualChanges = SettableFields<typeof goalActualRecord.fields, 'goal'>;

export const setGoalActualFields = setFieldsCommand<GoalActualChanges>('setGoalActualFields', goalActualRecord);
