/** Sets fields of goals: owner, measure, baseline, target, dates, course. Links have their own command. */
import { setFieldsCommand, type SettableFields } from '../../../kernel/record-commands/set-fields';
import { goalRecord } from '../schema';

export type GoalChanges = SettableFields<typeof goalRecord.fields, 'title' | 'why' | 'touchpoints'>;

export const setGoalFields = setFieldsCommand<GoalChanges>('setGoalFields', goalRecord);
