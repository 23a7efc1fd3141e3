/** Adds a custom section at the end of the sheet. */
import { addCommand } from '../../../kernel/record-commands/add';
import { PERSONA_RECORDS, personaSectionRecord } from '../schema';

export interface AddPersonaSectionArgs {
  readonly board: string;
  readonly title: string;
}

export const addPersonaSection = addCommand<AddPersonaSectionArgs>(
  'addPersonaSection',
  personaSectionRecord,
  PERSONA_RECORDS,
  ({ board, title }) => ({ board, texts: { title } }),
);
