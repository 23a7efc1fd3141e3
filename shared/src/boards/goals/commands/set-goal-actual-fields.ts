/** Corrects what was measured: date, value, note. */
import { goalActualRecord } from '../schema';
import { setFieldsCommand, type SettableFields } from './set-fields';

export type GoalActualChanges = SettableFields<typeof goalActualRecord.fields, 'goal'>;

export const setGoalActualFields = setFieldsCommand<GoalActualChanges>('setGoalActualFields', goalActualRecord);
