/** Sets fields of steps: minutes, rights, place, round, and what was run of them. */
import { setFieldsCommand, type SettableFields } from '../../kernel/record-commands/set-fields';
import { stepRecord } from '../records';

export type StepChanges = SettableFields<typeof stepRecord.fields, 'title' | 'instructions' | 'notes'>;

export const setStep = setFieldsCommand<StepChanges>('setStep', stepRecord, {
  // Minutes are typed digit by digit.
  coalesce: ({ ids, fields }) => (Object.keys(fields).join() === 'minutes' ? `minutes ${ids.join(' ')}` : null),
});
