/** Sets fields of development projects: goals served, owner, status, start and end. */
import { setFieldsCommand, type SettableFields } from '../../../kernel/record-commands/set-fields';
import { developmentProjectRecord } from '../schema';

export type DevelopmentProjectChanges = SettableFields<typeof developmentProjectRecord.fields, 'title'>;

export const setDevelopmentProjectFields = setFieldsCommand<DevelopmentProjectChanges>(
  'setDevelopmentProjectFields',
  developmentProjectRecord,
);
