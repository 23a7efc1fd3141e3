/** Converts cards to another kind: a pain to an idea, an idea to an action. A new action starts as open. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { someExist, valuesPass } from '../../../kernel/record-commands/rules';
import { liveCard } from '../records/cards';
import { type Card, type CardKind, cardRecord } from '../records/schema';

export interface ConvertCardArgs {
  readonly ids: readonly string[];
  readonly kind: CardKind;
}

/** @returns the fields that make a card one of the kind */
export function asKind({ status }: Card, kind: CardKind): { readonly kind: CardKind; readonly status?: 'open' } {
  return kind === 'action' && status === null ? { kind, status: 'open' } : { kind };
}

export const convertCard: Command<ConvertCardArgs> = {
  name: 'convertCard',
  check: ({ read }, { ids, kind }) => firstRefusal(someExist(read, ids, cardRecord), valuesPass(cardRecord, { kind })),
  plan: ({ read }, { ids, kind }) => ({
    changes: ids
      .map((id) => liveCard(read, id))
      .filter((card) => card !== null)
      .map((card) => ({ op: 'set', id: card.id, fields: { ...asKind(card, kind) } })),
  }),
};
