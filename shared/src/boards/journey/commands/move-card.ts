/**
 * Moves cards, in their order, to another touchpoint, stage or position; given a kind (a drop into another card lane), also
 * converts them.
 */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { someExist, valuesPass } from '../../../kernel/record-commands/rules';
import { liveRecord } from '../../../kernel/record-reader';
import { byOrder } from '../../../kernel/records';
import { cardsUnder, liveCard } from '../records/cards';
import { cardPlaceExists } from './common/rules';
import { type Card, type CardKind, cardRecord } from '../records/schema';
import { asKind } from './convert-card';

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
      someExist(read, ids, cardRecord),
      cardPlaceExists(read, under),
      kind === undefined ? null : valuesPass(cardRecord, { kind }),
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
    const { keys, changes } = placeIn(context, siblings, index, cards.length);
    return {
      changes: [
        ...cards.map((card, at) => ({
          op: 'set' as const,
          id: card.id,
          fields: { ...into(card, kind), under, order: keys[at] ?? '' },
        })),
        ...changes,
      ],
      select: [...moving],
    };
  },
};
