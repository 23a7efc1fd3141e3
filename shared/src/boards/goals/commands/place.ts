/** Order keys for a place in one of the board's lists. */
import type { Change } from '../../../kernel/change';
import type { CommandContext } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';

/** @returns the key, and the changes that give siblings with unusable keys a new one */
export function place(
  context: CommandContext,
  type: string,
  board: string,
  index: number,
  without?: string,
): { readonly order: string; readonly changes: readonly Change[] } {
  const siblings = context.read
    .list(type, board)
    .flatMap(({ id, order }) => (id !== without && typeof order === 'string' ? [{ id, order }] : []));
  const { keys, rekeyed } = placeAmong(siblings, index, 1, context.random);
  return {
    order: keys[0] ?? '',
    changes: [...rekeyed].map(([id, order]) => ({ op: 'set', id, fields: { order } })),
  };
}
