/** Adds items to a section at a given position, one per text. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { addRecords } from '../../../kernel/record-commands/add';
import { boardHasRoom, boardExists, refuseRecord, textsFit, valuesPass } from '../../../kernel/record-commands/rules';
import { type Section, VALUE_RECORDS, valueItemRecord } from '../schema';
import { itemsIn } from '../value-reader';
import type { ValueItemChanges } from './set-value-items';

export interface AddValueItemsArgs {
  readonly board: string;
  readonly section: Section;
  readonly texts: readonly string[];
  /** Among the section's items; left out: last. */
  readonly index?: number;
  readonly fields?: ValueItemChanges;
}

export const addValueItems: Command<AddValueItemsArgs> = {
  name: 'addValueItems',
  check: ({ read }, { board, section, texts, fields = {} }) =>
    firstRefusal(
      boardExists(read, board),
      texts.length > 0 ? null : refuseRecord('nothingSelected'),
      textsFit(valueItemRecord, 'text', texts),
      valuesPass(valueItemRecord, { ...fields, section }),
      boardHasRoom(read, VALUE_RECORDS, board, texts.length),
    ),
  plan(context, { board, section, texts, index, fields = {} }) {
    const rows = texts.map((text) => ({ ...fields, section, text }));
    return addRecords(context, valueItemRecord, board, rows, itemsIn(context.read, board, section), index);
  },
};
