/** Moves cards, in their order, under another touchpoint or stage or to another place there. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';
import { byOrder } from '../../../kernel/records';
import { cardsUnder, liveCard } from '../cards';
import { rekeyed } from '../places';
import { liveRecord, someAreThere } from '../rules';

export interface MoveCardArgs {
  readonly ids: readonly string[];
  readonly under: string;
  /** Among the cards there that are not moved; left out: last. */
  readonly index?: number;
}

export const moveCard: Command<MoveCardArgs> = {
  name: 'moveCard',
  check: ({ read }, { ids, under }) =>
    firstRefusal(someAreThere(read, ids, ['card']), someAreThere(read, [under], ['touchpoint', 'stage'])),
  plan(context, { ids, under, index = Infinity }) {
    const board = liveRecord(context.read, under)?.board ?? '';
    const cards = [...new Set(ids)]
      .map((id) => liveCard(context.read, id))
      .filter((card) => card !== null)
      .filter((card) => card.board === board)
      .sort(byOrder);
    const moving = new Set(cards.map(({ id }) => id));
    const siblings = cardsUnder(context.read, board, under).filter(({ id }) => !moving.has(id));
    const placement = placeAmong(siblings, index, cards.length, context.random);
    return {
      changes: [
        ...cards.map(({ id }, at) => ({ op: 'set' as const, id, fields: { under, order: placement.keys[at] ?? '' } })),
        ...rekeyed(placement),
      ],
      select: [...moving],
    };
  },
};
