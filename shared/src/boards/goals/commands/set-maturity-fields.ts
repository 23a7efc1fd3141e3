/** Corrects a maturity assessment: level, date, assessor. */
import { setFieldsCommand, type SettableFields } from '../../../kernel/record-commands/set-fields';
import { maturityAssessmentRecord } from '../schema';

export type MaturityChanges = SettableFields<typeof maturityAssessmentRecord.fields, 'area' | 'reasons'>;

export const setMaturityFields = setFieldsCommand<MaturityChanges>('setMaturityFields', maturityAssessmentRecord);
