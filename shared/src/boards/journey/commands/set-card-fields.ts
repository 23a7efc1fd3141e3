/** Sets fields of cards: owner, due date, status, picture. */
import { setFieldsCommand, type SettableFields } from '../../../kernel/record-commands/set-fields';
import { cardRecord } from '../records/schema';

export type CardChanges = SettableFields<typeof cardRecord.fields, 'text' | 'under' | 'kind'>;

export const setCardFields = setFieldsCommand<CardChanges>('setCardFields', cardRecord);
