/** Adds a card (pain, quote, idea, …) under a touchpoint or a stage. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, textsFit, valuesPass } from '../../../kernel/record-commands/rules';
import { cardsUnder } from '../cards';
import { hangerIsThere } from '../rules';
import { type CardKind, cardRecord, JOURNEY_RECORDS } from '../schema';
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
      hangerIsThere(read, under),
      valuesPass(cardRecord, { ...fields, kind }),
      textsFit(cardRecord, 'text', [text]),
      boardHasRoom(read, JOURNEY_RECORDS, board, 1),
    ),
  plan(context, { board, kind, under, text = '', index = Infinity, fields = {} }) {
    const { order, changes } = placeIn(context, cardsUnder(context.read, board, under), index);
    const id = context.newId();
    const all = { ...fields, kind, under, text, order };
    return { changes: [{ op: 'create', id, type: 'card', board, fields: all }, ...changes], select: [id] };
  },
};
