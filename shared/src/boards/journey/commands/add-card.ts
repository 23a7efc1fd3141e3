/** Adds a card (pain, quote, idea, …) under a touchpoint or a stage. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { addRecords } from '../../../kernel/record-commands/add';
import { boardHasRoom, textsFit, valuesPass } from '../../../kernel/record-commands/rules';
import { cardsUnder } from '../records/cards';
import { cardPlaceExists } from './common/rules';
import { type CardKind, cardRecord, JOURNEY_RECORDS } from '../records/schema';
import type { CardChanges } from './set-card-fields';

export interface AddCardArgs {
  readonly board: string;
  readonly kind: CardKind;
  readonly under: string;
  readonly text?: string;
  /** Among the cards under the same; left out: last. */
  readonly index?: number;
  readonly fields?: CardChanges;
}

export const addCard: Command<AddCardArgs> = {
  name: 'addCard',
  check: ({ read }, { board, kind, under, text = '', fields = {} }) =>
    firstRefusal(
      cardPlaceExists(read, under),
      valuesPass(cardRecord, { ...fields, kind }),
      textsFit(cardRecord, 'text', [text]),
      boardHasRoom(read, JOURNEY_RECORDS, board, 1),
    ),
  plan(context, { board, kind, under, text = '', index, fields = {} }) {
    const siblings = cardsUnder(context.read, board, under);
    return addRecords(context, cardRecord, board, [{ ...fields, kind, under, text }], siblings, index);
  },
};
