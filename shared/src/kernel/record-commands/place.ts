/** Order keys for a position in a list. */
import type { Change } from '../change';
import type { CommandContext } from '../command';
import { placeAmong } from '../order';

export interface Place {
  /** Of the new or moved records, in order. */
  readonly keys: readonly string[];
  /** The first of the keys. */
  readonly order: string;
  /** What gives siblings with unusable keys a new one. */
  readonly changes: readonly Change[];
}

/**
 * @param siblings the list in its order, without what is being moved
 * @param index the new ones come before `siblings[index]`; beyond the end: last
 */
export function placeIn(
  { random }: Pick<CommandContext, 'random'>,
  siblings: readonly { readonly id: string; readonly order: string }[],
  index = Infinity,
  count = 1,
): Place {
  const { keys, rekeyed } = placeAmong(siblings, index, count, random);
  const changes = [...rekeyed].map(([id, order]): Change => ({ op: 'set', id, fields: { order } }));
  return { keys, order: keys[0] ?? '', changes };
}
