/** Corrects a judgement of maturity: level, date, by whom. */
import { maturityAssessmentRecord } from '../schema';
import { setFieldsCommand, type SettableFields } from './set-fields';

export type MaturityChanges = SettableFields<typeof maturityAssessmentRecord.fields, 'area' | 'reasons'>;

export const setMaturityFields = setFieldsCommand<MaturityChanges>('setMaturityFields', maturityAssessmentRecord);
