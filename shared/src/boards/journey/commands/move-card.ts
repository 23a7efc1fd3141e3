/**
 * Moves cards, in their order, under another touchpoint or stage or to another place there; with a kind they become
 * cards of it too, as a drop into another lane of cards means.
 */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';
import { byOrder } from '../../../kernel/records';
import { cardsUnder, liveCard } from '../cards';
import { rekeyed } from '../places';
import { liveRecord, someAreThere, valuesPass } from '../rules';
import { asKind } from './convert-card';
import type { Card, CardKind } from '../schema';

export interface MoveCardArgs {
  readonly ids: readonly string[];
  readonly under: string;
  /** Among the cards there that are not moved; left out: last. */
  readonly index?: number;
  /** What they become; left out: they stay what they are. */
  readonly kind?: CardKind;
}

const into = (card: Card, kind: CardKind | undefined) =>
  kind === undefined || kind === card.kind ? {} : asKind(card, kind);

export const moveCard: Command<MoveCardArgs> = {
  name: 'moveCard',
  check: ({ read }, { ids, under, kind }) =>
    firstRefusal(
      someAreThere(read, ids, ['card']),
      someAreThere(read, [under], ['touchpoint', 'stage']),
      kind === undefined ? null : valuesPass('card', { kind }),
    ),
  plan(context, { ids, under, index = Infinity, kind }) {
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
        ...cards.map((card, at) => ({
          op: 'set' as const,
          id: card.id,
          fields: { ...into(card, kind), under, order: placement.keys[at] ?? '' },
        })),
        ...rekeyed(placement),
      ],
      select: [...moving],
    };
  },
};
