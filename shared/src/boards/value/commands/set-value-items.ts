/** Sets fields of items: importance, dimensions, delivering touchpoints, source. */
import { setFieldsCommand, type SettableFields } from '../../../kernel/record-commands/set-fields';
import { valueItemRecord } from '../schema';

export type ValueItemChanges = SettableFields<typeof valueItemRecord.fields, 'text' | 'section' | 'fromPersona'>;

export const setValueItems = setFieldsCommand<ValueItemChanges>('setValueItems', valueItemRecord);
