/** Sets fields of goals: owner, measure, baseline, target, dates, course. Links have a command of their own. */
import { goalRecord } from '../schema';
import { setFieldsCommand, type SettableFields } from './set-fields';

export type GoalChanges = SettableFields<typeof goalRecord.fields, 'title' | 'why' | 'touchpoints'>;

export const setGoalFields = setFieldsCommand<GoalChanges>('setGoalFields', goalRecord);
