/** Adds an area whose maturity is to be assessed. */
import { addCommand } from '../../../kernel/record-commands/add';
import { GOALS_RECORDS, type MaturityArea, maturityAreaRecord } from '../schema';

export interface AddMaturityAreaArgs {
  readonly board: string;
  readonly name?: string;
  readonly scale?: MaturityArea['scale'];
}

export const addMaturityArea = addCommand<AddMaturityAreaArgs>(
  'addMaturityArea',
  maturityAreaRecord,
  GOALS_RECORDS,
  ({ board, name = '', scale = 'experience' }) => ({ board, texts: { name }, fields: { scale } }),
);
