/** Sets fields of development projects: the goals they serve, owner, status, start and end. */
import { developmentProjectRecord } from '../schema';
import { setFieldsCommand, type SettableFields } from './set-fields';

export type DevelopmentProjectChanges = SettableFields<typeof developmentProjectRecord.fields, 'title'>;

export const setDevelopmentProjectFields = setFieldsCommand<DevelopmentProjectChanges>(
  'setDevelopmentProjectFields',
  developmentProjectRecord,
);
