/** The handshake: each deal becomes an action of who receives, with owner and date. */
import { addAction } from '../../findings/commands/add-action';
import type { CommandContext } from '../../kernel/command';
import { placesOf } from './cards';
import { type Deal, mayMake, type WriteRoundArgs, type Writer } from './writing';

const actionOf = ({ text, owner, ownerPerson = null, due }: Deal, under: string | null, board: string) => ({
  board,
  text,
  owner,
  ownerPerson,
  due,
  under,
});

/** @returns why the first deal that cannot be written cannot; null: all can */
export function dealsProblem(context: CommandContext, { deals = [], board }: WriteRoundArgs) {
  const placeOf = placesOf(context.read, board);
  for (const deal of deals) {
    const refusal = addAction.check?.(context, actionOf(deal, placeOf(deal.item), board)) ?? null;
    if (refusal) return refusal;
  }
  return null;
}

export const writeDeals: Writer = (context, { deals = [], board }) => {
  const placeOf = placesOf(context.read, board);
  return deals.flatMap((deal) => {
    if (!mayMake(context.read, deal.id)) return [];
    if (context.read.get(deal.id)) return [{ op: 'restore' as const, id: deal.id }];
    return addAction.plan({ ...context, newId: () => deal.id }, actionOf(deal, placeOf(deal.item), board)).changes;
  });
};
