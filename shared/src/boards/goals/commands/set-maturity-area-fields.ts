/** Says by which scale an area is assessed. */
import { setFieldsCommand, type SettableFields } from '../../../kernel/record-commands/set-fields';
import { maturityAreaRecord } from '../schema';

export type MaturityAreaChanges = SettableFields<typeof maturityAreaRecord.fields, 'name'>;

export const setMaturityAreaFields = setFieldsCommand<MaturityAreaChanges>('setMaturityAreaFields', maturityAreaRecord);
