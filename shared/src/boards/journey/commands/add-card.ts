/** Adds a card (pain, quote, idea, …) under a touchpoint or a stage. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { LIMITS } from '../../../kernel/limits';
import { placeAmong } from '../../../kernel/order';
import { cardsUnder } from '../cards';
import { rekeyed } from '../places';
import { boardHasRoom, refuse, someAreThere, valuesPass } from '../rules';
import type { CardKind } from '../schema';
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
      someAreThere(read, [under], ['touchpoint', 'stage']),
      valuesPass('card', { ...fields, kind }),
      text.length <= LIMITS.textLength ? null : refuse('textTooLong', { length: text.length }),
      boardHasRoom(read, board, 1),
    ),
  plan(context, { board, kind, under, text = '', index = Infinity, fields = {} }) {
    const placement = placeAmong(cardsUnder(context.read, board, under), index, 1, context.random);
    const id = context.newId();
    const all = { ...fields, kind, under, text, order: placement.keys[0] ?? '' };
    return { changes: [{ op: 'create', id, type: 'card', board, fields: all }, ...rekeyed(placement)], select: [id] };
  },
};
