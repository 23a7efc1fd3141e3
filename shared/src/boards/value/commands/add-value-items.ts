/** Adds items to a section, one a text, at a place of it. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';
import { rekeyed } from '../places';
import { boardHasRoom, boardIsThere, refuse, valuesPass } from '../rules';
import { type Section, valueItemRecord } from '../schema';
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
  check({ read }, { board, section, texts, fields = {} }) {
    const long = texts.find((text) => !valueItemRecord.fields.text.schema.safeParse(text).success);
    return firstRefusal(
      boardIsThere(read, board),
      texts.length > 0 ? null : refuse('nothingSelected'),
      long === undefined ? null : refuse('textTooLong', { length: long.length }),
      valuesPass('valueItem', { ...fields, section }),
      boardHasRoom(read, board, texts.length),
    );
  },
  plan(context, { board, section, texts, index = Infinity, fields = {} }) {
    const placement = placeAmong(itemsIn(context.read, board, section), index, texts.length, context.random);
    const select = texts.map(() => context.newId());
    return {
      changes: [
        ...texts.map((text, at) => ({
          op: 'create' as const,
          id: select[at] ?? '',
          type: 'valueItem',
          board,
          fields: { ...fields, section, text, order: placement.keys[at] ?? '' },
        })),
        ...rekeyed(placement),
      ],
      select,
    };
  },
};
