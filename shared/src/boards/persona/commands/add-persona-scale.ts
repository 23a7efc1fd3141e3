/** Adds a scale between two opposites. */
import { addCommand } from '../../../kernel/record-commands/add';
import { PERSONA_RECORDS, personaScaleRecord } from '../schema';

export interface AddPersonaScaleArgs {
  readonly board: string;
  readonly left: string;
  readonly right: string;
}

export const addPersonaScale = addCommand<AddPersonaScaleArgs>(
  'addPersonaScale',
  personaScaleRecord,
  PERSONA_RECORDS,
  ({ board, ...texts }) => ({ board, texts }),
);
