/** Adds an area whose maturity is to be assessed. */
import { addCommand } from '../../../kernel/record-commands/add';
import { GOALS_RECORDS, maturityAreaRecord } from '../schema';

export interface AddMaturityAreaArgs {
  readonly board: string;
  readonly name?: string;
}

export const addMaturityArea = addCommand<AddMaturityAreaArgs>(
  'addMaturityArea',
  maturityAreaRecord,
  GOALS_RECORDS,
  ({ board, name = '' }) => ({ board, texts: { name } }),
);
